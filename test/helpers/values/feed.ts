import { newFeed } from '../../../src/following/new-feed.ts';
import type { FeedId } from '../../../src/model/article.ts';
import type { Feed } from '../../../src/model/feed.ts';

/** A feed that was just added; its host is invented. */
export function feed(id: string, change: Partial<Feed> = {}): Feed {
  const url = `https://${id}.example/feed.xml`;
  return {
    ...newFeed({ url, title: id, isSample: false, nextPollAtMs: 0 }),
    id: id as FeedId,
    ...change,
  };
}
