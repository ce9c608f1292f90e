/** The port of the feeds posted to channels: what commands ask of them. */
import type { FeedPost, FeedPostId } from '../model/feed-post.ts';

export type FeedPostOrder = Pick<FeedPost, 'feedId' | 'destination' | 'format'>;

export interface FeedPosts {
  /** One of the same feed and channel takes the new format and stays. */
  put(order: FeedPostOrder): Promise<{ readonly post: FeedPost; readonly isNew: boolean }>;
  /** In the order in which they were made. */
  list(): Promise<readonly FeedPost[]>;
  remove(id: FeedPostId): Promise<void>;
}
