/** A feed as it is when it is first followed. */
import { shortIdOf } from '../lib/short-id.ts';
import type { EpochMs, FeedId } from '../model/article.ts';
import { type Feed, NO_HINTS } from '../model/feed.ts';

/** Of 100,000 feeds two have one id with a probability of 2 in 100,000; of eight digits, as ids had at first, in two cases of three. */
const ID_LENGTH = 12;

/** Of the address that was added: it stays when the feed moves. */
export const feedIdOf = (url: string) => shortIdOf(url, ID_LENGTH) as FeedId;

/** @returns ids of which a feed has one that was added by this address. */
export const idsByAddress = (url: string): readonly FeedId[] => [
  feedIdOf(url),
  shortIdOf(url) as FeedId,
];

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
