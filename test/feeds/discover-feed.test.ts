import { afterEach, expect, it } from 'vitest';
import { discoverFeeds } from '../../src/feeds/discover-feed.ts';
import { createHttpClient } from '../../src/lib/safe-http.ts';
import { startLoopbackServer } from '../helpers/loopback-server.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const rss = (title: string) => `<rss><channel><title>${title}</title></channel></rss>`;

const page = (...head: string[]) =>
  `<!doctype html><html><head>${head.join('')}</head><body>Oster</body></html>`;

const link = (href: string, type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" href="${href}">`;

/** Looks for feeds at `start` on a site with these documents. */
async function discover(documents: Readonly<Record<string, string>>, start = '/') {
  const server = await startLoopbackServer((request, response) => {
    const body = documents[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  const loopbackPorts = new Map([['harbour-post.example', server.port]]);
  const http = createHttpClient({ userAgent: 'Verbatim/test', allowedHosts: [], loopbackPorts });
  closing.push(http.close, server.close);
  const found = await discoverFeeds(`http://harbour-post.example${start}`, http);
  return found.map(
    ({ url, feed }) => `${url.replace('http://harbour-post.example', '')} ${feed.title}`,
  );
}

it.each([
  ['a feed is itself', { '/feed': rss('A') }, '/feed', ['/feed A']],
  ['a link', { '/': page(link('/a.xml')), '/a.xml': rss('A') }, '/', ['/a.xml A']],
  [
    'several links, in order and once each',
    {
      '/': page(link('b.xml'), link('a.xml'), link('b.xml')),
      '/a.xml': rss('A'),
      '/b.xml': rss('B'),
    },
    '/',
    ['/b.xml B', '/a.xml A'],
  ],
  [
    'a link from the base of the page',
    { '/news/': page('<base href="/feeds/">', link('a.xml')), '/feeds/a.xml': rss('A') },
    '/news/',
    ['/feeds/a.xml A'],
  ],
  [
    'a type with a charset, in capitals',
    {
      '/': page('<LINK REL="Alternate Home" TYPE="Application/Atom+XML; charset=utf-8" HREF="/a">'),
      '/a': rss('A'),
    },
    '/',
    ['/a A'],
  ],
  [
    'links that are none',
    {
      '/': page(link('/page'), link('/gone'), link('/a.xml')),
      '/page': page(),
      '/a.xml': rss('A'),
    },
    '/',
    ['/a.xml A'],
  ],
  [
    'a usual path',
    { '/': page(link('/de/', 'text/html')), '/feed.xml': rss('A') },
    '/',
    ['/feed.xml A'],
  ],
  ['a usual path behind a missing page', { '/feed': rss('A') }, '/nothing', ['/feed A']],
])('finds %s', async (_, documents, start, expected) => {
  expect(await discover(documents as Record<string, string>, start)).toEqual(expected);
});

it('says what it tried when there is none', async () => {
  await expect(discover({ '/': page() })).rejects.toMatchObject({
    code: 'feed-malformed',
    finding: expect.stringContaining(
      'http://harbour-post.example/ is no feed (HTTP 200), names none',
    ),
  });
});

it('hands on why an address can not be fetched', async () => {
  const http = createHttpClient({
    userAgent: 'Verbatim/test',
    allowedHosts: [],
    loopbackPorts: new Map(),
  });
  closing.push(http.close);
  await expect(discoverFeeds('http://10.0.0.1/', http)).rejects.toMatchObject({
    code: 'address-refused',
  });
  await expect(discoverFeeds('127.0.0.1', http)).rejects.toMatchObject({ code: 'address-refused' });
});
