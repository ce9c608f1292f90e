import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { QuoteId } from '../../../src/model/quote.ts';
import { wideAt } from '../../../src/quote-index/arrays/column.ts';
import { isMarked } from '../../../src/quote-index/arrays/number-sets.ts';
import {
  byNewest,
  chunkOf,
  createHeldQuotes,
  dropQuote,
  holdQuote,
  NO_QUOTE,
  publishedAt,
  quoteWithId,
} from '../../../src/quote-index/held/numbered-quotes.ts';
import { addTo, createPostings, sorted } from '../../../src/quote-index/held/postings.ts';
import { quote } from '../../helpers/values/quote.ts';

const said = (publishedAtMs: number, articleId = 'a', place = 0) => ({
  quote: quote({ publishedAtMs, articleId: articleId as ArticleId }),
  place,
});

it('gives numbers from 0 on, and again what is free', () => {
  const quotes = createHeldQuotes();
  const [first, second] = [holdQuote(quotes, said(1), null), holdQuote(quotes, said(2), null)];
  dropQuote(quotes, first);
  expect([first, second, quotes.quoteCount]).toEqual([0, 1, 1]);
  expect([0, 1].map((number) => isMarked(chunkOf(quotes.present, 0), number))).toEqual([
    false,
    true,
  ]);
  expect(holdQuote(quotes, said(3), null)).toBe(0);
});

it('puts the newest first, and follows articles and their text', () => {
  const quotes = createHeldQuotes();
  const each = [said(1), said(2, 'b'), said(2, 'a', 1), said(2, 'a', 0), said(-5)];
  for (const one of each) holdQuote(quotes, one, null);
  const order = [0, 1, 2, 3, 4].sort((a, b) => byNewest(quotes, a, b));
  expect(order).toEqual([3, 2, 1, 0, 4]);
});

it('never says that a block is older than its newest quote', () => {
  const quotes = createHeldQuotes();
  const [first] = [said(-5), said(-3)].map((each) => holdQuote(quotes, each, null));
  expect(wideAt(quotes.newest, 0)).toBe(-3);
  if (first !== undefined) dropQuote(quotes, first);
  expect(holdQuote(quotes, said(-9), null)).toBe(0);
  expect(wideAt(quotes.newest, 0)).toBe(-3);
});

it('finds quotes by id as long as they are there, the last that came of several', () => {
  const quotes = createHeldQuotes();
  const id = 'same' as QuoteId;
  const add = () => holdQuote(quotes, { quote: quote({ id }), place: 0 }, null);
  const [first, second] = [add(), add()];
  expect(quoteWithId(quotes, id)).toBe(second);
  dropQuote(quotes, second);
  expect(quoteWithId(quotes, id)).toBe(first);
  dropQuote(quotes, first);
  expect(quoteWithId(quotes, id)).toBe(NO_QUOTE);
});

it('gives quotes oldest first, in whatever order they came', () => {
  const quotes = createHeldQuotes();
  const postings = createPostings(quotes);
  for (const publishedAtMs of [3, 1, 2])
    addTo(postings, holdQuote(quotes, said(publishedAtMs), null));
  const times = [...sorted(postings)].map((each) => publishedAt(quotes, each));
  expect(times).toEqual([1, 2, 3]);
});
