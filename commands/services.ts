/** What a command may use. `app.ts` builds it; tests build it from real parts over an in-memory store. */
import type { Digests } from '../src/digests/digests.ts';
import type { FeedPosts } from '../src/digests/feed-posts.ts';
import type { Watches } from '../src/digests/watches.ts';
import type { Links } from '../src/lib/links.ts';
import type { Clock } from '../src/lib/time/clock.ts';
import type { EpochMs, FeedId } from '../src/model/article.ts';
import type { Feed } from '../src/model/feed.ts';
import type { QuoteIndex } from '../src/quote-index/quote-index.ts';
import type { StoredArticle } from '../src/store/ports/article-store.ts';
import type { OlderQuestion } from '../src/store/ports/older-store.ts';
import type { Store } from '../src/store/store.ts';

/** A feed that was found and read, without storing anything. */
export interface FoundFeed {
  /** The feed's own address; for a site's page, the feed found there. */
  readonly url: string;
  readonly title: string;
  /** A site without a feed may be followed by its sitemap: of its news, or of all of its pages. */
  readonly kind: 'feed' | 'news-sitemap' | 'sitemap';
  readonly itemCount: number;
  /** The newest at most 3 titles. */
  readonly newestTitles: readonly string[];
}

/** What an address would give: its likeliest feed. */
export interface FeedTrial extends FoundFeed {
  readonly warnings: readonly string[];
  /** Other feeds found there, likeliest first. */
  readonly others: readonly FoundFeed[];
  /** It is plainly the one that is meant, whatever others there are. */
  readonly isClear: boolean;
}

export type FeedAddition =
  | { readonly kind: 'followed'; readonly feed: Feed; readonly isNew: boolean }
  /** Nothing was stored: which of these is meant is for people to say. */
  | { readonly kind: 'choice'; readonly choices: readonly FoundFeed[] };

/** An entry of a list of feeds that was not taken. */
export interface SkippedFeed {
  /** Of the file, from 1. */
  readonly line: number;
  /** "" when it has none. */
  readonly title: string;
  /** In a sentence. */
  readonly reason: string;
}

/** What came of a list of feeds. Nothing was fetched: each is checked when it is first read. */
export interface ImportReport {
  readonly added: readonly Feed[];
  readonly skipped: readonly SkippedFeed[];
  /** What of the list could not be read. */
  readonly warnings: readonly string[];
  /** When the last of them is first read. */
  readonly allReadAtMs: EpochMs;
}

export interface FeedKeeper {
  list(): Promise<readonly Feed[]>;
  /**
   * @param address of a feed or of any page of a site; the scheme may be left out, or be "feed:".
   * @throws {VerbatimError} when it can't be fetched or leads to no feed: nothing is stored then.
   */
  try(address: string): Promise<FeedTrial>;
  /** Tries it first, then follows it, when what is meant is plain. Gives the existing one if it is followed already. */
  add(address: string): Promise<FeedAddition>;
  remove(id: FeedId): Promise<void>;
  /** Nothing is read from it until it is resumed. What is not followed any more is left alone, here and below. */
  pause(id: FeedId): Promise<void>;
  /** Also one that its server said was gone. It is polled at once. */
  resume(id: FeedId): Promise<void>;
  /**
   * Follows every feed of the list at this address that is not followed yet, without trying them.
   *
   * @throws {VerbatimError} when it can't be fetched or is no OPML.
   */
  importFrom(url: string): Promise<ImportReport>;
  /** Every feed but the sample wire's, as OPML. */
  exportList(): Promise<string>;
}

/** As stored, with the reason why its page could not be read again; null where it was, or had been a moment ago. */
export interface ReadArticle extends StoredArticle {
  readonly staleBecause: string | null;
}

export interface ArticleReader {
  /** Reads any article on demand, and stores it; of one that is stored the page is read again. */
  read(url: string): Promise<ReadArticle>;
}

/** How long articles are kept, and what that made of the old ones. */
export interface RetentionStatus {
  readonly days: number;
  /** null before the first look. */
  readonly last: { readonly atMs: EpochMs; readonly removed: number } | null;
}

export interface ProgramStatus {
  readonly version: string;
  readonly startedAtMs: EpochMs;
  readonly residentBytes: number;
  /** One line a platform: "Slack: connected as verbatim in Harbour Newsroom", "Discord: off (DISCORD_TOKEN is not set)". */
  readonly platforms: readonly string[];
  /** Those of them that should be connected and are not: "Slack". */
  readonly awayPlatforms: readonly string[];
  readonly storePath: string;
  /** Room left on its disk; null where it is no file of this machine. */
  readonly freeBytes: number | null;
  /** null where articles are kept for good. */
  readonly retention: RetentionStatus | null;
}

/** What is asked for of the store, where the index doesn't hold it. */
export interface OlderAsked extends Omit<OlderQuestion, 'limit'> {
  /** What was published from `beforeMs` on was told before: words that were printed then, too, are left out. */
  readonly isToldBehind: boolean;
}

/** Quotes of articles that the index doesn't hold. */
export interface OlderQuotes {
  /** @returns an index of those with the newest words; its `heldSinceMs` is null where there are no older ones. */
  read(asked: OlderAsked): Promise<QuoteIndex>;
  /** @returns how many articles there are, or one more than are counted. */
  count(asked: OlderAsked): Promise<number>;
}

export interface Services {
  readonly clock: Clock;
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly older: OlderQuotes;
  readonly feeds: FeedKeeper;
  readonly articles: ArticleReader;
  readonly digests: Digests;
  readonly watches: Watches;
  readonly feedPosts: FeedPosts;
  /** `wake`: something was promised or corrected, or may be tried again. */
  readonly deliveries: { wake(): void };
  readonly links: Links;
  /** For dates in replies and for `since:` (IANA name). */
  readonly timeZone: string;
  status(): Promise<ProgramStatus>;
}

/** What an answer from memory alone takes. */
export type Answering = Pick<Services, 'index' | 'links' | 'clock' | 'timeZone'>;
