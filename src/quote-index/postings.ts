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
}

/** @param held left out where there are no quotes. */
export function createPostings(held: HeldQuotes = NO_QUOTES): Postings {
  return { held, quotes: [], isSorted: true };
}

/** Quotes that make room for one that comes late. What is later by more waits until all are sorted. */
const MAX_MOVED = 200;

/**
 * An article that comes a little late finds its place at once: sorting 50,000 again would take longer than an answer may.
 */
export function addTo(postings: Postings, added: number): void {
  const { held, quotes } = postings;
  const tail = Math.max(quotes.length - MAX_MOVED, 0);
  const isBehind = (each: number | undefined) =>
    each !== undefined && byOrder(held, each, added) > 0;
  if (!isBehind(quotes.at(-1))) quotes.push(added);
  else if (postings.isSorted && (tail === 0 || !isBehind(quotes[tail - 1]))) {
    const place = lowerBound(quotes.slice(tail), (each) => !isBehind(each));
    quotes.splice(tail + place, 0, added);
  } else {
    postings.isSorted = false;
    quotes.push(added);
  }
}

/** Takes out what is there once; time in proportion to the postings' length. */
export function removeFrom(postings: Postings, removed: number): void {
  const at = postings.quotes.lastIndexOf(removed);
  if (at >= 0) postings.quotes.splice(at, 1);
}

/** Newest published last; within an article its last quote first, so that reading backwards follows the text. */
export function sorted(postings: Postings): readonly number[] {
  const { held, quotes } = postings;
  if (!postings.isSorted) {
    quotes.sort((a, b) => byOrder(held, a, b));
    postings.isSorted = true;
  }
  return quotes;
}

/** Postings with the quotes of all; the same object where only one has any. Each quote is in one of them. */
export function mergePostings(parts: readonly Postings[]): Postings {
  const [first, ...others] = parts.filter(({ quotes }) => quotes.length > 0);
  if (first === undefined) return createPostings(parts[0]?.held);
  if (others.length === 0) return first;
  const quotes = [first, ...others].flatMap(sorted);
  return { held: first.held, quotes, isSorted: false };
}

/** The newest of several postings, newest first; time in proportion to their number, not to their length. */
export function newestOf(parts: readonly Postings[], limit: number): readonly number[] {
  const [first] = parts;
  if (first === undefined) return [];
  if (parts.length === 1) return sorted(first).slice(-limit).reverse();
  return parts
    .flatMap((part) => sorted(part).slice(-limit))
    .sort((a, b) => byOrder(first.held, b, a))
    .slice(0, limit);
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
