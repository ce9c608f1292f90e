import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareWords, listElsewhere, MAX_ELSEWHERE } from '../../src/quote-index/elsewhere.ts';
import { quote } from '../helpers/values/quote.ts';

describe('listElsewhere', () => {
  const printed = fc.array(
    fc.record({
      outlet: fc.constantFrom('Evening Mail', 'Harbour Post', 'North Gazette'),
      contents: fc.tuple(
        fc.constantFrom('We wait', '“We wait,”', 'we wait', 'We  wait.', 'We will wait'),
      ),
    }),
    { maxLength: 20 },
  );

  it('has each outlet and wording once, the first that came, and counts those that it doesn’t show', () => {
    fc.assert(
      fc.property(printed, (given) => {
        const quotes = given.map(quote);
        const keys = quotes.map(({ outlet, contents }) => `${outlet}: ${bareWords(contents)}`);
        const firsts = quotes.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
        expect(listElsewhere(quotes)).toEqual({
          shown: firsts.slice(0, MAX_ELSEWHERE),
          count: firsts.length,
        });
      }),
    );
  });
});

it.each([
  ['marks at its ends', '“We wait,” ', 'We wait'],
  ['the shape of its marks', 'a ‘lull’ in „talks“ now', 'a \'lull\' in "talks" now'],
  ['its white space', 'We \u00a0wait\nhere', 'We wait here'],
])('makes no other wording of %s', (_what, content, bare) => {
  expect(bareWords([content])).toBe(bare);
});
