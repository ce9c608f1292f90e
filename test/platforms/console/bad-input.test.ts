/** What strangers, old pages and mistakes send: each gets a clear answer that tells nothing of the program's inside. */
import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { type FakeFeeds, fakeFeeds } from '../../helpers/console/console-feeds.ts';
import {
  type FakeGateway,
  fakeGateway,
  fakeMessages,
  fakeReader,
  startTestConsole,
} from '../../helpers/console/console-fixtures.ts';
import { newsDayClock } from '../../helpers/store/open-test-store.ts';

let web: Console;
let store: Store;
let gateway: FakeGateway;
let feeds: FakeFeeds;
const messages = fakeMessages();

/** Quotes and articles are looked up in a real database, which has none of them. */
beforeAll(async () => {
  store = await openStore({ path: ':memory:', clock: newsDayClock, logger: silentLogger });
  gateway = fakeGateway();
  feeds = fakeFeeds();
  const reader = {
    ...fakeReader(),
    quote: async (id: Parameters<typeof store.getQuote>[0]) =>
      (await store.getQuote(id)) ?? (await store.getFormerQuote(id)),
    article: async () => null,
  };
  web = await startTestConsole({ gateway, feeds, messages, reader });
});

afterAll(async () => {
  await web.stop();
  await store.close();
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly policy: string | undefined;
}

/** Sends what `fetch` would put right. */
function send(
  path: string,
  method = 'GET',
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(web.url);
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path, method, headers };
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      const policy = response.headers['content-security-policy'];
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text, policy: policy?.toString() }),
      );
    });
    sent.once('error', reject).end(body);
  });
}

/** Stacks, files of the program, SQL: what no answer may hold. */
const INSIDE = /^\s+at .*:\d+:\d+|node_modules|\.ts\b|\.js:\d|SQLITE|SELECT |Error:/m;

const FORGED = [
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  "' OR 1=1 --",
  '%00',
  '%ff%fe',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '🗞️',
  'x'.repeat(4000),
  '%',
  '.',
  '%0d%0aset-cookie:%20a=b',
];

const PAGES = ['/q/', '/a/', '/s/', '/c/', '/sample/', '/public/', '/feeds/', '/'];

/** With a short name for the list of tests. */
const named = (path: string) => [path.slice(0, 60), path] as const;

describe('forged addresses', () => {
  const cases = PAGES.flatMap((page) => FORGED.map((id) => named(`${page}${encodeURI(id)}`)));
  it.each(cases)('%s is no page', async (_name, path) => {
    const { status, text, policy } = await send(path);
    // "/./" and the like are the address in front of them.
    expect([200, 302, 400, 404]).toContain(status);
    expect(text).not.toMatch(INSIDE);
    expect(text).not.toContain('<script>alert');
    if (status !== 400) expect(policy).toContain("default-src 'none'");
  });

  it('as they come raw, too', async () => {
    for (const id of FORGED.filter((each) => /^[!-~]+$/.test(each))) {
      const { status, text } = await send(`/q/${id}`);
      expect([302, 400, 404]).toContain(status);
      expect(text).not.toMatch(INSIDE);
    }
  });

  it('of whatever letters lead to no quote, and never to a failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (id) => {
        const { status, text } = await send(`/q/${encodeURIComponent(id)}`);
        expect([302, 400, 404]).toContain(status);
        expect(text).not.toMatch(INSIDE);
      }),
      { numRuns: 60 },
    );
  });
});

it.each(
  [
    '/feeds?page=-1&sort=__proto__&state=constructor&order=x&feed=%00',
    `/feeds?words=${'x'.repeat(5000)}`,
    '/feeds/test?url=javascript:alert(1)',
    '/s/anna%20berg?quote=%00&page=999999999999999999999',
    '/c/politics?before=NaN',
    '/c/politics?before=%27',
  ].map(named),
)('%s shows what there is', async (_name, path) => {
  const { status, text } = await send(path);
  expect(status).toBe(200);
  expect(text).not.toMatch(INSIDE);
});

const OWN = (): Record<string, string> => ({
  origin: web.url,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
});

const ROUTES = [
  '/api/run',
  '/api/form',
  '/api/fill',
  '/api/share',
  '/api/complete',
  '/api/feeds/poll',
  '/api/feeds/try',
  '/api/feeds/follow',
];

describe('bodies', () => {
  const bodies = [
    '',
    '{',
    'null',
    '[]',
    '5',
    '"words"',
    '{"channelId":{},"line":[],"commandText":{},"asks":{},"id":[],"address":{}}',
    '{"__proto__":{"channelId":"politics","line":"/status"}}',
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    '{"channelId":"politics","line":null,"commandText":null,"cursor":"x"}',
  ];
  const cases = ROUTES.flatMap((route) =>
    bodies.map((body) => [route, body.slice(0, 40), body] as const),
  );
  it.each(cases)('%s can’t read %s', async (route, _name, body) => {
    const { status, text } = await send(route, 'POST', { headers: OWN(), body });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ kind: 'refused' });
    expect(text).not.toMatch(INSIDE);
  });

  it.each(ROUTES)(
    '%s takes nothing from another site, and nothing that is no JSON',
    async (route) => {
      const body = JSON.stringify({ channelId: 'politics', line: '/status', id: 'harbour-post' });
      const others: Record<string, string>[] = [
        { ...OWN(), origin: 'https://evil.example' },
        { ...OWN(), origin: 'null' },
        { ...OWN(), 'sec-fetch-site': 'cross-site' },
        { ...OWN(), 'content-type': 'text/plain' },
        { ...OWN(), 'content-type': 'application/x-www-form-urlencoded' },
        { ...OWN(), 'content-type': 'multipart/form-data; boundary=x' },
        { 'content-type': 'application/json' },
        {},
      ];
      for (const headers of others) {
        const { status, text } = await send(route, 'POST', { headers, body });
        expect(status).toBe(403);
        expect(text).not.toMatch(INSIDE);
      }
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
        expect((await send(route, method)).status).toBe(403);
    },
  );

  it('none of them has run or polled anything', () => {
    expect([gateway.requests, feeds.polled, feeds.tried, feeds.followed]).toEqual([[], [], [], []]);
  });
});

it.each([
  [4001, 'at most 4000 characters'],
  [20_000, 'at most 4000 characters'],
])('a command of %d characters is told to be too long, and is not run', async (length, words) => {
  const line = `/quote ${'x'.repeat(length)}`;
  const body = JSON.stringify({ channelId: 'politics', line });
  const { status, text } = await send('/api/run', 'POST', { headers: OWN(), body });
  expect(status).toBe(200);
  expect(text).toContain(words);
  expect(gateway.requests).toEqual([]);
});

it('completes nothing for a caret that is nowhere', async () => {
  for (const cursor of [-5, 1e9, 0.5]) {
    const body = JSON.stringify({ line: '/quote b', cursor });
    const { status } = await send('/api/complete', 'POST', { headers: OWN(), body });
    expect(status).toBe(200);
  }
});

it('tells a page that was asked for with a header too large, without a word of its inside', async () => {
  const { status, text } = await send(`/q/${'x'.repeat(20_000)}`);
  expect(status).toBe(431);
  expect(text).not.toMatch(INSIDE);
});
