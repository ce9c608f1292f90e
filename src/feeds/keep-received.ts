/** What a feed keeps of an answer: what the next poll asks with, and where it went. */
import type { Feed } from '../model/feed.ts';
import type { FetchSuccess } from './fetch-feed.ts';

/**
 * @param listFeeds all that are followed: a new address that another of them has is not taken over, and the next poll asks for everything.
 * @returns what changes of the feed; with `url` only where it moved.
 */
export async function keepReceived(
  feed: Pick<Feed, 'url'>,
  outcome: FetchSuccess,
  listFeeds: () => Promise<readonly Pick<Feed, 'url'>[]>,
): Promise<Partial<Feed>> {
  if (outcome.kind === 'not-modified') return {};
  const { etag, lastModified, bodyHash, newUrl } = outcome;
  if (newUrl === null || newUrl === feed.url) return { etag, lastModified, bodyHash };
  const feeds = await listFeeds();
  if (feeds.some(({ url }) => url === newUrl)) return { etag: null, lastModified: null, bodyHash };
  return { etag, lastModified, bodyHash, url: newUrl };
}
