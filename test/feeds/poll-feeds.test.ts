import { describe, expect, it, vi } from 'vitest';
import type { FeedId } from '../../src/model/article.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { newFeed } from '../helpers/outlets/memory-feed-store.ts';
import { holding, pollerWorld, rss, type Say, say } from '../helpers/outlets/poller-world.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const id = 'f1' as FeedId;

it('follows a feed from its address to its items, and at once when it is new', async () => {
  const { poller, store, received, clock } = await pollerWorld([
    say(200, { etag: 'W/"a b"', 'last-modified': 'yesterday, about noon' }, rss('', 'Oster votes')),
  ]);
  const stored = store.updates(1);
  await poller.start();
  await stored;
  expect(received).toHaveLength(1);
  expect(received[0]?.items.map(({ title }) => title)).toEqual(['Oster votes']);
  expect(store.get()).toMatchObject({
    title: 'Harbour Post',
    etag: 'W/"a b"',
    lastModified: 'yesterday, about noon',
    lastPolledAtMs: clock.nowMs(),
    lastSuccessAtMs: clock.nowMs(),
    newsAtMs: clock.nowMs(),
    nextPollAtMs: clock.nowMs() + 5 * MINUTE_MS,
    failureCount: 0,
    lastError: null,
  });
});

it('asks again when the time has come, with the validators byte for byte, and takes 304 for an answer', async () => {
  const { poller, store, received, requests, clock } = await pollerWorld([
    say(200, { etag: 'W/"a b"', 'last-modified': 'yesterday, about noon' }, rss('', 'Oster votes')),
    say(304),
  ]);
  const first = store.updates(1);
  await poller.start();
  await first;
  const before = store.get();
  await clock.advance(4 * MINUTE_MS);
  expect(requests).toHaveLength(1);
  const second = store.updates(1);
  await clock.advance(2 * MINUTE_MS);
  await second;
  expect(requests[1]?.headers).toMatchObject({
    'if-none-match': 'W/"a b"',
    'if-modified-since': 'yesterday, about noon',
  });
  expect(received).toHaveLength(1);
  expect(store.get()).toMatchObject({ etag: before.etag, bodyHash: before.bodyHash });
  expect(store.get().nextPollAtMs).toBeGreaterThan(before.nextPollAtMs);
});

it('finds nothing new in the same body', async () => {
  const { poller, received } = await pollerWorld([say(200, {}, rss('', 'Oster votes'))]);
  expect(await poller.pollNow(id)).toEqual({ kind: 'read', itemCount: 1, newItemCount: 1 });
  expect(await poller.pollNow(id)).toEqual({ kind: 'unchanged' });
  expect(received).toHaveLength(1);
});

it('hands the items on with the site that the document names', async () => {
  const sites: (string | null)[] = [];
  const named = rss('', 'Oster votes').replace(
    '<channel>',
    '<channel><link>https://oster.example/</link>',
  );
  const { poller } = await pollerWorld([say(200, {}, named), say(200, {}, rss('', 'Other'))], {
    onItems: async (_feed, _items, siteUrl) => {
      sites.push(siteUrl);
      return { newItems: 1, isComplete: true };
    },
  });
  for (let poll = 0; poll < 2; poll++) await poller.pollNow(id);
  expect(sites).toEqual(['https://oster.example/', null]);
});

