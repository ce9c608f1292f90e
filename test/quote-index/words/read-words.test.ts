import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWords } from '../../../src/lib/text/fold-text.ts';
import { readWords } from '../../../src/quote-index/words/read-words.ts';

function wordsIn(contents: readonly string[]): readonly string[] {
  const { bytes, ends, count } = readWords(contents);
  return Array.from({ length: count }, (_, at) =>
    bytes.toString('utf8', at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, ends[at]),
  );
}

it.each<[string, readonly string[], readonly string[]]>([
  ['marks and capitals', ['“No, NO!” – he said'], ['no', 'no', 'he', 'said']],
  ['digits', ['3.5% of 1,000'], ['3', '5', 'of', '1', '000']],
  ['accents', ['Não à Łódź'], ['nao', 'a', 'lodz']],
  ['other letters', ['Мост, 橋'], ['мост', '橋']],
  ['several contents, of which none runs into the next', ['never', 'more'], ['never', 'more']],
  ['no word', ['…', '', ' '], []],
])('reads %s', (_case, contents, words) => {
  expect(wordsIn(contents)).toEqual(words);
});

it('gives a word the same hash wherever it stands, and others another', () => {
  const { hashes, count } = readWords(['Pay for the café', 'or PAY for a cafe']);
  const [pay, , , cafe, , again, , , plain] = [...hashes.subarray(0, count)];
  expect([again, plain]).toEqual([pay, cafe]);
  expect(pay).not.toBe(cafe);
});

it('reads any texts as folding does, of any length', () => {
  const content = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 60 }),
    fc
      .tuple(fc.constantFrom('a ', 'é ', 'word, '), fc.nat(2000))
      .map(([text, many]) => text.repeat(many)),
  );
  fc.assert(
    fc.property(fc.array(content, { maxLength: 4 }), (contents) => {
      expect(wordsIn(contents).join(' ')).toBe(contents.flatMap(foldWords).join(' '));
    }),
    { numRuns: 300 },
  );
});
