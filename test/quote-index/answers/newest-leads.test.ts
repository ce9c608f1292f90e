import { expect, it } from 'vitest';
import type { Quote } from '../../../src/model/quote.ts';
import { newestLeads, readStatement } from '../../../src/quote-index/answers/newest-leads.ts';
import type { Joining } from '../../../src/quote-index/joining/joined-quotes.ts';
import {
  createWordings,
  listItems,
  NO_WORDING,
} from '../../../src/quote-index/joining/wordings.ts';
import { quote } from '../../helpers/values/quote.ts';

/** Nothing is joined: that is tested with what joins. */
const apart = (quotes: readonly Quote[]): Joining => ({
  wordings: createWordings(listItems(quotes)),
  nodeOf: () => NO_WORDING,
  rankOf: () => 0,
  byTime: () => 0,
  speakerOf: () => null,
});

const quotes = [1, 2, 3, 4].map((publishedAtMs) => quote({ publishedAtMs }));

it.each([
  [2, [4, 3], false],
  [4, [4, 3, 2, 1], false],
  [5, [4, 3, 2, 1], true],
])('gives the newest %i, newest first, and whether that is all', (limit, times, isWhole) => {
  const found = newestLeads([0, 1, 2, 3], { limit, isMatch: () => true }, apart(quotes));
  expect(found.leads.map((each) => quotes[each]?.publishedAtMs)).toEqual(times);
  expect(found.isWhole).toBe(isWhole);
});

it('takes the newest that match, and looks no further', () => {
  const looked: number[] = [];
  const some = [1, 2, 3, 4, 5, 6].map((publishedAtMs) => quote({ publishedAtMs }));
  const timeOf = (each: number) => some[each]?.publishedAtMs ?? 0;
  const isEven = (each: number) => {
    looked.push(timeOf(each));
    return timeOf(each) % 2 === 0;
  };
  const found = newestLeads([...some.keys()], { limit: 2, isMatch: isEven }, apart(some));
  expect(found.leads.map(timeOf)).toEqual([6, 4]);
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
