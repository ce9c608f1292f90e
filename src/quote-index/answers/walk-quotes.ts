/** Walks many quotes a few at a time, so that whoever counts them keeps nobody waiting. */
import { foldText } from '../../lib/text/fold-text.ts';
import { valueAt } from '../arrays/column.ts';
import { CHUNK_BITS, isMarked } from '../arrays/number-sets.ts';
import type { HeldQuotes, NameBook } from '../held/held.ts';
import { byOrder, chunkOf, entryOf, publishedAt, quoteAt } from '../held/numbered-quotes.ts';
import { has, sorted } from '../held/postings.ts';
import { type Joining, leadOf } from '../joining/joined-quotes.ts';
import { findEntry } from '../names/name-book.ts';
import type { Printing, WalkQuery } from '../quote-index.ts';
import { within } from './find-quotes.ts';

/** Quotes looked at in one go: at most 5 ms of work with what is counted of them. */
export const BATCH_SIZE = 2000;

interface Walked {
  /** With entries that are up to the quotes: asked for before each batch, because articles come and go between two of them. */
  book(): NameBook;
  readonly quotes: HeldQuotes;
  readonly joining: Joining;
}

/** See `QuoteIndex.walk`. Which quotes are looked at is settled when the first batch is asked for. */
export function* walkQuotes(
  { book, quotes: held, joining }: Walked,
  query: WalkQuery,
): Generator<readonly Printing[]> {
  const { speakerKey, topic, outlet } = query;
  const names = book();
  const speaker = speakerKey === undefined ? undefined : findEntry(names, speakerKey);
  const subject = topic === undefined ? undefined : findEntry(names, foldText(topic));
  if (speaker === null || subject === null) return;
  const about = subject?.about();
  const named = speaker?.spoken() ?? about;
  const quotes =
    named === undefined ? allSince(held, query.sinceMs) : [...within(held, sorted(named), query)];
  const isHeldStill = createHeldCheck(held, quotes);
  const isOfOutlet = (number: number) =>
    outlet === undefined || valueAt(held.outlet, number) === held.outlets.get(outlet)?.number;
  const isAbout = (number: number) =>
    speaker === undefined || about === undefined || has(about, number);
  for (let end = quotes.length; end > 0; end -= BATCH_SIZE) {
    const fresh = book();
    const start = Math.max(end - BATCH_SIZE, 0);
    const batch = quotes
      .slice(start, end)
      .filter((each, at) => isHeldStill(each, start + at) && isOfOutlet(each) && isAbout(each));
    yield batch.reverse().map((each) => toPrinting(held, joining, { number: each, book: fresh }));
  }
}

function toPrinting(
  held: HeldQuotes,
  joining: Joining,
  { number, book }: { readonly number: number; readonly book: NameBook },
): Printing {
  const lead = leadOf(number, joining);
  const quote = quoteAt(held, number);
  return {
    quote,
    lead: lead === number ? quote : quoteAt(held, lead),
    speaker: entryOf(book, number)?.shown ?? null,
  };
}

/**
 * Returns whether a number is that of the same quote still: it may be gone, and its number another's. One that came in its place, published
 * at the same time by the same, is walked: the outlet edited it.
 *
 * @param quotes as they are now.
 */
function createHeldCheck(
  held: HeldQuotes,
  quotes: readonly number[],
): (number: number, at: number) => boolean {
  const { changeCount } = held;
  const facts = quotes.map((number) => [publishedAt(held, number), valueAt(held.speaker, number)]);
  return (number, at) =>
    held.changeCount === changeCount ||
    (isMarked(chunkOf(held.present, number >>> CHUNK_BITS), number & 0xffff) &&
      publishedAt(held, number) === facts[at]?.[0] &&
      valueAt(held.speaker, number) === facts[at]?.[1]);
}

/** Oldest first. Put in order now: what other questions need is kept by number. */
function allSince(held: HeldQuotes, sinceMs = Number.NEGATIVE_INFINITY): readonly number[] {
  const numbers: number[] = [];
  for (let number = 0; number < held.size; number++) {
    const isThere = isMarked(chunkOf(held.present, number >>> CHUNK_BITS), number & 0xffff);
    if (isThere && publishedAt(held, number) >= sinceMs) numbers.push(number);
  }
  return numbers.sort((a, b) => byOrder(held, a, b));
}
