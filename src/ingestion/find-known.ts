/** What is known of the items of a feed's document, and by which keys, for some feeds make the ids of their items anew each time they are asked. */
import type { Feed, FeedItem } from '../model/feed.ts';
import type { Store } from '../store/store.ts';
import { findMoved } from './find-moved.ts';
import { itemKey, itemKeyAtPage } from './item-keys.ts';

type ItemStore = Pick<
  Store,
  'findKnownItems' | 'findKnownPlaces' | 'findItemArticles' | 'listNewestUrls' | 'rememberItem'
>;

type ByKey = ReadonlyMap<string, FeedItem>;

interface KnownOfDocument {
  readonly byKey: ByKey;
  readonly known: ReadonlySet<string>;
}

/** Of fewer items all may have been edited in one minute. */
const MIN_ITEMS_MADE = 3;
/** A document is made in less. */
const MAX_MAKING_MS = 60_000;

/**
 * Keys the items of a document, and finds those that are known.
 *
 * @param placeOf see `itemPlace`.
 */
export async function findKnown(
  store: ItemStore,
  feed: Feed,
  items: readonly FeedItem[],
  placeOf: (item: FeedItem) => string,
): Promise<KnownOfDocument> {
  const areDated = haveOwnUpdates(items);
  const dated = (item: FeedItem) => (areDated ? item : { ...item, updatedAtMs: null });
  const byKey = keyBy(items, (item) => itemKey(dated(item)));
  const known = await store.findKnownItems(feed.id, [...byKey.keys()]);
  if ([...byKey].some(([key, item]) => known.has(key) && hasIdAndPage(item)))
    return { byKey, known };
  const atPages = keyBy(items, (item) => itemKeyAtPage(dated(item)));
  const knownAtPages = await store.findKnownItems(feed.id, [...atPages.keys()]);
  const isTold = [...atPages].some(([key, item]) => knownAtPages.has(key) && hasIdAndPage(item));
  if (isTold || (await areAtKnownPages(store, feed, items.map(placeOf))))
    return { byKey: atPages, known: knownAtPages };
  return { byKey, known: known.size > 0 ? known : await findMoved(store, feed, byKey) };
}

/** Most of their pages are, and none of their ids: these are made anew. */
async function areAtKnownPages(store: ItemStore, feed: Feed, places: readonly string[]) {
  const known = await store.findKnownPlaces(feed.id, places);
  return known.size > 0 && 2 * known.size >= new Set(places).size;
}

const keyBy = (items: readonly FeedItem[], keyOf: (item: FeedItem) => string): ByKey =>
  new Map(items.map((item) => [keyOf(item), item]));

const hasIdAndPage = ({ id, url }: FeedItem) => id !== null && url !== null;

/** Some feeds give the time at which they were made as that of each item's last edit: at each poll all of them would be read again. */
function haveOwnUpdates(items: readonly FeedItem[]): boolean {
  const times = items.flatMap(({ updatedAtMs }) => updatedAtMs ?? []);
  return times.length < MIN_ITEMS_MADE || Math.max(...times) - Math.min(...times) > MAX_MAKING_MS;
}
