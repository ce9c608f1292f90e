import { expect, it } from 'vitest';
import { describeFeed, isFailing, isInTrouble } from '../../../commands/feeds/describe-feed.ts';
import { feed } from '../../helpers/values/feed.ts';

const NOW_MS = Date.UTC(2026, 2, 3, 8, 30);
const MINUTE_MS = 60_000;

it.each([
  [{}, 'Post: not read yet, next any moment'],
  [{ nextPollAtMs: NOW_MS + MINUTE_MS / 2 }, 'Post: not read yet, next any moment'],
  [
    {
      lastSuccessAtMs: NOW_MS - 5 * MINUTE_MS,
      nextPollAtMs: NOW_MS + 10 * MINUTE_MS,
      isSample: true,
    },
    'Post (sample): read 5 minutes ago, next in 10 minutes',
  ],
  [
    {
      lastSuccessAtMs: NOW_MS - 5 * MINUTE_MS,
      nextPollAtMs: NOW_MS + 144 * MINUTE_MS,
      newsAtMs: NOW_MS - 72 * 60 * MINUTE_MS,
    },
    'Post: read 5 minutes ago, next in 2 hours; its last news came 3 days ago',
  ],
  [
    { failureCount: 1, lastError: 'It answered 503.', nextPollAtMs: NOW_MS + 60 * MINUTE_MS },
    'Post: failed once, tried again in 1 hour; not read yet. It answered 503.',
  ],
  [
    { state: 'paused' as const, failureCount: 3 },
    'Post: paused; not read yet, not asked until it is resumed',
  ],
  [
    { state: 'gone' as const },
    'Post: gone, the server says it is no more; not read yet, not asked again',
  ],
])('tells %o', (change, words) => {
  expect(describeFeed(feed('post', { title: 'Post', ...change }), NOW_MS)).toBe(words);
});

it('calls a feed failing that is still followed', () => {
  expect(isFailing(feed('post', { failureCount: 1 }))).toBe(true);
  expect(isFailing(feed('post', { failureCount: 1, state: 'gone' }))).toBe(false);
});

it.each([
  [{}, false],
  [{ failureCount: 4 }, false],
  [{ failureCount: 5 }, true],
  [{ failureCount: 1, state: 'gone' }, true],
  [{ failureCount: 9, state: 'paused' }, false],
] as const)('a feed with %o is in trouble: %s', (change, expected) => {
  expect(isInTrouble(feed('post', change))).toBe(expected);
});
