import { expect, it } from 'vitest';
import { createMatcher, takeNewest, within } from '../../src/quote-index/narrow-quotes.ts';
import { addPrinting, createPrintedWords } from '../../src/quote-index/printed-words.ts';
import { quote } from '../helpers/quote.ts';

const at = (publishedAtMs: number) => ({ quote: quote({ publishedAtMs }), place: 0 });
const timesOf = (some: readonly ReturnType<typeof at>[]) =>
  some.map((each) => each.quote.publishedAtMs);

it.each<[number | undefined, number | undefined, readonly number[]]>([
  [undefined, undefined, [1, 2, 2, 5]],
  [2, undefined, [2, 2, 5]],
  [undefined, 2, [1]],
  [2, 5, [2, 2]],
  [6, undefined, []],
])('keeps those since %s and before %s', (since, until, times) => {
  const asked = {
    ...(since === undefined ? {} : { sinceMs: since }),
    ...(until === undefined ? {} : { untilMs: until }),
  };
  expect(timesOf(within([1, 2, 2, 5].map(at), asked))).toEqual(times);
});

it('takes the newest that match, and looks no further', () => {
  const looked: number[] = [];
  const isEven = (each: ReturnType<typeof quote>) => {
    looked.push(each.publishedAtMs);
    return each.publishedAtMs % 2 === 0;
  };
  expect(timesOf(takeNewest([1, 2, 3, 4, 5, 6].map(at), 2, isEven))).toEqual([4, 6]);
  expect(looked).toEqual([6, 5, 4]);
});

it.each<[readonly string[] | undefined, string | undefined, boolean]>([
  [undefined, undefined, true],
  [['pay'], undefined, true],
  [['Bridge', 'PAY'], undefined, true],
  [['will not'], 'harbour', true],
  [['will pay'], undefined, false],
  [['pay'], 'Courier', false],
  [[' '], undefined, true],
])('matches words %j in the outlet %s: %s', (words, outlet, isMatch) => {
  const held = quote();
  const known = createPrintedWords();
  addPrinting(known, held.contents);
  const matches = createMatcher(
    { words: known, outlets: new Map([[held.outlet, 1]]) },
    {
      ...(words === undefined ? {} : { words }),
      ...(outlet === undefined ? {} : { outlet }),
    },
  );
  expect(matches(held)).toBe(isMatch);
});
