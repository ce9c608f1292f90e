import { expect, it } from 'vitest';
import type { ArticleId, FeedId } from '../../../src/model/article.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { feed } from '../../helpers/values/feed.ts';

const F1 = 'f1' as FeedId;
const GONE = 'gone' as FeedId;

it('keeps feeds as given, in the order they were added', async () => {
  const store = await openTestStore();
  const polled = feed('f0', {
    isSample: true,
    state: 'gone',
    etag: 'W/"1"',
    lastModified: 'Tue, 03 Mar 2026 08:30:00 GMT',
    bodyHash: 'abc',
    lastPolledAtMs: 1,
    lastSuccessAtMs: 2,
    nextPollAtMs: 3,
    failureCount: 4,
    lastError: 'It answered 410.',
  });
  await store.addFeed(feed('f1'));
  await store.addFeed(polled);
  expect(await store.listFeeds()).toEqual([feed('f1'), polled]);
});

it('adds many at once, or none of them', async () => {
  const store = await openTestStore();
  const many = Array.from({ length: 1234 }, (_, at) => feed(`f${at}`));
  await store.addFeeds(many);
  await store.addFeeds([]);
  expect(await store.listFeeds()).toEqual(many);
  await expect(store.addFeeds([feed('new'), feed('f7')])).rejects.toThrow();
  expect(await store.listFeeds()).toHaveLength(1234);
});

it('changes only what is given, null included', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1', { lastError: 'It timed out.', failureCount: 2, etag: 'x' }));
  await store.updateFeed(F1, { lastError: null, failureCount: 0, nextPollAtMs: 99 });
  await store.updateFeed(F1, {});
  expect(await store.listFeeds()).toEqual([feed('f1', { etag: 'x', nextPollAtMs: 99 })]);
});

it('knows the items of a feed, and only of that feed', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  await store.addFeed(feed('f2'));
  await store.rememberItem(F1, 'guid-1', 'a1' as ArticleId);
  await store.rememberItem(F1, 'guid-1', null);
  await store.rememberItem('f2' as FeedId, 'guid-2', null);
  expect(await store.findKnownItems(F1, ['guid-1', 'guid-2', 'guid-3'])).toEqual(
    new Set(['guid-1']),
  );
  expect(await store.findKnownItems(F1, [])).toEqual(new Set());
});

it('knows the places at which items of a feed were read', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  await store.rememberItem(F1, 'guid-1', null, { place: 'pier' });
  await store.rememberItem(F1, 'guid-2', null, { place: 'pier' });
  await store.rememberItem(F1, 'guid-3', null);
  expect(await store.findKnownPlaces(F1, ['pier', 'quay'])).toEqual(new Set(['pier']));
});

it('takes more keys than one query holds', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  await store.rememberItem(F1, 'guid-39999', null);
  const keys = Array.from({ length: 40_000 }, (_, index) => `guid-${index}`);
  expect(await store.findKnownItems(F1, keys)).toEqual(new Set(['guid-39999']));
});

it('does nothing to a feed that was removed meanwhile', async () => {
  const store = await openTestStore();
  await store.updateFeed(GONE, { failureCount: 1 });
  await store.rememberItem(GONE, 'guid-1', null);
  await store.removeFeed(GONE);
  expect(await store.listFeeds()).toEqual([]);
  expect(await store.findKnownItems(GONE, ['guid-1'])).toEqual(new Set());
});

it('forgets the items of a removed feed', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  await store.rememberItem(F1, 'guid-1', null);
  await store.removeFeed(F1);
  await store.addFeed(feed('f1'));
  expect(await store.findKnownItems(F1, ['guid-1'])).toEqual(new Set());
});

it('finds what is due, soonest first, without what is gone', async () => {
  const store = await openTestStore();
  const due = [
    feed('late', { nextPollAtMs: 30 }),
    feed('soon', { nextPollAtMs: 10 }),
    feed('gone', { nextPollAtMs: 10, state: 'gone' }),
    feed('later', { nextPollAtMs: 40 }),
  ];
  for (const each of due) await store.addFeed(each);
  const idsBefore = async (ms: number) => (await store.listDueFeeds(ms)).map(({ id }) => id);
  expect(await idsBefore(40)).toEqual(['soon', 'late']);
  const clockAhead = 30 * 24 * 60 * 60_000;
  await store.planPolls(new Map([['later' as FeedId, clockAhead]]));
  expect((await store.listDueFeeds(40)).at(-1)).toMatchObject({ id: 'later', nextPollAtMs: 0 });
  expect(await idsBefore(clockAhead)).not.toContain('later');
  await store.planPolls(new Map([['later' as FeedId, 40]]));
  await store.planPolls(new Map([['soon' as FeedId, 50]]));
  expect(await idsBefore(40)).toEqual(['late']);
  expect(await store.getFeed('soon' as FeedId)).toEqual(feed('soon', { nextPollAtMs: 50 }));
  expect(await store.getFeed('none' as FeedId)).toBeNull();
});

it('gives out a feed to be polled while it is due and not paused, or where somebody asks for it', async () => {
  const store = await openTestStore();
  const id = 'harbour' as FeedId;
  const isGiven = async (nowMs: number | null) => {
    const given = await store.claimFeed(id, nowMs);
    await store.releaseFeed(id);
    return given !== null;
  };
  await store.addFeed(feed(id, { nextPollAtMs: 40 }));
  expect([await isGiven(39), await isGiven(40), await isGiven(null)]).toEqual([false, true, true]);
  await store.updateFeed(id, { state: 'paused' });
  expect([await isGiven(40), await isGiven(null)]).toEqual([false, true]);
});