describe('what is stored when', () => {
  it('keeps validators back until the items are taken in', async () => {
    const seen: (string | null)[] = [];
    const { poller, store } = await pollerWorld(
      [say(200, { etag: '"1"' }, rss('', 'Oster votes'))],
      {
        onItems: async () => {
          seen.push(store.get().etag);
          return { newItems: 1, isComplete: true };
        },
      },
    );
    await poller.pollNow(id);
    expect(seen).toEqual([null]);
    expect(store.get().etag).toBe('"1"');
  });

  it('asks for the same items again when they could not be taken in', async () => {
    let isBroken = true;
    const { poller, store, requests } = await pollerWorld(
      [say(200, { etag: '"1"' }, rss('', 'Oster votes'))],
      {
        onItems: async () => {
          if (isBroken) throw new Error('disk is full');
          return { newItems: 1, isComplete: true };
        },
      },
    );
    const result = await poller.pollNow(id);
    expect(result).toMatchObject({ kind: 'failed' });
    expect(store.get()).toMatchObject({ etag: null, bodyHash: null, failureCount: 1 });
    expect(store.get().lastError).toContain('disk is full');
    isBroken = false;
    expect(await poller.pollNow(id)).toMatchObject({ kind: 'read' });
    expect(requests[1]?.headers).not.toHaveProperty('if-none-match');
  });

  it('blames no feed for a database that was lost, and asks again soon', async () => {
    let isLost = true;
    const { poller, store, clock } = await pollerWorld(
      [say(200, { etag: '"1"' }, rss('', 'Oster votes'))],
      {
        onItems: async () => {
          if (isLost) throw new VerbatimError('store-unreachable', 'The store is away.');
          return { newItems: 1, isComplete: true };
        },
      },
    );
    await poller.start();
    await poller.settled();
    expect(store.get()).toMatchObject({ failureCount: 0, lastError: null, etag: null });
    isLost = false;
    const isStored = store.updates(1);
    await clock.advance(MINUTE_MS);
    await isStored;
    expect(store.get()).toMatchObject({ failureCount: 0, etag: '"1"' });
    await poller.stop();
  });

  it('asks for the same items again when some could not be read yet, without blaming the feed', async () => {
    let isComplete = false;
    const { poller, store, requests } = await pollerWorld(
      [say(200, { etag: '"1"' }, rss('', 'Oster votes'))],
      { onItems: async () => ({ newItems: 1, isComplete }) },
    );
    await poller.pollNow(id);
    expect(store.get()).toMatchObject({ etag: null, bodyHash: null, failureCount: 0 });
    isComplete = true;
    await poller.pollNow(id);
    expect(requests[1]?.headers).not.toHaveProperty('if-none-match');
    expect(store.get().etag).toBe('"1"');
  });

  it('goes on when the store itself fails, and does not ask at once again', async () => {
    const { poller, store, clock, requests } = await pollerWorld([say(500)]);
    store.failUpdates(2);
    expect(await poller.pollNow(id)).toMatchObject({ kind: 'failed' });
    await poller.start();
    await clock.advance(14 * MINUTE_MS);
    expect(requests).toHaveLength(1);
    const stored = store.updates(1);
    await clock.advance(2 * MINUTE_MS);
    await stored;
    expect(requests).toHaveLength(2);
  });
});

describe('an address that changed', () => {
  const moved = (status: number): readonly Say[] => [
    say(status, { location: '/new.xml' }),
    say(200, { etag: '"new"' }, rss('', 'Oster votes')),
  ];

  it.each([301, 308])('is kept after %i, with its validators', async (status) => {
    const { poller, store } = await pollerWorld(moved(status));
    await poller.pollNow(id);
    expect(store.get()).toMatchObject({
      url: 'http://harbour-post.example/new.xml',
      etag: '"new"',
    });
  });

  it.each([302, 303, 307])('is not kept after %i, nor are its validators', async (status) => {
    const { poller, store, requests } = await pollerWorld(moved(status), {
      feeds: [newFeed({ etag: '"old"' })],
    });
    await poller.pollNow(id);
    expect(requests[1]?.headers).not.toHaveProperty('if-none-match');
    expect(store.get()).toMatchObject({ url: newFeed().url, etag: null });
  });

  it('is not kept when no feed is there', async () => {
    const { poller, store } = await pollerWorld([
      say(301, { location: '/new.xml' }),
      say(200, {}, '<!DOCTYPE html><title>Oops</title>'),
    ]);
    expect(await poller.pollNow(id)).toMatchObject({ kind: 'failed' });
    expect(store.get().url).toBe(newFeed().url);
  });

  it('is not kept when another feed has it', async () => {
    const other = newFeed({ id: 'f2' as FeedId, url: 'http://harbour-post.example/new.xml' });
    const { poller, store } = await pollerWorld(moved(301), { feeds: [newFeed(), other] });
    await poller.pollNow(id);
    expect(store.get()).toMatchObject({ url: newFeed().url, etag: null });
  });
});

