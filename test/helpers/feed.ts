import type { FeedId } from '../../src/model/article.ts';
import { type Feed, NO_HINTS } from '../../src/model/feed.ts';

/** A feed that was just added; its host is invented. */
export function feed(id: string, change: Partial<Feed> = {}): Feed {
  return {
    id: id as FeedId,
    url: `https://${id}.example/feed.xml`,
    title: id,
    state: 'active',
    isSample: false,
    etag: null,
    lastModified: null,
    bodyHash: null,
    lastPolledAtMs: null,
    lastSuccessAtMs: null,
    nextPollAtMs: 0,
    newsAtMs: null,
    updateHints: NO_HINTS,
    failureCount: 0,
    lastError: null,
    ...change,
  };
}
