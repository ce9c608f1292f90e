/** The part of the store's port that is about corrections of what was posted. */
import type { ArticleId } from '../../model/article.ts';
import type { Destination } from '../../model/platform.ts';
import type { Quote, QuoteId } from '../../model/quote.ts';
import type { Revision } from './article-store.ts';
import type { Delivery } from './delivery-store.ts';

/**
 * A quote that was posted, and what became of it; null where it is gone from its article. One that has the id of its article is what a story
 * was told by: the headline, then the summary.
 */
export interface UntoldCorrection {
  /** Counts up. */
  readonly sequence: number;
  readonly by: Revision['by'];
  readonly before: Quote;
  readonly after: Quote | null;
  /** It had gone, and stands again. */
  readonly isBack: boolean;
}

/** Where a quote was posted, or will be. */
export interface PostedQuote {
  readonly quoteId: QuoteId;
  readonly deliveryId: string;
  /** The delivery that this one answers, directly or not; itself where it answers none, or one that was given up. */
  readonly topId: string;
  readonly destination: Destination;
}

/** A message with quotes that a channel was sent as an answer, past the outbox. */
export interface SentMessage {
  /** As a delivery's. */
  readonly id: string;
  readonly destination: Destination;
  /** The platform's own; null where it told none. */
  readonly messageId: string | null;
  readonly quoteIds: readonly QuoteId[];
  /** Told as stories. */
  readonly articleIds?: readonly ArticleId[];
}

export interface CorrectionStore {
  /**
   * One transaction: from then on it is corrected as a delivery that was sent now, and as long.
   *
   * @returns those of its quotes that stood no more, and of which nothing is still to be told: what became of them is told by nobody else.
   */
  noteSent(message: SentMessage): Promise<readonly QuoteId[]>;
  /** Corrections of what was posted that were not told yet, oldest first. */
  listUntoldCorrections(limit: number): Promise<readonly UntoldCorrection[]>;
  /** Where these quotes were posted, or will be; not what was given up, nor what answers, directly or not, a message with the same quote. */
  listPosted(quoteIds: readonly QuoteId[]): Promise<readonly PostedQuote[]>;
  /**
   * One transaction: the deliveries are promised, and the corrections up to this one are told.
   *
   * @param posted what `listPosted` said of these quotes.
   * @returns false where it says otherwise by now, as when a channel was shown one of them: nothing is kept then.
   */
  promiseCorrections(
    upTo: number,
    deliveries: readonly Delivery[],
    posted: { readonly quoteIds: readonly QuoteId[]; readonly count: number },
  ): Promise<boolean>;
}
