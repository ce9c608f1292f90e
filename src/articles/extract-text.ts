/**
 * Reads the article out of a web page.
 *
 * Method: the page becomes a light tree (read-page-tree.ts) and is cleaned (clean-page.ts), Mozilla's Readability finds the element
 * that holds the article (find-article.ts), its blocks are read, and lines that are not body text are dropped (boilerplate.ts). A
 * full DOM is built of what is left after cleaning only: a tenth of the page. What is read so is compared with the page's JSON-LD
 * and the feed's content, and one of the three is the article (choose-text.ts).
 * Limits: no script is run, so a page that builds its text in the browser gives what its JSON-LD, its feed or the data for its scripts
 * (read-embedded.ts) holds, or nothing. Time
 * grows faster than the page on hostile markup: call it through extract-in-worker.ts.
 */
import type { Block, EpochMs } from '../model/article.ts';
import { asksForSubscription } from './asks-for-subscription.ts';
import { type Candidate, chooseText } from './choose-text.ts';
import { bodyOf, cleanPage, cleanPageGently } from './clean-page.ts';
import { dropOtherArticles } from './drop-other-articles.ts';
import { dropOtherLanguages } from './drop-other-languages.ts';
import { dropTeasers } from './drop-teasers.ts';
import { findArticle, repairHtml } from './find-article.ts';
import { findLivePosts } from './find-live-posts.ts';
import { isLocked } from './is-locked.ts';
import { leadsOn } from './leads-on.ts';
import { lettersOf } from './letters-of.ts';
import { type LaidOutText, layOutBlocks, type PageBlock, readBlocks } from './read-blocks.ts';
import { readEmbedded } from './read-embedded.ts';
import { type LivePost, timeBlocks } from './read-live-posts.ts';
import { type PageFacts, readPageFacts } from './read-page-facts.ts';
import { type PageElement, readPageTree, textOf, writeHtml } from './read-page-tree.ts';
import { selectBody } from './select-body.ts';

/** What a feed carries of an article. */
export interface FeedText {
  readonly html: string;
  /** The feed is of the page's site: its text may be the article. That of others only confirms what the page says. */
  readonly isOwn: boolean;
}

export interface ExtractedPage {
  /** The headline without the outlet's name; empty when the page has none. */
  readonly title: string;
  /** Body paragraphs, NFC, apart by one blank line, without the headline; empty when no article was found. */
  readonly text: string;
  /** All paragraphs of `text`, in order. */
  readonly blocks: readonly Block[];
  /** Whose words `text` holds. */
  readonly origin: Candidate['origin'];
  /** Only a part of the article is in `text`, and the page asks for a subscription. */
  readonly isPartial: boolean;
  /** Only a part of the article is in `text`, and the rest is behind a link. */
  readonly isContinued: boolean;
  /** There was more than is read of one article. */
  readonly isCut: boolean;
  /** "Harbour Post"; the host without "www." when the page doesn't name its outlet. */
  readonly outlet: string;
  /** The page names its outlet itself. */
  readonly isOutletNamed: boolean;
  /** As the page gives it: check that it is the same site before trusting it. */
  readonly canonicalUrl: string | null;
  readonly publishedAtMs: EpochMs | null;
  readonly modifiedAtMs: EpochMs | null;
  readonly authors: readonly string[];
  /** As the page declares it, in BCP 47: "en-GB". */
  readonly language: string | null;
}

export type ExtractedFragment = LaidOutText & Pick<ExtractedPage, 'isContinued'>;

/** Below this Readability has lost the article, or the page's tree came out wrong: it is repaired and read again. */
const MIN_TEXT_CHARS = 100;
/**
 * jsdom needs a hundred times the size of a page that is nothing but tags: more would fill the thread's heap. Pages of newspapers
 * have under 1 million characters; what is larger is read as it is.
 */
const MAX_REPAIRED_CHARS = 1_000_000;
/**
 * With less than this share of the page's prose read, cleaning may have taken the article away: the page is read again, hardly
 * cleaned. Comments and teasers make up most of some pages, so that the second text must be that much longer.
 */
const MIN_SHARE_OF_PROSE = 0.33;
/** A standfirst, a notice about cookies, and the outlet's address. */
const MAX_SHELL_CHARS = 400;
/** Openings before a paywall are one to five paragraphs long, and hardly any article is shorter than them. */
const MAX_OPENING_WORDS = 250;
const MIN_OPENING_CHARS = 60;
/** Counts differ by captions and headings. */
const MIN_SHARE_OF_WORD_COUNT = 0.6;

