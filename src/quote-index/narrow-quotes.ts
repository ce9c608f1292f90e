/** What narrows quotes down beside names: times, words, outlets. */
import { foldText } from '../lib/fold-text.ts';
import { lowerBound } from '../lib/lower-bound.ts';
import type { Quote } from '../model/quote.ts';
import type { IndexedQuote } from './postings.ts';
import { matchPhrases, type PrintedWords } from './printed-words.ts';
import type { QuoteQuery } from './quote-index.ts';

/**
 * @param quotes oldest first.
 * @returns those from `sinceMs` on, and before `untilMs`; the same array where neither is given.
 */
export function within<Item extends IndexedQuote>(
  quotes: readonly Item[],
  { sinceMs, untilMs }: Pick<QuoteQuery, 'sinceMs' | 'untilMs'>,
): readonly Item[] {
  if (sinceMs === undefined && untilMs === undefined) return quotes;
  const countBefore = (timeMs: number) =>
    lowerBound(quotes, ({ quote }) => quote.publishedAtMs < timeMs);
  return quotes.slice(
    sinceMs === undefined ? 0 : countBefore(sinceMs),
    untilMs === undefined ? quotes.length : countBefore(untilMs),
  );
}

/**
 * @param quotes oldest first.
 * @returns of those that match the newest so many, oldest first. No more are looked at than that takes.
 */
export function takeNewest<Item extends IndexedQuote>(
  quotes: readonly Item[],
  limit: number,
  isMatch: (quote: Quote) => boolean,
): readonly Item[] {
  const newest: Item[] = [];
  for (let at = quotes.length - 1; at >= 0 && newest.length < limit; at--) {
    const each = quotes[at];
    if (each !== undefined && isMatch(each.quote)) newest.push(each);
  }
  return newest.reverse();
}

export interface KnownWords {
  readonly words: PrintedWords;
  /** By name. */
  readonly outlets: ReadonlyMap<string, unknown>;
}

/** Returns whether quotes have all of these words and are from such an outlet. It holds as long as nothing is added or removed. */
export function createMatcher(
  { words, outlets }: KnownWords,
  asked: Pick<QuoteQuery, 'words' | 'outlet'>,
): (quote: Quote) => boolean {
  const phrases = (asked.words ?? []).map(foldText).filter((phrase) => phrase !== '');
  // Most questions name neither, and what needn't be looked at is left where it lies in memory.
  if (phrases.length === 0 && asked.outlet === undefined) return () => true;
  const hasPhrases = matchPhrases(words, phrases);
  const wanted = asked.outlet === undefined ? null : outletsLike(outlets, asked.outlet);
  return ({ outlet, contents }) => (wanted?.has(outlet) ?? true) && hasPhrases(contents);
}

function outletsLike(outlets: KnownWords['outlets'], outlet: string): ReadonlySet<string> {
  const key = foldText(outlet);
  return new Set([...outlets.keys()].filter((name) => foldText(name).includes(key)));
}
