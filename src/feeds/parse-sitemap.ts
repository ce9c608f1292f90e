/**
 * A sitemap as a feed, for sites that have none: each page of it is an item. A news sitemap gives titles and times of
 * publication; a plain one only when a page changed, and lists every page there is, so only its newest pages count.
 * Method: the same lenient tree as for feeds (https://www.sitemaps.org/protocol.html, the news extension of Google).
 */
import { readWrittenDate } from '../lib/time/read-written-date.ts';
import type { EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { FeedItem, ParsedFeed } from '../model/feed.ts';
import { readFeedValue, resolveLink, toPlainText } from './read-feed-text.ts';
import {
  childNamed,
  elementsOf,
  type FeedNode,
  MAX_ITEMS,
  readFeedTree,
} from './read-feed-tree.ts';

export interface ParsedSitemap extends ParsedFeed {
  /** Whether it names news, rather than every page of the site. */
  readonly isNews: boolean;
}

/** Of a plain sitemap: an outlet changes fewer pages between two polls. */
const MAX_PLAIN_ITEMS = 100;

/** Of a plain sitemap, before its newest page: what is older is archive. */
const RECENT_MS = 7 * 24 * 3_600_000;

/** Clocks differ; what is dated further ahead would hide what is new behind it. */
const MAX_AHEAD_MS = 24 * 3_600_000;

/** Where the root stands in a document: behind a declaration, a style sheet, comments. */
const ROOT_CHARACTERS = 4096;

/** Whether a document is to be read by `parseSitemap`. */
export function isSitemap(text: string): boolean {
  const head = text.slice(0, ROOT_CHARACTERS);
  return /<(?:[\w-]+:)?urlset[\s>]/i.test(head) && !/<(?:rss|feed|channel)[\s>]/i.test(head);
}

/**
 * @param base address of the document, or null.
 * @param nowMs left out, no date is too far ahead.
 * @throws {VerbatimError} feed-malformed, when nothing in it has a date: what is new could not be told.
 */
export function parseSitemap(
  text: string,
  base: string | null,
  nowMs = Number.POSITIVE_INFINITY,
): ParsedSitemap {
  const { root, warnings } = readFeedTree(text, base);
  const pages = root === null ? [] : findPages(root);
  const whole = pages.filter(({ isCut }) => !isCut);
  const entries = whole.map(readEntry).filter((entry) => entry !== null);
  const dated = entries.filter(({ item }) => item.publishedAtMs !== null).sort(byNewest);
  const news = dated.filter(({ outlet }) => outlet !== null);
  const isNews = news.length > 0;
  const believed = isNews ? dated : dropAhead(dated, nowMs);
  const kept = isNews ? news.slice(0, MAX_ITEMS) : newestOf(believed);
  if (kept.length === 0 && pages.length > 0)
    throw new VerbatimError(
      'feed-malformed',
      'The response is a sitemap without dates: what is new in it can not be told.',
    );
  return {
    title: news[0]?.outlet ?? '',
    link: base === null ? null : resolveLink('/', base),
    description: '',
    id: null,
    items: kept.map(({ item }) => item),
    warnings: [...warnings, ...tellLeftOut({ pages, whole, entries, dated, believed })],
    isNews,
  };
}

interface Entry {
  readonly item: FeedItem;
  /** Of a news entry: the name of the publication, which may be ""; null for a page that is no news. */
  readonly outlet: string | null;
}

/** Sitemaps may be put together into one: a `urlset` in a `urlset`. */
function findPages(node: FeedNode): readonly FeedNode[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === 'url') return [child];
    return child.name === 'urlset' ? findPages(child) : [];
  });
}

function readEntry(page: FeedNode): Entry | null {
  const location = childNamed(page, 'loc');
  const url = location === undefined ? null : resolveLink(wordsOf(location), page.base);
  if (url === null || !/^https?:/i.test(url)) return null;
  const news = childNamed(page, 'news:news');
  const changedAtMs = dateIn(page, 'lastmod');
  const publishedAtMs = news === undefined ? changedAtMs : dateIn(news, 'news:publication_date');
  const publication = news === undefined ? undefined : childNamed(news, 'news:publication');
  return {
    item: {
      id: null,
      url,
      title: textIn(news, 'news:title'),
      publishedAtMs: publishedAtMs ?? changedAtMs,
      updatedAtMs: changedAtMs,
      summary: null,
      content: null,
    },
    outlet: news === undefined ? null : textIn(publication, 'news:name'),
  };
}

const byNewest = (a: Entry, b: Entry) => (b.item.publishedAtMs ?? 0) - (a.item.publishedAtMs ?? 0);

/** All stay where all are ahead: the wrong clock is ours then. */
function dropAhead(dated: readonly Entry[], nowMs: EpochMs): readonly Entry[] {
  const believed = dated.filter(({ item }) => (item.publishedAtMs ?? 0) <= nowMs + MAX_AHEAD_MS);
  return believed.length === 0 ? dated : believed;
}

/** @param dated newest first. */
function newestOf(dated: readonly Entry[]): readonly Entry[] {
  const newestMs = dated[0]?.item.publishedAtMs ?? 0;
  return dated
    .slice(0, MAX_PLAIN_ITEMS)
    .filter(({ item }) => (item.publishedAtMs ?? 0) >= newestMs - RECENT_MS);
}

function tellLeftOut(counted: {
  readonly pages: readonly FeedNode[];
  readonly whole: readonly FeedNode[];
  readonly entries: readonly Entry[];
  readonly dated: readonly Entry[];
  readonly believed: readonly Entry[];
}): readonly string[] {
  const { pages, whole, entries, dated, believed } = counted;
  const unread = whole.length - entries.length;
  const undated = entries.length - dated.length;
  const ahead = dated.length - believed.length;
  return [
    whole.length < pages.length ? 'It ends inside an entry: that entry was left out.' : null,
    unread > 0 ? `Entries without an address of the web, left out: ${unread}.` : null,
    undated > 0 ? `Entries without a date that can be read, left out: ${undated}.` : null,
    ahead > 0 ? `Entries dated more than a day ahead, left out: ${ahead}.` : null,
  ].filter((warning) => warning !== null);
}

function wordsOf(element: FeedNode): string {
  return readFeedValue(element).text;
}

function textIn(parent: FeedNode | undefined, name: string): string {
  const element = parent === undefined ? undefined : childNamed(parent, name);
  return element === undefined ? '' : toPlainText(readFeedValue(element));
}

function dateIn(parent: FeedNode, name: string): number | null {
  const element = childNamed(parent, name);
  return element === undefined ? null : readWrittenDate(wordsOf(element));
}
