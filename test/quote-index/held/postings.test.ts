import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import { isMarked } from '../../../src/quote-index/arrays/number-sets.ts';
import {
  byOrder,
  createHeldQuotes,
  holdQuote,
  publishedAt,
} from '../../../src/quote-index/held/numbered-quotes.ts';
import {
  addTo,
  bitsOf,
  createMerged,
  createPostings,
  has,
  mergePostings,
  newestOf,
  numbersOf,
  removeFrom,
  sorted,
} from '../../../src/quote-index/held/postings.ts';
import { quote } from '../../helpers/values/quote.ts';

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
  expect([...sorted(postings)]).toEqual([kept]);
  expect([has(postings, kept), has(postings, removed)]).toEqual([true, false]);
});

it('merges several in the order of all, and gives back the only one that has any', () => {
  const { held, indexed } = world();
  const [old, middle, newest] = [indexed('a', 1, 0), indexed('b', 2, 0), indexed('a', 3, 0)];
  const [one, other, none] = [createPostings(held), createPostings(held), createPostings(held)];
  for (const each of [newest, old]) addTo(one, each);
  addTo(other, middle);
  expect([...sorted(mergePostings([one, none, other]))]).toEqual([old, middle, newest]);
  expect(mergePostings([none, other])).toBe(other);
  expect(mergePostings([none]).count).toBe(0);
});

it('keeps up what it merged with what comes and goes', () => {
  const { held, indexed } = world();
  const [old, middle, newest] = [indexed('a', 1, 0), indexed('b', 2, 0), indexed('a', 3, 0)];
  const parts = [createPostings(held), createPostings(held)] as const;
  const merged = createMerged(parts);
  expect(merged().count).toBe(0);
  addTo(parts[0], middle);
  expect(merged()).toBe(parts[0]);
  addTo(parts[1], newest);
  const both = merged();
  addTo(parts[0], old);
  expect(merged()).toBe(both);
  expect([...sorted(both)]).toEqual([old, middle, newest]);
  removeFrom(parts[1], newest);
  expect([...sorted(merged())]).toEqual([old, middle]);
});

it('keeps its bits up with what comes and goes', () => {
  const { held, indexed } = world();
  const postings = createPostings(held);
  const numbers = [1, 2, 3].map((time) => indexed('a', time, 0));
  const [first = 0, second = 0, third = 0] = numbers;
  addTo(postings, first);
  const [bits = new Uint32Array(1)] = bitsOf(postings);
  const marked = () => numbers.filter((each) => isMarked(bits, each));
  expect(marked()).toEqual([first]);
  for (const each of [third, second]) addTo(postings, each);
  removeFrom(postings, first);
  expect(bitsOf(postings)[0]).toBe(bits);
  expect(marked()).toEqual([second, third]);
});

it('gives the newest of many as if all were sorted', () => {
  const times = fc.array(fc.array(fc.nat(50), { maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 6 }), (all, limit) => {
      const { held, indexed } = world();
      const parts = all.map((each, part) => {
        const postings = createPostings(held);
        each.forEach((time, place) => {
          addTo(postings, indexed(`a${part}`, time, place));
        });
        return postings;
      });
      const plain = parts
        .flatMap((each) => [...numbersOf(each)])
        .sort((a, b) => byOrder(held, b, a));
      expect(newestOf(parts, limit)).toEqual(plain.slice(0, limit));
    }),
  );
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
      const found = [...sorted(postings)].map((each) => publishedAt(held, each));
      expect(found).toEqual(given.toSorted((a, b) => a - b));
    }),
  );
});

it('makes room for a few that come late, however late, and sorts once for many', () => {
  const { held, indexed } = world();
  const postings = createPostings(held);
  for (let time = 1; time <= 1000; time++) addTo(postings, indexed('a', time, 0));
  for (const time of [900, 1]) addTo(postings, indexed('b', time, 0));
  expect(postings.isSorted).toBe(true);
  for (let time = 1; time <= 100; time++) addTo(postings, indexed('c', time, 0));
  expect(postings.isSorted).toBe(false);
  expect(sorted(postings)).toHaveLength(1102);
  addTo(postings, indexed('d', 1, 0));
  expect(postings.isSorted).toBe(true);
});
