import { expect, it } from 'vitest';
import { findKnown } from '../../src/ingestion/find-known.ts';
import { itemKey, itemKeyAtPage, itemPlace } from '../../src/ingestion/item-keys.ts';
import type { FeedItem } from '../../src/model/feed.ts';
import { feedItem } from '../helpers/outlets/harbour-page.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { feed } from '../helpers/values/feed.ts';

const FEED = feed('f1');

const PAGES = ['a', 'b', 'c'];

const listed = (poll: string, pages = PAGES) =>
  pages.map((page) =>
    feedItem({ id: `${page}-${poll}`, url: `https://harbour-post.example/${page}`, title: page }),
  );

const placeOf = (item: FeedItem) => itemPlace(item, false);

/** @returns by what the items are known, after these were read. */
async function findAfter(
  read: readonly FeedItem[],
  items: readonly FeedItem[],
  keyOf: (item: FeedItem) => string = itemKey,
) {
  const store = await openTestStore();
  await store.addFeed(FEED);
  for (const item of read)
    await store.rememberItem(FEED.id, keyOf(item), null, { place: placeOf(item) });
  const { byKey, known } = await findKnown(store, FEED, items, placeOf);
  const isByPage = items.every((item) => byKey.has(itemKeyAtPage(item)));
  return { isByPage, known: known.size };
}

it.each<[string, Parameters<typeof findAfter>, { isByPage: boolean; known: number }]>([
  ['ids in a first document', [[], listed('1')], { isByPage: false, known: 0 }],
  ['ids where one is known', [listed('1').slice(0, 1), listed('1')], { isByPage: false, known: 1 }],
  ['pages where the ids are others', [listed('1'), listed('2')], { isByPage: true, known: 0 }],
  [
    'pages where that is how they are known',
    [listed('1'), listed('2'), itemKeyAtPage],
    { isByPage: true, known: 3 },
  ],
  [
    'pages where most are new, and one is known so',
    [listed('1', ['a']), listed('2', ['a', 'd', 'e', 'f']), itemKeyAtPage],
    { isByPage: true, known: 1 },
  ],
  [
    'ids where most pages are new',
    [listed('1', ['a']), listed('2', ['a', 'd', 'e', 'f'])],
    { isByPage: false, known: 0 },
  ],
])('goes by %s', async (_, given, found) => {
  expect(await findAfter(...given)).toEqual(found);
});

it.each([
  ['ids', listed('1'), [] as readonly FeedItem[]],
  ['pages', listed('2'), listed('1')],
])('keeps the times of edits where all are of one minute, by %s', async (_, items, read) => {
  const edited = items.map((item) => ({ ...item, updatedAtMs: 1_772_000_000_000 }));
  const store = await openTestStore();
  await store.addFeed(FEED);
  for (const item of read)
    await store.rememberItem(FEED.id, itemKey(item), null, { place: placeOf(item) });
  const { byKey } = await findKnown(store, FEED, edited, placeOf);
  expect([...byKey.values()]).toEqual(edited);
});
