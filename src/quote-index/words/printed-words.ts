/** Which words stand in which quotes, each quote by its number. */
import { foldText } from '../../lib/text/fold-text.ts';
import { type Column, createIntegers, setValue, valueAt } from '../arrays/column.ts';
import {
  addNumber,
  createNumberSets,
  isEmpty,
  type NumberSets,
  removeNumber,
  sizeOf,
} from '../arrays/number-sets.ts';
import {
  createKnownWords,
  forgetWord,
  type KnownWords,
  learnWord,
  NO_WORD,
  numberOfWord,
} from './known-words.ts';
import { type ReadWords, readWords } from './read-words.ts';

export interface PrintedWords {
  /** The number of a word is that of the set of the quotes that have it. */
  readonly known: KnownWords;
  readonly sets: NumberSets;
  /** By quote, how many words it has. */
  readonly lengths: Column;
  /** Words of all quotes. */
  wordCount: number;
}

export function createPrintedWords(): PrintedWords {
  return {
    known: createKnownWords(),
    sets: createNumberSets(),
    lengths: createIntegers(),
    wordCount: 0,
  };
}

/** @param read words of a quote. */
export function addPrinting(words: PrintedWords, number: number, read: ReadWords): void {
  const { known, sets } = words;
  for (let at = 0; at < read.count; at++) {
    const word = numberOfWord(known, read, at);
    addNumber(sets, word === NO_WORD ? learnWord(known, read, at) : word, number);
  }
  setValue(words.lengths, number, read.count);
  words.wordCount += read.count;
}

/** @param read words with which the number was added. */
export function removePrinting(words: PrintedWords, number: number, read: ReadWords): void {
  const { known, sets } = words;
  words.wordCount -= valueAt(words.lengths, number);
  for (let at = 0; at < read.count; at++) {
    const word = numberOfWord(known, read, at);
    if (word === NO_WORD) continue;
    removeNumber(sets, word, number);
    if (isEmpty(sets, word)) forgetWord(known, word, read.hashes[at] as number);
  }
}

/** @param word folded. @returns the set of the quotes that have it; null for a word that stands nowhere. */
export function setOf({ known }: PrintedWords, word: string): number | null {
  const read = readWords([word]);
  const number = read.count === 1 ? numberOfWord(known, read, 0) : NO_WORD;
  return number === NO_WORD ? null : number;
}

/**
 * @param phrases folded, each of one word or more.
 * @returns the sets that whatever has all phrases is in, the smallest first; null where a word stands nowhere.
 */
export function setsOf(
  printed: PrintedWords,
  phrases: readonly string[],
): readonly number[] | null {
  const words = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const found = [...words].map((word) => setOf(printed, word));
  const known = found.filter((set) => set !== null);
  if (known.length < found.length) return null;
  return known.sort((a, b) => sizeOf(printed.sets, a) - sizeOf(printed.sets, b));
}

/**
 * Whether one of the contents has these words one after the other.
 *
 * @param phrase folded, of one word or more.
 */
export function hasPhrase(contents: readonly string[], phrase: string): boolean {
  return contents.some((content) => ` ${foldText(content)} `.includes(` ${phrase} `));
}
