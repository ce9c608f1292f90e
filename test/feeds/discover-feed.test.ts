import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { discoverFeeds } from '../../src/feeds/discover-feed.ts';
import { followSitemapIndexes } from '../../src/feeds/follow-sitemap-index.ts';
import { createFeedParser } from '../../src/feeds/parse-in-worker.ts';
import type { HttpClient } from '../../src/lib/net/http.ts';
import { createHttpClient } from '../../src/lib/net/safe-http.ts';
import { systemClock } from '../../src/lib/time/clock.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { startLoopbackServer } from '../helpers/loopback-server.ts';
import { inProcessFeedParser } from '../helpers/outlets/in-process-feed-parser.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A feed called so, with items of its own unless others are given. */
const rss = (title: string, items = [`${title} 1`, `${title} 2`], link = '') => {
  const entries = items.map((item) => `<item><title>${item}</title></item>`).join('');
  return `<rss><channel><title>${title}</title><link>${link}</link>${entries}</channel></rss>`;
};

const page = (...head: string[]) =>
  `<!doctype html><html><head>${head.join('')}</head><body>Oster</body></html>`;

const link = (href: string, type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" href="${href}">`;

const newsSitemap = (...titles: string[]) => {
  const entries = titles.map(
    (title, at) =>
      `<url><loc>http://harbour-post.example/${at}</loc><news:news><news:publication><news:name>Harbour Post</news:name></news:publication><news:publication_date>2026-03-03T08:3${at}:00Z</news:publication_date><news:title>${title}</news:title></news:news></url>`,
  );
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries.join('')}</urlset>`;
};

type Documents = Readonly<Record<string, string | Buffer>>;

/** A site with these documents, asked under its name. */
async function serveSite(documents: Documents) {
  const server = await startLoopbackServer((request, response) => {
    const body = documents[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  const loopbackPorts = new Map([['harbour-post.example', server.port]]);
  const client = createHttpClient({ userAgent: 'Verbatim/test', allowedHosts: [], loopbackPorts });
  closing.push(client.close, server.close);
  const http = followSitemapIndexes({ http: client, reader: inProcessFeedParser });
  return { http, parser: inProcessFeedParser, requests: server.requests };
}

/** Looks for feeds at `start` of that site: "(/a.xml A)" is a clear answer, a list a choice. */
async function discover(documents: Documents, start = '/') {
  const site = await serveSite(documents);
  const address = start.startsWith('/') ? `http://harbour-post.example${start}` : start;
  const { feeds, isClear } = await discoverFeeds(address, site);
  const told = feeds.map(
    ({ url, feed }) => `${url.replace('http://harbour-post.example', '')} ${feed.title}`,
  );
  return isClear ? told[0] : told;
}

