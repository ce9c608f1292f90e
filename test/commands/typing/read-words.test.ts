import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinWords,
  readWords,
  writeQuoted,
  writeValue,
} from '../../../commands/typing/read-words.ts';

/** "name=text", quoted ones in marks. */
function show(text: string): readonly string[] {
  return readWords(text).map(({ name, text: value, isQuoted }) => {
    const shown = isQuoted ? `"${value}"` : value;
    return name === null ? shown : `${name}=${shown}`;
  });
}

describe('readWords', () => {
  it.each([
    ['Anna Berg  tax', ['Anna', 'Berg', 'tax']],
    ['"Anna Berg" tax', ['"Anna Berg"', 'tax']],
    ['“Anna Berg” tax', ['"Anna Berg"', 'tax']],
    ['„Anna Berg“ tax', ['"Anna Berg"', 'tax']],
    ['«Anna Berg» tax', ['"Anna Berg"', 'tax']],
    ["'Anna Berg' tax", ['"Anna Berg"', 'tax']],
    ['‘Anna Berg’ tax', ['"Anna Berg"', 'tax']],
    ['O’Hara’s tax', ['O’Hara’s', 'tax']],
    ['"Anna Berg', ['Anna', 'Berg']],
    ['since:7d', ['since=7d']],
    ['Since: 7d', ['since=', '7d']],
    ['from:"Harbour Post"', ['from="Harbour Post"']],
    ['from:“Harbour Post” x', ['from="Harbour Post"', 'x']],
    ['—since 7d', ['--since', '7d']],
    ['since:2022–01–12', ['since=2022-01-12']],
    ['https://a.example/x–y?z=1', ['https://a.example/x–y?z=1']],
    ['08:00', ['08:00']],
    ['" " “ ”', []],
    ['', []],
  ])('reads %s', (text, words) => {
    expect(show(text)).toEqual(words);
  });

  it('never gives a word of nothing, and ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of readWords(text))
          expect(word.text !== '' || word.name !== null).toBe(true);
      }),
    );
  });

  it('stays quick on marks that are never closed', () => {
    expect(readWords('“a '.repeat(1300))).toHaveLength(1300);
  });
});

it('puts words together so that they come apart the same', () => {
  const words = readWords('Berg "harbour dues" now');
  expect(joinWords(words)).toBe('Berg "harbour dues" now');
});

describe('writeValue', () => {
  it.each([
    ['Berg', 'Berg'],
    ['20260303T0830Z', '20260303T0830Z'],
    ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
    ['Anna Berg', '"Anna Berg"'],
    ['since:7d', '"since:7d"'],
    ['--since', '"--since"'],
    ['a “b” c', '"a b c"'],
  ])('writes %s as %s', (value, written) => {
    expect(writeValue(value)).toBe(written);
  });

  it('is read back as one word of the same letters', () => {
    const signs = fc.constantFrom('：', '＝', 'a：b', 'since：7d', 'a since：7d', '--a＝b');
    const value = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/["“”„‟«»\s‐‑‒–—−]+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.oneof(value, signs), (text) => {
        const read = readWords(writeValue(text));
        expect(read.map(({ name, text: word }) => [name, word])).toEqual([[null, text]]);
      }),
    );
  });
});

it('quotes even a single word', () => {
  expect(writeQuoted('Berg')).toBe('"Berg"');
});
