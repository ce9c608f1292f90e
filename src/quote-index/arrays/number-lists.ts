/**
 * Lists of numbers, many of them, each in the order that whoever has it wants: 4 bytes a number, and at most half as much of room.
 *
 * A list is one piece: a block of a page that many share, of the least length that has room for it, or a page of its own where it is long.
 * Blocks and pages that are left are used again.
 */

const PAGE_BITS = 14;
const PAGE_LENGTH = 1 << PAGE_BITS;

/** Each half as long again as the one before, or a third. */
const BLOCK_LENGTHS: readonly number[] = [
  1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048,
  3072, 4096,
];
/** Numbers of the longest block. */
const MAX_SHARED = 4096;
/** By count of numbers. */
const BLOCK_KINDS = Uint8Array.from({ length: MAX_SHARED + 1 }, (_, count) =>
  BLOCK_LENGTHS.findIndex((length) => length >= count),
);

export interface NumberLists {
  readonly pages: Uint32Array[];
  /** The page that blocks are taken from, and where that is free from. */
  filled: number;
  freeFrom: number;
  /** Places of blocks that are free, by kind. */
  readonly freeBlocks: number[][];
  readonly freePages: number[];
  /** Longer lists have a page of their own. */
  readonly maxShared: number;
}

/** One of them: its numbers are there as long as somebody takes them out. */
export interface NumberList {
  place: number;
  count: number;
}

/** @param isShared false where there will be few: none has blocks then, and nothing has to be taken out of one that is left. */
export function createNumberLists(isShared = true): NumberLists {
  return {
    pages: [],
    filled: 0,
    freeFrom: PAGE_LENGTH,
    freeBlocks: [],
    freePages: [],
    maxShared: isShared ? MAX_SHARED : 0,
  };
}

const NO_NUMBERS = new Uint32Array(0);

/** @returns its numbers, until one comes or goes. */
export function numbersIn({ pages }: NumberLists, { place, count }: NumberList): Uint32Array {
  if (count === 0) return NO_NUMBERS;
  const start = place & (PAGE_LENGTH - 1);
  return pageAt(pages, place).subarray(start, start + count);
}

/** @param at below `count`. */
export function numberAt({ pages }: NumberLists, { place }: NumberList, at: number): number {
  return pageAt(pages, place)[(place & (PAGE_LENGTH - 1)) + at] as number;
}

/** @param at at most `count`: what is there moves back. */
export function insertNumber(
  lists: NumberLists,
  list: NumberList,
  { at, number }: { readonly at: number; readonly number: number },
): void {
  const { count } = list;
  if (count === roomOf(lists, list)) moveList(lists, list, count + 1);
  const page = pageAt(lists.pages, list.place);
  const start = list.place & (PAGE_LENGTH - 1);
  if (at < count) page.copyWithin(start + at + 1, start + at, start + count);
  page[start + at] = number;
  list.count = count + 1;
}

/** @param at below `count`. */
export function removeNumberAt(lists: NumberLists, list: NumberList, at: number): void {
  const page = pageAt(lists.pages, list.place);
  const start = list.place & (PAGE_LENGTH - 1);
  page.copyWithin(start + at, start + at + 1, start + list.count);
  resizeList(lists, list, list.count - 1);
}

/** Puts these in the place of what it has. */
export function setNumbers(lists: NumberLists, list: NumberList, numbers: ArrayLike<number>): void {
  leaveRoom(lists, list);
  list.count = 0;
  if (numbers.length > 0) moveList(lists, list, numbers.length);
  list.count = numbers.length;
  numbersIn(lists, list).set(numbers);
}

/** Where it takes too much room then, it gets less. */
function resizeList(lists: NumberLists, list: NumberList, count: number): void {
  const isTooLarge =
    roomFor(lists, count) < roomOf(lists, list) &&
    (list.count <= lists.maxShared || 2 * count < roomOf(lists, list));
  if (count === 0) leaveRoom(lists, list);
  else if (isTooLarge) moveList(lists, list, count);
  list.count = count;
}

/** How many numbers fit where it is. */
function roomOf({ pages, maxShared }: NumberLists, { place, count }: NumberList): number {
  if (count === 0) return 0;
  return count <= maxShared ? blockLength(count) : pageAt(pages, place).length;
}

const roomFor = ({ maxShared }: NumberLists, count: number) =>
  count <= maxShared ? blockLength(count) : count;

const blockLength = (count: number) => BLOCK_LENGTHS[BLOCK_KINDS[count] as number] as number;

const pageAt = (pages: readonly Uint32Array[], place: number) =>
  pages[place >>> PAGE_BITS] as Uint32Array;

/** To where there is room for so many, with as many of its numbers as fit. */
function moveList(lists: NumberLists, list: NumberList, count: number): void {
  const kept = numbersIn(lists, list).subarray(0, count);
  const place = count <= lists.maxShared ? takeBlock(lists, count) : takePage(lists, count);
  pageAt(lists.pages, place).set(kept, place & (PAGE_LENGTH - 1));
  leaveRoom(lists, list);
  list.place = place;
}

function leaveRoom(
  { pages, freeBlocks, freePages, maxShared }: NumberLists,
  list: NumberList,
): void {
  const { place, count } = list;
  if (count === 0) return;
  if (count <= maxShared) {
    const kind = BLOCK_KINDS[count] as number;
    const free = freeBlocks[kind];
    if (free === undefined) freeBlocks[kind] = [place];
    else free.push(place);
    return;
  }
  pages[place >>> PAGE_BITS] = NO_NUMBERS;
  freePages.push(place >>> PAGE_BITS);
}

function takeBlock(lists: NumberLists, count: number): number {
  const free = lists.freeBlocks[BLOCK_KINDS[count] as number]?.pop();
  if (free !== undefined) return free;
  const length = blockLength(count);
  if (lists.freeFrom + length > PAGE_LENGTH) {
    lists.filled = addPage(lists, PAGE_LENGTH);
    lists.freeFrom = 0;
  }
  const place = (lists.filled << PAGE_BITS) + lists.freeFrom;
  lists.freeFrom += length;
  return place;
}

/** With a quarter more than is needed. */
const takePage = (lists: NumberLists, count: number) =>
  addPage(lists, count + (count >>> 2)) << PAGE_BITS;

function addPage({ pages, freePages }: NumberLists, length: number): number {
  const number = freePages.pop() ?? pages.length;
  pages[number] = new Uint32Array(length);
  return number;
}
