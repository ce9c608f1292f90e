/** What a command may use. `app.ts` builds it; tests build it from real parts over an in-memory store. */

import type { Digests } from '../src/digests/digests.ts';
import type { Clock } from '../src/lib/clock.ts';
import type { Links } from '../src/lib/links.ts';
import type { EpochMs, FeedId } from '../src/model/article.ts';
import type { Feed } from '../src/model/feed.ts';
import type { QuoteIndex } from '../src/quote-index/quote-index.ts';
import type { Store, StoredArticle } from '../src/store/store.ts';

/** What a feed would give, tried without storing anything. */
export interface FeedTrial {
  /** The feed's own address; for a site's page, the feed found there. */
  readonly url: string;
  readonly title: string;
  readonly itemCount: number;
  /** The newest at most 3 titles. */
  readonly newestTitles: readonly string[];
  readonly warnings: readonly string[];
}

export interface FeedKeeper {
  list(): Promise<readonly Feed[]>;
  /** @throws {VerbatimError} when it can't be fetched or is no feed: nothing is stored then. */
  try(url: string): Promise<FeedTrial>;
  /** Tries it first, then follows it. Returns the existing one if it is followed already. */
  add(url: string): Promise<{ readonly feed: Feed; readonly isNew: boolean }>;
  remove(id: FeedId): Promise<void>;
}

export interface ArticleReader {
  /** Reads any article on demand, from the store if it is there, else from the web (and stores it). */
  read(url: string): Promise<StoredArticle>;
}

export interface ProgramStatus {
  readonly version: string;
  readonly startedAtMs: EpochMs;
  readonly residentBytes: number;
  /** One line a platform: "Slack: connected as verbatim in Harbour Newsroom", "Discord: off (DISCORD_TOKEN is not set)". */
  readonly platforms: readonly string[];
  readonly storePath: string;
}

export interface Services {
  readonly clock: Clock;
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly feeds: FeedKeeper;
  readonly articles: ArticleReader;
  readonly digests: Digests;
  readonly links: Links;
  /** For dates in replies and for `since:` (IANA name). */
  readonly timeZone: string;
  status(): ProgramStatus;
}
