/**
 * Rows of the poller table that are about the network, and bad input from it: each before a real server, with a fake clock. The
 * feed is kept, says in words what was wrong, and the others go on. What is planned and stored is in poll-feeds.test.ts.
 */
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArticleFetcher } from '../../src/articles/fetch-article.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { createHttpClient } from '../../src/lib/net/safe-http.ts';
import { systemTimers } from '../../src/lib/time/timers.ts';
import type { FeedId } from '../../src/model/article.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { startLoopbackServer } from '../helpers/loopback-server.ts';
import { inProcessExtractor } from '../helpers/outlets/in-process-extractor.ts';
import { newFeed } from '../helpers/outlets/memory-feed-store.ts';
import {
  type PollerWorldOptions,
  pollerWorld,
  rss,
  type Say,
  say,
} from '../helpers/outlets/poller-world.ts';

const id = 'f1' as FeedId;
const other = newFeed({ id: 'f2' as FeedId, url: 'http://oster-herald.example/feed.xml' });
const good = rss('', 'Oster votes');

/** Polls a feed that answers badly beside a good one; returns why it failed, once all that must hold was seen to hold. */
async function reasonOf(answer: Say, options: PollerWorldOptions = {}): Promise<string> {
  const either: Say = (response, request) =>
    request.headers.host === 'oster-herald.example'
      ? response.end(good)
      : answer(response, request);
  const before = newFeed({ etag: '"1"', title: 'Harbour Post' });
  const world = await pollerWorld([either], { feeds: [before, other], ...options });
  const [result] = await Promise.all([
    world.poller.pollNow(id),
    world.poller.pollNow('f2' as FeedId),
  ]);
  expect(result.kind).toBe('failed');
  const { url, state, etag, title, lastError, nextPollAtMs } = world.store.get();
  expect({ url, state, etag, title }).toEqual({
    url: before.url,
    state: 'active',
    etag: '"1"',
    title: 'Harbour Post',
  });
  expect(nextPollAtMs).toBeGreaterThan(world.clock.nowMs());
  expect(world.store.get('f2')).toMatchObject({ failureCount: 0, lastError: null });
  expect(world.received.map(({ feed }) => feed.id)).toEqual(['f2']);
  return lastError ?? '';
}

it('asks with its own name, and with nothing that tells on its users or gets around a cache', async () => {
  const { poller, requests } = await pollerWorld([say(200, {}, good)]);
  await poller.pollNow(id);
  expect(requests[0]?.url).toBe('/feed.xml');
  expect(requests[0]?.headers).toEqual({
    host: 'harbour-post.example',
    connection: 'keep-alive',
    'user-agent': 'Verbatim/test (+https://verbatim.example)',
    'accept-encoding': 'gzip, deflate, br',
    accept: expect.stringContaining('application/atom+xml'),
  });
});

it('parses nothing at 304, though it says so without being asked', async () => {
  const parsed: number[] = [];
  const { poller, store, received, clock } = await pollerWorld([say(304)], {
    parse: (body, context) => {
      parsed.push(body.length);
      return parseFeed(body, context);
    },
  });
  expect(await poller.pollNow(id)).toEqual({ kind: 'unchanged' });
  expect({ parsed, received }).toEqual({ parsed: [], received: [] });
  expect(store.get().nextPollAtMs).toBeGreaterThan(clock.nowMs());
});

