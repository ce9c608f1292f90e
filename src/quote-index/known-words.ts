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
}

export function createKnownWords(): KnownWords {
  return { texts: createRecords(), byHash: createChainTable(), free: [] };
}

/** @param at of a word among those that were read. @returns its number; NO_WORD where it isn't known. */
export function numberOfWord({ texts, byHash }: KnownWords, read: ReadWords, at: number): number {
  const start = startOf(read, at);
  const end = read.ends[at] as number;
  let word = firstWith(byHash, read.hashes[at] as number);
  while (word !== NO_ENTRY && !isAt(texts, word, { bytes: read.bytes, start, end }))
    word = nextWith(byHash, word);
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
export function forgetWord({ texts, byHash, free }: KnownWords, word: number, hash: number): void {
  removeEntry(byHash, word, hash);
  dropRecord(texts, word);
  free.push(word);
}

export function startOf({ ends }: ReadWords, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] as number) + 1;
}

interface Piece {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

function isAt(texts: Records, word: number, { bytes, start, end }: Piece): boolean {
  const record = recordAt(texts, word);
  const { bytes: known, at: from } = record;
  for (let at = start; at < end; at++) if (known[from + at - start] !== bytes[at]) return false;
  return known[from + end - start] === SPACE;
}
