import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { type FeedTarget, fetchFeed } from '../../src/feeds/fetch-feed.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { createHttpClient } from '../../src/lib/net/safe-http.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { type Answer, startLoopbackServer } from '../helpers/loopback-server.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const rss =
  '<rss><channel><title>Harbour Post</title><item><link>vote</link></item></channel></rss>';
const hash = createHash('sha256').update(rss).digest('hex');

async function fetchOnce(answer: Answer, change: Partial<FeedTarget> = {}) {
  const server = await startLoopbackServer(answer);
  const loopbackPorts = new Map([['harbour-post.example', server.port]]);
  const http = createHttpClient({ userAgent: 'Verbatim/test', allowedHosts: [], loopbackPorts });
  closing.push(http.close, server.close);
  const target = {
    url: 'http://harbour-post.example',
    etag: null,
    lastModified: null,
    bodyHash: null,
    failureCount: 0,
  };
  const tools = { http, clock: new FakeClock(), parse: parseFeed };
  const outcome = await fetchFeed({ ...target, ...change }, tools);
  return { outcome, requests: server.requests };
}

it('parses what it has not seen', async () => {
  const headers = { etag: '"1"', 'last-modified': 'now', 'cache-control': 'max-age=60' };
  const { outcome, requests } = await fetchOnce((_, response) =>
    response.writeHead(200, headers).end(rss),
  );
  expect(outcome).toMatchObject({
    kind: 'parsed',
    feed: { title: 'Harbour Post', items: [{ url: 'http://harbour-post.example/vote' }] },
    etag: '"1"',
    lastModified: 'now',
    bodyHash: hash,
    newUrl: null,
    freshForMs: 60_000,
  });
  expect(requests[0]?.headers.accept).toContain('application/rss+xml');
  expect(requests[0]?.headers).not.toHaveProperty('if-none-match');
});

it('starts links from Content-Location', async () => {
  const headers = { 'content-location': '/news/feed' };
  const { outcome } = await fetchOnce((_, response) => response.writeHead(200, headers).end(rss));
  expect(outcome).toMatchObject({
    feed: { items: [{ url: 'http://harbour-post.example/news/vote' }] },
  });
});

it('reads a feed whose Content-Location is no address', async () => {
  const headers = { 'content-location': 'http://' };
  const { outcome } = await fetchOnce((_, response) => response.writeHead(200, headers).end(rss));
  expect(outcome).toMatchObject({ kind: 'parsed' });
});

it('knows the same body, however it is packed', async () => {
  const headers = { 'content-encoding': 'gzip', etag: '"2"' };
  const { outcome } = await fetchOnce(
    (_, response) => response.writeHead(200, headers).end(gzipSync(rss)),
    { bodyHash: hash },
  );
  expect(outcome).toMatchObject({ kind: 'same-body', etag: '"2"' });
});

it('takes 304 for an answer, and never reads its body', async () => {
  const { outcome, requests } = await fetchOnce((_, response) => response.writeHead(304).end(), {
    etag: 'W/"1"',
    lastModified: 'then',
  });
  expect(outcome).toEqual({ kind: 'not-modified', freshForMs: null });
  expect(requests[0]?.headers).toMatchObject({
    'if-none-match': 'W/"1"',
    'if-modified-since': 'then',
  });
});

it.each([
  [410, {}, { isGone: true, retryAfterMs: null }],
  [404, { 'retry-after': '60' }, { isGone: false, retryAfterMs: null }],
  [503, { 'retry-after': '60' }, { isGone: false, retryAfterMs: 60_000 }],
  [429, {}, { isGone: false, retryAfterMs: 14_400_000 }],
  [206, {}, { isGone: false, reason: 'Unexpected answer (HTTP 206).' }],
])('fails in words at %i', async (status, headers, expected) => {
  const { outcome } = await fetchOnce((_, response) => response.writeHead(status, headers).end());
  expect(outcome).toMatchObject({ kind: 'failed', ...expected });
});

it('fails in words when there is no feed, or no server', async () => {
  const page = await fetchOnce((_, response) => response.end('<html>'));
  expect(page.outcome).toMatchObject({
    kind: 'failed',
    reason: 'The response is a web page, not a feed.',
  });
  const none = await fetchOnce(() => undefined, { url: 'http://127.0.0.1:1/' });
  expect(none.outcome).toMatchObject({ kind: 'failed', reason: '127.0.0.1 is no public address.' });
});

it.each<[string, Partial<FeedTarget>, string]>([
  ['not taken for the first one', {}, 'failed'],
  ['asked for again a few times', { failureCount: 2 }, 'failed'],
  ['taken when the part does not come', { failureCount: 3 }, 'parsed'],
  ['taken where all was there before', { bodyHash: hash.replace(/./, 'x') }, 'parsed'],
])('a document of which a part is missing is %s', async (_, change, kind) => {
  const url = 'http://harbour-post.example/index.xml';
  const response = { url, status: 200, headers: {}, isPermanentlyMoved: false };
  const http = {
    get: async () => ({ ...response, body: Buffer.from(rss), missing: 'The second is slow.' }),
  };
  const target = { url, etag: null, lastModified: null, bodyHash: null, failureCount: 0 };
  const tools = { http, clock: new FakeClock(), parse: parseFeed };
  const outcome = await fetchFeed({ ...target, ...change }, tools);
  expect(outcome).toMatchObject({ kind });
  if (outcome.kind === 'failed') expect(outcome.reason).toContain('The second is slow.');
});
