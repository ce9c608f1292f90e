/**
 * Completions: all names that can be typed, so that a question looks at little but what it may answer with, and a change moves nothing but
 * the names that come or go: which go on where typing stopped, which are these very words or end with them, which are nearly these.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import { tightened } from '../../lib/text/tightened.ts';
import type { Beginning, Block, Completions, Entry, Name } from '../held/held.ts';
import type { NameEntry } from '../quote-index.ts';
import {
  addAll,
  addBeginning,
  beginningsOf,
  beginningWith,
  equalTo,
  firstWord,
  lettersIn,
  mostQuotedIn,
  raiseMost,
  removeBeginning,
  withFirstWord,
} from './beginnings.ts';
import { lettersOf, mayBeNear } from './letters.ts';
import {
  byQuoteCount,
  COMPLETION_DISTANCE,
  distanceTo,
  goesBy,
  likelyEdits,
  maxEdits,
} from './names.ts';

/** More names than this are put in place by sorting all. */
const FEW_NAMES = 500;

export function createCompletions(): Completions {
  return { names: new Map(), beginnings: [] };
}

/** @param gone entries whose place others take. @param come their names, folded, are those that can be typed. */
export function changeEntries(
  completions: Completions,
  gone: Iterable<Entry>,
  come: Iterable<Entry>,
): void {
  const emptied = [...gone].filter(isOffered).flatMap((entry) => takeOut(completions, entry));
  const added = [...come].filter(isOffered).flatMap((entry) => putIn(completions, entry));
  for (const name of new Set(emptied)) if (name.entries.length === 0) removeName(completions, name);
  const begun = added.flatMap(beginningsOf);
  if (added.length > FEW_NAMES) addAll(completions.beginnings, begun);
  else for (const each of begun) addBeginning(completions.beginnings, each);
}

/**
 * Puts an entry in the place of another that goes by the same names.
 *
 * @returns false where that one isn't there or goes by others: nothing is changed then.
 */
export function replaceEntry(completions: Completions, former: Entry, entry: Entry): boolean {
  const texts = namesOf(entry);
  const known = texts.map((text) => completions.names.get(text));
  const isThere = known.every((name) => name?.entries.includes(former));
  if (!isThere || !isOffered(entry) || texts.length !== namesOf(former).length) return false;
  for (const name of known)
    if (name !== undefined) putInPlace(completions, name, { former, entry });
  return true;
}

function putInPlace(
  { beginnings }: Completions,
  name: Name,
  { former, entry }: { readonly former: Entry; readonly entry: Entry },
): void {
  setEntries(
    name,
    name.entries.map((each) => (each === former ? entry : each)),
  );
  raiseMost(beginnings, name);
}

/** @returns names that nobody has any more. */
function takeOut({ names }: Completions, entry: Entry): readonly Name[] {
  return namesOf(entry).flatMap((text) => {
    const name = names.get(text);
    if (name === undefined) return [];
    setEntries(
      name,
      name.entries.filter((each) => each !== entry),
    );
    return name.entries.length === 0 ? [name] : [];
  });
}

/** @returns names that nobody had. */
function putIn({ names, beginnings }: Completions, entry: Entry): readonly Name[] {
  return namesOf(entry).flatMap((text) => {
    const known = names.get(text);
    const name = known ?? { text, entries: [], mostQuotes: 0, mostTold: 0 };
    setEntries(name, [...name.entries, entry]);
    names.set(text, name);
    if (known === undefined) {
      name.mostTold = name.mostQuotes;
      return [name];
    }
    raiseMost(beginnings, name);
    return [];
  });
}

function setEntries(name: Name, entries: readonly Entry[]): void {
  name.entries = tightened(entries);
  name.mostQuotes = entries.reduce((most, { shown }) => Math.max(most, shown.quoteCount), 0);
}

function removeName({ names, beginnings }: Completions, removed: Name): void {
  names.delete(removed.text);
  for (const each of beginningsOf(removed)) removeBeginning(beginnings, each);
}

/** @returns entries with a name, or a rest of one from any word on, that begins so; most quoted first. @param typed folded. */
export function completeName(
  completions: Completions,
  typed: string,
  limit: number,
): readonly NameEntry[] {
  return entriesBegun(completions, typed, limit).map(({ shown }) => shown);
}

/** @returns entries as `completeName` does. */
export function entriesBegun(
  { beginnings }: Completions,
  typed: string,
  limit: number,
): readonly Entry[] {
  return mostQuotedIn(beginningWith(beginnings, typed), limit);
}

