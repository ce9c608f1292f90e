import { expect, it } from 'vitest';
import type { FeedId } from '../../../src/model/article.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { feed } from '../../helpers/values/feed.ts';

const id = 'f1' as FeedId;

it('keeps what the first document lists, and nothing that later ones add', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  await store.noteBacklog(id, []);
  await store.noteBacklog(id, ['a', 'b', 'b']);
  await store.noteBacklog(id, ['b', 'c']);
  expect(await store.findBacklog(id, ['a', 'b', 'c'])).toEqual(new Set(['a', 'b']));
  expect(await store.findBacklog('f2' as FeedId, ['a'])).toEqual(new Set());
});

it('keeps nothing of a feed of which items are known', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  await store.rememberItem(id, 'key', null);
  await store.noteBacklog(id, ['a']);
  expect(await store.findBacklog(id, ['a'])).toEqual(new Set());
});

it('forgets all with the feed, and keeps nothing of one that is gone', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  await store.noteBacklog(id, ['a']);
  await store.removeFeed(id);
  await store.noteBacklog(id, ['a']);
  await store.addFeed(feed('f1'));
  expect(await store.findBacklog(id, ['a'])).toEqual(new Set());
});
