/** The part of the store's port that is about corrections of what was posted. */
import type { Destination } from '../model/platform.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import type { Delivery, Revision } from './store.ts';

/** A quote that was posted, and what became of it; null where it is gone from its article. */
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
  readonly destination: Destination;
}

export interface CorrectionStore {
  /** Corrections of what was posted that were not told yet, oldest first. */
  listUntoldCorrections(limit: number): Promise<readonly UntoldCorrection[]>;
  /** Where these quotes were posted, or will be; not what was given up, nor what answers, directly or not, a message with the same quote. */
  listPosted(quoteIds: readonly QuoteId[]): Promise<readonly PostedQuote[]>;
  /** One transaction: the deliveries are promised, and the corrections up to this one are told. */
  promiseCorrections(upTo: number, deliveries: readonly Delivery[]): Promise<void>;
}
