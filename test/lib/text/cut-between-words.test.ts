import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutBetweenWords } from '../../../src/lib/text/cut-between-words.ts';

it.each([
  ['nothing of what fits', 'We stay', 7, 'We stay'],
  ['between words', 'We cannot pay', 7, 'We'],
  ['at the end of a word', 'We stay here', 7, 'We stay'],
  ['not between a word and what turns it', 'We will not pay', 7, 'We'],
  ['in the middle of “not”', 'We will not pay', 9, 'We'],
  ['behind what turns it', 'We will not pay', 12, 'We will not'],
  ['not for words that only begin so', 'We hear nothing', 7, 'We hear'],
  ['in a word that is longer than any', 'x'.repeat(50), 40, 'x'.repeat(40)],
  ['no character', 'ab😀', 3, 'ab'],
])('cuts %s', (_what, text, maxLength, kept) => {
  expect(cutBetweenWords(text, maxLength)).toBe(kept);
});

it('gives a start of any text within the limit, never shorter for a higher one', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', 'not', 'no ', '😀', '\n'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.nat(80), (whole, maxLength) => {
      const kept = cutBetweenWords(whole, maxLength);
      expect(whole.startsWith(kept)).toBe(true);
      expect(kept.length).toBeLessThanOrEqual(maxLength);
      expect(cutBetweenWords(whole, maxLength + 1).length).toBeGreaterThanOrEqual(kept.length);
    }),
  );
});
