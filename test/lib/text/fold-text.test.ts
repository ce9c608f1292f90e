import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText, foldWords } from '../../../src/lib/text/fold-text.ts';

it.each([
  ['case', 'LIZ Truss', 'liz truss'],
  ['diacritics, composed', 'Dvořák', 'dvorak'],
  ['diacritics, apart', 'Dvor\u030Ca\u0301k', 'dvorak'],
  ['letters that do not decompose', 'Łukasz Bjørnsson-Straße', 'lukasz bjornsson strasse'],
  ['punctuation', ' “Secretary-General’s”: no. ', 'secretary general s no'],
  ['digits', 'COP-31, 2026', 'cop 31 2026'],
  ['other scripts', 'Київ 東京', 'киів 東京'],
  ['nothing', ' — “…” ', ''],
])('folds %s', (_case, text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('gives the words', () => {
  expect(foldWords('No, no: “never”.')).toEqual(['no', 'no', 'never']);
  expect(foldWords('…')).toEqual([]);
});

it('changes nothing when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

/** Signs beside and among those of which a text needs no more than ASCII does. */
const signs = fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0x2000, max: 0x20cf }));
const printed = fc.oneof(
  fc.string({ unit: 'binary-ascii' }),
  fc.array(signs).map((codes) => String.fromCharCode(...codes)),
);

it('folds plain letters and signs as those beside others', () => {
  fc.assert(
    fc.property(printed, (text) => {
      expect(`${foldText(text)} o`.trim()).toBe(foldText(`${text} ø`));
    }),
  );
});
