/** The part of the store's port that is about feeds posted to channels. */
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { FeedPost, FeedPostId } from '../../model/feed-post.ts';
import type { Destination } from '../../model/platform.ts';
import type { Delivery } from './delivery-store.ts';
import type { ToldCount } from './watch-store.ts';

/** Of an article that could not be read: what its feed says. */
export interface Headline {
  /** That of its address. */
  readonly articleId: ArticleId;
  readonly title: string;
  readonly url: string;
  readonly outlet: string;
  readonly publishedAtMs: EpochMs;
}

/** How a feed's item leads to an article. */
export interface ItemFacts {
  /** What the item keeps through its edits (see `itemPlace` in item-keys.ts); null where that isn't known. */
  readonly place: string | null;
  /** Set for news that could not be read: it is noted for posting. */
  readonly headline?: Headline;
}

/** A new article that a feed brought, for one of the channels to which that feed is posted. */
export interface UnpostedArticle {
  /** Counts up. */
  readonly sequence: number;
  readonly post: FeedPost;
  readonly feedTitle: string;
  readonly articleId: ArticleId;
  /** null where the article was read. */
  readonly headline: Headline | null;
}

export interface FeedPostStore {
  /** In place of the one of the same feed and channel, which keeps its id. @returns it as it is kept. */
  putFeedPost(post: FeedPost): Promise<FeedPost>;
  /** In the order in which they were made. */
  listFeedPosts(): Promise<readonly FeedPost[]>;
  /** What it has not posted yet goes with it. */
  removeFeedPost(id: FeedPostId): Promise<void>;
  /** @returns how many there were. */
  removeFeedPostsTo(place: Destination): Promise<number>;
  /** Where something is to be looked at. */
  listPlacesToPost(): Promise<readonly Destination[]>;
  /** What is to be looked at there, oldest first; an article that two feeds brought comes once for each. */
  listUnpostedArticles(place: Destination, limit: number): Promise<readonly UnpostedArticle[]>;
  /** Of these articles those that were posted there of late, by whatever feed. */
  listPostedArticles(
    place: Destination,
    ids: readonly ArticleId[],
  ): Promise<ReadonlySet<ArticleId>>;
  /** How many articles were posted there since, and when the first of them; null where none was. */
  countPosted(place: Destination, sinceMs: EpochMs): Promise<ToldCount | null>;
  /**
   * One transaction: these are looked at and come no more, and the delivery is promised (null: they are not posted).
   *
   * @returns false, with nothing done, where the order for one of them was ended meanwhile.
   */
  promiseArticles(
    articles: readonly UnpostedArticle[],
    delivery: Delivery | null,
  ): Promise<boolean>;
}
