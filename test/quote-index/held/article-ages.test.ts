import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestMsOf } from '../../../src/model/quote.ts';
import {
  addAge,
  createArticleAges,
  dropAge,
  endOfMinute,
  takeOldest,
} from '../../../src/quote-index/held/article-ages.ts';
import { quote } from '../../helpers/values/quote.ts';

const MINUTE_MS = 60_000;

it('an article is as old as the newest of its words', () => {
  const quotes = [3, 9, 5].map((publishedAtMs) => quote({ publishedAtMs }));
  expect(newestMsOf(quotes)).toBe(9);
  expect(newestMsOf([])).toBeNull();
});

it.each([
  [0, MINUTE_MS],
  [MINUTE_MS - 1, MINUTE_MS],
  [MINUTE_MS, 2 * MINUTE_MS],
  [-1, 0],
])('the minute of %i ends at %i', (atMs, endMs) => {
  expect(endOfMinute(atMs)).toBe(endMs);
});

describe('articles leave', () => {
  it('oldest first, all of one minute at once', () => {
    const ages = createArticleAges();
    addAge(ages, 7, 5 * MINUTE_MS);
    addAge(ages, 3, MINUTE_MS + 2);
    addAge(ages, 4, MINUTE_MS);
    expect(takeOldest(ages)).toEqual({ articles: [4, 3], endMs: 2 * MINUTE_MS });
    expect(takeOldest(ages)).toEqual({ articles: [7], endMs: 6 * MINUTE_MS });
    expect(takeOldest(ages)).toBeNull();
  });

  it('as in a list that is looked through each time, whatever comes, changes and goes', () => {
    const step = fc.record({
      kind: fc.constantFrom('add', 'drop', 'take'),
      article: fc.nat(9),
      newestMs: fc.nat(20).map((at) => at * 20_000),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const [ages, plain] = [createArticleAges(), createPlainAges()];
        for (const { kind, article, newestMs } of steps) {
          if (kind === 'take') expect(inOrder(takeOldest(ages))).toEqual(plain.takeOldest());
          else dropAge(ages, article);
          if (kind !== 'take') plain.drop(article);
          // As the index does: what is older than what has left never comes.
          if (kind !== 'add' || newestMs < plain.sinceMs()) continue;
          addAge(ages, article, newestMs);
          plain.add(article, newestMs);
        }
      }),
    );
  });
});

type Taken = ReturnType<typeof takeOldest>;

const inOrder = (taken: Taken): Taken =>
  taken && { ...taken, articles: taken.articles.toSorted((a, b) => a - b) };

function createPlainAges() {
  const newest = new Map<number, number>();
  let sinceMs = 0;
  return {
    sinceMs: () => sinceMs,
    add: (article: number, newestMs: number) => newest.set(article, newestMs),
    drop: (article: number) => newest.delete(article),
    takeOldest(): Taken {
      if (newest.size === 0) return null;
      const endMs = endOfMinute(Math.min(...newest.values()));
      sinceMs = endMs;
      const articles = [...newest].filter(([, at]) => at < endMs).map(([article]) => article);
      for (const article of articles) newest.delete(article);
      return inOrder({ articles, endMs });
    },
  };
}
