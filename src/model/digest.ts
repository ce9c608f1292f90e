import type { EpochMs } from './article.ts';
import type { Destination } from './platform.ts';

export type SubscriptionId = string & { readonly __brand: 'SubscriptionId' };

/** The same from one digest to the next; of two stories the lesser is the older. */
export type StoryId = number & { readonly __brand: 'StoryId' };

/**
 * What a digest is about. Each condition that is there must hold, of its values any; with none of them every story is told. Lists are
 * never empty.
 */
export interface StoryFilter {
  /** Names or words that a story must mention. */
  readonly topics?: readonly string[];
  /** Persons who speak in a story or are spoken about, by a name that means them alone. */
  readonly people?: readonly string[];
  /** Bodies that speak, are spoken for or spoken about, by a name that means them alone. */
  readonly bodies?: readonly string[];
  /** Parts of names of outlets, any case, one of which tells the story. */
  readonly outlets?: readonly string[];
  /** Codes as `languageCode` gives them: articles in other languages are left out. */
  readonly languages?: readonly string[];
  /** Outlets that tell a story, at least. */
  readonly minOutlets?: number;
  /** Stories told, at most; no more than a digest tells anyway. */
  readonly maxStories?: number;
}

/** A channel's standing order: these stories, on this schedule. */
export interface Subscription {
  readonly id: SubscriptionId;
  readonly destination: Destination;
  readonly filter: StoryFilter;
  /** Whether it says in one line that there is nothing to tell; else it stays silent then. */
  readonly saysEmpty: boolean;
  /** Five-field cron expression, read in `timeZone` (IANA name, e.g. "Europe/Oslo"). */
  readonly cron: string;
  readonly timeZone: string;
  readonly createdAtMs: EpochMs;
  /** Everything seen before this has been posted or had its chance: the next digest starts here. */
  readonly coveredUntilMs: EpochMs;
}
