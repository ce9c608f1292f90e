/** Which words stand in which quotes, each quote by its number. */
import { foldText, foldWords } from '../lib/fold-text.ts';
import { type Column, createIntegers, setValue, valueAt } from './column.ts';
import {
  addNumber,
  createNumberSets,
  type NumberSets,
  removeNumber,
  sizeOf,
} from './number-sets.ts';

export interface PrintedWords {
  /** By folded word, the set of the quotes that have it. */
  readonly setByWord: Map<string, number>;
  readonly sets: NumberSets;
  /** Sets of words that are gone. */
  readonly freeSets: number[];
  /** By quote, how many words it has. */
  readonly lengths: Column;
  /** Words of all quotes. */
  wordCount: number;
}

export function createPrintedWords(): PrintedWords {
  return {
    setByWord: new Map(),
    sets: createNumberSets(),
    freeSets: [],
    lengths: createIntegers(),
    wordCount: 0,
  };
}

export function addPrinting(
  words: PrintedWords,
  number: number,
  contents: readonly string[],
): void {
  let length = 0;
  for (const content of contents) {
    for (const word of foldWords(content)) {
      length += 1;
      let set = words.setByWord.get(word);
      if (set === undefined) {
        set = words.freeSets.pop() ?? words.setByWord.size;
        // A piece of a longer text would keep all of it in memory.
        words.setByWord.set(Buffer.from(word).toString(), set);
      }
      addNumber(words.sets, set, number);
    }
  }
  setValue(words.lengths, number, length);
  words.wordCount += length;
}

/** @param contents with which the number was added. */
export function removePrinting(
  words: PrintedWords,
  number: number,
  contents: readonly string[],
): void {
  const { setByWord, sets, freeSets } = words;
  words.wordCount -= valueAt(words.lengths, number);
  for (const word of contents.flatMap(foldWords)) {
    const set = setByWord.get(word);
    if (set === undefined) continue;
    removeNumber(sets, set, number);
    if (sizeOf(sets, set) > 0) continue;
    setByWord.delete(word);
    freeSets.push(set);
  }
}

/**
 * @param phrases folded, each of one word or more.
 * @returns the sets that whatever has all phrases is in, the smallest first; null where a word stands nowhere.
 */
export function setsOf(
  { setByWord, sets }: PrintedWords,
  phrases: readonly string[],
): readonly number[] | null {
  const words = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const found = [...words].map((word) => setByWord.get(word));
  const known = found.filter((set) => set !== undefined);
  if (known.length < found.length) return null;
  return known.sort((a, b) => sizeOf(sets, a) - sizeOf(sets, b));
}

/**
 * Whether one of the contents has these words one after the other.
 *
 * @param phrase folded, of one word or more.
 */
export function hasPhrase(contents: readonly string[], phrase: string): boolean {
  return contents.some((content) => ` ${foldText(content)} `.includes(` ${phrase} `));
}
