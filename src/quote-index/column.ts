/** Columns: a number for each number from 0 up, in pages of typed arrays. Growing copies nothing, so that no insert waits for it. */

/** Entries of a page: 8 kB of whole numbers, so that an index of little is little. */
const PAGE_BITS = 11;
const PAGE_SIZE = 1 << PAGE_BITS;

type Page = Int32Array | Float64Array;

export interface Column {
  readonly pages: Page[];
  readonly makePage: () => Page;
}

/** Whole numbers of 32 bits, 0 until they are set. */
export function createIntegers(): Column {
  return { pages: [], makePage: () => new Int32Array(PAGE_SIZE) };
}

/** Any numbers, 0 until they are set. */
export function createNumbers(): Column {
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
