/** Known words: each under a small number, found by its bytes; a word takes 30 bytes with all that it is found by. */
import {
  addEntry,
  type ChainTable,
  createChainTable,
  firstWith,
  NO_ENTRY,
  nextWith,
  removeEntry,
} from './chain-table.ts';
import { type ReadWords, SPACE } from './read-words.ts';
import { addRecord, createRecords, dropRecord, type Records, recordAt } from './records.ts';

/** Stands for no word. */
export const NO_WORD = NO_ENTRY;

export interface KnownWords {
  /** By number, its bytes and a space. */
  readonly texts: Records;
  readonly byHash: ChainTable;
  /** Numbers of words that are gone. */
  readonly free: number[];
  /** By the low bits of a hash, the word with such ones that was looked up last, and 1: most words of a text are few, again and again. */
  readonly latest: Int32Array;
}

const LATEST_BITS = 12;
const LATEST_MASK = (1 << LATEST_BITS) - 1;

export function createKnownWords(): KnownWords {
  const latest = new Int32Array(1 << LATEST_BITS);
  return { texts: createRecords(), byHash: createChainTable(), free: [], latest };
}

/** @param at of a word among those that were read. @returns its number; NO_WORD where it isn't known. */
export function numberOfWord(known: KnownWords, read: ReadWords, at: number): number {
  const { texts, byHash, latest } = known;
  const hash = read.hashes[at] as number;
  const last = (latest[hash & LATEST_MASK] as number) - 1;
  if (last !== NO_WORD && isAt(texts, last, read, at)) return last;
  let word = firstWith(byHash, hash);
  while (word !== NO_ENTRY && !isAt(texts, word, read, at)) word = nextWith(byHash, word);
  if (word !== NO_ENTRY) latest[hash & LATEST_MASK] = word + 1;
  return word;
}

/** @param at of a word that isn't known. @returns the number that it has from now on. */
export function learnWord(
  { texts, byHash, free }: KnownWords,
  read: ReadWords,
  at: number,
): number {
  const word = free.pop() ?? byHash.size;
  const end = (read.ends[at] as number) + 1;
  addRecord(texts, word, read.bytes.subarray(startOf(read, at), end));
  addEntry(byHash, word, read.hashes[at] as number);
  return word;
}

/** @param word number of one that is known. @param hash as in `ReadWords`. */
export function forgetWord(
  { texts, byHash, free, latest }: KnownWords,
  word: number,
  hash: number,
): void {
  if (latest[hash & LATEST_MASK] === word + 1) latest[hash & LATEST_MASK] = 0;
  removeEntry(byHash, word, hash);
  dropRecord(texts, word);
  free.push(word);
}

export function startOf({ ends }: ReadWords, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] as number) + 1;
}

/** @param at of the word among those that were read that it may be. */
function isAt(texts: Records, word: number, read: ReadWords, at: number): boolean {
  const { bytes: known, at: from } = recordAt(texts, word);
  const { bytes } = read;
  const start = startOf(read, at);
  const end = read.ends[at] as number;
  for (let byte = start; byte < end; byte++)
    if (known[from + byte - start] !== bytes[byte]) return false;
  return known[from + end - start] === SPACE;
}
