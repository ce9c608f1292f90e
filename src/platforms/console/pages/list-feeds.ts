/**
 * Which feeds the page of feeds shows, and in which order: what its address asks for, filtered, sorted and cut into pages on the
 * server, so that 2,000 feeds are as quick to look through as 20, with and without a script.
 */
import { foldText } from '../../../lib/text/fold-text.ts';
import type { FeedId } from '../../../model/article.ts';
import type { Feed } from '../../../model/feed.ts';

/** `new`: not read yet, and nothing has gone wrong. */
export type FeedHealth = 'gone' | 'failing' | 'new' | 'paused' | 'healthy';

/** Worst first: that is why one looks. */
export const HEALTHS: readonly FeedHealth[] = ['gone', 'failing', 'new', 'paused', 'healthy'];

export type FeedSort = 'title' | 'health' | 'success' | 'next';

const SORTS: readonly FeedSort[] = ['title', 'health', 'success', 'next'];

/** What the page's address asks for. */
export interface FeedQuery {
  readonly sort: FeedSort;
  readonly isReversed: boolean;
  /** null for all. */
  readonly health: FeedHealth | null;
  /** Each must be in the title, the address or the last error; empty for all feeds. */
  readonly words: string;
  /** From 1; null for the page with the open feed, else the first. */
  readonly page: number | null;
  /** The feed whose details are shown. */
  readonly open: FeedId | null;
}

export interface FeedListing {
  readonly query: FeedQuery;
  /** Those of this page. */
  readonly shown: readonly Feed[];
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** Feeds that fit the words and the health, on all pages. */
  readonly foundCount: number;
  /** Feeds that fit the words, by health. */
  readonly counts: Readonly<Record<FeedHealth, number>>;
}

/** Rows of one page: with their polls about 100 kB of HTML. */
export const FEEDS_PER_PAGE = 50;

const MAX_WORDS_LENGTH = 200;

/** What can't be read is left out. */
export function readFeedQuery(parameters: URLSearchParams): FeedQuery {
  const page = Number(parameters.get('page'));
  const open = parameters.get('feed');
  return {
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'health',
    isReversed: parameters.get('order') === 'reversed',
    health: HEALTHS.find((health) => health === parameters.get('state')) ?? null,
    words: (parameters.get('words') ?? '').slice(0, MAX_WORDS_LENGTH).trim(),
    page: Number.isSafeInteger(page) && page > 0 ? page : null,
    open: open === null || open === '' ? null : (open as FeedId),
  };
}

/** Returns the page's address for `query` with a change; what is as usual is left out of it. */
export function feedsHref(query: FeedQuery, change: Partial<FeedQuery> = {}): string {
  const { sort, isReversed, health, words, page, open } = { ...query, ...change };
  const parameters = new URLSearchParams({
    ...(sort === 'health' ? {} : { sort }),
    ...(isReversed ? { order: 'reversed' } : {}),
    ...(health === null ? {} : { state: health }),
    ...(words === '' ? {} : { words }),
    ...(page === null || page === 1 ? {} : { page: String(page) }),
    ...(open === null ? {} : { feed: open }),
  });
  const search = parameters.toString();
  return search === '' ? '/feeds' : `/feeds?${search}`;
}

export function healthOf({ state, failureCount, lastSuccessAtMs }: Feed): FeedHealth {
  if (state !== 'active') return state;
  if (failureCount > 0) return 'failing';
  return lastSuccessAtMs === null ? 'new' : 'healthy';
}

export function listFeeds(feeds: readonly Feed[], query: FeedQuery): FeedListing {
  const words = foldText(query.words)
    .split(' ')
    .filter((word) => word !== '');
  const fitting = feeds.filter((feed) => hasWords(feed, words));
  const found = fitting.filter((feed) => query.health === null || healthOf(feed) === query.health);
  const sorted = [...found].sort((a, b) => compareBy(query.sort, a, b) || compareTitles(a, b));
  if (query.isReversed) sorted.reverse();
  const pageCount = Math.max(1, Math.ceil(sorted.length / FEEDS_PER_PAGE));
  const openAt = sorted.findIndex(({ id }) => id === query.open);
  const wanted = query.page ?? Math.floor(Math.max(openAt, 0) / FEEDS_PER_PAGE) + 1;
  const page = Math.min(wanted, pageCount);
  return {
    query,
    shown: sorted.slice((page - 1) * FEEDS_PER_PAGE, page * FEEDS_PER_PAGE),
    page,
    pageCount,
    foundCount: found.length,
    counts: countByHealth(fitting),
  };
}

function hasWords({ title, url, lastError }: Feed, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldText(`${title} ${url} ${lastError ?? ''}`);
  return words.every((word) => text.includes(word));
}

function countByHealth(feeds: readonly Feed[]): Record<FeedHealth, number> {
  const counts = { gone: 0, failing: 0, new: 0, paused: 0, healthy: 0 };
  for (const feed of feeds) counts[healthOf(feed)] += 1;
  return counts;
}

function compareBy(sort: FeedSort, a: Feed, b: Feed): number {
  switch (sort) {
    case 'title':
      return 0;
    case 'health':
      return rankOf(a) - rankOf(b) || b.failureCount - a.failureCount;
    case 'success':
      return (a.lastSuccessAtMs ?? 0) - (b.lastSuccessAtMs ?? 0);
    case 'next':
      return nextOf(a) - nextOf(b);
  }
}

const rankOf = (feed: Feed) => HEALTHS.indexOf(healthOf(feed));

/** A feed that is gone or paused is not asked, whatever its row says. */
const nextOf = ({ state, nextPollAtMs }: Feed) =>
  state !== 'active' ? Number.MAX_SAFE_INTEGER : nextPollAtMs;

const COLLATOR = new Intl.Collator('en', { numeric: true });

const compareTitles = (a: Feed, b: Feed) =>
  COLLATOR.compare(a.title, b.title) || COLLATOR.compare(a.url, b.url);
