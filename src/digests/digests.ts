/** The port of the digests: what commands ask of them. */

import type { EpochMs } from '../model/article.ts';
import type { Subscription, SubscriptionId } from '../model/digest.ts';
import type { Destination } from '../model/platform.ts';
import type { ReplyDocument } from '../model/reply.ts';

/** What commands ask of the digests. */
export interface Digests {
  /** The digest of [fromMs, toMs), or null when there is nothing to tell. Nothing is posted or marked. */
  build(topics: readonly string[], fromMs: EpochMs, toMs: EpochMs): Promise<ReplyDocument | null>;
  /**
   * @throws {VerbatimError} `usage` for a cron expression or time zone that can't be read, saying what is allowed.
   */
  subscribe(order: {
    destination: Destination;
    topics: readonly string[];
    cron: string;
    timeZone: string;
  }): Promise<Subscription>;
  list(): Promise<readonly Subscription[]>;
  unsubscribe(id: SubscriptionId): Promise<void>;
  /** Sends what is promised to channels; what can't be sent now is tried again. Failures are logged, never thrown. */
  sendPromised(): Promise<void>;
  nextRunAtMs(subscription: Subscription): EpochMs;
}
