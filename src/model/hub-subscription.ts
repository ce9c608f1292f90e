import type { EpochMs, FeedId } from './article.ts';

/** A feed's subscription at its WebSub hub (https://www.w3.org/TR/websub/). */
export interface HubSubscription {
  readonly feedId: FeedId;
  readonly hubUrl: string;
  /** The feed's name at the hub. */
  readonly topicUrl: string;
  /** Unguessable; where the hub sends to, below the public address. */
  readonly path: string;
  /** Signs what the hub sends. */
  readonly secret: string;
  /** `asked`: not confirmed yet. `leaving`: the feed is followed no more, or at another hub. */
  readonly state: 'asked' | 'active' | 'leaving';
  /** When the lease ends, or a request is given up. */
  readonly untilMs: EpochMs;
  /** When the hub is asked next. */
  readonly askAtMs: EpochMs;
  /** When the hub last sent something that was rightly signed; null before, and since a poll found what it did not send. */
  readonly toldAtMs: EpochMs | null;
}
