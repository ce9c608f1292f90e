import { expect, it } from 'vitest';
import type { Joinable, Joining } from '../../src/quote-index/joined-quotes.ts';
import { newestLeads, readStatement } from '../../src/quote-index/newest-leads.ts';
import { quote } from '../helpers/quote.ts';

/** Nothing is joined: that is tested with what joins. */
const APART: Joining<Joinable> = { nodeOf: () => null, speakerOf: () => null };

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
