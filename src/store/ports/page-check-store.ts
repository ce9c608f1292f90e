/** The part of the store's port that is about checks of pages whose words messages quote. */
import type { ArticleId, EpochMs } from '../../model/article.ts';

/** An article that a message quotes, and the last check of its page. */
export interface ArticleInMessages {
  readonly articleId: ArticleId;
  /** When the first of these messages was sent. */
  readonly postedAtMs: EpochMs;
  /** null where it was not checked since it was read. */
  readonly check: PageCheck | null;
}

export interface PageCheck {
  readonly atMs: EpochMs;
  /** What the page had otherwise than the store, as whoever checked it says; null for nothing. */
  readonly seen: string | null;
  /** When it was found that the page is gone; null where it isn't. */
  readonly goneAtMs: EpochMs | null;
}

export interface PageCheckStore {
  /** Articles of quotes in messages that were sent since then, the first sent first. */
  listArticlesInMessages(sinceMs: EpochMs): Promise<readonly ArticleInMessages[]>;
  /** Nothing happens where the article is gone. */
  notePageCheck(articleId: ArticleId, check: PageCheck): Promise<void>;
  /** When it was found that the page is gone; null where it was there when it was last checked, or never was checked. */
  pageGoneAt(articleId: ArticleId): Promise<EpochMs | null>;
}
