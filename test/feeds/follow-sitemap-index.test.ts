import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { followSitemapIndexes } from '../../src/feeds/follow-sitemap-index.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import type { HttpClient, HttpRequestOptions } from '../../src/lib/net/http.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { inProcessFeedParser } from '../helpers/outlets/in-process-feed-parser.ts';

const SITE = 'https://harbour-post.example';

const index = (...entries: string[]) =>
  `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>`;

const entry = (path: string, date?: string) =>
  `<sitemap><loc>${SITE}${path}</loc>${date === undefined ? '' : `<lastmod>${date}</lastmod>`}</sitemap>`;

const sitemap = (path: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${SITE}${path}</loc><lastmod>2026-03-01</lastmod></url></urlset>`;

/** A client that has these documents, and keeps what it was asked for. */
function serve(documents: Readonly<Record<string, string | Buffer>>) {
  const asked: { readonly path: string; readonly options: HttpRequestOptions }[] = [];
  const client: Pick<HttpClient, 'get'> = {
    async get(url, options = {}) {
      const path = url.replace(SITE, '');
      asked.push({ path, options });
      const body = documents[path];
      if (body === 'broken')
        throw new VerbatimError('fetch-failed', `${path} took longer than 30 s.`);
      return {
        url,
        status: body === undefined ? 404 : 200,
        headers: { etag: '"1"', 'last-modified': 'then', 'content-type': 'text/plain', age: '3' },
        body: Buffer.from(body ?? ''),
        isPermanentlyMoved: false,
      };
    },
  };
  return { http: followSitemapIndexes({ http: client, reader: inProcessFeedParser }), asked };
}

/** Paths of the pages named by what stands at /index.xml, and of the sitemaps that were read for it. */
async function follow(documents: Readonly<Record<string, string | Buffer>>) {
  const { http, asked } = serve(documents);
  const { body } = await http.get(`${SITE}/index.xml`);
  const { items } = await parseFeed(body, { url: `${SITE}/index.xml`, contentType: null });
  return {
    pages: items.map(({ url }) => url?.replace(SITE, '')),
    read: asked.slice(1).map(({ path }) => path),
  };
}

describe('an index is answered with its newest sitemaps', () => {
  it.each<[string, string[], string[]]>([
    [
      'by date',
      [
        entry('/a', '2026-01-01'),
        entry('/b', '2026-03-01'),
        entry('/c', '2026-02-01'),
        entry('/d', '2025-01-01'),
      ],
      ['/b', '/c', '/a'],
    ],
    [
      'by name, where dates are missing',
      [entry('/2026-9.xml'), entry('/2026-11.xml'), entry('/2026-10.xml'), entry('/2026-8.xml')],
      ['/2026-11.xml', '/2026-10.xml', '/2026-9.xml'],
    ],
    [
      'news first',
      [entry('/posts', '2026-03-02'), entry('/news', '2026-03-01')],
      ['/news', '/posts'],
    ],
    [
      'what holds no articles last',
      [
        entry('/tag.xml', '2026-03-09'),
        entry('/category-map.xml', '2026-03-09'),
        entry('/posts', '2026-03-02'),
        entry('/author.xml', '2026-03-09'),
      ],
      ['/posts', '/tag.xml', '/category-map.xml'],
    ],
    ['once each', [entry('/a'), entry('/a')], ['/a']],
    [
      'relative, escaped, in CDATA',
      [
        '<sitemap><loc>/a?b=1&amp;c=2</loc></sitemap>',
        `<sitemap>\n<loc>\n<![CDATA[${SITE}/d]]></loc></sitemap>`,
      ],
      ['/d', '/a?b=1&c=2'],
    ],
  ])('%s', async (_, entries, read) => {
    const documents = Object.fromEntries(read.map((path) => [path, sitemap(path)]));
    expect(await follow({ '/index.xml': index(...entries), ...documents })).toEqual({
      read,
      pages: read,
    });
  });

  it('packed or not', async () => {
    const documents = {
      '/index.xml': gzipSync(index(entry('/a.gz'))),
      '/a.gz': gzipSync(sitemap('/a')),
    };
    expect((await follow(documents)).pages).toEqual(['/a']);
  });

  it('without those that can not be read, but not without all', async () => {
    const entries = index(entry('/a'), entry('/b'), entry('/c'));
    expect(
      (await follow({ '/index.xml': entries, '/a': sitemap('/a'), '/b': 'broken' })).pages,
    ).toEqual(['/a']);
    await expect(follow({ '/index.xml': entries, '/c': '<html>' })).rejects.toThrow(
      `No sitemap of ${SITE}/index.xml can be read: ${SITE}/c is no sitemap.`,
    );
  });

  it.each([
    ['is slow', { '/b': 'broken' }, '/b took longer than 30 s.'],
    ['is not there', {}, undefined],
    ['is no sitemap', { '/b': '<html>' }, undefined],
    ['is there', { '/b': sitemap('/b') }, undefined],
  ])('and with the reason where one may come back that %s', async (_, others, missing) => {
    const entries = index(entry('/a'), entry('/b'));
    const { http } = serve({ '/index.xml': entries, '/a': sitemap('/a'), ...others });
    expect((await http.get(`${SITE}/index.xml`)).missing).toBe(missing);
  });

  it('and never with an index in an index', async () => {
    const documents = {
      '/index.xml': index(entry('/a')),
      '/a': index(entry('/b')),
      '/b': sitemap('/b'),
    };
    await expect(follow(documents)).rejects.toThrow('/a is no sitemap.');
  });
});

it('keeps no validator of an index: it may stay the same while its sitemaps change', async () => {
  const { http, asked } = serve({ '/index.xml': index(entry('/a')), '/a': sitemap('/a') });
  const { signal } = new AbortController();
  const headers = { accept: 'text/xml', 'if-none-match': '"1"' };
  const response = await http.get(`${SITE}/index.xml`, { headers, signal });
  expect(response.headers).toEqual({ age: '3', 'content-type': 'application/xml; charset=utf-8' });
  expect(response.url).toBe(`${SITE}/index.xml`);
  expect(asked[1]).toEqual({ path: '/a', options: { headers: { accept: 'text/xml' }, signal } });
});

it('answers with the same bytes until a sitemap changes, so that a poll knows whether anything is new', async () => {
  const documents: Record<string, string> = {
    '/index.xml': index(entry('/a', '2026-03-02'), entry('/b', '2026-03-01')),
    '/a': sitemap('/a'),
    '/b': sitemap('/b'),
  };
  const { http } = serve(documents);
  const ask = async () => Buffer.from((await http.get(`${SITE}/index.xml`)).body).toString();
  const first = await ask();
  expect(await ask()).toBe(first);
  documents['/b'] = sitemap('/new');
  expect(await ask()).not.toBe(first);
  expect(await ask()).toContain('/new');
});

it.each([
  ['a feed', '<rss><channel/></rss>'],
  ['a sitemap', sitemap('/a')],
  ['a page that is missing', undefined],
  ['an index of nothing', index()],
  ['a damaged file', Buffer.from([0x1f, 0x8b, 1, 2, 3])],
])('hands on %s as it is', async (_, body) => {
  const { http, asked } = serve(body === undefined ? {} : { '/x': body });
  const response = await http.get(`${SITE}/x`);
  expect(Buffer.from(response.body).equals(Buffer.from(body ?? ''))).toBe(true);
  expect(response.headers).toMatchObject({ etag: '"1"' });
  expect(asked).toHaveLength(1);
});

it('comes to an end with any index', async () => {
  const { http } = serve({ '/x': `<sitemapindex>${'<sitemap><loc>'.repeat(600_000)}` });
  expect((await http.get(`${SITE}/x`)).status).toBe(200);
});
