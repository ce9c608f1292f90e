import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import { createHeldQuotes, holdQuote, publishedAt } from '../../src/quote-index/numbered-quotes.ts';
import {
  addTo,
  createPostings,
  has,
  mergePostings,
  newestOf,
  removeFrom,
  sorted,
} from '../../src/quote-index/postings.ts';
import { quote } from '../helpers/quote.ts';

/** Where quotes are held, and what puts one there. */
function world() {
  const held = createHeldQuotes();
  const indexed = (articleId: string, publishedAtMs: number, place: number) =>
    holdQuote(
      held,
      { quote: quote({ articleId: articleId as ArticleId, publishedAtMs }), place },
      null,
    );
  return { held, indexed };
}

it('keeps the oldest first, whatever the order of adding', () => {
  const { held, indexed } = world();
  const [old, first, second, other] = [
    indexed('b', 1, 0),
    indexed('a', 2, 0),
    indexed('a', 2, 1),
    indexed('b', 2, 0),
  ] as const;
  const postings = createPostings(held);
  for (const each of [second, old, first, other]) addTo(postings, each);
  expect([...sorted(postings)].reverse()).toEqual([first, second, other, old]);
});

it('takes out one, and nothing that is not there', () => {
  const { held, indexed } = world();
  const [kept, removed] = [indexed('a', 1, 0), indexed('a', 1, 1)];
  const postings = createPostings(held);
  for (const each of [kept, removed]) addTo(postings, each);
  removeFrom(postings, removed);
  removeFrom(postings, removed);
  expect(sorted(postings)).toEqual([kept]);
  expect([has(postings, kept), has(postings, removed)]).toEqual([true, false]);
});

it('merges several in the order of all, and gives back the only one that has any', () => {
  const { held, indexed } = world();
  const [old, middle, newest] = [indexed('a', 1, 0), indexed('b', 2, 0), indexed('a', 3, 0)];
  const [one, other, none] = [createPostings(held), createPostings(held), createPostings(held)];
  for (const each of [newest, old]) addTo(one, each);
  addTo(other, middle);
  expect(sorted(mergePostings([one, none, other]))).toEqual([old, middle, newest]);
  expect(mergePostings([none, other])).toBe(other);
  expect(mergePostings([none]).quotes).toEqual([]);
});

it('gives the newest of several', () => {
  const { held, indexed } = world();
  const [old, middle, newest] = [indexed('a', 1, 0), indexed('b', 2, 0), indexed('a', 3, 0)];
  const [one, other] = [createPostings(held), createPostings(held)];
  for (const each of [newest, old]) addTo(one, each);
  addTo(other, middle);
  expect(newestOf([one, other], 2)).toEqual([newest, middle]);
  expect(newestOf([], 2)).toEqual([]);
});

it('is in order whenever it is asked for, however late what was added comes', () => {
  const times = fc.array(fc.nat(50), { maxLength: 600 });
  fc.assert(
    fc.property(times, fc.boolean(), (given, isAskedBetween) => {
      const { held, indexed } = world();
      const postings = createPostings(held);
      given.forEach((time, at) => {
        addTo(postings, indexed(`a${at}`, time, 0));
        if (isAskedBetween && at % 7 === 0) sorted(postings);
      });
      const found = sorted(postings).map((each) => publishedAt(held, each));
      expect(found).toEqual(given.toSorted((a, b) => a - b));
    }),
  );
});

it('makes room for what comes a little late, and sorts once for what comes later than that', () => {
  const { held, indexed } = world();
  const postings = createPostings(held);
  for (let time = 1; time <= 1000; time++) addTo(postings, indexed('a', time, 0));
  addTo(postings, indexed('b', 900, 0));
  expect(postings.isSorted).toBe(true);
  addTo(postings, indexed('c', 1, 0));
  expect(postings.isSorted).toBe(false);
  expect(sorted(postings)).toHaveLength(1002);
});
