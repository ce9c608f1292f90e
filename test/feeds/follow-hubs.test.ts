import { describe, expect, it, onTestFinished } from 'vitest';
import { createHubFollower, type HubFollowerOptions } from '../../src/feeds/follow-hubs.ts';
import { listenForHubs } from '../../src/feeds/listen-for-hubs.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { createHttpClient } from '../../src/lib/net/safe-http.ts';
import type { FeedId } from '../../src/model/article.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { sign, standInHub } from '../helpers/outlets/stand-in-hub.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { feed } from '../helpers/values/feed.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const id = 'harbour' as FeedId;
const topicUrl = 'https://harbour.example/feed.xml';
const FIRST_NAMES = 'abcdefghijkl';

/** A subscriber with its listener, a hub, and a followed feed, on loopback. */
async function setUp(change: { hubStatus?: number; allowedHosts?: string[] } = {}) {
  const hub = await standInHub(change.hubStatus);
  const store = await openTestStore();
  await store.addFeed(feed(id));
  const clock = new FakeClock();
  const received: string[] = [];
  const allowedHosts = change.allowedHosts ?? ['127.0.0.1'];
  const http = createHttpClient({
    userAgent: 'Verbatim/test',
    allowedHosts,
    loopbackPorts: new Map(),
  });
  let named = 0;
  const begin = async () => {
    const listener = await listenForHubs({
      host: '127.0.0.1',
      port: 0,
      answer: (...given) => follower.answer(...given),
    });
    const options: HubFollowerOptions = {
      store,
      http,
      clock,
      timers: clock,
      logger: silentLogger,
      publicUrl: `http://127.0.0.1:${listener.port}/hubs`,
      randomText: () => `unguessable-${FIRST_NAMES[named++]}`,
      receive: async (_, body) => received.push(Buffer.from(body).toString()),
    };
    const follower = createHubFollower(options);
    await follower.start();
    onTestFinished(async () => {
      await listener.close();
      await follower.stop();
    });
    return follower;
  };
  onTestFinished(() => http.close());
  const follower = await begin();
  /** Lets a minute go by and waits for the forms that the hub has then. */
  const asked = async (count: number, afterMs = MINUTE_MS) => {
    await clock.advance(afterMs);
    await expect.poll(() => hub.forms.length).toBe(count);
    return hub.forms.at(-1) ?? new URLSearchParams();
  };
  const notice = (hubUrl = hub.url, hasNews = false) =>
    follower.notice(feed(id), { hubUrl, topicUrl }, hasNews);
  const subscribe = async () => {
    await notice();
    const form = await asked(1);
    await hub.confirm(form);
    return form;
  };
  return { hub, store, clock, follower, received, asked, notice, subscribe, begin };
}

it('subscribes to what a feed names, with a path and a secret of its own', async () => {
  const { asked, notice } = await setUp();
  await notice();
  const form = await asked(1);
  expect(Object.fromEntries(form)).toMatchObject({
    'hub.mode': 'subscribe',
    'hub.topic': topicUrl,
    'hub.callback': expect.stringMatching(/\/hubs\/unguessable-a$/),
    'hub.secret': 'unguessable-b',
    'hub.lease_seconds': '864000',
  });
});

it('confirms what it asked for, and takes in what is then sent', async () => {
  const { hub, follower, received, asked, notice } = await setUp();
  await notice();
  const form = await asked(1);
  const answer = await hub.confirm(form);
  expect(answer).toMatchObject({ status: 200, body: answer.challenge });
  expect(follower.isPushed(id)).toBe(false);
  expect(await hub.send(form, '<rss/>')).toMatchObject({ status: 202 });
  expect(received).toEqual(['<rss/>']);
  expect(follower.isPushed(id)).toBe(true);
});

describe('what it did not ask for', () => {
  it.each([
    ['another topic', { 'hub.topic': 'https://oster.example/feed' }],
    ['an end', { 'hub.mode': 'unsubscribe' }],
    ['another mode', { 'hub.mode': 'publish' }],
  ])('is not confirmed: %s', async (_, change) => {
    const { hub, subscribe } = await setUp();
    const form = await subscribe();
    expect(await hub.confirm(form, change)).toMatchObject({ status: 404, body: '' });
  });

  it('is not confirmed at another path', async () => {
    const { hub, subscribe } = await setUp();
    const form = new URLSearchParams(await subscribe());
    form.set('hub.callback', `${form.get('hub.callback')}x`);
    expect(await hub.confirm(form)).toMatchObject({ status: 404 });
    expect(await hub.send(form, '<rss/>')).toMatchObject({ status: 404 });
  });
});

