/** Postings: the quotes that share a speaker, a topic or a word, kept in the order in which answers show them. */
import { lowerBound } from '../lib/lower-bound.ts';
import type { Joinable } from './wordings.ts';

/** A quote as the index holds it; every posting refers to the same one. */
export type IndexedQuote = Joinable;

/** Oldest first: articles mostly come in that order, so that adding is appending. Answers read from the end. */
export interface Postings {
  readonly quotes: IndexedQuote[];
  isSorted: boolean;
  /** Of those that came late since they were read. */
  lateCount: number;
  /** Those that have these quotes too, and get what comes to them; null for none. */
  into: Postings | null;
}

export function createPostings(): Postings {
  return { quotes: [], isSorted: true, lateCount: 0, into: null };
}

/** Late ones in a row that find their place at once: more come when all are loaded, and sorting is quicker than moving for each. */
const MAX_LATE = 100;

/** One that comes late finds its place at once: sorting 50,000 again would take longer than an answer may. */
export function addTo(postings: Postings, added: IndexedQuote): void {
  const { quotes, into } = postings;
  if (into !== null) addTo(into, added);
  if (!isBehind(quotes.at(-1), added)) quotes.push(added);
  else if (postings.isSorted && postings.lateCount < MAX_LATE) {
    postings.lateCount += 1;
    const at = lowerBound(quotes, (held) => !isBehind(held, added));
    quotes.splice(at, 0, added);
  } else {
    postings.isSorted = false;
    quotes.push(added);
  }
}

function isBehind(held: IndexedQuote | undefined, added: IndexedQuote): boolean {
  return held !== undefined && byOrder(held, added) > 0;
}

/** Takes out what is there once; time in proportion to the postings' length. */
export function removeFrom(postings: Postings, removed: IndexedQuote): void {
  if (postings.into !== null) removeFrom(postings.into, removed);
  const at = postings.quotes.lastIndexOf(removed);
  if (at >= 0) postings.quotes.splice(at, 1);
}

/** Newest published last; within an article its last quote first, so that reading backwards follows the text. */
export function sorted(postings: Postings): readonly IndexedQuote[] {
  if (!postings.isSorted) {
    postings.quotes.sort(byOrder);
    postings.isSorted = true;
  }
  postings.lateCount = 0;
  return postings.quotes;
}

/** Postings with the quotes of all; the same object where only one has any. Each quote is in one of them. */
export function mergePostings(parts: readonly Postings[]): Postings {
  const [first, ...others] = parts.filter(({ quotes }) => quotes.length > 0);
  if (first === undefined) return createPostings();
  if (others.length === 0) return first;
  const quotes = [first, ...others].flatMap(sorted);
  return { quotes, isSorted: false, lateCount: 0, into: null };
}

/** @returns what `mergePostings` gives, kept up with what comes to the parts and goes: made when first asked for. */
export function createMerged(parts: readonly Postings[]): () => Postings {
  let merged: Postings | null = null;
  return () => {
    if (merged !== null) return merged;
    const all = mergePostings(parts);
    if (parts.includes(all) || all.quotes.length === 0) return all;
    for (const part of parts) part.into = all;
    merged = all;
    return merged;
  };
}

/** The newest of several postings, newest first; time in proportion to their number, not to their length. */
export function newestOf(parts: readonly Postings[], limit: number): readonly IndexedQuote[] {
  // What isn't among so many with the newest last quotes has none of the newest.
  const latest: (readonly IndexedQuote[])[] = [];
  for (const part of parts) if (part.quotes.length > 0) insertLatest(latest, sorted(part), limit);
  const [only = [], ...others] = latest;
  if (others.length === 0) return only.slice(-limit).reverse();
  return latest
    .flatMap((quotes) => quotes.slice(-limit))
    .sort((a, b) => byOrder(b, a))
    .slice(0, limit);
}

/** @param latest the one with the newest last quote first; none is empty. */
function insertLatest(
  latest: (readonly IndexedQuote[])[],
  quotes: readonly IndexedQuote[],
  limit: number,
): void {
  const isOlder = (each: readonly IndexedQuote[] | undefined) =>
    each !== undefined && byOrder(each.at(-1) as IndexedQuote, quotes.at(-1) as IndexedQuote) < 0;
  if (latest.length >= limit && !isOlder(latest[limit - 1])) return;
  const at = lowerBound(latest, (each) => !isOlder(each));
  latest.splice(at, 0, quotes);
  if (latest.length > limit) latest.pop();
}

/** True when the quote is in the postings; time in the logarithm of their length. */
export function has(postings: Postings, sought: IndexedQuote): boolean {
  const quotes = sorted(postings);
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = quotes[middle];
    if (candidate === undefined || candidate === sought) return candidate === sought;
    if (byOrder(candidate, sought) < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** Below 0 when the first comes before the other, oldest first. */
export function byOrder(a: IndexedQuote, b: IndexedQuote): number {
  const byTime = a.quote.publishedAtMs - b.quote.publishedAtMs;
  if (byTime !== 0) return byTime;
  if (a.quote.articleId !== b.quote.articleId) {
    return a.quote.articleId < b.quote.articleId ? 1 : -1;
  }
  return b.place - a.place;
}
