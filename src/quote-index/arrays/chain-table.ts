/**
 * Chain table: which entries have a key, in 12 bytes an entry. Keys are hashes, entries small numbers that the caller gives.
 *
 * Method: linear hashing (Litwin 1980). With each entry that comes one chain is parted in two, so that the table grows without ever being
 * built anew: a `Map` of a million entries stands still for a tenth of a second when it does.
 */
import { type Column, createIntegers, setValue, valueAt } from './column.ts';

/** Stands for no entry. */
export const NO_ENTRY = -1;

export interface ChainTable {
  /** By chain, its first entry and one: 0 for none. */
  readonly heads: Column;
  /** By entry, the next of its chain and one. */
  readonly nexts: Column;
  readonly keys: Column;
  chainCount: number;
  /** Entries that are in it. */
  size: number;
}

export function createChainTable(): ChainTable {
  return {
    heads: createIntegers(),
    nexts: createIntegers(),
    keys: createIntegers(),
    chainCount: 1,
    size: 0,
  };
}

/** @param entry that isn't in it. @param key of 32 bits, its low ones well spread. */
export function addEntry(table: ChainTable, entry: number, key: number): void {
  table.size += 1;
  if (table.size > table.chainCount) partChain(table);
  setValue(table.keys, entry, key);
  putFirst(table, chainOf(table, key), entry);
}

/** @param entry that was added with this key. */
export function removeEntry(table: ChainTable, entry: number, key: number): void {
  const { heads, nexts } = table;
  const chain = chainOf(table, key);
  const next = valueAt(nexts, entry);
  let before = valueAt(heads, chain) - 1;
  if (before === entry) setValue(heads, chain, next);
  else {
    while (before !== NO_ENTRY && valueAt(nexts, before) - 1 !== entry)
      before = valueAt(nexts, before) - 1;
    if (before === NO_ENTRY) return;
    setValue(nexts, before, next);
  }
  table.size -= 1;
}

/** @returns the entry with this key that was added last; NO_ENTRY where there is none. */
export function firstWith(table: ChainTable, key: number): number {
  return skipTo(table, valueAt(table.heads, chainOf(table, key)) - 1, key);
}

/** @returns the one that was added before it, with its key. */
export function nextWith(table: ChainTable, entry: number): number {
  return skipTo(table, valueAt(table.nexts, entry) - 1, valueAt(table.keys, entry));
}

/** @returns the key that an entry was added with. */
export function keyOf({ keys }: ChainTable, entry: number): number {
  return valueAt(keys, entry);
}

function skipTo({ nexts, keys }: ChainTable, from: number, key: number): number {
  let entry = from;
  while (entry !== NO_ENTRY && valueAt(keys, entry) !== key) entry = valueAt(nexts, entry) - 1;
  return entry;
}

function chainOf({ chainCount }: ChainTable, key: number): number {
  // Of so many low bits as there are chains for; those that aren't parted yet have one bit less.
  const mask = maskFor(chainCount);
  const chain = key & mask;
  return chain < chainCount ? chain : chain & (mask >>> 1);
}

/** All ones, from the least power of two on that has a place for the last chain. */
const maskFor = (chainCount: number) =>
  chainCount === 1 ? 0 : 0xffffffff >>> Math.clz32(chainCount - 1);

function partChain(table: ChainTable): void {
  const { heads, nexts, keys } = table;
  const added = table.chainCount;
  const parted = added & (maskFor(added + 1) >>> 1);
  table.chainCount += 1;
  // Each of the two keeps its order.
  let [lastLeft, lastMoved] = [NO_ENTRY, NO_ENTRY];
  for (let entry = valueAt(heads, parted) - 1; entry !== NO_ENTRY; ) {
    const next = valueAt(nexts, entry) - 1;
    if (chainOf(table, valueAt(keys, entry)) === parted) {
      putBehind(table, parted, lastLeft, entry);
      lastLeft = entry;
    } else {
      putBehind(table, added, lastMoved, entry);
      lastMoved = entry;
    }
    entry = next;
  }
  putBehind(table, parted, lastLeft, NO_ENTRY);
  putBehind(table, added, lastMoved, NO_ENTRY);
}

/** @param before NO_ENTRY for the head of the chain. */
function putBehind(
  { heads, nexts }: ChainTable,
  chain: number,
  before: number,
  entry: number,
): void {
  if (before === NO_ENTRY) setValue(heads, chain, entry + 1);
  else setValue(nexts, before, entry + 1);
}

function putFirst({ heads, nexts }: ChainTable, chain: number, entry: number): void {
  setValue(nexts, entry, valueAt(heads, chain));
  setValue(heads, chain, entry + 1);
}