describe('redirects', () => {
  const to = (status: number, location?: string): Say =>
    say(status, location === undefined ? {} : { location });
  const circle: Say = (response, request) =>
    response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
  const farther: Say = (response, request) =>
    response.writeHead(302, { location: `${request.url}x` }).end();

  it.each([
    ['in a circle', circle, 'redirects in a circle'],
    ['on and on', farther, 'There are more than 5 redirects.'],
    ['without a Location', to(302), 'redirects without saying where to'],
    ['to an address that is none', to(301, 'http://'), 'redirects without saying where to'],
    ['to a file', to(301, 'file:///etc/hostname'), 'file: addresses are not fetched'],
    ['to data', to(301, 'data:text/xml,<rss/>'), 'data: addresses are not fetched'],
    ['into a cloud', to(301, 'http://169.254.169.254/latest/'), 'is no public address'],
    ['into an intranet', to(308, 'http://10.0.0.1/feed'), 'is no public address'],
    ['to this machine', to(301, 'http://[::1]/feed'), 'is no public address'],
    ['with a password', to(301, 'http://anna:planted@10.0.0.1/'), 'holds a user name or password'],
  ])('%s are not followed', async (_, answer, reason) => {
    const said = await reasonOf(answer);
    expect(said).toContain(reason);
    expect(said).not.toContain('planted');
  });

  it('into private space send nothing there, whether by number or by name', async () => {
    const inner = await startLoopbackServer((_, response) => response.end('secret'));
    onTestFinished(() => inner.close());
    for (const host of ['127.0.0.1', '2130706433', 'localhost', 'harbour-archive.example']) {
      const location = `http://${host}:${inner.port}/`;
      const said = await reasonOf(say(301, { location }), {
        limits: { resolve: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
      });
      expect(said).toContain('no public address');
    }
    expect(inner.requests).toHaveLength(0);
  });
});

it('refuses articles in private space as it does feeds', async () => {
  const http = createHttpClient({ userAgent: 'test', allowedHosts: [], loopbackPorts: new Map() });
  onTestFinished(() => http.close());
  const fetchArticle = createArticleFetcher({
    http,
    extractor: inProcessExtractor,
    clock: new FakeClock(),
    logger: silentLogger,
  });
  const url = 'http://169.254.169.254/story';
  const story = fetchArticle({ url, feedId: null, item: null, feedTitle: null, feedUrls: [] });
  await expect(story).rejects.toMatchObject({ code: 'address-refused' });
});

describe('codings', () => {
  const large = Buffer.alloc(9 * 1024 * 1024, good);
  const coded = (coding: string, body: Buffer): Say =>
    ((response) => response.writeHead(200, { 'content-encoding': coding }).end(body)) as Say;

  it.each([
    ['gzip', gzipSync(good)],
    ['br', brotliCompressSync(good)],
    ['deflate', deflateSync(good)],
    ['deflate', deflateRawSync(good)],
    ['gzip', Buffer.from(good)],
  ])('reads a feed sent as %s', async (coding, body) => {
    const { poller, received } = await pollerWorld([coded(coding, body)]);
    expect(await poller.pollNow(id)).toEqual({ kind: 'read', itemCount: 1, newItemCount: 1 });
    expect(received).toHaveLength(1);
  });

  it.each([
    ['a gzip bomb over 8 MB', 'gzip', gzipSync(large), 'The body is larger than 8 MB.'],
    ['a br bomb over 8 MB', 'br', brotliCompressSync(large), 'The body is larger than 8 MB.'],
    ['a gzip cut short', 'gzip', gzipSync(good).subarray(0, 40), 'it is no whole gzip'],
    ['text that calls itself br', 'br', Buffer.from(good), 'it is no whole br'],
    ['an unknown coding', 'compress', Buffer.from(good), 'unknown coding'],
  ])('is not hurt by %s', async (_, coding, body, reason) => {
    expect(await reasonOf(coded(coding, body))).toContain(reason);
  });
});

describe('time and size', () => {
  const endless: Say = (response) => {
    const chunk = Buffer.alloc(256 * 1024, '<item></item>');
    const pour = () => {
      while (!response.destroyed && response.write(chunk)) {}
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  };
  /** A byte each 20 ms stands for one a second: the limit is as much shorter. */
  const drip: Say = (response) => {
    const fall = () => {
      if (!response.destroyed && response.write('<')) systemTimers.after(20, fall);
    };
    fall();
  };

  it.each([
    ['a feed that never ends', endless, {}, 'The body is larger than 8 MB.'],
    ['a byte a second', drip, { totalTimeoutMs: 300 }, 'took longer than 0.3 s'],
    ['no answer', () => undefined, { headersTimeoutMs: 100 }, 'did not answer in 0.1 s'],
  ])('gives up on %s', async (_, answer, limits, reason) => {
    expect(await reasonOf(answer as Say, { limits })).toContain(reason);
  });

  it('gives up on a name that nobody resolves', async () => {
    const elsewhere = say(302, { location: 'http://harbour-archive.example/feed.xml' });
    const limits = { connectTimeoutMs: 100, resolve: () => undefined };
    expect(await reasonOf(elsewhere, { limits })).toContain('could not be reached in 0.1 s');
  });

  const lengthy =
    (length: number): Say =>
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': String(length) });
      response.write(good);
      response.socket?.end();
    };

  it('says so when the body is shorter than its Content-Length', async () => {
    expect(await reasonOf(lengthy(5000))).toContain('could not be read');
  });

  it('keeps the whole items when the body is longer than its Content-Length', async () => {
    const { poller, received } = await pollerWorld([lengthy(good.length - '</rss>'.length)]);
    expect(await poller.pollNow(id)).toMatchObject({ kind: 'read' });
    expect(received[0]?.items.map(({ title }) => title)).toEqual(['Oster votes']);
  });
});

describe('what is no feed', () => {
  it.each([
    ['an error page with 200', '<!DOCTYPE html><h1>Oops</h1>', 'a web page, not a feed'],
    ['an empty body', '', 'The response is empty.'],
    ['words', 'out of order', 'it has no element'],
    ['other XML', '<?xml version="1.0"?><error>no</error>', 'it has no rss, feed, or RDF element'],
    ['broken JSON', '{"items": [', 'JSON'],
  ])('is told as such: %s', async (_, body, reason) => {
    expect(await reasonOf(say(200, {}, body))).toContain(reason);
  });

  it('expands no entity that a feed declares', async () => {
    const entities = Array.from(
      { length: 30 },
      (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`,
    );
    const bomb = `<!DOCTYPE rss [<!ENTITY a0 "ha">${entities.join('')}]>${rss('', '&a30;')}`;
    const { poller, received } = await pollerWorld([say(200, {}, bomb)]);
    expect(await poller.pollNow(id)).toMatchObject({ kind: 'read' });
    expect(received[0]?.items.map(({ title }) => title)).toEqual(['&a30;']);
  });
});

it('asks a feed the more seldom the longer it brings nothing, and keeps its title where it has none any more', async () => {
  const clock = new FakeClock();
  const newsAtMs = clock.nowMs() - 24 * 3_600_000;
  const { poller, store } = await pollerWorld(
    [say(304), say(200, {}, rss('', 'Oster votes').replace(/<title>Harbour Post/, '<title>'))],
    { feeds: [newFeed({ title: 'Harbour Post', newsAtMs })] },
  );
  await poller.pollNow(id);
  expect(store.get()).toMatchObject({ newsAtMs, nextPollAtMs: clock.nowMs() + 48 * 60_000 });
  await poller.pollNow(id);
  expect(store.get()).toMatchObject({ title: 'Harbour Post', newsAtMs: clock.nowMs() });
});
