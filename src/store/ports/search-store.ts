/** The part of the store's port that is about articles found by their words. */
import type { Article, EpochMs } from '../../model/article.ts';

export interface ArticleSearch {
  /** Words and phrases, all of which must stand in the title or in one paragraph each (any case, diacritics folded). */
  readonly words: readonly string[];
  readonly sinceMs?: EpochMs;
  readonly untilMs?: EpochMs;
  /** Part of the outlet's name, any case. */
  readonly outlet?: string;
  /** 0 for the first page. */
  readonly offset: number;
  /** At most 100. */
  readonly limit: number;
}

export interface FoundArticles {
  /** Best first: where the words are many beside the text, rare, or in the title; of equals the newest first. */
  readonly articles: readonly Article[];
  /** All that match, beyond this page; MAX_RANKED where there are more. */
  readonly total: number;
  /** When the newest of all that match was published; null where none does. */
  readonly newestMs: EpochMs | null;
}

/** Of the store's port. */
export interface SearchStore {
  /** Nothing is found by words without a letter or digit. */
  searchArticles(search: ArticleSearch): Promise<FoundArticles>;
}