describe('what is not signed as agreed', () => {
  it.each([
    ['without a signature', null],
    ['with an empty one', ''],
    [
      'with one of another secret',
      sign('sha256', new URLSearchParams({ 'hub.secret': 'x' }), '<rss/>'),
    ],
    ['with half of one', 'sha256=ab12'],
    ['with a method that proves nothing', 'sha1'],
  ])('is refused: %s', async (_, signature) => {
    const { hub, received, subscribe, follower } = await setUp();
    const form = await subscribe();
    const given = signature === 'sha1' ? sign('sha1', form, '<rss/>') : signature;
    expect(await hub.send(form, '<rss/>', given)).toMatchObject({ status: 403 });
    expect(received).toEqual([]);
    expect(follower.isPushed(id)).toBe(false);
  });
});

it('refuses a body over the cap', async () => {
  const { hub, received, subscribe } = await setUp();
  const form = await subscribe();
  const sent = hub.send(form, ' '.repeat(8 * 1024 * 1024 + 1));
  expect(await sent).toMatchObject({ status: 413 });
  expect(received).toEqual([]);
});

it('renews a lease before it ends, also after a restart, under the same path and secret', async () => {
  const { hub, follower, subscribe, begin, asked } = await setUp();
  const first = await subscribe();
  await asked(1, 7 * DAY_MS);
  await follower.stop();
  await begin();
  const second = await asked(2, DAY_MS);
  expect(second.get('hub.secret')).toBe(first.get('hub.secret'));
  expect(second.get('hub.callback')?.split('/').at(-1)).toBe('unguessable-a');
  expect(await hub.confirm(second)).toMatchObject({ status: 200 });
});

it.each([
  ['no number', 'long', HOUR_MS],
  ['less than an hour', '60', HOUR_MS],
  ['more than a month', '99999999999', 30 * DAY_MS],
])('takes a lease of %s for an error of the hub', async (_, seconds, leaseMs) => {
  const { hub, store, clock, notice, asked } = await setUp();
  await notice();
  const answer = await hub.confirm(await asked(1), { 'hub.lease_seconds': seconds });
  expect(answer).toMatchObject({ status: 200 });
  expect(await store.listHubSubscriptions()).toMatchObject([
    { state: 'active', untilMs: clock.nowMs() + leaseMs },
  ]);
});

it('does not rely on a hub whose lease ended', async () => {
  const { hub, follower, clock, subscribe } = await setUp({ hubStatus: 500 });
  const form = await subscribe();
  await hub.send(form, '<rss/>');
  expect(follower.isPushed(id)).toBe(true);
  await clock.advance(11 * DAY_MS);
  expect(follower.isPushed(id)).toBe(false);
});

it('does not rely on a hub that did not send what a poll finds, and asks it anew, at the address of today', async () => {
  const { hub, follower, clock, notice, subscribe, begin, asked } = await setUp();
  const first = await subscribe();
  await hub.send(first, '<rss/>');
  await notice(hub.url, true);
  // Sent while the poll was under way.
  expect(follower.isPushed(id)).toBe(true);
  await follower.stop();
  const moved = await begin();
  await clock.advance(HOUR_MS);
  await moved.notice(feed(id), { hubUrl: hub.url, topicUrl }, false);
  expect(moved.isPushed(id)).toBe(true);
  await moved.notice(feed(id), { hubUrl: hub.url, topicUrl }, true);
  expect(moved.isPushed(id)).toBe(false);
  const second = await asked(2);
  expect(second.get('hub.callback')).not.toBe(first.get('hub.callback'));
  await hub.confirm(second);
  await moved.notice(feed(id), { hubUrl: hub.url, topicUrl }, true);
  await hub.send(second, '<rss/>');
  expect(moved.isPushed(id)).toBe(true);
  await clock.advance(HOUR_MS);
  expect(hub.forms).toHaveLength(2);
});

it.each(['active', 'asked'] as const)(
  'asks a hub anew that is %s until the time of a clock that was put right',
  async (state) => {
    const { hub, store, clock, begin, asked } = await setUp();
    const untilMs = clock.nowMs() + 365 * DAY_MS;
    await store.putHubSubscription({
      feedId: id,
      hubUrl: hub.url,
      topicUrl,
      path: 'unguessable',
      secret: 'secret',
      state,
      untilMs,
      askAtMs: untilMs - 2 * DAY_MS,
      toldAtMs: untilMs - 10 * DAY_MS,
    });
    const follower = await begin();
    expect(follower.isPushed(id)).toBe(false);
    await follower.stop();
    await hub.confirm(await asked(1));
    expect(await store.listHubSubscriptions()).toMatchObject([
      { state: 'active', untilMs: clock.nowMs() + 10 * DAY_MS },
    ]);
    await clock.advance(HOUR_MS);
    expect(hub.forms).toHaveLength(1);
  },
);

