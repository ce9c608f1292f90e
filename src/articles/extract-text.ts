/**
 * Reads the article out of a web page.
 *
 * Method: the page is cleaned (clean-page.ts), Mozilla's Readability finds the element that holds the article, its blocks become
 * paragraphs, and lines that are not body text are dropped (boilerplate.ts). linkedom is the parser because it is several times
 * faster than jsdom; jsdom, which follows the HTML standard to the letter, reads the few pages linkedom can't.
 * Limits: no script is run, so a page that builds its text in the browser gives what its JSON-LD holds, or nothing. Time
 * grows faster than the page on deeply nested markup: call it through extract-in-worker.ts.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { EpochMs } from '../model/article.ts';
import { boilerplateClassOf } from './boilerplate.ts';
import { cleanPage, cleanPageGently } from './clean-page.ts';
import { type Block, readBlocks } from './read-blocks.ts';
import { type PageFacts, readPageFacts } from './read-page-facts.ts';

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

/** Returns what could be read; an empty `text` when there is no article. Pure but for the work it costs. */
export async function extractText(html: string, url: string): Promise<ExtractedPage> {
  const page = extractWith(parseWithLinkedom, html, url);
  if (page !== null && page.text.length >= MIN_TEXT_CHARS) return page;
  // Loaded only when needed: jsdom costs 40 MB and half a second.
  const { JSDOM } = await import('jsdom');
  const second = extractWith((text) => new JSDOM(text, { url }).window.document, html, url);
  if (second !== null && (page === null || second.text.length > page.text.length)) return second;
  return page ?? emptyPage(url);
}

/** Paragraphs of an HTML fragment, as feeds carry it in full; cleaned like a page. */
export function extractFragment(html: string): string {
  const document = parseWithLinkedom(
    `<!doctype html><html><body><main>${html}</main></body></html>`,
  );
  cleanPage(document);
  return joinBody(readBlocks(document.body), { title: '', authors: [] });
}

function extractWith(
  parse: (html: string) => Document,
  html: string,
  url: string,
): ExtractedPage | null {
  try {
    const document = parse(html);
    const facts = readPageFacts(document, url);
    const proseChars = cleanPage(document);
    const text = readArticle(document, facts);
    if (text.length >= proseChars * MIN_SHARE_OF_PROSE) return pageOf(facts, text, url);
    const gentle = parse(html);
    cleanPageGently(gentle);
    const second = readArticle(gentle, facts);
    const isLost = second.length * MIN_SHARE_OF_PROSE > text.length;
    return pageOf(facts, isLost ? second : text, url);
  } catch {
    // Either parser may throw on broken markup, each with errors of its own: the caller tries the other one.
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

function readArticle(document: Document, facts: PageFacts): string {
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse();
  const content = article?.content;
  if (content === null || content === undefined) return '';
  return joinBody(readBlocks(content as Element), facts);
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

/** linkedom builds no document element from text without tags, so every page gets its frame. */
function parseWithLinkedom(html: string): Document {
  const framed = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(framed).document;
}
