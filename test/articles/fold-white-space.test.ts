import { expect, it } from 'vitest';
import { foldWhiteSpace } from '../../src/articles/fold-white-space.ts';

it.each([
  ['folds every kind of white space to one space', ' a\u00a0\u2009 b\n\tc\u0085d ', 'a b c d'],
  ['composes letters', 'A\u030Angstro\u0308m', 'Ångström'],
  ['takes out what nobody sees', '\ufeffheli\u00adcop\u200bter', 'helicopter'],
  [
    'takes out what parts letters that would be drawn as one',
    'Schif\u200cfer می\u200cخواهم',
    'Schiffer می\u200cخواهم',
  ],
  ['takes out icons of fonts', 'report\uf08e', 'report'],
  ['takes out control characters', 'a\u0000b\u0008c\u001b[1md\u007f\u009b', 'abc[1md'],
  [
    'takes out what turns a line where none is turned',
    '\u2068Una\u2069 \u200eBrask\u202c',
    'Una Brask',
  ],
  [
    'leaves it in scripts that are written to the left',
    'قالت \u200eUna\u200f',
    'قالت \u200eUna\u200f',
  ],
])('%s', (_, text, expected) => {
  expect(foldWhiteSpace(text)).toBe(expected);
});
