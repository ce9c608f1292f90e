import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { isSitemap, parseSitemap } from '../../src/feeds/parse-sitemap.ts';

const BASE = 'https://harbour-post.example/news.xml';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

const sitemap = (...entries: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ${NEWS}>${entries.join('')}</urlset>`;

const news = (path: string, date: string, title = path, more = '') =>
  `<url><loc>https://harbour-post.example${path}</loc>${more}<news:news><news:publication><news:name>Harbour Post</news:name><news:language>en</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>${title}</news:title></news:news></url>`;

const changed = (path: string, date: string) =>
  `<url><loc>https://harbour-post.example${path}</loc><lastmod>${date}</lastmod></url>`;

const day = (date: number, hour = 0) => Date.UTC(2026, 2, date, hour);

const pathsIn = (xml: string) =>
  parseSitemap(xml, BASE).items.map(({ url }) => url?.replace('https://harbour-post.example', ''));

it('reads a news sitemap as the feed of its publication', async () => {
  const xml = sitemap(
    news(
      '/pilots',
      '2026-03-03T08:30:00+01:00',
      'Pilots &amp; tugs return',
      '<lastmod>2026-03-04</lastmod>',
    ),
  );
  const feed = await parseFeed(Buffer.from(xml), { url: BASE, contentType: null });
  expect(feed).toMatchObject({
    kind: 'news-sitemap',
    title: 'Harbour Post',
    link: 'https://harbour-post.example/',
    warnings: [],
    items: [
      {
        id: null,
        url: 'https://harbour-post.example/pilots',
        title: 'Pilots & tugs return',
        publishedAtMs: Date.UTC(2026, 2, 3, 7, 30),
        updatedAtMs: day(4),
        summary: null,
        content: null,
      },
    ],
  });
});

it('reads a plain sitemap by when its pages changed', () => {
  expect(parseSitemap(sitemap(changed('/a', '2026-03-03')), null)).toMatchObject({
    isNews: false,
    title: '',
    link: null,
    items: [
      {
        url: 'https://harbour-post.example/a',
        title: '',
        publishedAtMs: day(3),
        updatedAtMs: day(3),
      },
    ],
  });
});

describe('takes', () => {
  it.each<[string, string, string[]]>([
    [
      'the newest first',
      sitemap(news('/a', '2026-03-01'), news('/b', '2026-03-03'), news('/c', '2026-03-02')),
      ['/b', '/c', '/a'],
    ],
    [
      'news alone, where there is news',
      sitemap(changed('/about', '2026-03-09'), news('/a', '2026-03-01')),
      ['/a'],
    ],
    ['old news as well', sitemap(news('/a', '2026-03-01'), news('/b', '2024-03-01')), ['/a', '/b']],
    [
      'the pages of the last week alone',
      sitemap(
        changed('/a', '2026-03-10'),
        changed('/b', '2026-03-03'),
        changed('/c', '2026-03-02'),
      ),
      ['/a', '/b'],
    ],
    [
      'another prefix',
      '<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://harbour-post.example/a</loc><n:news><n:publication_date>2026-03-01</n:publication_date></n:news></url></urlset>',
      ['/a'],
    ],
    [
      'a prefix that nothing declares',
      '<urlset><url><loc>https://harbour-post.example/a</loc><news:news><news:publication_date>2026-03-01</news:publication_date></news:news></url></urlset>',
      ['/a'],
    ],
    [
      'relative addresses and bare ampersands',
      sitemap('<url><loc>/a?b=1&c=2</loc><lastmod>2026-03-01</lastmod></url>'),
      ['/a?b=1&c=2'],
    ],
    [
      'the address of the page, not of its pictures',
      sitemap(
        '<url><image:image><image:loc>/i.png</image:loc></image:image><loc>/a</loc><lastmod>2026-03-01</lastmod></url>',
      ),
      ['/a'],
    ],
    [
      'sitemaps in a sitemap',
      `<urlset>${sitemap(news('/a', '2026-03-01')).slice(21)}${sitemap(news('/b', '2026-03-02')).slice(21)}</urlset>`,
      ['/b', '/a'],
    ],
  ])('%s', (_, xml, paths) => {
    expect(pathsIn(xml)).toEqual(paths);
  });

  it('100 pages of a plain one, and 1,000 of news', () => {
    const minutes = Array.from({ length: 1500 }, (_, at) =>
      new Date(day(3) + at * 60_000).toISOString(),
    );
    expect(pathsIn(sitemap(...minutes.map((date, at) => changed(`/${at}`, date))))).toHaveLength(
      100,
    );
    expect(pathsIn(sitemap(...minutes.map((date, at) => news(`/${at}`, date))))).toHaveLength(1000);
  });
});

describe('leaves out, and says so,', () => {
  it.each([
    [
      'an entry without a date',
      sitemap(news('/a', '2026-03-01'), news('/b', 'soon')),
      'Entries without a date that can be read, left out: 1.',
    ],
    [
      'an address that is none',
      sitemap(news('/a', '2026-03-01'), '<url><loc>javascript:alert(1)</loc></url>'),
      'Entries without an address of the web, left out: 1.',
    ],
    [
      'an entry that is cut',
      sitemap(news('/a', '2026-03-01'), news('/b', '2026-03-01')).slice(0, -40),
      'It ends inside an entry: that entry was left out.',
    ],
  ])('%s', (_, xml, warning) => {
    expect(parseSitemap(xml, BASE)).toMatchObject({
      items: [{ title: '/a' }],
      warnings: [warning],
    });
  });
});

describe('of pages that are dated ahead of the clock', () => {
  const NOW_MS = day(10);
  const read = (...entries: string[]) => {
    const { items, warnings } = parseSitemap(sitemap(...entries), BASE, NOW_MS);
    return { paths: items.map(({ url }) => url && new URL(url).pathname), warnings };
  };

  it('lets none hide the others, and says so', () => {
    expect(
      read(changed('/far', '2099-12-31'), changed('/a', '2026-03-10'), changed('/b', '2026-03-09')),
    ).toEqual({
      paths: ['/a', '/b'],
      warnings: ['Entries dated more than a day ahead, left out: 1.'],
    });
  });

  it.each([
    ['those of the next day, for clocks differ', [changed('/a', '2026-03-11')]],
    ['all where there are no others', [changed('/a', '2099-12-31')]],
    ['news, where the newest hides nothing', [news('/a', '2099-12-31')]],
  ])('takes %s', (_, entries) => {
    expect(read(...entries)).toEqual({ paths: ['/a'], warnings: [] });
  });
});

it('refuses one without any date: nobody could tell what is new', () => {
  expect(() => parseSitemap(sitemap('<url><loc>/a</loc></url>'), BASE)).toThrow(
    'a sitemap without dates',
  );
});

it('is empty when it names nothing, as news sitemaps are at night', () => {
  expect(parseSitemap(sitemap(), BASE)).toMatchObject({ items: [], warnings: [] });
});

it.each([
  [true, sitemap()],
  [
    true,
    '\uFEFF\n<!-- made by hand --><s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9">',
  ],
  [false, '<sitemapindex>'],
  [false, '<rss><channel><item><description><urlset></description></item></channel></rss>'],
  [false, '<html>'],
])('tells a sitemap from other documents: %s', (expected, text) => {
  expect(isSitemap(text)).toBe(expected);
});

it('reads 50,000 entries', () => {
  const date = '2026-03-01';
  const xml = sitemap(...Array.from({ length: 50_000 }, (_, at) => changed(`/${at}`, date)));
  expect(pathsIn(xml)).toHaveLength(100);
});

it('gives each page that a news sitemap names, whatever its title', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }), (titles) => {
      const entries = titles.map((title, at) =>
        news(`/${at}`, '2026-03-01', title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
      );
      expect(pathsIn(sitemap(...entries)).sort()).toEqual(titles.map((_, at) => `/${at}`).sort());
    }),
  );
});