it('gives up a hub that does not confirm it after a clock was put right', async () => {
  const { hub, store, clock, notice } = await setUp();
  await notice();
  const [known] = await store.listHubSubscriptions();
  const askAtMs = clock.nowMs() + 365 * DAY_MS;
  if (known !== undefined)
    await store.putHubSubscription({ ...known, askAtMs, untilMs: askAtMs + DAY_MS });
  const nextDay = async () => {
    await clock.advance(DAY_MS);
    return store.listHubSubscriptions();
  };
  await expect.poll(nextDay).toEqual([]);
  expect(hub.forms.length).toBeGreaterThan(0);
});

it('tells the hub when the feed is followed no more, and forgets it when that is confirmed', async () => {
  const { hub, store, subscribe, asked } = await setUp();
  const first = await subscribe();
  await store.removeFeed(id);
  const form = await asked(2);
  expect(form.get('hub.mode')).toBe('unsubscribe');
  expect(await hub.send(first, '<rss/>')).toMatchObject({ status: 410 });
  const answer = await hub.confirm(form);
  expect(answer).toMatchObject({ status: 200, body: answer.challenge });
  expect(await store.listHubSubscriptions()).toEqual([]);
});

it('confirms nothing to a hub that it is leaving', async () => {
  const { hub, store, subscribe, asked } = await setUp();
  const first = await subscribe();
  await store.removeFeed(id);
  await asked(2);
  expect(await hub.confirm(first)).toMatchObject({ status: 404, body: '' });
  expect(await store.listHubSubscriptions()).toMatchObject([{ state: 'leaving' }]);
});

it('leaves the hub of a feed that is paused', async () => {
  const { store, subscribe, asked } = await setUp();
  await subscribe();
  await store.updateFeed(id, { state: 'paused' });
  expect((await asked(2)).get('hub.mode')).toBe('unsubscribe');
});

it('leaves a hub that the feed names no more', async () => {
  const { follower, subscribe, asked } = await setUp();
  await subscribe();
  await follower.notice(feed(id), null, false);
  expect((await asked(2)).get('hub.mode')).toBe('unsubscribe');
});

it('goes on to the other hub that the feed names when the first denies it meanwhile', async () => {
  const { hub, store, notice, subscribe, asked } = await setUp();
  await subscribe();
  const other = `${hub.url}?other`;
  await notice(other);
  const leaving = await asked(2);
  expect(await hub.confirm(leaving, { 'hub.mode': 'denied' })).toMatchObject({ status: 200 });
  await notice(other);
  expect(await store.listHubSubscriptions()).toMatchObject([{ hubUrl: other, state: 'asked' }]);
  expect((await asked(3)).get('hub.mode')).toBe('subscribe');
});

it('asks again later when a hub denied it, and gives up what is never confirmed', async () => {
  const { hub, store, clock, asked, notice } = await setUp();
  await notice();
  const form = await asked(1);
  const askAtMs = clock.nowMs() + 6 * HOUR_MS;
  expect(await store.listHubSubscriptions()).toMatchObject([{ askAtMs }]);
  await asked(2, 6 * HOUR_MS);
  expect(await hub.confirm(form, { 'hub.mode': 'denied' })).toMatchObject({ status: 200 });
  await clock.advance(2 * DAY_MS);
  await expect.poll(() => store.listHubSubscriptions()).toEqual([]);
});

it('asks no hub in private space', async () => {
  const { hub, clock, notice } = await setUp({ allowedHosts: [] });
  await notice();
  await clock.advance(MINUTE_MS);
  expect(hub.forms).toEqual([]);
});

it('answers for what another process has asked, and asks no second time for it', async () => {
  const { hub, store, clock, follower, received, asked, notice, begin } = await setUp();
  const other = await begin();
  await notice();
  const form = await asked(1);
  const path = form.get('hub.callback')?.split('/').at(-1) ?? '';
  const check = { 'hub.mode': 'subscribe', 'hub.topic': topicUrl, 'hub.challenge': 'so it is' };
  const given = { path, query: new URLSearchParams(check), body: Buffer.from('<rss/>') };
  expect(await other.answer({ ...given, method: 'GET', headers: {} })).toEqual({
    status: 200,
    body: 'so it is',
  });
  const headers = { 'x-hub-signature': sign('sha256', form, '<rss/>') };
  expect(await other.answer({ ...given, method: 'POST', headers })).toMatchObject({ status: 202 });
  expect(received).toEqual(['<rss/>']);
  await other.notice(feed(id), { hubUrl: hub.url, topicUrl }, false);
  expect(await store.listHubSubscriptions()).toMatchObject([{ path, state: 'active' }]);
  await clock.advance(MINUTE_MS);
  expect([follower.isPushed(id), other.isPushed(id)]).toEqual([true, true]);
  expect(hub.forms).toHaveLength(1);
});
