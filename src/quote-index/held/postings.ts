/** Postings: the numbers of the quotes that share a speaker or a topic, kept in the order in which answers show them. */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Quote } from '../../model/quote.ts';
import type { Speaker } from '../../model/speaker.ts';
import {
  createNumberLists,
  insertNumber,
  type NumberLists,
  numberAt,
  numbersIn,
  removeNumberAt,
  setNumbers,
} from '../arrays/number-lists.ts';
import { CHUNK_BITS, CHUNK_WORDS, markIn, unmarkIn } from '../arrays/number-sets.ts';
import type { HeldQuotes, Postings } from './held.ts';
import { byOrder, createHeldQuotes, givenSpeakerAt, quoteAt } from './numbered-quotes.ts';

const NO_QUOTES = createHeldQuotes();

/** @param held left out where there are no quotes. */
export function createPostings(
  held: HeldQuotes = NO_QUOTES,
  lists: NumberLists = held.lists,
): Postings {
  return {
    place: 0,
    count: 0,
    held,
    lists,
    isSorted: true,
    lateCount: 0,
    into: null,
    bits: null,
  };
}

/** @returns others with the same quotes. */
export function copyPostings(postings: Postings): Postings {
  const { held, lists, isSorted } = postings;
  const copy = createPostings(held, lists);
  setNumbers(lists, copy, numbersOf(postings));
  copy.isSorted = isSorted;
  return copy;
}

/** @param numbers oldest first, in the place of what is there. */
export function fillPostings(postings: Postings, numbers: ArrayLike<number>): void {
  setNumbers(postings.lists, postings, numbers);
  postings.bits = null;
}

/** @returns their bits, by chunk. They are kept up as long as there are some. */
export function bitsOf(postings: Postings): readonly Uint32Array[] {
  postings.bits ??= toBits(postings);
  return postings.bits;
}

/** By chunk of numbers, those of the postings. */
export function toBits(postings: Postings): Uint32Array[] {
  const chunks: Uint32Array[] = [];
  for (const number of numbersOf(postings)) markNumber(chunks, number);
  return chunks;
}

function markNumber(chunks: Uint32Array[], number: number): void {
  const at = number >>> CHUNK_BITS;
  while (chunks.length <= at) chunks.push(new Uint32Array(CHUNK_WORDS));
  markIn(chunks[at] as Uint32Array, number & 0xffff);
}

/** In any order, until one comes or goes. */
export const numbersOf = (postings: Postings) => numbersIn(postings.lists, postings);

/** Late ones in a row that find their place at once: more come when all are loaded, and sorting is quicker than moving for each. */
const MAX_LATE = 100;

/** One that comes late finds its place at once: sorting 50,000 again would take longer than an answer may. */
export function addTo(postings: Postings, added: number): void {
  const { held, lists, count, into, bits } = postings;
  if (into !== null) addTo(into, added);
  if (bits !== null) markNumber(bits, added);
  const isBehind = (each: number) => byOrder(held, each, added) > 0;
  let at = count;
  if (count > 0 && isBehind(numberAt(lists, postings, count - 1))) {
    if (postings.isSorted && postings.lateCount < MAX_LATE) {
      postings.lateCount += 1;
      at = lowerBound(numbersOf(postings), (each) => !isBehind(each));
    } else postings.isSorted = false;
  }
  insertNumber(lists, postings, { at, number: added });
}

/** Takes out what is there once; time in proportion to the postings' length. */
export function removeFrom(postings: Postings, removed: number): void {
  const { into, bits } = postings;
  if (into !== null) removeFrom(into, removed);
  const chunk = bits?.[removed >>> CHUNK_BITS];
  if (chunk !== undefined) unmarkIn(chunk, removed & 0xffff);
  const numbers = numbersOf(postings);
  // The oldest leaves first where there is a limit.
  const at = numbers[0] === removed ? 0 : numbers.lastIndexOf(removed);
  if (at >= 0) removeNumberAt(postings.lists, postings, at);
}

/** Newest published last; within an article its last quote first, so that reading backwards follows the text. Until one comes or goes. */
export function sorted(postings: Postings): Uint32Array {
  const { held } = postings;
  const numbers = numbersOf(postings);
  if (!postings.isSorted) {
    // As an array: that is quick where most is in order.
    numbers.set(Array.from(numbers).sort((a, b) => byOrder(held, a, b)));
    postings.isSorted = true;
  }
  postings.lateCount = 0;
  return numbers;
}

/** Postings with the quotes of all; the same object where only one has any. Each quote is in one of them. */
export function mergePostings(parts: readonly Postings[]): Postings {
  const [first, ...others] = parts.filter(({ count }) => count > 0);
  if (first === undefined) return createPostings(parts[0]?.held);
  if (others.length === 0) return first;
  // Nobody takes them out of it when it is left.
  const merged = createPostings(first.held, createNumberLists(false));
  fillPostings(
    merged,
    [first, ...others].flatMap((each) => Array.from(sorted(each))),
  );
  merged.isSorted = false;
  return merged;
}

/** @returns what `mergePostings` gives, kept up with what comes to the parts and goes: made when first asked for. */
export function createMerged(parts: readonly Postings[]): () => Postings {
  let merged: Postings | null = null;
  return () => {
    if (merged !== null) return merged;
    const all = mergePostings(parts);
    if (parts.includes(all) || all.count === 0) return all;
    for (const part of parts) part.into = all;
    merged = all;
    return merged;
  };
}

/** The newest of several postings, newest first; time in proportion to their number, not to their length. */
export function newestOf(parts: readonly Postings[], limit: number): readonly number[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  if (others.length === 0) return Array.from(sorted(first).subarray(-limit)).reverse();
  const { held } = first;
  // What isn't among so many with the newest last quotes has none of the newest.
  const latest: Uint32Array[] = [];
  for (const part of parts) if (part.count > 0) insertLatest(held, latest, sorted(part), limit);
  const newest = latest.flatMap((numbers) => Array.from(numbers.subarray(-limit)).reverse());
  if (latest.length > 1) newest.sort((a, b) => byOrder(held, b, a));
  return newest.slice(0, limit);
}

/** @param latest the one with the newest last quote first; none is empty. */
function insertLatest(
  held: HeldQuotes,
  latest: Uint32Array[],
  numbers: Uint32Array,
  limit: number,
): void {
  const isOlder = (each: Uint32Array | undefined) =>
    each !== undefined && byOrder(held, each.at(-1) as number, numbers.at(-1) as number) < 0;
  if (latest.length >= limit && !isOlder(latest[limit - 1])) return;
  const at = lowerBound(latest, (each) => !isOlder(each));
  latest.splice(at, 0, numbers);
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
