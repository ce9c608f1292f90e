/** The part of the store's port that is about feeds that are followed: when they are polled, how that went, which hubs tell of them, and which items are known. */
import type { ArticleId, EpochMs, FeedId } from '../../model/article.ts';
import type { DueFeed, Feed } from '../../model/feed.ts';
import type { HubSubscription } from '../../model/hub-subscription.ts';
import type { Destination } from '../../model/platform.ts';
import type { Poll } from '../../model/poll.ts';
import type { Delivery } from './delivery-store.ts';
import type { ItemFacts } from './feed-post-store.ts';

/** What a poll changed on its feed. */
export type FeedChange = Partial<Omit<Feed, 'id' | 'isSample'>>;

/** What admins were not told yet of a feed: its trouble, or that one they were told of is over. */
export interface TroubleNews {
  readonly feed: Feed;
  readonly kind: 'gone' | 'failing' | 'recovered';
}

export interface FeedStore {
  addFeed(feed: Feed): Promise<void>;
  /** One transaction: all of them or none. */
  addFeeds(feeds: readonly Feed[]): Promise<void>;
  listFeeds(): Promise<readonly Feed[]>;
  getFeed(id: FeedId): Promise<Feed | null>;
  /** Those not gone whose next poll comes before this, soonest first; last, due since 0, those that a clock which was ahead had planned. */
  listDueFeeds(beforeMs: EpochMs): Promise<readonly DueFeed[]>;
  /** One transaction: when each of these feeds is polled next. */
  planPolls(plans: ReadonlyMap<FeedId, EpochMs>): Promise<void>;
  updateFeed(id: FeedId, change: FeedChange): Promise<void>;
  /**
   * Before a poll: keeps other processes from polling it until it is released.
   *
   * @param nowMs only if it is followed, due by then, and no other polls it; null: whatever they do.
   * @returns null where it is gone, paused, not due any more, or another's.
   */
  claimFeed(id: FeedId, nowMs: EpochMs | null): Promise<Feed | null>;
  releaseFeed(id: FeedId): Promise<void>;
  /** Articles that came from it stay, with `feedId` null. */
  removeFeed(id: FeedId): Promise<void>;
  /** One transaction: keeps it, and of the feed's older ones so many that there are MAX_POLLS_KEPT. */
  recordPoll(id: FeedId, poll: Poll): Promise<void>;
  /** Of each of these feeds, newest first; at most as many feeds as a page shows. */
  listPolls(ids: readonly FeedId[]): Promise<ReadonlyMap<FeedId, readonly Poll[]>>;
  /** Of feeds that are followed no more, too: those that the hub has to be told. */
  listHubSubscriptions(): Promise<readonly HubSubscription[]>;
  /** That of a feed, or that to which hubs send at a path. */
  findHubSubscription(by: { feedId: FeedId } | { path: string }): Promise<HubSubscription | null>;
  /** Adds it, or puts it in place of the feed's former one. */
  putHubSubscription(subscription: HubSubscription): Promise<void>;
  removeHubSubscription(feedId: FeedId): Promise<void>;
  /** Links of items already read, so that a feed's page is fetched once: item key (guid or address) by feed. */
  findKnownItems(feedId: FeedId, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** @returns those of the places (see `itemPlace` in item-keys.ts) where an item was read. */
  findKnownPlaces(feedId: FeedId, places: readonly string[]): Promise<ReadonlySet<string>>;
  /** Of those that are known: the article of each, null where it could not be read. */
  findItemArticles(
    feedId: FeedId,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, ArticleId | null>>;
  /** Addresses of the articles that a feed brought last. */
  listNewestUrls(feedId: FeedId, limit: number): Promise<readonly string[]>;
  rememberItem(
    feedId: FeedId,
    key: string,
    articleId: ArticleId | null,
    facts?: ItemFacts,
  ): Promise<void>;
  /**
   * Notes what a feed's first document lists, by place (see `itemPlace` in item-keys.ts). Does nothing when anything is known of the
   * feed's items, so that a first poll that is done again adds nothing that came since.
   */
  noteBacklog(feedId: FeedId, places: readonly string[]): Promise<void>;
  /** @returns those of the places that were noted. */
  findBacklog(feedId: FeedId, places: readonly string[]): Promise<ReadonlySet<string>>;
  /** Channels that an admin chose to be told of feeds in trouble. */
  listAlertChannels(): Promise<readonly Destination[]>;
  /** Does nothing where it is one already. */
  addAlertChannel(channel: Destination): Promise<void>;
  /** @returns whether it was one. */
  removeAlertChannel(channel: Destination): Promise<boolean>;
  /** In the order in which the feeds were added. */
  listTroubleNews(): Promise<readonly TroubleNews[]>;
  /** One transaction: the deliveries are promised and what they tell is known as told, at a time not after it was listed. */
  promiseTroubleNews(
    news: readonly TroubleNews[],
    toldAtMs: EpochMs,
    deliveries: readonly Delivery[],
  ): Promise<void>;
  /** Of the feeds followed, without the sample wire: addresses of those whose last poll got no answer at all, and how many there are. */
  countUnanswered(): Promise<{ readonly urls: readonly string[]; readonly followedCount: number }>;
}
