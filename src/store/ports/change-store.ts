/** The part of the store's port that is about which articles came, changed or went. */
import type { ArticleId } from '../../model/article.ts';
import type { StoredArticle } from './article-store.ts';

/** null for one that is gone. */
export interface ChangedArticle {
  readonly id: ArticleId;
  readonly stored: StoredArticle | null;
}

/** Of the store's port. */
export interface ChangeStore {
  /** Counts up with each change of an article or its quotes; 0 before the first. */
  lastChange(): Promise<number>;
  /** Articles that came, changed or went after that change, in pages; the one that changed last comes last. */
  readChangedArticles(change: number): AsyncIterable<ChangedArticle>;
}