/** @returns entries with a name that is these words or ends with them, most quoted first. @param key folded. */
export function entriesCalled(
  { beginnings }: Completions,
  key: string,
  limit: number,
): readonly Entry[] {
  return mostQuotedIn(equalTo(beginnings, key), limit, isNamed);
}

/** True for a folded word that stands in any name. */
export function hasNameWord({ beginnings }: Completions, word: string): boolean {
  return withFirstWord(beginnings, word).some(({ start, end }) => end > start);
}

/** @returns those who go by one of these folded names. */
export function entriesNamed({ names }: Completions, keys: readonly string[]): readonly Entry[] {
  return keys.flatMap((key) => names.get(key)?.entries ?? []);
}

interface Near {
  readonly entry: Entry;
  readonly distance: number;
}

/**
 * @param key folded.
 * @param meant entries that come before all others.
 * @returns the nearest by `distanceTo` one of their names, most quoted first among equals; where some are within `likelyEdits`, or begin with
 *   the key, only these.
 */
export function nearestTo(
  { beginnings }: Completions,
  key: string,
  { meant, limit }: { readonly meant: readonly Entry[]; readonly limit: number },
): readonly Entry[] {
  const edits = maxEdits(key.length);
  const near: Near[] = [];
  const offer = (entries: readonly Entry[], distance: number) => {
    for (const entry of entries) offerNear(near, { entry, distance }, limit);
  };
  offer(meant, 0);
  if (edits > 0)
    offer(mostQuotedIn(beginningWith(beginnings, key), limit, isNamed), COMPLETION_DISTANCE);
  for (const most of new Set([likelyEdits(key.length), edits])) {
    for (const { text, isWhole, name } of nearTexts(beginnings, key, most)) {
      const distance = distanceTo(text, key);
      if (distance === null || distance > most) continue;
      const named = name.entries.filter((entry) => isNamed(entry, text));
      offer(
        isWhole ? named : mostQuotedIn(withFirstWord(beginnings, text), limit, isNamed),
        distance,
      );
    }
    if (near.length > 0) break;
  }
  return near.map(({ entry }) => entry);
}

interface NearText {
  readonly text: string;
  /** Of a name of several words; else one word, which many may have. */
  readonly isWhole: boolean;
  readonly name: Name;
}

/** Words, each once, and names whose letters and length allow of so few edits. */
function nearTexts(blocks: readonly Block[], key: string, edits: number): readonly NearText[] {
  const found: NearText[] = [];
  const sought = lettersOf(key);
  for (const block of blocks) {
    const { bits, lengths } = lettersIn(block);
    for (let at = 0; at < bits.length; at++) {
      const isNear =
        Math.abs((lengths[at] as number) - key.length) <= edits &&
        mayBeNear(bits[at] as number, sought, edits);
      if (isNear) found.push(textAt(block, at));
    }
  }
  // Equal words stand together.
  let last = '';
  return found.filter(({ text, isWhole }) => {
    const isNew = isWhole || text !== last;
    if (!isWhole) last = text;
    return isNew;
  });
}

/** @param at in the block's letters. */
function textAt({ items }: Block, at: number): NearText {
  const { text, name } = items[at >>> 1] as Beginning;
  const isWhole = at % 2 === 1;
  return { text: isWhole ? text : firstWord(text), isWhole, name };
}

/** The nearest first; an entry once. */
function offerNear(near: Near[], offered: Near, limit: number): void {
  const last = near[limit - 1];
  if (limit === 0 || (last !== undefined && byNearness(last, offered) <= 0)) return;
  const known = near.findIndex(({ entry }) => entry === offered.entry);
  if (known >= 0 && byNearness(near[known] as Near, offered) <= 0) return;
  if (known >= 0) near.splice(known, 1);
  near.splice(
    lowerBound(near, (each) => byNearness(each, offered) < 0),
    0,
    offered,
  );
  if (near.length > limit) near.pop();
}

function byNearness(a: Near, b: Near): number {
  return (
    a.distance - b.distance ||
    (a.entry === b.entry ? 0 : byQuoteCount(a.entry.shown, b.entry.shown))
  );
}

const isNamed = ({ shown }: Entry, name: string) => goesBy(shown, name);

const isOffered = ({ shown }: Entry) => shown.kind !== 'unnamed';

const namesOf = ({ shown: { key, nameKeys, aliasKeys = [] } }: Entry) => [
  ...new Set([key, ...nameKeys, ...aliasKeys]),
];
