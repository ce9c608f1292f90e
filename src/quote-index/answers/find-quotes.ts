/**
 * Finds quotes. A question that names somebody who has few is asked of these, word by word, newest last; any other one is asked of all quotes, a
 * chunk of numbers after the other: bits of words and names are joined, each match is counted, and of matches only those that may be on
 * the page are put in order.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { EpochMs } from '../../model/article.ts';
import { valueAt, wideAt } from '../arrays/column.ts';
import {
  CHUNK_BITS,
  CHUNK_WORDS,
  countBits,
  hasNumber,
  isMarked,
  keepCommon,
  keepMembers,
  markIn,
  type NumberSets,
  unmarkIn,
} from '../arrays/number-sets.ts';
import type { HeldQuotes, Postings } from '../held/held.ts';
import { BLOCK_BITS, byNewest, chunkOf, publishedAt, wordsAt } from '../held/numbered-quotes.ts';
import { has, sorted } from '../held/postings.ts';
import { type Joining, joinedWith } from '../joining/joined-quotes.ts';
import { leadNumberOf, type ToldLeads } from '../joining/told-leads.ts';
import { hasPhrase } from '../words/printed-words.ts';

/** Of somebody who has no more quotes for each chunk these are looked at: it takes less time than joining the bits of all. */
export const FEW_QUOTES = 200;

/** What a question is asked of. */
export interface Searched {
  readonly quotes: HeldQuotes;
  readonly sets: NumberSets;
  readonly leads: ToldLeads;
  readonly joining: Joining;
  /** Bits of postings that are long, by chunk. */
  readonly bitsOf: (postings: Postings) => readonly Uint32Array[];
  /** FEW_QUOTES for each chunk. */
  readonly fewQuotes: number;
}

export interface Sought {
  /** A match is in all of them, each by or about somebody. */
  readonly postings: readonly Postings[];
  /** A match is in all of them, the smallest first. */
  readonly sets: readonly number[];
  /** Folded, each of several words. */
  readonly phrases: readonly string[];
  readonly sinceMs?: EpochMs | undefined;
  readonly untilMs?: EpochMs | undefined;
  /** Numbers of outlets; null for any. */
  readonly outlets: ReadonlySet<number> | null;
  /** A match has a topic: of the same words one may have it and another not. */
  readonly isAbout: boolean;
}

export interface Found {
  /** Numbers, newest first. */
  readonly page: readonly number[];
  /** Those that stand behind no other match. */
  readonly total: number;
}

export interface PageRange {
  readonly offset: number;
  readonly limit: number;
}

export function findQuotes(searched: Searched, sought: Sought, range: PageRange): Found {
  const [shortest] = [...sought.postings].sort((a, b) => a.count - b.count);
  return shortest !== undefined && shortest.count <= searched.fewQuotes
    ? findAmong(searched, { sought, shortest }, range)
    : findInAll(searched, sought, range);
}

function findAmong(
  searched: Searched,
  { sought, shortest }: { readonly sought: Sought; readonly shortest: Postings },
  { offset, limit }: PageRange,
): Found {
  let matching: Uint32Array = within(searched.quotes, sorted(shortest), sought).slice();
  for (const set of sought.sets) matching = keepMembers(searched.sets, set, matching);
  const postings = sought.postings.filter((each) => each !== shortest);
  if (postings.length > 0 || isLimited(sought))
    matching = matching.filter(createMatcher(searched, { ...sought, postings, sets: [] }));
  const isAlsoMatch = createMatcher(searched, sought);
  const isLead = isCovered(sought)
    ? (number: number) => isFirstCovered(searched, number, isAlsoMatch)
    : (number: number) => isFirst(searched, number, isAlsoMatch);
  const leads = matching.filter(isLead);
  const end = Math.max(leads.length - offset, 0);
  const page = Array.from(leads.subarray(Math.max(end - limit, 0), end)).reverse();
  return { page, total: leads.length };
}

/** True where each match has to be looked at by itself. */
function isLimited({ sinceMs, untilMs, outlets, phrases }: Sought): boolean {
  const isInTime = sinceMs !== undefined || untilMs !== undefined;
  return isInTime || outlets !== null || phrases.length > 0;
}

/** True where what stands behind another and has no more words matches only where that does. */
const isCovered = (sought: Sought) => !isLimited(sought) && !sought.isAbout;

