/** What a reader reports of a quote, and what the newsroom makes of it. The words themselves are never in question. */
import type { ArticleId, EpochMs } from './article.ts';
import type { Destination } from './platform.ts';
import type { Quote, QuoteId } from './quote.ts';
import type { Speaker } from './speaker.ts';

/** "Somebody else said that." */
export interface Report {
  /** Counts up, and is never used twice. */
  readonly id: number;
  /** As it was when it was reported. */
  readonly quote: Quote;
  readonly place: Destination;
  /** The platform's own id. */
  readonly userId: string;
  /** As others see them there. Foreign text. */
  readonly userName: string;
  /** Who said it as far as they know, as they wrote it; null when they don't know. */
  readonly suggested: string | null;
  readonly reason: string;
  readonly reportedAtMs: EpochMs;
  /** null while it is open. */
  readonly resolution: ReportResolution | null;
}

export type ReportResolution = ReportVerdict & {
  readonly resolvedAtMs: EpochMs;
  /** Platform and name of the admin. */
  readonly resolvedBy: string;
};

/** `fixed`: the words are this speaker's, or nobody can tell whose they are (null). */
export type ReportVerdict =
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'fixed'; readonly speaker: Speaker | null };

/** Who said these words of an article, as the newsroom knows. It is kept apart from the analysis and outlives it. */
export interface SpeakerFix {
  readonly articleId: ArticleId;
  readonly quoteId: QuoteId;
  /** Folded: what it is known by where the words are cut otherwise one day. */
  readonly words: string;
  readonly speaker: Speaker | null;
  /** Whom the analysis had named, null for nobody; undefined where that is not known. */
  readonly named: string | null | undefined;
}
