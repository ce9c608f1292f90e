import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFeedLinks } from '../../src/feeds/find-feed-links.ts';

const PAGE = 'https://www.harbour-post.example/sport/';

const find = (html: string) => {
  const { declared, linked } = findFeedLinks(html, PAGE);
  return [...declared, ...linked].map(({ url, title }) => `${url} ${title}`.trim());
};

it.each([
  [
    'a type of feeds',
    '<link rel="alternate" type="application/rss+xml" href="/a" title=" All news ">',
    ['https://www.harbour-post.example/a All news'],
  ],
  [
    'JSON Feed',
    '<link rel=alternate type=application/feed+json href=a>',
    ['https://www.harbour-post.example/sport/a'],
  ],
  [
    'no type, but an address',
    '<link rel="alternate" href="/rss.xml">',
    ['https://www.harbour-post.example/rss.xml'],
  ],
  ['another language', '<link rel="alternate" hreflang="de" href="/de/">', []],
  ['another type', '<link rel="alternate" type="text/html" href="/feed">', []],
  ['another relation', '<link rel="stylesheet" type="text/xml" href="/feed">', []],
  [
    'an escaped address',
    '<link rel="alternate" type="text/xml" href="/a?b=1&amp;c=2">',
    ['https://www.harbour-post.example/a?b=1&c=2'],
  ],
  ['what was taken out', '<!-- <link rel="alternate" type="text/xml" href="/a"> -->', []],
  ['another scheme', '<link rel="alternate" type="text/xml" href="data:text/xml,a">', []],
  [
    'the same twice',
    '<a href="/feed"></a><a href="/feed#top"></a>',
    ['https://www.harbour-post.example/feed'],
  ],
  [
    'a link for people',
    '<A HREF=/feeds/all/>All</A>',
    ['https://www.harbour-post.example/feeds/all/'],
  ],
  [
    'a feed: link',
    '<a href="feed:https://harbour-post.example/rss">RSS</a><a href="feed://harbour-post.example/atom.xml">',
    ['https://harbour-post.example/rss', 'https://harbour-post.example/atom.xml'],
  ],
  [
    'a host for feeds',
    '<a href="https://feeds.elsewhere.example/post">',
    ['https://feeds.elsewhere.example/post'],
  ],
  ['a reader elsewhere', '<a href="https://reader.example/feed/https://harbour-post.example">', []],
  ['pages that are none', '<a href="/feedback"><a href="/rssi"><a href="/atomic-power">', []],
  [
    'the first base',
    '<base href="/x/"><base href="/y/"><a href="rss">',
    ['https://www.harbour-post.example/x/rss'],
  ],
])('reads %s', (_, html, expected) => {
  expect(find(html)).toEqual(expected);
});

it('takes the first 8 of many', () => {
  const html = Array.from({ length: 50 }, (_, at) => `<a href="/rss/${at}">`).join('');
  expect(find(html)).toHaveLength(8);
  expect(find(html)[0]).toBe('https://www.harbour-post.example/rss/0');
});

it.each([
  ['unclosed comments', '<!--'.repeat(500_000)],
  ['unclosed tags', '<a '.repeat(500_000)],
  ['nested links', '<a href="/x">'.repeat(300_000)],
  ['one tag without end', `<link ${'a '.repeat(1_000_000)}`],
])('comes to an end with %s', (_, html) => {
  expect(find(html)).toEqual([]);
});

it('finds only addresses of the web, whatever a page is', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<a href="',
      '<link rel=alternate href=',
      '<base href="',
      '/rss',
      '">',
      '<!--',
      '-->',
      '//',
      'feed:',
      "'",
      '>',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const url of find(pieces.join(''))) expect(url).toMatch(/^https?:\/\/./);
    }),
  );
});
