import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWords } from '../../../src/lib/text/fold-text.ts';
import { valueAt } from '../../../src/quote-index/arrays/column.ts';
import { hasNumber } from '../../../src/quote-index/arrays/number-sets.ts';
import {
  addPrinting,
  createPrintedWords,
  hasPhrase,
  type PrintedWords,
  removePrinting,
  setOf,
  setsOf,
} from '../../../src/quote-index/words/printed-words.ts';
import { readWords } from '../../../src/quote-index/words/read-words.ts';

function wordsOf(...printings: readonly (readonly string[])[]) {
  const words = createPrintedWords();
  for (const [number, printing] of printings.entries())
    addPrinting(words, number, readWords(printing));
  return words;
}

function hasAll(words: PrintedWords, phrases: readonly string[], number: number): boolean {
  return setsOf(words, phrases)?.every((set) => hasNumber(words.sets, set, number)) ?? false;
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
  const words = wordsOf(['Another bridge, another day'], printing);
  const isFound = hasAll(words, phrases, 1) && phrases.every((each) => hasPhrase(printing, each));
  expect(isFound).toBe(is);
});

it('gives the sets of what is rarest first', () => {
  const words = wordsOf(['bridge and ferry'], ['bridge'], ['bridge, bridge', 'ferry']);
  const [ferry, bridge] = ['ferry', 'bridge'].map((word) => setOf(words, word));
  expect(setsOf(words, ['bridge ferry', 'bridge'])).toEqual([ferry, bridge]);
});

it('knows a word until the last quote that has it is gone', () => {
  const words = wordsOf(printing, printing);
  removePrinting(words, 0, readWords(printing));
  expect([0, 1].map((number) => hasAll(words, ['bridge'], number))).toEqual([false, true]);
  removePrinting(words, 1, readWords(printing));
  expect(words.known.byHash.size).toBe(0);
  addPrinting(words, 0, readWords(['ferry']));
  expect([hasAll(words, ['ferry'], 0), hasAll(words, ['bridge'], 0)]).toEqual([true, false]);
});

it('finds as a look at each does, whatever came and went', () => {
  const word = fc.constantFrom('no', 'Não', 'pay', 'bridge', 'never!', '–');
  const piece = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const printings = fc.array(fc.array(piece, { minLength: 1, maxLength: 2 }), { minLength: 1 });
  const asked = fc.array(fc.constantFrom('no', 'nao', 'pay', 'never', 'ferry'));
  fc.assert(
    fc.property(printings, fc.nat(9), asked, (all, goneCount, words) => {
      const printed = wordsOf(...all);
      for (const [number, each] of all.slice(0, goneCount).entries())
        removePrinting(printed, number, readWords(each));
      for (const [number, each] of all.entries()) {
        if (number < goneCount) continue;
        const own = each.flatMap(foldWords);
        const is = words.every((sought) => own.includes(sought));
        expect(hasAll(printed, words, number)).toBe(is);
      }
    }),
  );
});

it('knows how many words quotes have', () => {
  const words = createPrintedWords();
  addPrinting(words, 3, readWords(['We will pay.', 'Not now!']));
  addPrinting(words, 5, readWords(['Never.']));
  expect([valueAt(words.lengths, 3), words.wordCount]).toEqual([5, 6]);
  removePrinting(words, 3, readWords(['We will pay.', 'Not now!']));
  expect(words.wordCount).toBe(1);
});
