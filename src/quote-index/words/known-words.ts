/** Known words: each under a small number, found by its bytes; a word takes 30 bytes with all that it is found by. */
import {
  addEntry,
  type ChainTable,
  createChainTable,
  firstWith,
  NO_ENTRY,
  nextWith,
  removeEntry,
} from '../arrays/chain-table.ts';
import { addRecord, createRecords, dropRecord, type Records, recordAt } from '../arrays/records.ts';
import { type ReadWords, SPACE } from './read-words.ts';

/** Stands for no word. */
export const NO_WORD = NO_ENTRY;

export interface KnownWords {
  /** By number, its bytes and a space. */
  readonly texts: Records;
  readonly byHash: ChainTable;
  /** Numbers of words that are gone. */
  readonly free: number[];
  /**
   * Words that were looked up last, each in the slot that the low bits of its hash tell: its first eight bytes as two numbers, how many it
   * has, and its number and 1. Most words of a text are few, again and again; and one of eight bytes or fewer is known by these alone.
   */
  readonly latest: Int32Array;
}

const LATEST_BITS = 14;
const LATEST_MASK = (1 << LATEST_BITS) - 1;
const SLOT_LENGTH = 4;

export function createKnownWords(): KnownWords {
  const latest = new Int32Array(SLOT_LENGTH << LATEST_BITS);
  return { texts: createRecords(), byHash: createChainTable(), free: [], latest };
}

/** @param at of a word among those that were read. @returns its number; NO_WORD where it isn't known. */
export function numberOfWord(known: KnownWords, read: ReadWords, at: number): number {
  const { texts, byHash, latest } = known;
  const hash = read.hashes[at] as number;
  const start = startOf(read, at);
  const length = (read.ends[at] as number) - start;
  const first = bytesFrom(read, start, length);
  const second = bytesFrom(read, start + 4, length - 4);
  const slot = slotOf(hash);
  const isLike =
    latest[slot] === first && latest[slot + 1] === second && latest[slot + 2] === length;
  if (isLike) {
    const last = (latest[slot + 3] as number) - 1;
    if (length <= 8 || isAt(texts, last, read, at)) return last;
  }
  let word = firstWith(byHash, hash);
  while (word !== NO_ENTRY && !isAt(texts, word, read, at)) word = nextWith(byHash, word);
  if (word === NO_ENTRY) return word;
  latest[slot] = first;
  latest[slot + 1] = second;
  latest[slot + 2] = length;
  latest[slot + 3] = word + 1;
  return word;
}

const slotOf = (hash: number) => SLOT_LENGTH * (hash & LATEST_MASK);

/** @returns four bytes as a number, 0 for those behind the word's end. @param length of what is left of the word. */
function bytesFrom({ view }: ReadWords, start: number, length: number): number {
  if (length <= 0) return 0;
  const four = view.getInt32(start, true);
  return length >= 4 ? four : four & ((1 << (8 * length)) - 1);
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
  const slot = slotOf(hash);
  if (latest[slot + 3] === word + 1) latest.fill(0, slot, slot + SLOT_LENGTH);
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
