/** The part of the store's port that is about watches. */
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { QuoteId } from '../../model/quote.ts';
import type { QuietHours, Watch, WatchId } from '../../model/watch.ts';
import type { Delivery } from './delivery-store.ts';

/** Quotes that came with an article, or with an edit of it. */
export interface UnwatchedNews {
  /** Counts up. */
  readonly sequence: number;
  readonly articleId: ArticleId;
  readonly quoteIds: readonly QuoteId[];
}

export interface WatchFind {
  readonly watchId: WatchId;
  readonly quoteId: QuoteId;
}

export interface ToldCount {
  readonly count: number;
  readonly firstAtMs: EpochMs;
}

export interface WatchStore {
  addWatch(watch: Watch): Promise<void>;
  /** In the order in which they were made. */
  listWatches(): Promise<readonly Watch[]>;
  setQuietHours(id: WatchId, quiet: QuietHours | null): Promise<void>;
  /** What it found and was not told goes with it. */
  removeWatch(id: WatchId): Promise<void>;
  /** What came since watches were last looked at, oldest first, behind the news of a number; nothing is noted while there are none. */
  listUnwatchedNews(limit: number, after?: number): Promise<readonly UnwatchedNews[]>;
  /**
   * One transaction: these finds are kept, these edits of what was told are promised, and the news up to this one is done with, but for
   * what waits for its repair. An edit takes the place of one that waits for the same message.
   */
  keepWatchFinds(
    finds: readonly WatchFind[],
    edits: readonly (Delivery & { readonly edits: string })[],
    upTo: number,
    waiting?: readonly number[],
  ): Promise<void>;
  /** Of these quotes those that this watch has found, with the delivery that tells them; null for none yet. */
  listFound(
    id: WatchId,
    quoteIds: readonly QuoteId[],
  ): Promise<ReadonlyMap<QuoteId, string | null>>;
  /** The quotes that a watch told by this delivery, oldest first. */
  listToldBy(deliveryId: string): Promise<readonly QuoteId[]>;
  /** Quotes found and not told yet, by watch, oldest first. */
  listUntoldFinds(): Promise<ReadonlyMap<WatchId, readonly QuoteId[]>>;
  /** How many quotes each watch has told of since, and when the first of them; watches that told of none are left out. */
  countTold(sinceMs: EpochMs): Promise<ReadonlyMap<WatchId, ToldCount>>;
  /** One transaction: these finds are told by this delivery (by none: what was found is gone). Old ones are forgotten. */
  promiseWatchNews(
    id: WatchId,
    quoteIds: readonly QuoteId[],
    delivery: Delivery | null,
  ): Promise<void>;
}
