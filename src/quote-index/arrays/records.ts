/**
 * Records: some bytes for each of many small numbers, side by side in pages of 64 kB.
 *
 * Method: a record is never changed. What comes is put at the end of the newest page, with its number and length in front; of what goes only
 * the place is forgotten. When less than half of a page is needed still, that is put at the end as well and the page is gone: at most
 * 64 kB are moved for one that goes, and no more than twice of what is held is in memory.
 */
import { type Column, createIntegers, setValue, valueAt } from './column.ts';

const PAGE_BITS = 16;
const PAGE_BYTES = 1 << PAGE_BITS;

/** In front of a record: its number (4 bytes) and its length (2). */
const HEAD_BYTES = 6;
/** A longer one has a page of its own, as long as it is: this stands for its length. */
const OWN_PAGE = 0xffff;
/** Fits on a page with its head. */
const MAX_SHARED_BYTES = PAGE_BYTES - HEAD_BYTES - 1;

const NO_PLACE = -1;
const NO_PAGE = Buffer.alloc(0);

export interface Records {
  readonly pages: Buffer[];
  /** By page, how many bytes of it are needed. */
  readonly needed: number[];
  /** Numbers of pages that are gone. */
  readonly freePages: number[];
  /** Which page is filled; NO_PLACE before the first. */
  filled: number;
  /** Where that is free from. */
  freeFrom: number;
  /** By number: page and where on it. */
  readonly places: Column;
}

export function createRecords(): Records {
  const start = { filled: NO_PLACE, freeFrom: PAGE_BYTES };
  return { pages: [], needed: [], freePages: [], ...start, places: createIntegers() };
}

/** @param number that has none. @param bytes at least one. They are copied. */
export function addRecord(records: Records, number: number, bytes: Uint8Array): void {
  const isShared = bytes.length <= MAX_SHARED_BYTES;
  const length = HEAD_BYTES + bytes.length;
  const pageNumber = isShared ? roomFor(records, length) : addPage(records, length);
  const start = isShared ? records.freeFrom : 0;
  if (isShared) records.freeFrom += length;
  const page = pageOf(records, pageNumber);
  page.writeUInt32LE(number, start);
  page.writeUInt16LE(isShared ? bytes.length : OWN_PAGE, start + 4);
  page.set(bytes, start + HEAD_BYTES);
  records.needed[pageNumber] = (records.needed[pageNumber] ?? 0) + length;
  setValue(records.places, number, pageNumber * PAGE_BYTES + start);
}

/** @param number that has one. */
export function dropRecord(records: Records, number: number): void {
  const place = placeOf(records, number);
  const pageNumber = place >>> PAGE_BITS;
  setValue(records.places, number, NO_PLACE);
  const needed = (records.needed[pageNumber] ?? 0) - lengthAt(records, place);
  records.needed[pageNumber] = needed;
  if (pageNumber === records.filled || 2 * needed > pageOf(records, pageNumber).length) return;
  moveAll(records, pageNumber);
  records.pages[pageNumber] = NO_PAGE;
  records.needed[pageNumber] = 0;
  records.freePages.push(pageNumber);
}

/** The page with the record of a number that has one, and where on it that begins. Valid until one comes or goes. */
export function recordAt(records: Records, number: number): { readonly bytes: Buffer; at: number } {
  const place = placeOf(records, number);
  const at = (place & (PAGE_BYTES - 1)) + HEAD_BYTES;
  return { bytes: pageOf(records, place >>> PAGE_BITS), at };
}

const placeOf = ({ places }: Records, number: number) => valueAt(places, number) >>> 0;

const pageOf = ({ pages }: Records, number: number) => pages[number] ?? NO_PAGE;

/** With its head. */
function lengthAt(records: Records, place: number): number {
  const page = pageOf(records, place >>> PAGE_BITS);
  const length = page.readUInt16LE((place & (PAGE_BYTES - 1)) + 4);
  return length === OWN_PAGE ? page.length : HEAD_BYTES + length;
}

function roomFor(records: Records, length: number): number {
  if (records.freeFrom + length <= PAGE_BYTES) return records.filled;
  records.filled = addPage(records, PAGE_BYTES);
  records.freeFrom = 0;
  return records.filled;
}

function addPage({ pages, needed, freePages }: Records, length: number): number {
  const number = freePages.pop() ?? pages.length;
  pages[number] = Buffer.alloc(length);
  needed[number] = 0;
  return number;
}

/** Those records of a page whose places are known still. */
function moveAll(records: Records, pageNumber: number): void {
  const page = pageOf(records, pageNumber);
  let start = 0;
  while (start + HEAD_BYTES < page.length) {
    const length = page.readUInt16LE(start + 4);
    // Behind the last one there is nothing.
    if (length === 0 || length === OWN_PAGE) return;
    const number = page.readUInt32LE(start);
    const end = start + HEAD_BYTES + length;
    if (placeOf(records, number) === pageNumber * PAGE_BYTES + start)
      addRecord(records, number, page.subarray(start + HEAD_BYTES, end));
    start = end;
  }
}
