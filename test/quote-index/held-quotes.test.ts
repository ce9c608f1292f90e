import { expect, it } from 'vitest';
import { type HeldQuote, within } from '../../src/quote-index/held-quotes.ts';
import { quote } from '../helpers/quote.ts';

const held = [1, 2, 2, 3].map(
  (publishedAtMs): HeldQuote => ({
    quote: quote({ publishedAtMs }),
    place: 0,
    speaker: null,
    wording: null,
  }),
);

it.each([
  [{}, [1, 2, 2, 3]],
  [{ sinceMs: 2 }, [2, 2, 3]],
  [{ untilMs: 2 }, [1]],
  [{ sinceMs: 2, untilMs: 3 }, [2, 2]],
  [{ sinceMs: 4 }, []],
])('finds those within %j', (times, expected) => {
  expect(within(held, times).map((each) => each.quote.publishedAtMs)).toEqual(expected);
});
