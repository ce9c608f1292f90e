import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { StoryId, Subscription, SubscriptionId } from '../../model/digest.ts';
import type { StoredArticle } from './article-store.ts';
import type { Delivery } from './delivery-store.ts';

export interface DigestStore {
  addSubscription(subscription: Subscription): Promise<void>;
  listSubscriptions(): Promise<readonly Subscription[]>;
  removeSubscription(id: SubscriptionId): Promise<void>;
  /**
   * One transaction: the delivery is promised (unless null: nothing to tell), the subscription covered, and what it tells known as told
   * then. Nothing happens where it is covered until another time than `subscription` says: another run was faster.
   */
  promiseDigest(
    subscription: Pick<Subscription, 'id' | 'coveredUntilMs'>,
    toMs: EpochMs,
    delivery: Delivery | null,
    told?: readonly StoryId[],
  ): Promise<void>;
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
