import type { ArticleId } from '../model/article.ts';
import type { QuoteId } from '../model/quote.ts';
import type { Around } from './text/text-fragment.ts';

/** Addresses that lead back to the passage. Built in `app.ts`, which knows whether the console is on and where. */
export interface Links {
  /** The outlet's page, scrolled to the words (text fragment). */
  toPassage(articleUrl: string, words: string, around?: Around): string;
  /** The outlet's page. */
  toArticle(articleUrl: string): string;
  /** The console's page for a quote; null when the console is off. */
  toQuote(id: QuoteId): string | null;
  toStoredArticle(id: ArticleId): string | null;
}
