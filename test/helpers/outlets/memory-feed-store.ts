import type { FeedStore } from '../../../src/feeds/poll-feeds.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { feed } from '../values/feed.ts';

/** A feed never polled, due since the start of time. */
export function newFeed(change: Partial<Feed> = {}): Feed {
  const url = 'http://harbour-post.example/feed.xml';
  return feed('f1', { url, title: 'harbour-post.example', ...change });
}

export interface MemoryFeedStore extends FeedStore {
  get(id?: string): Feed;
  put(feed: Feed): void;
  /** Resolves after `count` further updates. */
  updates(count: number): Promise<void>;
  /** Makes the next `count` updates fail. */
  failUpdates(count: number): void;
}

/** Feeds kept in memory, with a way to wait for what a poll writes. */
export function memoryFeedStore(...feeds: readonly Feed[]): MemoryFeedStore {
  const byId = new Map<string, Feed>(feeds.map((feed) => [feed.id, feed]));
  const listeners = new Set<() => void>();
  let failuresLeft = 0;
  const get = (id = 'f1'): Feed => {
    const feed = byId.get(id);
    if (feed === undefined) throw new Error(`no feed ${id}`);
    return feed;
  };
  return {
    get,
    put: (feed) => byId.set(feed.id, feed),
    listFeeds: async () => [...byId.values()],
    getFeed: async (id) => byId.get(id) ?? null,
    async claimFeed(id, nowMs) {
      const feed = byId.get(id);
      if (feed === undefined || nowMs === null) return feed ?? null;
      return feed.state === 'active' && feed.nextPollAtMs <= nowMs ? feed : null;
    },
    releaseFeed: async () => undefined,
    listDueFeeds: async (beforeMs) =>
      [...byId.values()]
        .filter((feed) => feed.state === 'active' && feed.nextPollAtMs < beforeMs)
        .sort((a, b) => a.nextPollAtMs - b.nextPollAtMs),
    async planPolls(plans) {
      for (const [id, nextPollAtMs] of plans) byId.set(id, { ...get(id), nextPollAtMs });
    },
    async updateFeed(id, change) {
      if (failuresLeft > 0) {
        failuresLeft -= 1;
        throw new Error('disk is full');
      }
      byId.set(id, { ...get(id), ...change });
      for (const listener of listeners) listener();
    },
    updates: (count) =>
      new Promise((resolve) => {
        let left = count;
        const listener = () => {
          left -= 1;
          if (left > 0) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      }),
    failUpdates: (count) => {
      failuresLeft = count;
    },
  };
}
