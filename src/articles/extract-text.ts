/**
 * Reads the article out of a web page.
 *
 * Method: the page becomes a light tree (read-page-tree.ts) and is cleaned (clean-page.ts), Mozilla's Readability finds the element
 * that holds the article (find-article.ts), its blocks become paragraphs, and lines that are not body text are dropped
 * (boilerplate.ts). A full DOM is built of what is left after cleaning only: a tenth of the page.
 * Limits: no script is run, so a page that builds its text in the browser gives what its JSON-LD holds, or nothing. Time
 * grows faster than the page on deeply nested markup: call it through extract-in-worker.ts.
 */
import type { EpochMs } from '../model/article.ts';
import { boilerplateClassOf } from './boilerplate.ts';
import { bodyOf, cleanPage, cleanPageGently } from './clean-page.ts';
import { findArticle, repairHtml } from './find-article.ts';
import { type Block, readBlocks } from './read-blocks.ts';
import { type PageFacts, readPageFacts } from './read-page-facts.ts';
import { type PageElement, readPageTree, writeHtml } from './read-page-tree.ts';

export interface ExtractedPage {
  /** The headline without the outlet's name; empty when the page has none. */
  readonly title: string;
  /** Body paragraphs, NFC, apart by one blank line, without the headline; empty when no article was found. */
  readonly text: string;
  /** "Harbour Post"; the host without "www." when the page doesn't name its outlet. */
  readonly outlet: string;
  /** As the page gives it: check that it is the same site before trusting it. */
  readonly canonicalUrl: string | null;
  readonly publishedAtMs: EpochMs | null;
  /** The page names its outlet itself. */
  readonly isOutletNamed: boolean;
}

/** Below this linkedom or Readability has lost the article, and jsdom is tried (10 pages of 431 foreign ones). */
const MIN_TEXT_CHARS = 100;
/** JSON-LD is taken when the page shows less than this share of it: teasers before a paywall, text built by scripts. */
const MIN_SHARE_OF_ARTICLE_BODY = 0.5;
/**
 * With less than this share of the page's prose read, cleaning may have taken the article away: the page is read again, hardly
 * cleaned. Comments and teasers make up most of some pages, so that the second text must be that much longer.
 */
const MIN_SHARE_OF_PROSE = 0.33;
/** A block with more of its letters inside links than this leads elsewhere, unless it is a sentence and not all of it is link. */
const MAX_LINK_SHARE = 0.6;
const MAX_LINK_SHARE_OF_SENTENCE = 0.95;
const MAX_LINKED_PROSE_CHARS = 300;
const SENTENCE_END = /[.!?…]["”’»')]*$/;

/** Without it Readability takes the first line that looks like a byline out of the article: a dateline, mostly. */
const SOME_AUTHOR = '<meta name="author" content="-">';

/** Returns what could be read; an empty `text` when there is no article. Pure but for the work it costs. */
export async function extractText(html: string, url: string): Promise<ExtractedPage> {
  const page = extractOnce(html, url);
  if (page !== null && page.text.length >= MIN_TEXT_CHARS) return page;
  const second = extractOnce(await repairHtml(html), url);
  if (second !== null && (page === null || second.text.length > page.text.length)) return second;
  return page ?? emptyPage(url);
}

/** Paragraphs of an HTML fragment, as feeds carry it in full; cleaned like a page. */
export function extractFragment(html: string): string {
  const page = readPageTree(html);
  cleanPage(page);
  return joinBody(readBlocks(page), { title: '', authors: [] });
}

function extractOnce(html: string, url: string): ExtractedPage | null {
  try {
    const page = readPageTree(html);
    const facts = readPageFacts(page, url);
    const proseChars = cleanPage(page);
    const text = readArticle(page, facts);
    if (text.length >= proseChars * MIN_SHARE_OF_PROSE) return pageOf(facts, text, url);
    const gentle = readPageTree(html);
    cleanPageGently(gentle);
    const second = readArticle(gentle, facts);
    const isLost = second.length * MIN_SHARE_OF_PROSE > text.length;
    return pageOf(facts, isLost ? second : text, url);
  } catch {
    // Readability and its DOM may throw on markup they don't expect, each with errors of its own: the caller tries again.
    return null;
  }
}

function pageOf(facts: PageFacts, read: string, url: string): ExtractedPage {
  const isShort =
    facts.articleBody !== null &&
    read.length < facts.articleBody.length * MIN_SHARE_OF_ARTICLE_BODY;
  const host = emptyPage(url).outlet;
  return {
    title: facts.title,
    text: isShort ? facts.articleBody : read,
    outlet: facts.outlet,
    canonicalUrl: facts.canonicalUrl,
    publishedAtMs: facts.publishedAtMs,
    isOutletNamed: facts.outlet !== host,
  };
}

function readArticle(page: PageElement, facts: PageFacts): string {
  const { attributes } = bodyOf(page);
  const body = writeHtml({ tag: 'body', attributes, children: bodyOf(page).children });
  const title = writeHtml({ tag: 'title', attributes: {}, children: [facts.title] });
  const article = findArticle(
    `<!doctype html><html><head>${title}${SOME_AUTHOR}</head>${body}</html>`,
  );
  return joinBody(readBlocks(readPageTree(article)), facts);
}

function joinBody(blocks: readonly Block[], facts: Pick<PageFacts, 'title' | 'authors'>): string {
  const repeated = new Set(
    [facts.title, ...facts.authors].map(letters).filter((key) => key !== ''),
  );
  return blocks
    .filter((block) => isBody(block) && !repeated.has(letters(block.text)))
    .map((block) => block.text)
    .join('\n\n');
}

function isBody(block: Block): boolean {
  const maxLinkShare = SENTENCE_END.test(block.text) ? MAX_LINK_SHARE_OF_SENTENCE : MAX_LINK_SHARE;
  if (block.linkShare > maxLinkShare && block.text.length <= MAX_LINKED_PROSE_CHARS) return false;
  if (!/[\p{L}\p{N}]/u.test(block.text)) return false;
  return boilerplateClassOf(block.text) === null;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function emptyPage(url: string): ExtractedPage {
  const outlet = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return {
    title: '',
    text: '',
    outlet,
    canonicalUrl: null,
    publishedAtMs: null,
    isOutletNamed: false,
  };
}