describe('failures', () => {
  it.each([
    ['404', say(404), 'There is nothing at this address (HTTP 404).'],
    ['403', say(403), 'The server refuses it to us (HTTP 403).'],
    ['500', say(500), 'The server has a fault (HTTP 500).'],
    [
      'a web page',
      say(200, {}, '<!DOCTYPE html><html></html>'),
      'The response is a web page, not a feed.',
    ],
    ['an empty body', say(200), 'The response is empty.'],
    ['a broken connection', ((response) => response.socket?.destroy()) as Say, 'could not be read'],
  ])('keeps a feed that gives %s, and says why', async (_, answer, reason) => {
    const { poller, store, clock, received } = await pollerWorld([answer], {
      feeds: [newFeed({ etag: '"1"', title: 'Harbour Post' })],
    });
    expect(await poller.pollNow(id)).toMatchObject({ kind: 'failed' });
    expect(store.get()).toMatchObject({
      state: 'active',
      etag: '"1"',
      title: 'Harbour Post',
      failureCount: 1,
    });
    expect(store.get().lastError).toContain(reason);
    expect(store.get().nextPollAtMs - clock.nowMs()).toBe(7.5 * MINUTE_MS);
    expect(received).toEqual([]);
  });

  it('backs off further with each, tells admins once after five, and forgets them after a success', async () => {
    const answers = [
      ...Array.from({ length: 8 }, () => say(500)),
      say(200, {}, rss('', 'Oster votes')),
    ];
    const { poller, store, clock, alerts } = await pollerWorld(answers, { random: () => 0.999999 });
    const waits: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      await poller.pollNow(id);
      waits.push(Math.round((store.get().nextPollAtMs - clock.nowMs()) / MINUTE_MS));
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440]);
    expect(alerts).toEqual([`${newFeed().url}: The server has a fault (HTTP 500).`]);
    await poller.pollNow(id);
    expect(store.get()).toMatchObject({ failureCount: 0, lastError: null });
  });

  it('stops at 410, tells admins once, and follows again when asked to and it is back', async () => {
    const answers = [say(410), say(410), say(200, {}, rss('', 'Oster votes'))];
    const { poller, store, clock, requests, alerts } = await pollerWorld(answers);
    const stored = store.updates(1);
    await poller.start();
    await stored;
    expect(store.get().state).toBe('gone');
    await clock.advance(48 * HOUR_MS);
    expect(requests).toHaveLength(1);
    await poller.pollNow(id);
    expect(alerts).toEqual([`${newFeed().url}: The feed is gone for good (HTTP 410).`]);
    await poller.pollNow(id);
    expect(store.get().state).toBe('active');
  });

  it('asks none that is paused, and leaves it so where somebody asks for a poll', async () => {
    const answers = [say(304), say(500), say(410)];
    const { poller, store, clock, requests, alerts } = await pollerWorld(answers);
    await store.updateFeed(id, { state: 'paused' });
    await poller.start();
    await clock.advance(48 * HOUR_MS);
    expect(requests).toEqual([]);
    for (const _ of answers) await poller.pollNow(id);
    expect(requests).toHaveLength(3);
    expect([store.get().state, alerts]).toEqual(['paused', []]);
  });

  const inTwoHours = new Date(Date.UTC(2026, 2, 2, 10, 0)).toUTCString();

  it.each([
    ['429 with seconds', 429, '600', 10],
    ['429 with a date', 429, inTwoHours, 120],
    ['503 with seconds', 503, '3600', 60],
    ['a wait of nothing', 503, '0', 1],
    ['a wait of years', 429, '99999999', 1440],
    ['429 without a word', 429, '', 240],
  ])('waits as told by %s', async (_, status, retryAfter, minutes) => {
    const headers = retryAfter === '' ? {} : { 'retry-after': retryAfter };
    const { poller, store, clock } = await pollerWorld([say(status, headers)]);
    await poller.pollNow(id);
    expect(store.get().nextPollAtMs - clock.nowMs()).toBe(minutes * MINUTE_MS);
  });
});