/** As `isFirst`, where `isCovered`. */
function isFirstCovered(
  searched: Searched,
  number: number,
  isMatch: (other: number) => boolean,
): boolean {
  const { leads, joining } = searched;
  if (leadNumberOf(leads, number, joining) === number) return true;
  const covered = leads.covered[number >>> CHUNK_BITS];
  if (covered !== undefined && isMarked(covered, number & 0xffff)) return false;
  return isFirst(searched, number, isMatch);
}

/**
 * @param quotes oldest first.
 * @returns those from `sinceMs` on, and before `untilMs`.
 */
export function within<Numbers extends Uint32Array | number[]>(
  held: HeldQuotes,
  quotes: Numbers,
  { sinceMs, untilMs }: Pick<Sought, 'sinceMs' | 'untilMs'>,
): Numbers {
  const countBefore = (timeMs: number) =>
    lowerBound(quotes, (number) => publishedAt(held, number) < timeMs);
  return sinceMs === undefined && untilMs === undefined
    ? quotes
    : (quotes.slice(
        sinceMs === undefined ? 0 : countBefore(sinceMs),
        untilMs === undefined ? quotes.length : countBefore(untilMs),
      ) as Numbers);
}

/** @returns whether a quote is one that is sought, each by itself. It holds as long as nothing is added or removed. */
export function createMatcher(
  searched: Pick<Searched, 'quotes' | 'sets'>,
  sought: Sought,
): (number: number) => boolean {
  return (number) =>
    sought.postings.every((postings) => has(postings, number)) &&
    sought.sets.every((set) => hasNumber(searched.sets, set, number)) &&
    isAllowed(searched, sought, number);
}

/** What bits don't tell. */
function isAllowed({ quotes }: Pick<Searched, 'quotes'>, sought: Sought, number: number): boolean {
  const { sinceMs, untilMs, outlets, phrases } = sought;
  const publishedAtMs = wideAt(quotes.published, number);
  if (sinceMs !== undefined && publishedAtMs < sinceMs) return false;
  if (untilMs !== undefined && publishedAtMs >= untilMs) return false;
  if (outlets !== null && !outlets.has(valueAt(quotes.outlet, number))) return false;
  if (phrases.length === 0) return true;
  const { contents } = wordsAt(quotes, number);
  return phrases.every((phrase) => hasPhrase(contents, phrase));
}

/** A question, as each chunk is asked. */
export interface Search {
  readonly searched: Searched;
  readonly sought: Sought;
  /** Of the postings. */
  readonly members: readonly (readonly Uint32Array[])[];
  readonly isLimited: boolean;
  /** What stands behind another and has no more words matches only where that does. */
  readonly isCovered: boolean;
}

export function toSearch(searched: Searched, sought: Sought): Search {
  return {
    searched,
    sought,
    members: sought.postings.map(searched.bitsOf),
    isLimited: isLimited(sought),
    isCovered: isCovered(sought),
  };
}

function findInAll(searched: Searched, sought: Sought, { offset, limit }: PageRange): Found {
  const search = toSearch(searched, sought);
  const bits = new Uint32Array(CHUNK_WORDS);
  const page: number[] = [];
  const seen = noneSeen();
  let total = 0;
  for (let chunk = searched.quotes.present.length - 1; chunk >= 0; chunk--) {
    if (!matchChunk(search, chunk, bits)) continue;
    total += countLeads(search, { chunk, bits }, seen);
    collect(search, { chunk, bits }, { page, length: offset + limit });
  }
  return { page: page.slice(offset), total };
}

/** @returns false when nothing of the chunk matches; `bits` says what does. */
export function matchChunk(search: Search, chunk: number, bits: Uint32Array): boolean {
  bits.set(chunkOf(search.searched.quotes.present, chunk));
  return keepMatching(search, chunk, bits);
}

/** @param bits of which those are left that match. */
export function keepMatching(search: Search, chunk: number, bits: Uint32Array): boolean {
  const { searched, sought, members, isLimited } = search;
  for (const member of members) {
    const theirs = chunkOf(member, chunk);
    for (let at = 0; at < CHUNK_WORDS; at++)
      bits[at] = (bits[at] as number) & (theirs[at] as number);
  }
  for (const set of sought.sets) if (!keepCommon(searched.sets, set, chunk, bits)) return false;
  if (!isLimited) return true;
  forEach(bits, (low) => {
    if (!isAllowed(searched, sought, (chunk << CHUNK_BITS) | low)) unmarkIn(bits, low);
  });
  return true;
}

