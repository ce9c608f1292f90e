import { expect, it } from 'vitest';
import type { Joining } from '../../src/quote-index/joined-quotes.ts';
import { newestLeads, readStatement } from '../../src/quote-index/newest-leads.ts';
import { createWordings, type Joinable, NO_WORDING } from '../../src/quote-index/wordings.ts';
import { quote } from '../helpers/quote.ts';

/** Nothing is joined: that is tested with what joins. */
const APART: Joining<Joinable> = {
  wordings: createWordings(),
  nodeOf: () => NO_WORDING,
  speakerOf: () => null,
};

const quotes = [1, 2, 3, 4].map((publishedAtMs) => ({
  quote: quote({ publishedAtMs }),
  place: 0,
}));

it.each([
  [2, [4, 3], false],
  [4, [4, 3, 2, 1], false],
  [5, [4, 3, 2, 1], true],
])('gives the newest %i, newest first, and whether that is all', (limit, times, isWhole) => {
  const found = newestLeads(quotes, { limit, isMatch: () => true }, APART);
  expect(found.leads.map((each) => each.quote.publishedAtMs)).toEqual(times);
  expect(found.isWhole).toBe(isWhole);
});

it('takes the newest that match, and looks no further', () => {
  const looked: number[] = [];
  const isEven = (each: Joinable) => {
    looked.push(each.quote.publishedAtMs);
    return each.quote.publishedAtMs % 2 === 0;
  };
  const some = [1, 2, 3, 4, 5, 6].map((publishedAtMs) => ({
    quote: quote({ publishedAtMs }),
    place: 0,
  }));
  const found = newestLeads(some, { limit: 2, isMatch: isEven }, APART);
  expect(found.leads.map((each) => each.quote.publishedAtMs)).toEqual([6, 4]);
  expect(looked).toEqual([6, 5, 4]);
});

it('reads what a quote says about one', () => {
  const position = { topic: 'Oster', act: 'rejects', stance: 'against' } as const;
  const said = quote({ positions: [{ ...position, topic: 'Kettu' }, position] });
  const read = (name: string) =>
    readStatement(
      said,
      (topic) => topic === name,
      () => null,
    );
  expect(read('Oster')).toEqual([{ quote: said, position, holder: null }]);
  expect(read('Vestmark')).toEqual([]);
});
