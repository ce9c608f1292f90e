/**
 * Sets of small numbers, many of them: which quotes a word stands in. About two bytes a number, added and taken out in place.
 *
 * Method: Roaring bitmaps (Lemire and others 2016). A chunk of 65,536 numbers has for each set either the sorted lower 16 bits of its
 * numbers, in a block of a page that all share, or from 4,096 numbers on a bitmap. A block is of the least size that holds its numbers,
 * so that a change moves at most 8 kB; blocks that are left are used again.
 */
import { type Column, createIntegers, setValue, valueAt } from './column.ts';

/** Numbers of a chunk, and words of a bitmap for it. */
export const CHUNK_BITS = 16;
const CHUNK_MASK = 0xffff;
export const CHUNK_WORDS = 2048;

/** Of two bytes: blocks never lie on two pages. */
const PAGE_BITS = 14;
export const PAGE_LENGTH = 1 << PAGE_BITS;

/** Lengths of blocks, with the one place that says how many numbers are in it: each half as long again as the one before, or a third. */
const BLOCK_LENGTHS: readonly number[] = [2, 3, ...doubles(4, 6, 4096)];
/** Numbers of the longest block: more are a bitmap, which is as large. */
const MAX_LISTED = 4095;
/** By count of numbers. */
const BLOCK_KINDS = kindsByCount();
/** By count of numbers, 1 where one more needs another block. */
const IS_FULL = BLOCK_KINDS.map((kind, count) => Number(kind !== BLOCK_KINDS[count + 1]));

/** A set's numbers in a chunk: 0 for none, the place of a block and 1, or below 0 that of a bitmap. */
type Address = number;

export interface NumberSets {
  readonly pages: Uint16Array[];
  /** Where the newest page is free from. */
  freeFrom: number;
  /** Places of blocks that are free, by kind. */
  readonly freeBlocks: readonly number[][];
  readonly bitmaps: (Uint32Array | null)[];
  readonly bitmapCounts: number[];
  readonly freeBitmaps: number[];
  /** By chunk and set. */
  readonly addresses: Column[];
}

export function createNumberSets(): NumberSets {
  return {
    pages: [],
    freeFrom: PAGE_LENGTH,
    freeBlocks: BLOCK_LENGTHS.map(() => []),
    bitmaps: [],
    bitmapCounts: [],
    freeBitmaps: [],
    addresses: [],
  };
}

/** How many numbers a set has: time in proportion to how many chunks there are. */
export function sizeOf(sets: NumberSets, set: number): number {
  let size = 0;
  for (const addresses of sets.addresses) {
    const address = valueAt(addresses, set);
    if (address > 0) size += blockAt(sets, address).count;
    else if (address < 0) size += sets.bitmapCounts[~address] as number;
  }
  return size;
}

export function isEmpty({ addresses }: NumberSets, set: number): boolean {
  return addresses.every((column) => valueAt(column, set) === 0);
}

export function addNumber(sets: NumberSets, set: number, number: number): void {
  const addresses = addressesFor(sets, number >>> CHUNK_BITS);
  const address = valueAt(addresses, set);
  const low = number & CHUNK_MASK;
  if (address > 0 && putLast(sets, address, low)) return;
  const added = address < 0 ? mark(sets, address, low) : insert(sets, address, low);
  if (added !== address) setValue(addresses, set, added);
}

/** Most numbers come in order, and a word that is said twice in a quote brings the same one again. @returns whether that was so, and it is there. */
function putLast(sets: NumberSets, address: Address, low: number): boolean {
  const { page, start, count } = blockAt(sets, address);
  const last = page[start + count] as number;
  if (last === low) return true;
  if (last > low || IS_FULL[count] === 1) return false;
  page[start + count + 1] = low;
  page[start] = count + 1;
  return true;
}

