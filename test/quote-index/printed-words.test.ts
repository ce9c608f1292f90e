import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../src/lib/fold-text.ts';
import {
  addPrinting,
  createPrintedWords,
  matchPhrases,
  removePrinting,
} from '../../src/quote-index/printed-words.ts';

function wordsOf(...printings: readonly (readonly string[])[]) {
  const words = createPrintedWords();
  for (const printing of printings) addPrinting(words, printing);
  return words;
}

const printing = ['“We will not pay,”', 'for a bridge'];

it.each<[string, readonly string[], boolean]>([
  ['a word', ['pay'], true],
  ['words of two pieces', ['bridge', 'will'], true],
  ['a phrase', ['will not pay'], true],
  ['a phrase over two pieces', ['pay for'], false],
  ['a word that is not there', ['pay', 'ferry'], false],
  ['a beginning of a word', ['bri'], false],
  ['nothing', [], true],
])('finds %s', (_case, phrases, is) => {
  const words = wordsOf(printing, ['Another bridge, another day']);
  expect(matchPhrases(words, phrases)(printing)).toBe(is);
});

it('refers once from a word to what many print, until the last of them is gone', () => {
  const words = wordsOf(printing, printing);
  expect(words.byWord.get('bridge')).toEqual([printing]);
  removePrinting(words, printing);
  expect(matchPhrases(words, ['bridge'])(printing)).toBe(true);
  removePrinting(words, printing);
  expect([words.byWord.size, words.quoteCounts.size]).toEqual([0, 0]);
});

it('finds as a look at each does, whatever came and went', () => {
  const word = fc.constantFrom('no', 'Não', 'pay', 'bridge', 'never!');
  const piece = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const printings = fc.array(fc.array(piece, { minLength: 1, maxLength: 2 }), { minLength: 1 });
  const comings = fc.array(fc.nat(9), { maxLength: 20 });
  const phrases = fc.array(
    fc.constantFrom('no', 'nao', 'pay', 'never', 'no pay', 'pay bridge never', 'ferry'),
  );
  fc.assert(
    fc.property(printings, comings, fc.nat(20), phrases, (all, ats, goneCount, asked) => {
      const came = ats.flatMap((at) => all.slice(at, at + 1));
      const words = wordsOf(...came);
      for (const each of came.slice(0, goneCount)) removePrinting(words, each);
      const matches = matchPhrases(words, asked);
      for (const each of came.slice(goneCount)) {
        const texts = each.map((content) => ` ${foldText(content)} `);
        const is = asked.every((phrase) => texts.some((text) => text.includes(` ${phrase} `)));
        expect(matches(each)).toBe(is);
      }
    }),
  );
});