export function isMatch({ searched, sought, members }: Search, number: number): boolean {
  const low = number & 0xffff;
  return (
    members.every((member) => isMarked(chunkOf(member, number >>> CHUNK_BITS), low)) &&
    sought.sets.every((set) => hasNumber(searched.sets, set, number)) &&
    isAllowed(searched, sought, number)
  );
}

const SEEN: Uint32Array[] = [];

/** @returns for the leads that a question counts, none yet. The question before it is answered by then: it has the same. */
export function noneSeen(): Uint32Array[] {
  for (const chunk of SEEN) chunk?.fill(0);
  return SEEN;
}

export interface Matches {
  readonly chunk: number;
  readonly bits: Uint32Array;
}

/** @param seen the leads that were counted, of all chunks. */
export function countLeads(
  { searched: { leads, joining }, isCovered }: Search,
  { chunk, bits }: Matches,
  seen: Uint32Array[],
): number {
  const alone = chunkOf(leads.alone, chunk);
  const leading = chunkOf(leads.leading, chunk);
  const covered = chunkOf(leads.covered, chunk);
  const seenHere = seenIn(seen, chunk);
  let count = 0;
  for (let at = 0; at < CHUNK_WORDS; at++) {
    const word = bits[at] as number;
    if (word === 0) continue;
    const before = seenHere[at] as number;
    const here = word & (leading[at] as number) & ~before;
    count += countBits(word & (alone[at] as number)) + countBits(here);
    seenHere[at] = before | here;
  }
  for (let at = 0; at < CHUNK_WORDS; at++) {
    const told = (alone[at] as number) | (leading[at] as number);
    let left = (bits[at] as number) & ~(isCovered ? told | (covered[at] as number) : told);
    for (; left !== 0; left &= left - 1) {
      const number = (chunk << CHUNK_BITS) | (at << 5) | (31 - Math.clz32(left & -left));
      const known = valueAt(leads.leads, number) - 1;
      const lead = known < 0 ? leadNumberOf(leads, number, joining) : known;
      const counted = seenIn(seen, lead >>> CHUNK_BITS);
      if (isMarked(counted, lead & 0xffff)) continue;
      markIn(counted, lead & 0xffff);
      count += 1;
    }
  }
  return count;
}

function seenIn(seen: Uint32Array[], chunk: number): Uint32Array {
  const known = seen[chunk];
  if (known !== undefined) return known;
  const made = new Uint32Array(CHUNK_WORDS);
  seen[chunk] = made;
  return made;
}

/** Puts those matches into the page that stand behind no other match and are newer than what is in it, as long as it is full. */
function collect(
  search: Search,
  { chunk, bits }: Matches,
  { page, length }: { readonly page: number[]; readonly length: number },
): void {
  const { quotes } = search.searched;
  const blockWords = 1 << (BLOCK_BITS - 5);
  for (let from = CHUNK_WORDS - blockWords; from >= 0; from -= blockWords) {
    const block = ((chunk << CHUNK_BITS) | (from << 5)) >>> BLOCK_BITS;
    const last = page[length - 1];
    const isLater =
      last === undefined || wideAt(quotes.newest, block) >= wideAt(quotes.published, last);
    if (length === 0 || !isLater) continue;
    forEach(bits.subarray(from, from + blockWords), (low) =>
      place(search, (block << BLOCK_BITS) | low, { page, length }),
    );
  }
}

function place(
  search: Search,
  number: number,
  { page, length }: { readonly page: number[]; readonly length: number },
): void {
  const { quotes } = search.searched;
  const last = page[length - 1];
  if (last !== undefined && byNewest(quotes, last, number) < 0) return;
  const isAlsoMatch = (other: number) => isMatch(search, other);
  if (!isFirst(search.searched, number, isAlsoMatch)) return;
  const at = lowerBound(page, (each) => byNewest(quotes, each, number) < 0);
  page.splice(at, 0, number);
  if (page.length > length) page.pop();
}

/** True for a match that stands behind no other one. */
export function isFirst(
  { leads, joining }: Searched,
  number: number,
  isMatch: (other: number) => boolean,
): boolean {
  const lead = leadNumberOf(leads, number, joining);
  if (lead === number) return true;
  return !isMatch(lead) && joinedWith(number, joining).find(isMatch) === number;
}

/** The highest first: mostly the newest. */
export function forEach(bits: Uint32Array, visit: (low: number) => void): void {
  for (let at = bits.length - 1; at >= 0; at--) {
    for (let left = bits[at] as number; left !== 0; ) {
      const bit = 31 - Math.clz32(left);
      left &= ~(1 << bit);
      visit((at << 5) | bit);
    }
  }
}