export function removeNumber(sets: NumberSets, set: number, number: number): void {
  const addresses = addressesFor(sets, number >>> CHUNK_BITS);
  const address = valueAt(addresses, set);
  const low = number & CHUNK_MASK;
  const left = address < 0 ? unmark(sets, address, low) : cutOut(sets, address, low);
  if (left !== address) setValue(addresses, set, left);
}

export function hasNumber(sets: NumberSets, set: number, number: number): boolean {
  const addresses = sets.addresses[number >>> CHUNK_BITS];
  if (addresses === undefined) return false;
  const address = valueAt(addresses, set);
  const low = number & CHUNK_MASK;
  if (address === 0) return false;
  if (address < 0) return isMarked(bitmapAt(sets, address), low);
  const { page, start, count } = blockAt(sets, address);
  const at = start + 1 + placeOf(page, start + 1, { count, low });
  return at <= start + count && page[at] === low;
}

/**
 * Leaves those numbers that a set has, in their order.
 *
 * @param numbers written over. Those that go up are found next to each other.
 * @returns the beginning of them, with those that are left.
 */
export function keepMembers(sets: NumberSets, set: number, numbers: Uint32Array): Uint32Array {
  let kept = 0;
  let chunk = -1;
  let isIn: (low: number) => boolean = isInNone;
  for (const number of numbers) {
    if (number >>> CHUNK_BITS !== chunk) {
      chunk = number >>> CHUNK_BITS;
      isIn = testOf(sets, set, chunk);
    }
    if (isIn(number & CHUNK_MASK)) numbers[kept++] = number;
  }
  return numbers.subarray(0, kept);
}

const isInNone = () => false;

/** @returns whether a set has a number of this chunk, quickest for numbers that go up. */
function testOf(sets: NumberSets, set: number, chunk: number): (low: number) => boolean {
  const addresses = sets.addresses[chunk];
  const address = addresses === undefined ? 0 : valueAt(addresses, set);
  if (address === 0) return isInNone;
  if (address < 0) {
    const bitmap = bitmapAt(sets, address);
    return (low) => isMarked(bitmap, low);
  }
  const block = blockAt(sets, address);
  const { page, start, count } = block;
  let at = 0;
  return (low) => {
    at = seek(block, at, low);
    return at < count && page[start + 1 + at] === low;
  };
}

/** @param from where the last one was found: it is looked for near by, in steps that double. @returns how many of a block are lower. */
function seek({ page, start, count }: Block, from: number, low: number): number {
  const first = start + 1;
  if (from > 0 && (page[first + from - 1] as number) >= low)
    return placeOf(page, first, { count: from - 1, low });
  let [at, step] = [from, 1];
  while (at + step <= count && (page[first + at + step - 1] as number) < low) {
    at += step;
    step *= 2;
  }
  return at + placeOf(page, first + at, { count: Math.min(step - 1, count - at), low });
}

/**
 * Leaves those bits of a chunk that a set has.
 *
 * @param bits CHUNK_WORDS words.
 * @returns false when none is left.
 */
export function keepCommon(
  sets: NumberSets,
  set: number,
  chunk: number,
  bits: Uint32Array,
): boolean {
  const addresses = sets.addresses[chunk];
  const address = addresses === undefined ? 0 : valueAt(addresses, set);
  if (address === 0) return false;
  let any = 0;
  if (address < 0) {
    const bitmap = bitmapAt(sets, address);
    for (let at = 0; at < CHUNK_WORDS; at++) {
      const both = (bits[at] as number) & (bitmap[at] as number);
      bits[at] = both;
      any |= both;
    }
    return any !== 0;
  }
  const { page, start, count } = blockAt(sets, address);
  let kept = 0;
  for (let at = start + 1; at <= start + count; at++) {
    const low = page[at] as number;
    if (isMarked(bits, low)) KEPT[kept++] = low;
  }
  bits.fill(0);
  for (let at = 0; at < kept; at++) markIn(bits, KEPT[at] as number);
  return kept > 0;
}

