/** What is held of quotes by their numbers: small ones from 0, used again when a quote is gone, by which all else refers to them. */
import { hashText } from '../lib/hash.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import {
  addEntry,
  type ChainTable,
  createChainTable,
  firstWith,
  NO_ENTRY,
  nextWith,
  removeEntry,
} from './chain-table.ts';
import { type Column, createIntegers, createNumbers, setValue, valueAt } from './column.ts';
import type { Entry } from './entries.ts';
import type { NameBook, NamePart } from './name-book.ts';
import { CHUNK_BITS, CHUNK_WORDS, markIn, unmarkIn } from './number-sets.ts';
import { byOrder, type IndexedQuote, type Postings, sorted } from './postings.ts';

export interface HeldQuote extends IndexedQuote {
  readonly number: number;
  readonly speaker: NamePart | null;
  /** NO_WORDING for words that are too few or too common to be joined. */
  wording: number;
}

/** Numbers that a question looks at or leaves out together. */
export const BLOCK_BITS = 10;

export interface HeldQuotes {
  readonly byNumber: (HeldQuote | undefined)[];
  readonly free: number[];
  /** By the hash of the quote's id. */
  readonly byId: ChainTable;
  /** By chunk of numbers, those that are there. */
  readonly present: Uint32Array[];
  readonly published: Column;
  /** By block, not before its newest quote was published. */
  readonly newest: Column;
  /** By quote, its outlet's number. */
  readonly outlet: Column;
  readonly outlets: Map<string, { readonly number: number; quoteCount: number }>;
  quoteCount: number;
}

export function createHeldQuotes(): HeldQuotes {
  return {
    byNumber: [],
    free: [],
    byId: createChainTable(),
    present: [],
    published: createNumbers(),
    newest: createNumbers(),
    outlet: createIntegers(),
    outlets: new Map(),
    quoteCount: 0,
  };
}

export function holdQuote(
  quotes: HeldQuotes,
  { quote, place }: IndexedQuote,
  facts: Pick<HeldQuote, 'speaker' | 'wording'>,
): HeldQuote {
  const number = quotes.free.pop() ?? quotes.byNumber.length;
  const { publishedAtMs } = quote;
  const { speaker, wording } = facts;
  // Field by field: spread, V8 makes a table of each.
  const held: HeldQuote = { quote, place, number, speaker, wording };
  // Of its block, for the first time: a number that is used again has others beside it.
  const isFirst = number === quotes.byNumber.length && number % (1 << BLOCK_BITS) === 0;
  quotes.byNumber[number] = held;
  addEntry(quotes.byId, number, hashText(quote.id));
  setValue(quotes.published, number, publishedAtMs);
  const block = number >>> BLOCK_BITS;
  if (isFirst || publishedAtMs > valueAt(quotes.newest, block))
    setValue(quotes.newest, block, publishedAtMs);
  const chunk = number >>> CHUNK_BITS;
  while (quotes.present.length <= chunk) quotes.present.push(new Uint32Array(CHUNK_WORDS));
  markIn(chunkOf(quotes.present, chunk), number & 0xffff);
  setValue(quotes.outlet, number, countOutlet(quotes, quote));
  quotes.quoteCount += 1;
  return held;
}

export function dropQuote(quotes: HeldQuotes, { number, quote }: HeldQuote): void {
  quotes.byNumber[number] = undefined;
  removeEntry(quotes.byId, number, hashText(quote.id));
  quotes.free.push(number);
  unmarkIn(chunkOf(quotes.present, number >>> CHUNK_BITS), number & 0xffff);
  const outlet = quotes.outlets.get(quote.outlet);
  if (outlet !== undefined) outlet.quoteCount -= 1;
  quotes.quoteCount -= 1;
}

/** @returns the one with this id; of several the last that came. */
export function quoteWithId({ byId, byNumber }: HeldQuotes, id: QuoteId): HeldQuote | undefined {
  let number = firstWith(byId, hashText(id));
  while (number !== NO_ENTRY && byNumber[number]?.quote.id !== id) number = nextWith(byId, number);
  return byNumber[number];
}

/** Newest last: nothing else is put into postings. */
export const heldIn = (postings: Postings) => sorted(postings) as readonly HeldQuote[];

/** @param book with entries that are up to its quotes. */
export function entryOf({ entriesByPart }: NameBook, { speaker }: HeldQuote): Entry | null {
  return (speaker && entriesByPart.get(speaker)) ?? null;
}

/** @returns a chunk's bits, none set where there are none yet. */
export function chunkOf(chunks: readonly Uint32Array[], chunk: number): Uint32Array {
  return chunks[chunk] ?? new Uint32Array(CHUNK_WORDS);
}

/** In the order of answers: below 0 when the first comes before the other. */
export function byNewest({ byNumber, published }: HeldQuotes, a: number, b: number): number {
  const byTime = valueAt(published, b) - valueAt(published, a);
  if (byTime !== 0) return byTime;
  const [one, other] = [byNumber[a], byNumber[b]];
  return one === undefined || other === undefined ? 0 : byOrder(other, one);
}

/** An outlet keeps its number: there are few. */
function countOutlet({ outlets }: HeldQuotes, { outlet }: Quote): number {
  const known = outlets.get(outlet) ?? { number: outlets.size, quoteCount: 0 };
  known.quoteCount += 1;
  outlets.set(outlet, known);
  return known.number;
}
