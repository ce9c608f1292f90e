import { expect, it } from 'vitest';
import type { FeedId } from '../../src/model/article.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { feed } from '../helpers/values/feed.ts';

const MINUTE_MS = 60_000;

it('counts nothing where there is nothing', async () => {
  const store = await openTestStore();
  expect(await store.countFigures(0)).toEqual({
    feeds: { well: 0, failing: 0, gone: 0, paused: 0 },
    overdueFeeds: 0,
    messages: { open: 0, retrying: 0, dead: 0 },
  });
});

it('counts each feed in one state, and those that should have been polled', async () => {
  const store = await openTestStore();
  for (const id of ['a', 'b', 'c', 'd', 'e']) await store.addFeed(feed(id));
  const id = (name: string) => name as FeedId;
  await store.planPolls(
    new Map([
      [id('a'), MINUTE_MS],
      [id('b'), 3 * MINUTE_MS],
      [id('c'), MINUTE_MS],
      [id('d'), 3 * MINUTE_MS],
      [id('e'), MINUTE_MS],
    ]),
  );
  await store.updateFeed(id('b'), { failureCount: 2 });
  // One that is gone or paused is not asked, whatever it failed with.
  await store.updateFeed(id('c'), { state: 'gone', failureCount: 1 });
  await store.updateFeed(id('e'), { state: 'paused', failureCount: 1 });
  const { feeds, overdueFeeds } = await store.countFigures(2 * MINUTE_MS);
  expect(feeds).toEqual({ well: 2, failing: 1, gone: 1, paused: 1 });
  expect(overdueFeeds).toBe(1);
});

it('counts messages by what becomes of them, and none that is delivered', async () => {
  const store = await openTestStore();
  const destination = { platform: 'slack' as const, workspaceId: 'T1', channelId: 'C1' };
  const document = {
    audience: 'channel' as const,
    fallback: 'One story',
    blocks: [],
    shareCommandText: null,
  };
  for (const id of ['new', 'tried', 'dead', 'out'])
    await store.promiseDelivery({ id, destination, document, attempts: 0 });
  await store.postponeDelivery('tried', {
    reason: 'The service answered 503.',
    nextTryAtMs: MINUTE_MS,
    isUnclear: false,
    isTry: true,
  });
  await store.buryDelivery('dead', 'The channel is gone.');
  await store.markDelivered('out', null);
  const { messages } = await store.countFigures(0);
  expect(messages).toEqual({ open: 1, retrying: 1, dead: 1 });
});
