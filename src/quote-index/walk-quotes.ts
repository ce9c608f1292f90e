/** Walks many quotes a few at a time, so that whoever counts them keeps nobody waiting. */
import { foldText } from '../lib/fold-text.ts';
import { valueAt } from './column.ts';
import { within } from './find-quotes.ts';
import { type Joining, leadOf } from './joined-quotes.ts';
import { findEntry, type NameBook } from './name-book.ts';
import { entryOf, type HeldQuote, type HeldQuotes, heldIn } from './numbered-quotes.ts';
import { byOrder, has } from './postings.ts';
import type { Printing, WalkQuery } from './quote-index.ts';

/** Quotes looked at in one go: at most 5 ms of work with what is counted of them. */
export const BATCH_SIZE = 2000;

interface Walked {
  /** With entries that are up to the quotes: asked for before each batch, because articles come and go between two of them. */
  book(): NameBook;
  readonly quotes: HeldQuotes;
  readonly joining: Joining<HeldQuote>;
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
  const isWanted = (each: HeldQuote) =>
    (outlet === undefined || each.quote.outlet === outlet) &&
    (speaker === undefined || about === undefined || has(about, each));
  const named = speaker?.spoken() ?? about;
  const quotes =
    named === undefined ? allSince(held, query.sinceMs) : [...within(heldIn(named), query)];
  for (let end = quotes.length; end > 0; end -= BATCH_SIZE) {
    const fresh = book();
    const batch = quotes.slice(Math.max(end - BATCH_SIZE, 0), end).filter(isWanted);
    yield batch.reverse().map((each) => ({
      quote: each.quote,
      lead: leadOf(each, joining).quote,
      speaker: entryOf(fresh, each)?.shown ?? null,
    }));
  }
}

/** Oldest first. Put in order now: what other questions need is kept by number. */
function allSince(
  { byNumber, published }: HeldQuotes,
  sinceMs = Number.NEGATIVE_INFINITY,
): readonly HeldQuote[] {
  // Times lie side by side: older quotes are left where they are in memory.
  const isWanted = (held: HeldQuote | undefined, number: number): held is HeldQuote =>
    held !== undefined && valueAt(published, number) >= sinceMs;
  return byNumber.filter(isWanted).sort(byOrder);
}
