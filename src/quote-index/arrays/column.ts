/** Columns: a number for each number from 0 up, in pages of typed arrays. Growing copies nothing, so that no insert waits for it. */

/** Entries of a page: 8 kB of whole numbers, so that an index of little is little. */
const PAGE_BITS = 11;
const PAGE_SIZE = 1 << PAGE_BITS;

/** Whole numbers of 32 bits. */
export interface Column {
  readonly pages: Int32Array[];
}

/** Any numbers. Of a kind of its own, because code that reads both kinds is slower with each. */
export interface WideColumn {
  readonly pages: Float64Array[];
}

/** @returns 0 for each number until it is set. */
export function createIntegers(): Column {
  return { pages: [] };
}

/** As `createIntegers`. */
export function createNumbers(): WideColumn {
  return { pages: [] };
}

export const makePage = () => new Int32Array(PAGE_SIZE);
export const makeWidePage = () => new Float64Array(PAGE_SIZE);

export function valueAt({ pages }: Column, at: number): number {
  const page = pages[at >>> PAGE_BITS];
  return page === undefined ? 0 : (page[at & (PAGE_SIZE - 1)] as number);
}

export function setValue({ pages }: Column, at: number, value: number): void {
  while (pages.length <= at >>> PAGE_BITS) pages.push(makePage());
  (pages[at >>> PAGE_BITS] as Int32Array)[at & (PAGE_SIZE - 1)] = value;
}

export function wideAt({ pages }: WideColumn, at: number): number {
  const page = pages[at >>> PAGE_BITS];
  return page === undefined ? 0 : (page[at & (PAGE_SIZE - 1)] as number);
}

export function setWide({ pages }: WideColumn, at: number, value: number): void {
  while (pages.length <= at >>> PAGE_BITS) pages.push(makeWidePage());
  (pages[at >>> PAGE_BITS] as Float64Array)[at & (PAGE_SIZE - 1)] = value;
}
