/** What the console's page of an article asks for. */
import type { Analysis } from '../../../model/analysis.ts';
import type { Article, EpochMs } from '../../../model/article.ts';
import type { Quote } from '../../../model/quote.ts';

/** What an outlet changed in an article after it was first read; whose words the newsroom says they are; or what is read otherwise by now. */
export interface ConsoleRevision {
  readonly revisedAtMs: EpochMs;
  /** The outlet when left out. */
  readonly by?: 'outlet' | 'newsroom' | 'analyzer';
  readonly removed: readonly Quote[];
  readonly added: readonly Quote[];
  /** The same statement in other words, or by another speaker. */
  readonly corrected: readonly { readonly before: Quote; readonly after: Quote }[];
}

export interface ConsoleArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  /** In text order. */
  readonly quotes: readonly Quote[];
  /** Any order; empty when the outlet changed nothing. */
  readonly revisions: readonly ConsoleRevision[];
  /** When the outlet's page was found to be gone; null where it isn't. */
  readonly pageGoneAtMs: EpochMs | null;
}
