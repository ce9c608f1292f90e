/** The newest words that match, with bounded work however many there are. */
import type { Quote } from '../../model/quote.ts';
import { type Joining, keepLeads } from '../joining/joined-quotes.ts';
import type { NameEntry, Statement } from '../quote-index.ts';

/** Quotes by their numbers. */
export interface NewestLeads {
  /** Newest first; of joined quotes among them the fullest. */
  readonly leads: readonly number[];
  /** False where there may be more that match. */
  readonly isWhole: boolean;
}

/**
 * @param quotes oldest first.
 * @param limit as many that match are looked at, joined ones counted each.
 */
export function newestLeads(
  quotes: ArrayLike<number>,
  { limit, isMatch }: { readonly limit: number; readonly isMatch: (quote: number) => boolean },
  joining: Joining,
): NewestLeads {
  const newest = takeNewest(quotes, limit, isMatch);
  return { leads: keepLeads(newest, joining).toReversed(), isWhole: newest.length < limit };
}

/** Oldest first. No more are looked at than that takes. */
function takeNewest<Item>(
  items: ArrayLike<Item>,
  limit: number,
  isMatch: (item: Item) => boolean,
): readonly Item[] {
  const newest: Item[] = [];
  for (let at = items.length - 1; at >= 0 && newest.length < limit; at--) {
    const each = items[at];
    if (each !== undefined && isMatch(each)) newest.push(each);
  }
  return newest.reverse();
}

/** Returns what the quote says about the one whose names `isAbout` knows, or nothing. */
export function readStatement(
  quote: Quote,
  isAbout: (topic: string) => boolean,
  holderOf: (quote: Quote) => NameEntry | null,
): readonly Statement[] {
  const position = quote.positions.find(({ topic }) => isAbout(topic));
  return position === undefined ? [] : [{ quote, position, holder: holderOf(quote) }];
}
