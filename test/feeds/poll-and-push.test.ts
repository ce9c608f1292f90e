/** What a hub sends goes the way of a poll's body. */
import { expect, it } from 'vitest';
import type { Hub } from '../../src/feeds/find-hub.ts';
import type { FeedId } from '../../src/model/article.ts';
import { newFeed } from '../helpers/outlets/memory-feed-store.ts';
import { heldHttp, pollerWorld, rss, say } from '../helpers/outlets/poller-world.ts';

const id = 'f1' as FeedId;
const sent = (...titles: string[]) => Buffer.from(rss('', ...titles));

it('takes in what a hub sent, and leaves validators and the next poll as they are', async () => {
  const before = newFeed({ etag: '"1"', bodyHash: 'x', nextPollAtMs: 99, newsAtMs: 1 });
  const { poller, store, received, clock } = await pollerWorld([], { feeds: [before] });
  expect(await poller.receive(id, sent('Oster votes'), null)).toEqual({
    kind: 'read',
    itemCount: 1,
    newItemCount: 1,
  });
  expect(received[0]?.items.map(({ title }) => title)).toEqual(['Oster votes']);
  expect(store.get()).toEqual({ ...before, title: 'Harbour Post', newsAtMs: clock.nowMs() });
});

it('waits for a poll of the same feed, so that no item is read twice', async () => {
  const { http, answerNext } = heldHttp();
  const { poller, received, clock } = await pollerWorld([], { http });
  const polled = poller.pollNow(id);
  await clock.advance(0);
  const pushed = ['Oster counts', 'Oster rests'].map((title) =>
    poller.receive(id, sent(title), null),
  );
  await clock.advance(0);
  expect(received).toEqual([]);
  answerNext();
  await Promise.all([polled, ...pushed]);
  expect(received.map(({ items }) => items[0]?.title)).toEqual([
    'Oster votes',
    'Oster counts',
    'Oster rests',
  ]);
});

it('takes nothing in for a feed that is paused', async () => {
  const feeds = [newFeed({ state: 'paused' })];
  const { poller, received } = await pollerWorld([], { feeds });
  expect(await poller.receive(id, sent('Oster votes'), null)).toEqual({ kind: 'stopped' });
  expect(received).toEqual([]);
});

it('keeps a feed whose hub sends what is none', async () => {
  const { poller, store } = await pollerWorld([]);
  expect(await poller.receive(id, Buffer.from('<html>'), null)).toEqual({
    kind: 'failed',
    reason: 'The response is a web page, not a feed.',
  });
  expect(store.get()).toEqual(newFeed());
  expect(await poller.receive('f9' as FeedId, sent(), null)).toEqual({ kind: 'stopped' });
});

it('tells which hub a document or its header names', async () => {
  const hubs: (Hub | null)[] = [];
  const link =
    '<https://hub.example/>; rel="hub", <http://harbour-post.example/feed.xml>; rel="self"';
  const { poller } = await pollerWorld(
    [say(200, { link }, rss('', 'Oster votes')), say(200, {}, rss('', 'Oster counts'))],
    { onHub: async (_, hub) => void hubs.push(hub) },
  );
  await poller.pollNow(id);
  await poller.pollNow(id);
  const topicUrl = 'http://harbour-post.example/feed.xml';
  expect(hubs).toEqual([{ hubUrl: 'https://hub.example/', topicUrl }, null]);
});

it('polls a feed seldom while its hub tells of news', async () => {
  const { poller, store, clock } = await pollerWorld([say(200, {}, rss('', 'Oster votes'))], {
    isPushed: () => true,
  });
  await poller.pollNow(id);
  expect(store.get().nextPollAtMs - clock.nowMs()).toBe(3_600_000);
});

it('polls a feed at its rhythm from the poll on that finds what its hub did not send', async () => {
  let isPushed = true;
  const { poller, store, clock } = await pollerWorld([say(200, {}, rss('', 'Oster votes'))], {
    isPushed: () => isPushed,
    onHub: async (_, __, hasNews) => {
      isPushed = !hasNews;
    },
  });
  await poller.pollNow(id);
  expect(store.get().nextPollAtMs - clock.nowMs()).toBe(300_000);
});