it.each([
  ['nothing said', {}, '', 5],
  ['Cache-Control', { 'cache-control': 'public, max-age=1800' }, '', 30],
  ['Cache-Control below the floor', { 'cache-control': 'max-age=1' }, '', 5],
  ['Cache-Control above the cap', { 'cache-control': 'max-age=999999' }, '', 1440],
  ['no-cache', { 'cache-control': 'no-cache, max-age=1800' }, '', 5],
  ['Expires', { expires: 'Mon, 02 Mar 2026 08:20:00 GMT' }, '', 20],
  ['ttl', {}, '<ttl>60</ttl>', 60],
  ['the longer of two', { 'cache-control': 'max-age=600' }, '<ttl>60</ttl>', 60],
  ['sy:updatePeriod', {}, '<sy:updatePeriod>daily</sy:updatePeriod>', 1440],
  ['skipHours', {}, '<skipHours><hour>8</hour><hour>9</hour><hour>10</hour></skipHours>', 180],
  ['skipDays', {}, '<skipDays><day>Monday</day></skipDays>', 960],
])('plans the next poll by %s', async (_, headers, extra, minutes) => {
  const { poller, store, clock } = await pollerWorld([
    say(200, headers, rss(extra, 'Oster votes')),
  ]);
  await poller.pollNow(id);
  expect(store.get().nextPollAtMs - clock.nowMs()).toBe(minutes * MINUTE_MS);
});

describe('stopping', () => {
  it('waits until what was fetched is taken in', async () => {
    const events: string[] = [];
    let letGo = () => undefined as unknown;
    let begun = () => undefined as unknown;
    const hasBegun = new Promise<void>((resolve) => {
      begun = () => resolve();
    });
    const { poller, store, clock } = await pollerWorld(
      [say(200, { etag: '"1"' }, rss('', 'Oster votes'))],
      {
        onItems: () =>
          new Promise((resolve) => {
            begun();
            letGo = () => {
              events.push('taken in');
              resolve({ newItems: 1, isComplete: true });
            };
          }),
      },
    );
    await poller.start();
    await hasBegun;
    const stopped = poller.stop().then(() => events.push('stopped'));
    await clock.advance(0);
    letGo();
    await stopped;
    expect(events).toEqual(['taken in', 'stopped']);
    expect(store.get().etag).toBe('"1"');
  });

  it('gives up a fetch under way without blaming the feed, and sets no timer', async () => {
    const { answer, arrivals } = holding();
    const { poller, store, clock } = await pollerWorld([answer]);
    await poller.start();
    await arrivals(1);
    await poller.stop();
    expect(store.get()).toEqual(newFeed());
    expect(clock.alarmsMs()).toEqual([]);
    expect(await poller.pollNow(id)).toEqual({ kind: 'stopped' });
  });
});

it('says so when asked for a feed it does not know', async () => {
  const { poller } = await pollerWorld([say(200)]);
  await expect(poller.pollNow('f9' as FeedId)).rejects.toMatchObject({ code: 'not-found' });
});

describe('a look for what is free', () => {
  /** A poller with a feed that is not due, its looks counted from now on. */
  async function lookingWorld() {
    const { poller, clock, store } = await pollerWorld([say(304)], {
      feeds: [newFeed({ lastPolledAtMs: 1, nextPollAtMs: Date.UTC(2026, 3, 1) })],
    });
    await poller.start();
    const looks = vi.spyOn(store, 'listDueFeeds');
    return { poller, clock, looks };
  }

  it('is one more, however often it is asked for while it looks, and then goes on as before', async () => {
    const { poller, clock, looks } = await lookingWorld();
    looks.mockImplementationOnce(async () => {
      for (let times = 0; times < 5; times++) poller.wake();
      return [];
    });
    poller.wake();
    await clock.advance(0);
    expect(looks).toHaveBeenCalledTimes(2);
    expect(clock.alarmsMs()).toHaveLength(1);
    await clock.advance(5 * MINUTE_MS);
    expect(looks).toHaveBeenCalledTimes(2 + 10);
  });

  it('is none after a stop', async () => {
    const { poller, clock, looks } = await lookingWorld();
    for (let times = 0; times < 5; times++) poller.wake();
    await clock.advance(0);
    await poller.stop();
    looks.mockClear();
    poller.wake();
    await clock.advance(5 * MINUTE_MS);
    expect(looks).not.toHaveBeenCalled();
    expect(clock.alarmsMs()).toEqual([]);
  });
});
