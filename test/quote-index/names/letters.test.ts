import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { lettersOf, mayBeNear } from '../../../src/quote-index/names/letters.ts';

it.each([
  ['berg', 'bergh', 1, true],
  ['berg', 'barg', 1, true],
  ['berg', 'lund', 1, false],
  ['berg', 'lund', 4, true],
])('%s may be %s by %i: %s', (one, other, edits, may) => {
  expect(mayBeNear(lettersOf(one), lettersOf(other), edits)).toBe(may);
});

it('never leaves out what is near', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcxyz éжß9 '), maxLength: 9 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(mayBeNear(lettersOf(one), lettersOf(other), distance(one, other))).toBe(true);
    }),
  );
  expect(lettersOf('')).not.toBe(0);
});
