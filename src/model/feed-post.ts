/** Feed post: a channel's standing order for the new articles of a feed. */
import type { EpochMs, FeedId } from './article.ts';
import type { Destination } from './platform.ts';

export type FeedPostId = string & { readonly __brand: 'FeedPostId' };

/** What is told of each article, and of which. */
export interface PostFormat {
  /** At most, 0 to 3. */
  readonly quoteCount: number;
  readonly hasSummary: boolean;
  /** Names or words, any of which an article must mention; empty for every article. */
  readonly words: readonly string[];
}

/** One of a feed and a channel. */
export interface FeedPost {
  readonly id: FeedPostId;
  readonly feedId: FeedId;
  readonly destination: Destination;
  readonly format: PostFormat;
  readonly createdAtMs: EpochMs;
}
