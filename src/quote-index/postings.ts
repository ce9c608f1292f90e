/** Postings: the numbers of the quotes that share a speaker or a topic, kept in the order in which answers show them. */
import { lowerBound } from '../lib/lower-bound.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import {
  byOrder,
  createHeldQuotes,
  givenSpeakerAt,
  type HeldQuotes,
  quoteAt,
} from './numbered-quotes.ts';

const NO_QUOTES = createHeldQuotes();

/** Oldest first: articles mostly come in that order, so that adding is appending. Answers read from the end. */
export interface Postings {
  /** Where the numbers are from. */
  readonly held: HeldQuotes;
  readonly quotes: number[];
  isSorted: boolean;
  /** Of those that came late since they were read. */
  lateCount: number;
  /** Those that have these quotes too, and get what comes to them; null for none. */
  into: Postings | null;
}

/** @param held left out where there are no quotes. */
export function createPostings(held: HeldQuotes = NO_QUOTES): Postings {
  return { held, quotes: [], isSorted: true, lateCount: 0, into: null };
}

/** Late ones in a row that find their place at once: more come when all are loaded, and sorting is quicker than moving for each. */
const MAX_LATE = 100;

/** One that comes late finds its place at once: sorting 50,000 again would take longer than an answer may. */
export function addTo(postings: Postings, added: number): void {
  const { held, quotes, into } = postings;
  if (into !== null) addTo(into, added);
  const isBehind = (each: number | undefined) =>
    each !== undefined && byOrder(held, each, added) > 0;
  if (!isBehind(quotes.at(-1))) quotes.push(added);
  else if (postings.isSorted && postings.lateCount < MAX_LATE) {
    postings.lateCount += 1;
    const at = lowerBound(quotes, (each) => !isBehind(each));
    quotes.splice(at, 0, added);
  } else {
    postings.isSorted = false;
    quotes.push(added);
  }
}

/** Takes out what is there once; time in proportion to the postings' length. */
export function removeFrom(postings: Postings, removed: number): void {
  if (postings.into !== null) removeFrom(postings.into, removed);
  // The oldest leaves first where there is a limit.
  const at = postings.quotes[0] === removed ? 0 : postings.quotes.lastIndexOf(removed);
  if (at >= 0) postings.quotes.splice(at, 1);
}

/** Newest published last; within an article its last quote first, so that reading backwards follows the text. */
export function sorted(postings: Postings): readonly number[] {
  const { held, quotes } = postings;
  if (!postings.isSorted) {
    quotes.sort((a, b) => byOrder(held, a, b));
    postings.isSorted = true;
  }
  postings.lateCount = 0;
  return quotes;
}

/** Postings with the quotes of all; the same object where only one has any. Each quote is in one of them. */
export function mergePostings(parts: readonly Postings[]): Postings {
  const [first, ...others] = parts.filter(({ quotes }) => quotes.length > 0);
  if (first === undefined) return createPostings(parts[0]?.held);
  if (others.length === 0) return first;
  const quotes = [first, ...others].flatMap(sorted);
  return { held: first.held, quotes, isSorted: false, lateCount: 0, into: null };
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
export function newestOf(parts: readonly Postings[], limit: number): readonly number[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { held } = first;
  // What isn't among so many with the newest last quotes has none of the newest.
  const latest: (readonly number[])[] = [];
  for (const part of parts)
    if (part.quotes.length > 0) insertLatest(held, latest, sorted(part), limit);
  const [only = [], ...others] = latest;
  if (others.length === 0) return only.slice(-limit).reverse();
  return latest
    .flatMap((quotes) => quotes.slice(-limit))
    .sort((a, b) => byOrder(held, b, a))
    .slice(0, limit);
}

/** @param latest the one with the newest last quote first; none is empty. */
function insertLatest(
  held: HeldQuotes,
  latest: (readonly number[])[],
  quotes: readonly number[],
  limit: number,
): void {
  const isOlder = (each: readonly number[] | undefined) =>
    each !== undefined && byOrder(held, each.at(-1) as number, quotes.at(-1) as number) < 0;
  if (latest.length >= limit && !isOlder(latest[limit - 1])) return;
  const at = lowerBound(latest, (each) => !isOlder(each));
  latest.splice(at, 0, quotes);
  if (latest.length > limit) latest.pop();
}

/** By whom the newest of several postings are, newest first. */
export function newestSpeakers(parts: readonly Postings[], limit: number): readonly Speaker[] {
  const [first] = parts;
  if (first === undefined) return [];
  return newestOf(parts, limit).flatMap((number) => givenSpeakerAt(first.held, number) ?? []);
}

export function newestQuote(parts: readonly Postings[]): Quote | null {
  const [first] = parts;
  const [newest] = newestOf(parts, 1);
  return first === undefined || newest === undefined ? null : quoteAt(first.held, newest);
}

/** True when the quote is in the postings; time in the logarithm of their length. */
export function has(postings: Postings, sought: number): boolean {
  const quotes = sorted(postings);
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = quotes[middle];
    if (candidate === undefined || candidate === sought) return candidate === sought;
    if (byOrder(postings.held, candidate, sought) < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
