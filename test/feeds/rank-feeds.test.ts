import { describe, expect, it } from 'vitest';
import { NO_HUB } from '../../src/feeds/find-hub.ts';
import { type FoundFeed, isSectionPage, rankFeeds } from '../../src/feeds/rank-feeds.ts';
import { type FeedItem, NO_HINTS } from '../../src/model/feed.ts';
import { feedItem } from '../helpers/outlets/harbour-page.ts';

/** A feed at that path; its items are called after it, unless others are given. */
function found(
  path: string,
  change: Partial<FoundFeed['feed']> & { name?: string } = {},
): FoundFeed {
  const { name = '', ...feed } = change;
  return {
    url: `https://harbour-post.example${path}`,
    title: name,
    feed: {
      title: '',
      link: null,
      description: '',
      id: null,
      items: items(path, 3),
      warnings: [],
      kind: 'feed',
      hubLinks: NO_HUB,
      updateHints: NO_HINTS,
      ...feed,
    },
  };
}

function items(name: string, count: number): readonly FeedItem[] {
  return Array.from({ length: count }, (_, at) => feedItem({ title: `${name} ${at}` }));
}

function rank(feeds: readonly FoundFeed[], page = '/') {
  const ranked = rankFeeds(feeds, `https://harbour-post.example${page}`);
  const paths = ranked.feeds.map(({ url }) => new URL(url).pathname);
  return ranked.isClear ? `clearly ${paths[0]}` : paths.join(' or ');
}

describe('of feeds for a front page', () => {
  it.each<[string, FoundFeed[], string]>([
    ['one is clear', [found('/a')], 'clearly /a'],
    ['two are a choice', [found('/a'), found('/b')], '/a or /b'],
    [
      'one that links to the page is a choice still',
      [found('/a'), found('/b', { link: 'https://harbour-post.example/' })],
      '/a or /b',
    ],
    ['comments by address are passed over', [found('/comments/feed'), found('/a')], 'clearly /a'],
    [
      'comments by title are passed over',
      [found('/c', { title: 'Post » Comments Feed' }), found('/a')],
      'clearly /a',
    ],
    [
      'comments by the page’s name are passed over',
      [found('/c', { name: 'Kommentare' }), found('/a')],
      'clearly /a',
    ],
    ['opinion pieces are articles', [found('/comment/rss'), found('/a')], '/comment/rss or /a'],
    ['comments alone are a choice', [found('/comments')], '/comments'],
    [
      'two formats are one',
      [found('/a', { items: items('x', 20) }), found('/b', { items: items('x', 10) })],
      'clearly /a',
    ],
    [
      'one read a little later is the same',
      [
        found('/a', { items: items('x', 10) }),
        found('/b', { items: [...items('y', 2), ...items('x', 8)] }),
      ],
      'clearly /a',
    ],
    [
      'a part of another is another',
      [
        found('/a', { items: [...items('y', 5), ...items('x', 5)] }),
        found('/b', { items: items('x', 5) }),
      ],
      '/a or /b',
    ],
    ['empty ones are two', [found('/a', { items: [] }), found('/b', { items: [] })], '/a or /b'],
  ])('%s', (_, feeds, expected) => {
    expect(rank(feeds)).toBe(expected);
  });
});

describe('of feeds for a section', () => {
  it.each<[string, FoundFeed[], string, string]>([
    [
      'its own goes first, by address',
      [found('/feed'), found('/sport.xml')],
      '/sport',
      'clearly /sport.xml',
    ],
    [
      'its own goes first, by the inner part',
      [found('/sport/feed'), found('/sport/rowing/feed')],
      '/sport/rowing/',
      'clearly /sport/rowing/feed',
    ],
    [
      'its own goes first, by its link',
      [found('/1'), found('/2', { link: 'http://www.harbour-post.example/sport/index.html' })],
      '/sport',
      'clearly /2',
    ],
    ['its comments do not', [found('/sport/comments'), found('/feed')], '/sport', 'clearly /feed'],
    [
      'a word in another is not enough',
      [found('/transport.xml'), found('/feed')],
      '/sport',
      '/transport.xml or /feed',
    ],
    [
      'several of its own are a choice',
      [found('/feed'), found('/sport/a'), found('/sport/b')],
      '/sport',
      '/sport/a or /sport/b or /feed',
    ],
  ])('%s', (_, feeds, page, expected) => {
    expect(rank(feeds, page)).toBe(expected);
  });
});

it.each([
  ['/', false],
  ['/index.html', false],
  ['/en/', false],
  ['/en/politics', true],
  ['/2026/03/pilots-return.html', true],
])('takes %s for a section: %s', (path, expected) => {
  expect(isSectionPage(`https://harbour-post.example${path}`)).toBe(expected);
});
