/** Watch: somebody's standing wish to be told of each new quote of someone, or with certain words. */
import type { EpochMs } from './article.ts';
import type { Destination } from './platform.ts';

export type WatchId = string & { readonly __brand: 'WatchId' };

/** A time of day in which nothing is told; what is found then is told at its end. May pass midnight. */
export interface QuietHours {
  /** Minutes after midnight, 0 to 1439. */
  readonly fromMinute: number;
  readonly toMinute: number;
  /** IANA name. */
  readonly timeZone: string;
}

export interface Watch {
  readonly id: WatchId;
  /** A channel, or a person: see `Destination.channelId`. */
  readonly destination: Destination;
  /** The platform's own id of who asked for it. */
  readonly ownerId: string;
  /** Who speaks, or for whom: a person or a body, by a name that means them alone. null for anyone. */
  readonly name: string | null;
  /** All of these must stand in one quote, each of one word or more; never empty where there is no name. */
  readonly words: readonly string[];
  readonly quiet: QuietHours | null;
  readonly createdAtMs: EpochMs;
}
