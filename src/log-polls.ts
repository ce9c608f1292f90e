/** Joins what the poller and the reader of items know of one poll, and keeps it in the store. */
import type { WatchedPoll } from './feeds/watch-poll.ts';
import type { FeedId } from './model/article.ts';
import type { Feed } from './model/feed.ts';
import type { Store } from './store/store.ts';

export interface PollLog {
  noteNewItems(feedId: FeedId, count: number): void;
  record(feed: Pick<Feed, 'id'>, poll: WatchedPoll): Promise<void>;
}

export function createPollLog(store: Pick<Store, 'recordPoll'>): PollLog {
  /** Of polls under way: of one feed there is one at most. */
  const newItems = new Map<FeedId, number>();
  return {
    noteNewItems(feedId, count) {
      newItems.set(feedId, count);
    },
    async record({ id }, poll) {
      const newItemCount = newItems.get(id) ?? null;
      newItems.delete(id);
      await store.recordPoll(id, { ...poll, newItemCount });
    },
  };
}