/** Without it Readability takes the first line that looks like a byline out of the article: a dateline, mostly. */
const SOME_AUTHOR = '<meta name="author" content="-">';

interface ReadPage {
  /** False for a page that no repair makes better, and that a standard parser takes a minute for. */
  readonly isWhole: boolean;
  readonly facts: PageFacts;
  /** All text of the page, what cleaning takes out too. */
  readonly shown: string;
  readonly blocks: readonly PageBlock[];
}

/**
 * @param feed what the feed carries of the article; null for nothing.
 * @returns what could be read; an empty `text` when there is no article. Pure but for the work it costs.
 */
export async function extractText(
  html: string,
  url: string,
  feed: FeedText | null = null,
): Promise<ExtractedPage> {
  const once = readOnce(html, url);
  const isEnough = once !== null && (countChars(once.blocks) >= MIN_TEXT_CHARS || !once.isWhole);
  const isRead = isEnough || html.length > MAX_REPAIRED_CHARS;
  const read = isRead ? once : longer(once, readOnce(await repairHtml(html), url));
  const { isWhole, facts, shown, blocks: own } = read ?? emptyPage(url);
  const posts = facts.posts.map((post) => readPost(post, facts));
  // What JSON-LD says beyond what a page shows of a locked article is for search engines.
  const isWitness = facts.isPaywalled || isPartial(shown, facts, own);
  const { origin, blocks: found } = chooseText({ origin: 'page', blocks: own }, [
    // Readability takes one of many elements for the article where each is a post.
    {
      origin: facts.arePostsStated ? 'json-ld' : 'page',
      blocks: posts.flat(),
      isWitness: facts.arePostsStated && isWitness,
    },
    {
      origin: 'json-ld',
      blocks: facts.arePostsStated ? [] : readStatement(facts.articleBody, facts),
      isWitness,
    },
    {
      origin: 'feed',
      blocks: readStatement(feed?.html ?? null, facts),
      isWitness: feed?.isOwn === false,
    },
  ]);
  const { blocks: chosen, isWithheld } = withData(found, html, shown, facts);
  const blocks =
    posts.length > 0 ? timeBlocks(chosen, facts.posts, posts.map(textOfBlocks)) : chosen;
  return {
    title: facts.title,
    ...layOutBlocks(blocks),
    origin,
    isPartial: isWithheld || isPartial(isWhole ? shown : '', facts, blocks),
    isContinued: leadsOn(blocks, shown, facts.wordCount),
    outlet: facts.outlet,
    isOutletNamed: facts.isOutletNamed,
    canonicalUrl: facts.canonicalUrl,
    publishedAtMs: facts.publishedAtMs,
    modifiedAtMs: facts.modifiedAtMs,
    authors: facts.authors,
    language: facts.language,
  };
}

/** Paragraphs of an HTML fragment, as feeds carry it in full; cleaned like a page. */
export function extractFragment(html: string): ExtractedFragment {
  const blocks = readStatement(html, { title: '', authors: [], outlet: '' });
  return {
    ...layOutBlocks(blocks),
    isContinued: leadsOn(blocks, textOf(readPageTree(html)), null),
  };
}

const emptyPage = (url: string): ReadPage => ({
  isWhole: false,
  facts: readPageFacts(readPageTree(''), url),
  shown: '',
  blocks: [],
});

function readOnce(html: string, url: string): ReadPage | null {
  try {
    const page = readPageTree(html);
    const { isWhole } = page;
    const stated = readPageFacts(page, url);
    const shown = textOf(page);
    const isOne = !dropOtherArticles(page, stated.title, url) || stated.arePostsStated;
    // Articles below each other look like posts.
    const facts = isOne ? stated : { ...stated, posts: findLivePosts(page) };
    dropOtherLanguages(page, facts);
    dropTeasers(page, url);
    const proseChars = cleanPage(page);
    const blocks = readArticle(page, facts, isWhole);
    const isEnough = countChars(blocks) >= proseChars * MIN_SHARE_OF_PROSE;
    // A page that is built to take long is read once, whatever came of it.
    if (isEnough || !isWhole) return { isWhole, facts, shown, blocks };
    const gentle = readPageTree(html);
    dropOtherArticles(gentle, facts.title, url);
    dropOtherLanguages(gentle, facts);
    cleanPageGently(gentle);
    const second = readArticle(gentle, facts, isWhole);
    const isLost = countChars(second) * MIN_SHARE_OF_PROSE > countChars(blocks);
    return { isWhole, facts, shown, blocks: isLost ? second : blocks };
  } catch {
    // Readability and its DOM may throw on markup they don't expect, each with errors of its own: the caller tries again.
    return null;
  }
}

