import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../../src/model/article.ts';
import {
  FEEDS_PER_PAGE,
  type FeedQuery,
  feedsHref,
  HEALTHS,
  healthOf,
  listFeeds,
  readFeedQuery,
} from '../../../../src/platforms/console/pages/list-feeds.ts';
import { CONSOLE_FEEDS } from '../../../helpers/console/console-feeds.ts';
import { feed } from '../../../helpers/values/feed.ts';

const query = (search: string) => readFeedQuery(new URLSearchParams(search));

const shown = (search: string, feeds = CONSOLE_FEEDS) =>
  listFeeds(feeds, query(search)).shown.map(({ id }) => id);

describe('the order', () => {
  it.each([
    ['', ['varna-bay', 'oster-herald', 'coastal-courier', 'harbour-post', 'norrland-wire']],
    [
      'sort=title',
      ['coastal-courier', 'harbour-post', 'norrland-wire', 'oster-herald', 'varna-bay'],
    ],
    [
      'sort=success',
      ['coastal-courier', 'varna-bay', 'oster-herald', 'harbour-post', 'norrland-wire'],
    ],
    [
      'sort=next',
      ['coastal-courier', 'norrland-wire', 'harbour-post', 'oster-herald', 'varna-bay'],
    ],
    [
      'sort=title&order=reversed',
      ['varna-bay', 'oster-herald', 'norrland-wire', 'harbour-post', 'coastal-courier'],
    ],
    [
      'sort=nonsense',
      ['varna-bay', 'oster-herald', 'coastal-courier', 'harbour-post', 'norrland-wire'],
    ],
  ])('of “%s”', (search, ids) => {
    expect(shown(search)).toEqual(ids);
  });

  it('puts more failures first, and numbers in titles as people count', () => {
    const feeds = [
      feed('a', { title: 'Oster 10', lastSuccessAtMs: 1 }),
      feed('b', { title: 'Oster 9', lastSuccessAtMs: 1 }),
      feed('c', { failureCount: 1 }),
      feed('d', { failureCount: 7 }),
    ];
    expect(shown('', feeds)).toEqual(['d', 'c', 'b', 'a']);
  });
});

describe('the filter', () => {
  it.each([
    ['words=wire', ['norrland-wire']],
    ['words=POST+harbour', ['harbour-post']],
    ['words=oster-herald.example%2Ffeed', ['oster-herald']],
    ['words=404', ['oster-herald']],
    ['words=h%C3%A4rbour', ['harbour-post']],
    ['words=nothing+fits', []],
    ['state=failing', ['oster-herald']],
    ['state=gone', ['varna-bay']],
    ['state=new', ['coastal-courier']],
    ['state=healthy', ['harbour-post', 'norrland-wire']],
    ['state=healthy&words=bay', []],
  ])('of “%s”', (search, ids) => {
    expect(shown(search)).toEqual(ids);
  });

  it('counts each state among what has the words', () => {
    const { counts, foundCount } = listFeeds(CONSOLE_FEEDS, query('words=e&state=gone'));
    expect(counts).toEqual({ gone: 1, failing: 1, new: 1, paused: 0, healthy: 2 });
    expect(foundCount).toBe(1);
  });
});

describe('pages', () => {
  const many = Array.from({ length: 2 * FEEDS_PER_PAGE + 1 }, (_, n) =>
    feed(`f${n}`, { title: `Feed ${n}` }),
  );

  it.each([
    ['', 1, 'f0', FEEDS_PER_PAGE],
    ['page=2', 2, 'f50', FEEDS_PER_PAGE],
    ['page=3', 3, 'f100', 1],
    ['page=99', 3, 'f100', 1],
    ['page=-1', 1, 'f0', FEEDS_PER_PAGE],
    ['page=1.5', 1, 'f0', FEEDS_PER_PAGE],
    ['feed=f70', 2, 'f50', FEEDS_PER_PAGE],
    ['feed=nowhere', 1, 'f0', FEEDS_PER_PAGE],
    ['feed=f70&page=1', 1, 'f0', FEEDS_PER_PAGE],
  ])('“%s” is page %d, from %s on', (search, page, first, count) => {
    const listing = listFeeds(many, query(search));
    expect(listing).toMatchObject({ page, pageCount: 3, foundCount: 101 });
    expect(listing.shown[0]?.id).toBe(first);
    expect(listing.shown).toHaveLength(count);
  });

  it('are one, and empty, where nothing is followed', () => {
    expect(listFeeds([], query('page=4'))).toMatchObject({ page: 1, pageCount: 1, shown: [] });
  });

  it('show each feed once, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('title', 'health', 'success', 'next'),
        fc.constantFrom('', 'reversed'),
        (sort, order) => {
          const all = [1, 2, 3].flatMap((page) =>
            shown(`sort=${sort}&order=${order}&page=${page}`, many),
          );
          expect([...all].sort()).toEqual(many.map(({ id }) => id).sort());
        },
      ),
    );
  });
});

it('is read back from its own address', () => {
  const queries: fc.Arbitrary<FeedQuery> = fc.record({
    sort: fc.constantFrom('title', 'health', 'success', 'next'),
    isReversed: fc.boolean(),
    health: fc.constantFrom(null, ...HEALTHS),
    words: fc.string({ unit: 'grapheme', maxLength: 40 }).map((words) => words.trim()),
    page: fc.option(fc.integer({ min: 2, max: 99 })),
    open: fc.option(fc.stringMatching(/^[\da-f]{12}$/).map((id) => id as FeedId)),
  });
  fc.assert(
    fc.property(queries, (asked) => {
      const { searchParams } = new URL(feedsHref(asked), 'http://127.0.0.1');
      expect(readFeedQuery(searchParams)).toEqual(asked);
    }),
  );
});

it('has a short address for what is usual', () => {
  expect(feedsHref(query(''))).toBe('/feeds');
  expect(feedsHref(query('page=1'), { health: 'gone' })).toBe('/feeds?state=gone');
});

it.each([
  [{ state: 'gone', failureCount: 0 }, 'gone'],
  [{ state: 'paused', failureCount: 3 }, 'paused'],
  [{ failureCount: 1, lastSuccessAtMs: 5 }, 'failing'],
  [{ failureCount: 1 }, 'failing'],
  [{ lastSuccessAtMs: 5 }, 'healthy'],
  [{}, 'new'],
] as const)('%j is %s', (change, health) => {
  expect(healthOf(feed('f1', change))).toBe(health);
});