const KEPT = new Uint16Array(MAX_LISTED);

/** @param visit gets the lower 16 bits of each number of a set in a chunk, the lowest first. */
export function forEachIn(
  sets: NumberSets,
  set: number,
  chunk: number,
  visit: (low: number) => void,
): void {
  const addresses = sets.addresses[chunk];
  const address = addresses === undefined ? 0 : valueAt(addresses, set);
  if (address > 0) {
    const { page, start, count } = blockAt(sets, address);
    for (let at = start + 1; at <= start + count; at++) visit(page[at] as number);
  }
  if (address >= 0) return;
  const bitmap = bitmapAt(sets, address);
  for (let word = 0; word < CHUNK_WORDS; word++)
    for (let left = bitmap[word] as number; left !== 0; left &= left - 1)
      visit((word << 5) + 31 - Math.clz32(left & -left));
}

export function isMarked(bits: Uint32Array, low: number): boolean {
  return (((bits[low >>> 5] as number) >>> (low & 31)) & 1) === 1;
}

export function markIn(bits: Uint32Array, low: number): void {
  bits[low >>> 5] = (bits[low >>> 5] as number) | (1 << (low & 31));
}

export function unmarkIn(bits: Uint32Array, low: number): void {
  bits[low >>> 5] = (bits[low >>> 5] as number) & ~(1 << (low & 31));
}

/** How many bits are set (https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel). */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function doubles(first: number, second: number, last: number): readonly number[] {
  const lengths: number[] = [];
  for (let [a, b] = [first, second]; a <= last; [a, b] = [2 * a, 2 * b]) {
    lengths.push(a);
    if (b < last) lengths.push(b);
  }
  return lengths;
}

function kindsByCount(): Uint8Array {
  const kinds = new Uint8Array(MAX_LISTED + 1);
  for (let count = 1; count <= MAX_LISTED; count++)
    kinds[count] = BLOCK_LENGTHS.findIndex((length) => length > count);
  return kinds;
}

const kindOf = (count: number) => BLOCK_KINDS[count] as number;

function addressesFor({ addresses }: NumberSets, chunk: number): Column {
  while (addresses.length <= chunk) addresses.push(createIntegers());
  return addresses[chunk] as Column;
}

interface Block {
  readonly page: Uint16Array;
  /** Where it says how many numbers are in it: they follow. */
  readonly start: number;
  readonly count: number;
}

function blockAt({ pages }: NumberSets, address: Address): Block {
  const place = address - 1;
  const page = pages[place >>> PAGE_BITS] as Uint16Array;
  const start = place & (PAGE_LENGTH - 1);
  return { page, start, count: page[start] as number };
}

const bitmapAt = ({ bitmaps }: NumberSets, address: Address) => bitmaps[~address] as Uint32Array;

