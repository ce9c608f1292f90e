/** The part of the store's port that is about quotes that the index doesn't hold. */
import type { EpochMs } from '../../model/article.ts';
import type { StoredArticle } from './article-store.ts';

/** Which articles are asked for: those that have what is given, `names` or else `words`. */
export interface OlderQuestion {
  /** Names, any of which is in their quotes: folded words, all of which are. */
  readonly names: readonly (readonly string[])[];
  /** Words and phrases, all of which stand in their text; any of them where `isAnyEnough`. */
  readonly words: readonly string[];
  readonly isAnyEnough: boolean;
  /** Their newest words were published from then on; left out for any time. */
  readonly sinceMs?: EpochMs | undefined;
  /** And before. */
  readonly beforeMs: EpochMs;
  readonly limit: number;
}

/** Articles by their numbers in the store, the one with the newest words first. */
export interface OlderArticles {
  readonly numbers: readonly number[];
  /** When the newest words of those were published that are beyond the limit; null where there are none. */
  readonly leftOutMs: EpochMs | null;
}

export interface QuotedCount {
  readonly articleCount: number;
  readonly quoteCount: number;
}

export interface Period {
  readonly sinceMs?: EpochMs | undefined;
  readonly beforeMs?: EpochMs | undefined;
}

/** Of the store's port. */
export interface OlderStore {
  /** Notes what came since, a few articles at a time. Called before anything below. */
  noteQuoted(): Promise<void>;
  /** @returns when the newest words of the articles were published that are too many where so many quotes are held; null where all fit. */
  findFirstBeyond(maxQuotes: number): Promise<EpochMs | null>;
  /** Articles with quotes, whose newest words were published in this time; all that are noted where none is given. */
  countQuoted(period: Period): Promise<QuotedCount>;
  findOlder(question: OlderQuestion): Promise<OlderArticles>;
  /** In any order. */
  readNumbered(numbers: readonly number[]): Promise<readonly StoredArticle[]>;
}
