/** A feed as it is when it is first followed. */
import { createHash } from 'node:crypto';
import type { EpochMs, FeedId } from './model/article.ts';
import { type Feed, NO_HINTS } from './model/feed.ts';

/** First 8 hex digits of SHA-256 of the address that was added: it stays when the feed moves. */
export const feedIdOf = (url: string) =>
  createHash('sha256').update(url).digest('hex').slice(0, 8) as FeedId;

export function newFeed(given: {
  readonly url: string;
  readonly title: string;
  readonly isSample: boolean;
  readonly nextPollAtMs: EpochMs;
}): Feed {
  return {
    id: feedIdOf(given.url),
    ...given,
    state: 'active',
    etag: null,
    lastModified: null,
    bodyHash: null,
    lastPolledAtMs: null,
    lastSuccessAtMs: null,
    newsAtMs: null,
    updateHints: NO_HINTS,
    failureCount: 0,
    lastError: null,
  };
}
