/** A quote, wherever it is. */
import type { Quote, QuoteId } from '../model/quote.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { Store } from '../store/store.ts';

interface QuotePlaces {
  readonly index: Pick<QuoteIndex, 'get' | 'heldSinceMs'>;
  readonly store: Pick<Store, 'getQuote'>;
}

/** @returns it from memory, or from the store where memory doesn't hold all; null where it is gone. */
export async function quoteWithId(
  id: QuoteId,
  { index, store }: QuotePlaces,
): Promise<Quote | null> {
  const held = index.get(id);
  return held !== null || index.heldSinceMs === null ? held : store.getQuote(id);
}

/** @returns those that are not gone, in the order of the ids. */
export async function quotesWithIds(
  ids: readonly QuoteId[],
  places: QuotePlaces,
): Promise<readonly Quote[]> {
  const quotes = await Promise.all(ids.map((id) => quoteWithId(id, places)));
  return quotes.filter((quote) => quote !== null);
}
