/**
 * Columns: a number for each number from 0 up, in pages of typed arrays. Growing copies nothing, so that no insert waits for it.
 *
 * Whole numbers and others have functions of their own: one function that reads pages of both kinds takes V8 several times as long.
 */

/** Entries of a page: 8 kB of whole numbers, so that an index of little is little. */
const PAGE_BITS = 11;
const PAGE_SIZE = 1 << PAGE_BITS;

/** Whole numbers of 32 bits, 0 until they are set. */
export interface Column {
  readonly pages: Int32Array[];
  readonly makePage: () => Int32Array;
}

/** Any numbers, 0 until they are set. */
export interface NumberColumn {
  readonly pages: Float64Array[];
  readonly makePage: () => Float64Array;
}

export function createIntegers(): Column {
  return { pages: [], makePage: () => new Int32Array(PAGE_SIZE) };
}

export function createNumbers(): NumberColumn {
  return { pages: [], makePage: () => new Float64Array(PAGE_SIZE) };
}

export function valueAt({ pages }: Column, at: number): number {
  return pages[at >>> PAGE_BITS]?.[at & (PAGE_SIZE - 1)] ?? 0;
}

export function setValue({ pages, makePage }: Column, at: number, value: number): void {
  while (pages.length <= at >>> PAGE_BITS) pages.push(makePage());
  const page = pages[at >>> PAGE_BITS];
  if (page !== undefined) page[at & (PAGE_SIZE - 1)] = value;
}

export function numberAt({ pages }: NumberColumn, at: number): number {
  return pages[at >>> PAGE_BITS]?.[at & (PAGE_SIZE - 1)] ?? 0;
}

export function setNumber({ pages, makePage }: NumberColumn, at: number, value: number): void {
  while (pages.length <= at >>> PAGE_BITS) pages.push(makePage());
  const page = pages[at >>> PAGE_BITS];
  if (page !== undefined) page[at & (PAGE_SIZE - 1)] = value;
}