/** @returns how many of the sorted numbers are lower. */
function placeOf(
  page: Uint16Array,
  from: number,
  { count, low }: { readonly count: number; readonly low: number },
): number {
  const last = count === 0 ? -1 : (page[from + count - 1] as number);
  if (last <= low) return last === low ? count - 1 : count;
  let [first, end] = [0, count];
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((page[from + middle] as number) < low) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** @returns the address where it is now. */
function insert(sets: NumberSets, address: Address, low: number): Address {
  if (address === 0) {
    const place = takeBlock(sets, kindOf(1));
    const { page, start } = blockAt(sets, place + 1);
    page[start] = 1;
    page[start + 1] = low;
    return place + 1;
  }
  const { page, start, count } = blockAt(sets, address);
  const at = placeOf(page, start + 1, { count, low });
  if (at < count && page[start + 1 + at] === low) return address;
  if (count === MAX_LISTED) return mark(sets, toBitmap(sets, address), low);
  const from = start + 1 + at;
  if (kindOf(count + 1) === kindOf(count)) {
    if (at < count) page.copyWithin(from + 1, from, start + 1 + count);
    page[from] = low;
    page[start] = count + 1;
    return address;
  }
  const place = takeBlock(sets, kindOf(count + 1));
  const to = blockAt(sets, place + 1);
  for (let each = 1; each <= at; each++) to.page[to.start + each] = page[start + each] as number;
  to.page[to.start + 1 + at] = low;
  for (let each = at + 1; each <= count; each++)
    to.page[to.start + 1 + each] = page[start + each] as number;
  to.page[to.start] = count + 1;
  leaveBlock(sets, address, count);
  return place + 1;
}

function cutOut(sets: NumberSets, address: Address, low: number): Address {
  if (address === 0) return 0;
  const { page, start, count } = blockAt(sets, address);
  const at = placeOf(page, start + 1, { count, low });
  const from = start + 1 + at;
  if (at === count || page[from] !== low) return address;
  page.copyWithin(from, from + 1, start + 1 + count);
  if (count === 1) {
    leaveBlock(sets, address, 1);
    return 0;
  }
  page[start] = count - 1;
  if (kindOf(count - 1) === kindOf(count)) return address;
  const place = takeBlock(sets, kindOf(count - 1));
  const to = blockAt(sets, place + 1);
  to.page.set(page.subarray(start, start + count), to.start);
  leaveBlock(sets, address, count);
  return place + 1;
}

function takeBlock(sets: NumberSets, kind: number): number {
  const free = sets.freeBlocks[kind]?.pop();
  if (free !== undefined) return free;
  const length = BLOCK_LENGTHS[kind] as number;
  if (sets.freeFrom + length > PAGE_LENGTH) {
    sets.pages.push(new Uint16Array(PAGE_LENGTH));
    sets.freeFrom = 0;
  }
  const place = ((sets.pages.length - 1) << PAGE_BITS) + sets.freeFrom;
  sets.freeFrom += length;
  return place;
}

function leaveBlock(sets: NumberSets, address: Address, count: number): void {
  sets.freeBlocks[kindOf(count)]?.push(address - 1);
}

function toBitmap(sets: NumberSets, address: Address): Address {
  const { page, start, count } = blockAt(sets, address);
  const bitmap = new Uint32Array(CHUNK_WORDS);
  for (let at = start + 1; at <= start + count; at++) markIn(bitmap, page[at] as number);
  leaveBlock(sets, address, count);
  const index = sets.freeBitmaps.pop() ?? sets.bitmaps.length;
  sets.bitmaps[index] = bitmap;
  sets.bitmapCounts[index] = count;
  return ~index;
}

function mark(sets: NumberSets, address: Address, low: number): Address {
  const bitmap = bitmapAt(sets, address);
  if (isMarked(bitmap, low)) return address;
  markIn(bitmap, low);
  sets.bitmapCounts[~address] = (sets.bitmapCounts[~address] ?? 0) + 1;
  return address;
}

function unmark(sets: NumberSets, address: Address, low: number): Address {
  const bitmap = bitmapAt(sets, address);
  if (!isMarked(bitmap, low)) return address;
  unmarkIn(bitmap, low);
  const count = (sets.bitmapCounts[~address] ?? 0) - 1;
  sets.bitmapCounts[~address] = count;
  return count > MAX_LISTED ? address : toBlock(sets, address, count);
}

function toBlock(sets: NumberSets, address: Address, count: number): Address {
  const bitmap = bitmapAt(sets, address);
  const place = takeBlock(sets, kindOf(count));
  const { page, start } = blockAt(sets, place + 1);
  page[start] = count;
  let at = start;
  for (let word = 0; word < CHUNK_WORDS; word++) {
    for (let left = bitmap[word] as number; left !== 0; left &= left - 1) {
      at += 1;
      page[at] = (word << 5) + 31 - Math.clz32(left & -left);
    }
  }
  sets.bitmaps[~address] = null;
  sets.freeBitmaps.push(~address);
  return place + 1;
}
