import { expect, it } from 'vitest';
import { quotesWithIds, quoteWithId } from '../../src/digests/quote-with-id.ts';
import type { QuoteId } from '../../src/model/quote.ts';
import { quote } from '../helpers/values/quote.ts';

const [held, older] = ['held', 'older'].map((id) => quote({ id: id as QuoteId })) as [
  ReturnType<typeof quote>,
  ReturnType<typeof quote>,
];

const places = (heldSinceMs: number | null) => ({
  index: { heldSinceMs, get: (id: QuoteId) => (id === held.id ? held : null) },
  store: { getQuote: async (id: QuoteId) => (id === older.id ? older : null) },
});

it.each([
  ['held', 5, held],
  ['older', 5, older],
  ['gone', 5, null],
  // Where all is held, what memory doesn't know is gone: the store may be behind it.
  ['older', null, null],
])('“%s”, where memory begins at %s', async (id, heldSinceMs, found) => {
  expect(await quoteWithId(id as QuoteId, places(heldSinceMs))).toBe(found);
});

it('gives those that are there, in their order', async () => {
  const ids = ['older', 'gone', 'held'] as QuoteId[];
  expect(await quotesWithIds(ids, places(5))).toEqual([older, held]);
});
