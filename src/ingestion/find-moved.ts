/**
 * Items of a feed that moved to another host, with all its pages: the same in everything but the host of their addresses. They are what
 * they were, be it stored or backlog, and neither read again nor told as new.
 *
 * Limit: one that is edited after the move is read as another article.
 */

import type { Feed, FeedItem } from '../model/feed.ts';
import type { Store } from '../store/store.ts';
import { itemKey, itemPlace } from './item-keys.ts';

/** The newest articles of a feed tell at which hosts it was. */
const NEWEST_URLS = 50;

/**
 * Looks for them in a document of which nothing is known, and remembers them.
 *
 * @param items by key.
 * @returns the keys of those that moved.
 */
export async function findMoved(
  store: Pick<Store, 'listNewestUrls' | 'findItemArticles' | 'rememberItem'>,
  feed: Pick<Feed, 'id'>,
  items: ReadonlyMap<string, FeedItem>,
): Promise<ReadonlySet<string>> {
  const urls = await store.listNewestUrls(feed.id, NEWEST_URLS);
  const hosts = [...new Set(urls.map(hostOf))];
  const former = new Map(
    [...items].flatMap(([key, item]) =>
      atHosts(item, hosts).map((each) => [itemKey(each), { key, item }] as const),
    ),
  );
  const found = await store.findItemArticles(feed.id, [...former.keys()]);
  const moved = new Set<string>();
  for (const [formerKey, articleId] of found) {
    const { key, item } = former.get(formerKey) ?? {};
    if (key === undefined || item === undefined) continue;
    await store.rememberItem(feed.id, key, articleId, { place: itemPlace(item, false) });
    moved.add(key);
  }
  return moved;
}

/** @returns the item as it would have been at each of these hosts that isn't its own. */
function atHosts(item: FeedItem, hosts: readonly string[]): readonly FeedItem[] {
  const own = hostOf(item.url ?? '');
  if (own === '') return [];
  return hosts
    .filter((host) => host !== '' && host !== own)
    .map((host) => {
      const move = <Text extends string | null>(text: Text) =>
        (text === null ? null : text.replaceAll(`//${own}`, `//${host}`)) as Text;
      const { id, url, summary, content } = item;
      return {
        ...item,
        ...{ id: move(id), url: move(url), summary: move(summary), content: move(content) },
      };
    });
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '');