describe('one feed that is plainly meant is found', () => {
  it.each<[string, Documents, string, string]>([
    ['at its own address', { '/feed': rss('A') }, '/feed', '/feed A'],
    ['by a link', { '/': page(link('/a.xml')), '/a.xml': rss('A') }, '/', '/a.xml A'],
    [
      'by a link from the base of the page',
      { '/news/': page('<base href="/feeds/">', link('a.xml')), '/feeds/a.xml': rss('A') },
      '/news/',
      '/feeds/a.xml A',
    ],
    [
      'by a type with a charset, in capitals',
      {
        '/': page('<LINK REL="Alternate Home" TYPE="Application/Atom+XML; charset=utf-8" HREF=/a>'),
        '/a': rss('A'),
      },
      '/',
      '/a A',
    ],
    [
      'among links that are none',
      { '/': page(link('/b'), link('/gone'), link('/a')), '/b': page(), '/a': rss('A') },
      '/',
      '/a A',
    ],
    [
      'beside a feed of comments',
      {
        '/': page(link('/comments/feed'), link('/feed')),
        '/comments/feed': rss('Comments for A'),
        '/feed': rss('A'),
      },
      '/',
      '/feed A',
    ],
    [
      'beside the same feed as Atom and as JSON',
      {
        '/': page(link('/a.xml'), link('/a.atom'), link('/a.json', 'application/feed+json')),
        '/a.xml': rss('A', ['x', 'y', 'z']),
        '/a.atom': '<feed><title>A</title><entry><title>x</title></entry></feed>',
        '/a.json': '{"title":"A","items":[{"id":"1","title":"x"}]}',
      },
      '/',
      '/a.xml A',
    ],
    [
      'of the section of the page, before the site’s',
      {
        '/sport/': page(link('/feed'), link('/feeds/sport.xml')),
        '/feed': rss('A'),
        '/feeds/sport.xml': rss('Sport'),
      },
      '/sport/',
      '/feeds/sport.xml Sport',
    ],
    [
      'of the section that it links to',
      {
        '/pages/4711': page(link('/a.xml'), link('/b.xml')),
        '/a.xml': rss('A'),
        '/b.xml': rss('Sport', ['x'], 'http://www.harbour-post.example/pages/4711/'),
      },
      '/pages/4711',
      '/b.xml Sport',
    ],
    [
      'under the page of the section, though that names the site’s alone',
      { '/sport': page(link('/feed')), '/feed': rss('A'), '/sport/rss.xml': rss('Sport') },
      '/sport',
      '/sport/rss.xml Sport',
    ],
    [
      'on the page of an article with comments',
      {
        '/2026/pilots-return': page(link('/feed')),
        '/feed': rss('A'),
        '/2026/pilots-return/feed': rss('Comments on: Pilots return'),
      },
      '/2026/pilots-return',
      '/feed A',
    ],
    [
      'by a link for people, where the page declares none',
      { '/': page('<a href="/about">About</a><a href="/rss/all">RSS</a>'), '/rss/all': rss('A') },
      '/',
      '/rss/all A',
    ],
    [
      'on a page of feeds that it links to',
      {
        '/': page('<a href="/help">Help</a><a href="/rss/">RSS</a>'),
        '/rss/': page('<a href="/rss/">RSS</a><a href="all.xml">All news</a>'),
        '/rss/all.xml': rss('A'),
      },
      '/',
      '/rss/all.xml A',
    ],
    ['at a usual path', { '/': page(), '/feed.xml': rss('A') }, '/', '/feed.xml A'],
    [
      'at a usual path, though it has no items yet',
      { '/': page(), '/feed.xml': rss('A', []) },
      '/',
      '/feed.xml A',
    ],
  ])('%s', async (_, documents, start, expected) => {
    expect(await discover(documents, start)).toBe(expected);
  });

  it.each([
    ['feed:http://harbour-post.example/feed'],
    ['feed://http://harbour-post.example/feed'],
    ['feed://harbour-post.example/feed'],
    ['feed:harbour-post.example/feed'],
    ['harbour-post.example'],
    [' harbour-post.example/feed '],
  ])('at %s, over http where there is no https', async (address) => {
    expect(await discover({ '/': page(), '/feed': rss('A') }, address)).toBe('/feed A');
  });
});

describe('what is not plain is left to people', () => {
  it.each<[string, Documents, string, string[]]>([
    [
      'several feeds, in the order of the page and once each, comments last',
      {
        '/': page(link('/comments.xml'), link('b.xml'), link('a.xml'), link('b.xml')),
        '/comments.xml': rss('Comments'),
        '/a.xml': rss('A'),
        '/b.xml': rss('B'),
      },
      '/',
      ['/b.xml B', '/a.xml A', '/comments.xml Comments'],
    ],
    [
      'several feeds of which none is the section’s',
      { '/sport': page(link('/a'), link('/b')), '/a': rss('A'), '/b': rss('B') },
      '/sport',
      ['/a A', '/b B'],
    ],
    [
      'nothing but comments',
      { '/': page(link('/comments')), '/comments': rss('C') },
      '/',
      ['/comments C'],
    ],
    ['the site’s feed, behind a missing page', { '/feed': rss('A') }, '/nothing', ['/feed A']],
    [
      'the site’s news, for a section without a feed',
      { '/sport': page(), '/sitemap-news.xml': newsSitemap('x') },
      '/sport',
      ['/sitemap-news.xml Harbour Post'],
    ],
    [
      'a sitemap of every page',
      {
        '/': page(),
        '/sitemap.xml':
          '<urlset><url><loc>http://harbour-post.example/x</loc><lastmod>2026-03-03</lastmod></url></urlset>',
      },
      '/',
      ['/sitemap.xml '],
    ],
  ])('%s', async (_, documents, start, expected) => {
    expect(await discover(documents, start)).toEqual(expected);
  });
});

