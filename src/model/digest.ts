import type { EpochMs } from './article.ts';
import type { Destination } from './platform.ts';

export type SubscriptionId = string & { readonly __brand: 'SubscriptionId' };

/** The same from one digest to the next; of two stories the lesser is the older. */
export type StoryId = number & { readonly __brand: 'StoryId' };

/** A channel's standing order: these topics, on this schedule. */
export interface Subscription {
  readonly id: SubscriptionId;
  readonly destination: Destination;
  /** Names or words, any of which a story must mention; empty for every story. */
  readonly topics: readonly string[];
  /** Five-field cron expression, read in `timeZone` (IANA name, e.g. "Europe/Oslo"). */
  readonly cron: string;
  readonly timeZone: string;
  readonly createdAtMs: EpochMs;
  /** Everything seen before this has been posted or had its chance: the next digest starts here. */
  readonly coveredUntilMs: EpochMs;
}
