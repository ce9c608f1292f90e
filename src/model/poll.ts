import type { EpochMs } from './article.ts';
import type { Feed, FeedItem } from './feed.ts';

/** `read`: a document came and was parsed; `unchanged`: the server, or an equal body, says that nothing is new. */
export type PollOutcome = 'read' | 'unchanged' | 'failed';

/** One poll of a feed, kept so that admins see how it fares. Holds no address, header or body. */
export interface Poll {
  readonly startedAtMs: EpochMs;
  /** From the first request to the end of the answer, redirects included. */
  readonly tookMs: number;
  /** Of HTTP; null when no answer came. */
  readonly status: number | null;
  readonly outcome: PollOutcome;
  /** That the feed listed; null when none were parsed. */
  readonly itemCount: number | null;
  /** Of these, new or edited since they were last read; null when none were looked through. */
  readonly newItemCount: number | null;
  /** Of the body, decoded; null when no answer came. */
  readonly bodyBytes: number | null;
  /** Why it failed, in words for an admin; null when it did not. */
  readonly reason: string | null;
}

/**
 * Takes in the items of a feed's document, and the site's page as the document names it (null: not at all). When not all were taken in,
 * or when it rejects, the feed is asked for the same items again.
 */
export type TakeItems = (
  feed: Feed,
  items: readonly FeedItem[],
  siteUrl: string | null,
) => Promise<Intake>;

/** What became of a feed's items. */
interface Intake {
  /** New or edited; the others were known. */
  readonly newItems: number;
  readonly isComplete: boolean;
}

/** Polls kept of each feed. */
export const MAX_POLLS_KEPT = 20;
