/** The poller before many feeds, and after a restart. */
import { describe, expect, it, vi } from 'vitest';
import type { FeedId } from '../../src/model/article.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { newFeed } from '../helpers/outlets/memory-feed-store.ts';
import {
  heldHttp,
  holding,
  pollerWorld,
  rss,
  type Say,
  say,
} from '../helpers/outlets/poller-world.ts';

const MINUTE_MS = 60_000;
const id = 'f1' as FeedId;

describe('a restart', () => {
  it('asks nothing before its time', async () => {
    const now = new FakeClock().nowMs();
    const { poller, clock, requests, store } = await pollerWorld(
      [say(200, {}, rss('', 'Oster votes'))],
      {
        feeds: [newFeed({ lastPolledAtMs: now - MINUTE_MS, nextPollAtMs: now + 10 * MINUTE_MS })],
      },
    );
    await poller.start();
    await clock.advance(9 * MINUTE_MS);
    expect(requests).toHaveLength(0);
    const stored = store.updates(1);
    await clock.advance(2 * MINUTE_MS);
    await stored;
    expect(requests).toHaveLength(1);
  });

  it('spreads what is overdue over five minutes', async () => {
    const { http, urls, answerNext } = heldHttp();
    const { poller, clock } = await pollerWorld([], {
      feeds: [newFeed({ lastPolledAtMs: 1, nextPollAtMs: 2 })],
      random: () => 0.5,
      http,
    });
    await poller.start();
    await clock.advance(149_000);
    expect(urls).toHaveLength(0);
    await clock.advance(2000);
    expect(urls).toHaveLength(1);
    answerNext();
  });
});

describe('many feeds', () => {
  it.each([
    ['a host at most twice', (at: number) => `http://slow.example/${at}.xml`, 2],
    ['all hosts together at most 32 times', (at: number) => `http://host${at}.example/feed`, 32],
  ])('asks %s at a time', async (_, urlOf, limit) => {
    const { http, urls, answerNext } = heldHttp();
    const feeds = Array.from({ length: 40 }, (__, at) =>
      newFeed({ id: `f${at}` as FeedId, url: urlOf(at) }),
    );
    const { poller, clock, received } = await pollerWorld([], { feeds, http });
    await poller.start();
    for (let answered = 0; answered <= feeds.length; answered += 1) {
      await clock.advance(0);
      expect(urls).toHaveLength(Math.min(answered + limit, feeds.length));
      answerNext();
    }
    await clock.advance(0);
    expect(received).toHaveLength(feeds.length);
  });

  it('asks none that was paused, or asked by hand, while it waited for a place of its host', async () => {
    const { http, urls, answerNext } = heldHttp();
    const feeds = ['f0', 'f1', 'f2', 'f3', 'f4'].map((each) =>
      newFeed({ id: each as FeedId, url: `http://slow.example/${each}.xml` }),
    );
    const { poller, store, clock } = await pollerWorld([], { feeds, http });
    await poller.start();
    await store.updateFeed('f2' as FeedId, { state: 'paused' });
    await store.planPolls(new Map([['f3' as FeedId, clock.nowMs() + MINUTE_MS]]));
    for (let answered = 0; answered < 3; answered += 1) {
      answerNext();
      await clock.advance(0);
    }
    expect(urls).toEqual([0, 1, 4].map((at) => `http://slow.example/f${at}.xml`));
  });

  it('never lets a slow or broken one stop the others', async () => {
    const feeds = [
      newFeed({ id: 'f0' as FeedId, url: 'http://slow.example/feed.xml' }),
      newFeed({ id: 'f2' as FeedId, url: 'http://oster-herald.example/feed.xml' }),
      newFeed({ id: 'f3' as FeedId, url: 'not an address' }),
      newFeed({ id: 'f4' as FeedId, url: 'http://10.0.0.1/feed.xml' }),
      newFeed(),
    ];
    const answer: Say = (response, request) => {
      if (request.headers.host === 'slow.example') return;
      const isBroken = request.headers.host === 'oster-herald.example';
      response.end(isBroken ? '<html>' : rss('', 'Oster votes'));
    };
    const { poller, store, received } = await pollerWorld([answer], { feeds });
    const stored = store.updates(4);
    await poller.start();
    await stored;
    expect(received.map(({ feed }) => feed.id)).toEqual(['f1']);
    expect(store.get('f2').lastError).toBe('The response is a web page, not a feed.');
    expect(store.get('f3').lastError).toContain('no web address');
    expect(store.get('f4').lastError).toContain('no public address');
    expect(store.get('f0').lastPolledAtMs).toBeNull();
  });

  it('joins a poll under way', async () => {
    const { answer, held, arrivals } = holding();
    const { poller, requests } = await pollerWorld([answer]);
    const both = [poller.pollNow(id), poller.pollNow(id)];
    await arrivals(1);
    held[0]?.end(rss('', 'Oster votes'));
    expect(await Promise.all(both)).toEqual(
      Array(2).fill({ kind: 'read', itemCount: 1, newItemCount: 1 }),
    );
    expect(requests).toHaveLength(1);
  });
});

it('leaves a feed alone that the store can not give, and asks it later', async () => {
  const { poller, store } = await pollerWorld([say(200, {}, rss('', 'Oster votes'))]);
  vi.spyOn(store, 'claimFeed').mockRejectedValueOnce(new Error('the database is locked'));
  expect(await poller.pollNow(id)).toEqual({ kind: 'stopped' });
  expect(await poller.pollNow(id)).toMatchObject({ kind: 'read' });
});
