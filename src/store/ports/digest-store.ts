import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { StoryId, Subscription, SubscriptionId } from '../../model/digest.ts';
import type { StoredArticle } from './article-store.ts';
import type { Delivery } from './delivery-store.ts';

/** An article that was damaged when a digest covered it. */
export interface MissedArticle {
  readonly articleId: ArticleId;
  /** Where the period of that digest begins: the article is news as it was then. */
  readonly fromMs: EpochMs;
}

/** What a digest leaves behind. */
export interface Covering {
  /** The stories that it tells. */
  readonly toldIds?: readonly StoryId[];
  /** All that is still to be told once it is repaired; what was known stays where this is left out. */
  readonly missed?: readonly MissedArticle[];
}

export interface DigestStore {
  addSubscription(subscription: Subscription): Promise<void>;
  listSubscriptions(): Promise<readonly Subscription[]>;
  removeSubscription(id: SubscriptionId): Promise<void>;
  /**
   * One transaction: the delivery is promised (unless null: nothing to tell), the subscription covered, what it tells known as told
   * then, and what it missed as missed. Nothing happens where it is covered until another time than `subscription` says: another run was faster.
   */
  promiseDigest(
    subscription: Pick<Subscription, 'id' | 'coveredUntilMs'>,
    toMs: EpochMs,
    delivery: Delivery | null,
    covering?: Covering,
  ): Promise<void>;
  listMissedArticles(id: SubscriptionId): Promise<readonly MissedArticle[]>;
  /** Those stored in [fromMs, toMs) that a digest of this subscription has told: none, but where a clock was set. */
  listToldArticles(
    id: SubscriptionId,
    fromMs: EpochMs,
    toMs: EpochMs,
  ): Promise<ReadonlySet<ArticleId>>;
  /** Articles of stories that were published since, newest first. */
  listStoryArticles(
    sinceMs: EpochMs,
    limit: number,
  ): Promise<readonly { readonly storyId: StoryId; readonly stored: StoredArticle }[]>;
}