function readArticle(page: PageElement, facts: PageFacts, isWhole: boolean): readonly PageBlock[] {
  const { attributes, children } = bodyOf(page);
  const title = writeHtml({ tag: 'title', attributes: {}, children: [facts.title] });
  const body = writeHtml({ tag: 'body', attributes, children });
  const article = findArticle(
    `<!doctype html><html><head>${title}${SOME_AUTHOR}</head>${body}</html>`,
    isWhole,
  );
  return selectBody(readBlocks(readPageTree(article)), facts);
}

const MARKUP = /<(?:p|div|br|li|h[1-6])\b/i;

/** HTML that was escaped once too often. */
function hasEscapedMarkup(given: string): boolean {
  return !MARKUP.test(given) && /&lt;(?:p|div|br|li|h[1-6])\b[^<>]{0,300}?&gt;/i.test(given);
}

/** What JSON-LD or a feed states as the article, in HTML or in lines. */
function readStatement(
  given: string | null,
  facts: Pick<PageFacts, 'title' | 'authors' | 'outlet'>,
): readonly PageBlock[] {
  if (given === null) return [];
  const html = hasEscapedMarkup(given) ? textOf(readPageTree(given)) : given;
  const isMarkedUp = MARKUP.test(html);
  const page = readPageTree(isMarkedUp ? html : html.replace(/\s*\n\s*/g, '<br><br>'));
  cleanPage(page);
  return selectBody(readBlocks(page), facts);
}

function readPost({ headline, body }: LivePost, facts: PageFacts): readonly PageBlock[] {
  const heading: PageBlock = { kind: 'heading', text: headline, linkShare: 0 };
  return [...(headline === '' ? [] : [heading]), ...readStatement(body, facts)];
}

const textOfBlocks = (blocks: readonly PageBlock[]) => blocks.map(({ text }) => text).join(' ');

/** Little text on a page that says it is locked, or shows a notice that it is. */
function isPartial(shown: string, facts: PageFacts, blocks: readonly PageBlock[]): boolean {
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const whole = facts.wordCount ?? 0;
  const isLittle = words < Math.max(MAX_OPENING_WORDS, whole * MIN_SHARE_OF_WORD_COUNT);
  return isLittle && (facts.isPaywalled || asksForSubscription(shown));
}

/** Hardly any text, and no notice of a paywall: the rest may stand in what the page hands to its scripts. */
function isShell(blocks: readonly PageBlock[], shown: string, facts: PageFacts): boolean {
  return countChars(blocks) < MAX_SHELL_CHARS && !isPartial(shown, facts, blocks);
}

/** What a page holds for its scripts in place of what it shows; `isWithheld` where that may be behind a paywall. */
function withData(
  blocks: readonly PageBlock[],
  html: string,
  shown: string,
  facts: PageFacts,
): { readonly blocks: readonly PageBlock[]; readonly isWithheld: boolean } {
  const data = isShell(blocks, shown, facts) ? readEmbedded(html, facts.title) : null;
  const stated = data === null ? [] : readStatement(data.html, facts);
  if (data === null || countChars(stated) < countChars(blocks) * 2)
    return { blocks, isWithheld: false };
  const isWithheld = data.isLocked || shows(blocks, stated) || isLocked(html, shown);
  return { blocks: isWithheld ? blocks : stated, isWithheld };
}

/** The page shows the opening of it: it could have shown the rest. */
function shows(blocks: readonly PageBlock[], stated: readonly PageBlock[]): boolean {
  const letters = lettersOf(textOfBlocks(stated));
  return blocks.some(
    ({ text }) => text.length >= MIN_OPENING_CHARS && letters.includes(lettersOf(text)),
  );
}

function longer(first: ReadPage | null, second: ReadPage | null): ReadPage | null {
  if (first === null || second === null) return first ?? second;
  return countChars(second.blocks) > countChars(first.blocks) ? second : first;
}

function countChars(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length + 2, 0);
}
