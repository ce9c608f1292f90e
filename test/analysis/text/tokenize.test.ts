import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';

it.each([
  ['Mr. Berg’s wall', 'Mr.|Berg|’s|wall'],
  ['Ole Berg Jr.’s wall', 'Ole|Berg|Jr.|’s|wall'],
  ["the U.S.'s wall", "the|U.S.|'s|wall"],
  ['the U.S. and the E.U.', 'the|U.S.|and|the|E.U.'],
  ['Anna Berg, Ph.D., left', 'Anna|Berg|,|Ph.D.|,|left'],
  ['Berg (D-N.Y) and Lind, R-N.Y.,', 'Berg|(|D-N.Y|)|and|Lind|,|R-N.Y.|,'],
  ['Anna J. Berg', 'Anna|J.|Berg'],
  ['Berg vs. Lind', 'Berg|vs.|Lind'],
  ['Berg v. Lind', 'Berg|v.|Lind'],
  ['“Pay,” she said.', '“|Pay|,|”|she|said|.'],
  ["``Pay,'' she said.", "``|Pay|,|''|she|said|."],
  ['Sir. Berg spoke', 'Sir.|Berg|spoke'],
  ['1,200.50 crowns', '1,200.50|crowns'],
  ['a don’t-care vote', 'a|don’t-care|vote'],
  ['end.Next', 'end|.|Next'],
  ['zero\u200bwidth', 'zero|width'],
])('cuts %j', (text, expected) => {
  expect(
    tokenize(text)
      .map((token) => token.text)
      .join('|'),
  ).toBe(expected);
});

it('reads every word in small letters but the body that is called WHO', () => {
  expect(tokenize('Who says? WHO says it').map(({ lower }) => lower)).toEqual([
    'who',
    'says',
    '?',
    'WHO',
    'says',
    'it',
  ]);
});

it('loses no character but white space, and never overlaps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(text.slice(end, token.start).replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '')).toBe(
          '',
        );
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
    }),
  );
});
