import { expect, it } from 'vitest';
import { type HeldQuote, heldIn } from '../../src/quote-index/held-quotes.ts';
import { addTo, createPostings } from '../../src/quote-index/postings.ts';
import { quote } from '../helpers/quote.ts';

it('gives quotes oldest first, in whatever order they came', () => {
  const postings = createPostings();
  for (const publishedAtMs of [3, 1, 2]) {
    const held: HeldQuote = {
      quote: quote({ publishedAtMs }),
      place: 0,
      speaker: null,
      wording: null,
    };
    addTo(postings, held);
  }
  expect(heldIn(postings).map((each) => each.quote.publishedAtMs)).toEqual([1, 2, 3]);
});
