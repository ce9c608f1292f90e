/** The port of the digests: what commands ask of them. */

import type { EpochMs } from '../model/article.ts';
import type { StoryFilter, Subscription, SubscriptionId } from '../model/digest.ts';
import type { ReplyDocument } from '../model/reply.ts';

/** A subscription as it is asked for. */
export type DigestOrder = Omit<Subscription, 'id' | 'createdAtMs' | 'coveredUntilMs'>;

export interface RecentDigest {
  /** null when there is nothing to tell. */
  readonly document: ReplyDocument | null;
  /** How many articles of the period can't be read. */
  readonly damaged: number;
}

/** What commands ask of the digests. */
export interface Digests {
  /** The digest of [fromMs, toMs). Nothing is posted or marked. */
  build(filter: StoryFilter, fromMs: EpochMs, toMs: EpochMs): Promise<RecentDigest>;
  /**
   * What a subscription would post if its time were now, made in the way it is made then; null when it would stay silent. Nothing is
   * posted or marked.
   */
  preview(subscription: Subscription): Promise<ReplyDocument | null>;
  /**
   * @throws {VerbatimError} `usage` for a cron expression or time zone that can't be read, saying what is allowed.
   */
  subscribe(order: DigestOrder): Promise<Subscription>;
  list(): Promise<readonly Subscription[]>;
  unsubscribe(id: SubscriptionId): Promise<void>;
  nextRunAtMs(subscription: Subscription): EpochMs;
  /** The next times at which it comes, soonest first. */
  nextRunsAtMs(subscription: Subscription, count: number): readonly EpochMs[];
}