describe('a site without a feed is followed by its news sitemap', () => {
  it.each<[string, Documents, string]>([
    [
      'that robots.txt names',
      {
        '/': page(),
        '/robots.txt': 'User-agent: *\nSitemap: http://harbour-post.example/maps/news.xml\n',
        '/maps/news.xml': newsSitemap('x'),
      },
      '/maps/news.xml Harbour Post',
    ],
    [
      'at a usual path',
      { '/': page(), '/news-sitemap.xml': newsSitemap('x') },
      '/news-sitemap.xml Harbour Post',
    ],
    [
      'packed as a file',
      {
        '/': page(),
        '/robots.txt': 'sitemap: /news.xml.gz',
        '/news.xml.gz': gzipSync(newsSitemap('x')),
      },
      '/news.xml.gz Harbour Post',
    ],
    [
      'in an index',
      {
        '/': page(),
        '/sitemap.xml': '<sitemapindex><sitemap><loc>/2026-03.xml</loc></sitemap></sitemapindex>',
        '/2026-03.xml': newsSitemap('x'),
      },
      '/sitemap.xml Harbour Post',
    ],
  ])('%s', async (_, documents, expected) => {
    expect(await discover(documents)).toBe(expected);
  });

  it('but not by one without entries', async () => {
    await expect(
      discover({ '/': page(), '/sitemap-news.xml': newsSitemap() }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('when there is none', () => {
  it('says what it looked at, and what to do', async () => {
    const finding = await discover({ '/': page(link('/a'), link('/b')) }).catch(
      (error: VerbatimError) => error.finding,
    );
    expect(finding).toBe(
      'No feed was found. http://harbour-post.example/ is none (HTTP 200) and names 2, none of which is one; looked at on harbour-post.example as well: /a, /b, /feed, /rss.xml, /feed.xml, /atom.xml, /rss, /index.xml, /feed.json, /robots.txt, /sitemap-news.xml, /news-sitemap.xml, /sitemap_news.xml, /sitemap.xml, /sitemap_index.xml. Look on the site for “RSS” or “Feeds”, and give that address; without one, “/article ADDRESS” reads single articles.',
    );
  });

  it('asks for each address once', async () => {
    const site = await serveSite({});
    const search = discoverFeeds('http://harbour-post.example/politics.xml', site);
    await expect(search).rejects.toMatchObject({ code: 'not-found' });
    const asked = site.requests.map(({ url }) => url);
    expect(asked).toContain('/rss.xml');
    expect(asked).toEqual([...new Set(asked)]);
  });

  it('asks a server no further that has stopped answering', async () => {
    const { http, parser, requests } = await serveSite({ '/': page() });
    const failing: Pick<HttpClient, 'get'> = {
      ...http,
      get: async (url, options) => {
        if (url.endsWith('.example/')) return http.get(url, options);
        await http.get(url, options);
        throw new VerbatimError('fetch-failed', 'harbour-post.example did not answer in 20 s.');
      },
    };
    await expect(
      discoverFeeds('http://harbour-post.example/', { http: failing, parser }),
    ).rejects.toThrow('harbour-post.example stopped answering.');
    expect(requests.map(({ url }) => url)).toEqual(['/', '/feed', '/rss.xml', '/feed.xml']);
  });

  it.each([
    'http://10.0.0.1/',
    '127.0.0.1',
    'feed://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/xml,<rss/>',
  ])('hands on why %s is not fetched', async (address) => {
    const site = await serveSite({});
    await expect(discoverFeeds(address, site)).rejects.toMatchObject({ code: 'address-refused' });
  });
});

describe('a document made to hurt ends with a reason, while the program goes on', () => {
  /** Within every limit, and seconds of work for whoever parses it: it is aborted from this thread, which must be free for that. */
  const names = Array.from({ length: 400_000 }, (_, at) => `a${at.toString(36)}=""`).join(' ');
  const hostile = (root: string) => `<${root} ${names}><${root} ${names}></${root}>`;

  /** The deadline of every document over 1 MB is over as soon as this thread is at it again. */
  async function discoverHostile(documents: Documents) {
    const { http, requests } = await serveSite(documents);
    let isLarge = false;
    const parser = createFeedParser(systemClock, () => {
      const deadline = new AbortController();
      if (isLarge) setImmediate(() => deadline.abort());
      return deadline.signal;
    });
    closing.push(parser.close);
    const watching: Pick<HttpClient, 'get'> = {
      async get(url, options) {
        const response = await http.get(url, options);
        isLarge = response.body.length > 1024 * 1024;
        return response;
      },
    };
    const address = 'http://harbour-post.example/';
    const error: unknown = await discoverFeeds(address, { http: watching, parser }).catch(
      (thrown: unknown) => thrown,
    );
    return { error, requests };
  }

  it('when it is the site’s page', async () => {
    const { error } = await discoverHostile({ '/': hostile('html') });
    expect(error).toMatchObject({
      code: 'feed-malformed',
      finding: 'The feed took longer than 10 s to read.',
    });
  });

  it('when it is what the page names, and the site’s sitemaps', async () => {
    const { error, requests } = await discoverHostile({
      '/': page(link('/a.xml')),
      '/a.xml': hostile('rss'),
      '/sitemap-news.xml': hostile('urlset'),
      '/sitemap.xml': hostile('urlset'),
    });
    expect(error).toMatchObject({
      code: 'not-found',
      finding: expect.stringMatching(
        /stopped answering\. \/a\.xml: The feed took longer than 10 s to read\. \/sitemap-news\.xml: The feed took .* \/sitemap\.xml: The feed took/,
      ),
    });
    expect(requests.at(-1)?.url).toBe('/sitemap.xml');
  });
});
