/** The part of the store's port that is about what goes by its age. */
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { QuoteId } from '../../model/quote.ts';

/** A place in the order in which articles were stored. */
export interface StoredPlace {
  readonly storedAtMs: EpochMs;
  readonly sequence: number;
}

export interface OldArticles {
  readonly beforeMs: EpochMs;
  /** Where the batch before ended; null for the first. */
  readonly after: StoredPlace | null;
  readonly limit: number;
}

export interface RemovedArticles {
  readonly ids: readonly ArticleId[];
  /** null when there are no more. */
  readonly next: StoredPlace | null;
}

/** Of the store's port. */
export interface RetentionStore {
  /**
   * One transaction: looks at so many of the articles that were stored and published before, in the order in which they were stored, and
   * removes those of which no quote was posted, reported or put right. They are known as forgotten from then on.
   */
  removeOldArticles(batch: OldArticles): Promise<RemovedArticles>;
  /** Whether it was removed by its age, and not read again since. */
  isForgotten(id: ArticleId | QuoteId): Promise<boolean>;
}
