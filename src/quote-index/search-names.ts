/** Finds entries by what was typed: names in full, surnames, beginnings, other spellings, near misses. */
import { foldText } from '../lib/fold-text.ts';
import type { Entry } from './entries.ts';
import { byQuoteCount, distanceTo, isCalled, isCompletedBy } from './names.ts';
import { isInitialOf, isInitialOnly, mayBeOne, readPersonName, typedKeys } from './person-name.ts';
import { hasTrait } from './read-decisions.ts';
import { spellings } from './spelling.ts';

/** True when one of the names, or the handle, goes on where the typing stopped. */
function isCompletedName({ shown: { key, nameKeys } }: Entry, typedKey: string): boolean {
  return isCompletedBy(key, typedKey) || nameKeys.some((name) => isCompletedBy(name, typedKey));
}

/** By list of entries, which is made anew with each change: every word of their names and handles. */
const WORDS = new WeakMap<readonly Entry[], ReadonlySet<string>>();

/** True for a folded word that stands in any name: a word that doesn't needs to be compared with none. */
function isNameWord(entries: readonly Entry[], word: string): boolean {
  const known = WORDS.get(entries);
  if (known !== undefined) return known.has(word);
  const words = new Set(
    entries.flatMap(({ shown: { key, nameKeys } }) =>
      [key, ...nameKeys].flatMap((name) => name.split(' ')),
    ),
  );
  WORDS.set(entries, words);
  return words.has(word);
}

export interface Searched {
  /** All that may be meant, most quoted first; unnamed sources left out. */
  readonly entries: readonly Entry[];
  /** The one with just this key, unnamed sources too. */
  withKey(key: string): Entry | undefined;
  /** Those of the families that a folded name may belong to. */
  kinOf(nameKey: string): readonly Entry[];
}

/**
 * By full name or surname; else a surname in another spelling; else, of several words, in another spelling, with an office or body behind a comma, or those whose name
 * goes on where the typing stopped.
 */
export function findEntries(
  { entries, withKey, kinOf }: Searched,
  typed: string,
): readonly Entry[] {
  const key = foldText(typed);
  if (key === '') return [];
  const exact = withKey(key);
  const isHandle = exact !== undefined && !exact.shown.nameKeys.includes(key);
  if (isHandle) return [exact];
  const called = findCalled(entries, key, exact);
  if (called.length > 0) return called;
  if (!key.includes(' ')) return kinOf(key).filter(isSurnameSpelt(typed));
  const inRole = withRole(entries, typed);
  if (inRole.length > 0) return inRole;
  const spelt = kinOf(key).filter(isSpelt(typed));
  const begun = key.split(' ').slice(0, -1);
  const isBegun = begun.every((word) => isNameWord(entries, word));
  if (spelt.length > 0 || !isBegun) return spelt;
  return entries.filter((entry) => isCompletedName(entry, key));
}

/** By full name, then by surname. */
function findCalled(
  entries: readonly Entry[],
  key: string,
  exact: Entry | undefined,
): readonly Entry[] {
  const inFull = exact?.shown.kind === 'unnamed' ? [exact] : [];
  const surname = key.split(' ').at(-1) ?? '';
  if (!isNameWord(entries, surname)) return inFull;
  const bySurname: Entry[] = [];
  const isMeant = (name: string) => isCalled(name, key);
  for (const entry of entries) {
    if (!entry.shown.nameKeys.some(isMeant)) continue;
    if (entry.shown.nameKeys.includes(key)) inFull.push(entry);
    else bySurname.push(entry);
  }
  return [...inFull, ...bySurname];
}

/** Nearest by spelling, most quoted first among equals. */
export function nearestEntries(
  entries: readonly Entry[],
  typed: string,
  limit: number,
): readonly Entry[] {
  const key = foldText(typed);
  return entries
    .flatMap((entry) => {
      const distances = entry.shown.nameKeys.map((name) => distanceTo(name, key));
      const known = distances.filter((distance) => distance !== null);
      return known.length === 0 ? [] : [{ entry, distance: Math.min(...known) }];
    })
    .sort((a, b) => a.distance - b.distance || byQuoteCount(a.entry.shown, b.entry.shown))
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** "Anna Berg, mayor" */
function withRole(entries: readonly Entry[], typed: string): readonly Entry[] {
  const [, name = '', role = ''] = /^(.*?),(.*)$/s.exec(typed) ?? [];
  const [nameKey, roleKey] = [foldText(name), foldText(role)];
  if (nameKey === '' || roleKey === '') return [];
  return entries.filter(
    ({ shown, parts }) =>
      shown.nameKeys.some((each) => isCalled(each, nameKey)) &&
      parts.some((part) => hasTrait(part, roleKey)),
  );
}

/** "Zelensky" for Zelenskyy, "Mueller" for Müller. */
function isSurnameSpelt(typed: string): (entry: Entry) => boolean {
  const keys = new Set(spellings(typed));
  return ({ shown }) =>
    shown.kind === 'person' &&
    [shown.name, ...shown.nameKeys].some((name) =>
      readPersonName(name)?.surnames.some((surname) => keys.has(surname)),
    );
}

/** "Sir Anna Berg", "Ihor Zelenskiy", "A. Berg", "Liz Tanner": other ways to write a name that is known. */
function isSpelt(typed: string): (entry: Entry) => boolean {
  const sought = readPersonName(typed);
  if (sought === null) return () => false;
  const keys = new Set(typedKeys(sought));
  const isMeant = (nameKey: string) => {
    const name = readPersonName(nameKey);
    if (name === null) return false;
    if (isInitialOnly(sought)) return isInitialOf(sought, name);
    return typedKeys(name).some((key) => keys.has(key)) && mayBeOne(sought, name);
  };
  // As printed, too: letters that are written out ("ø" as "oe") can be told by that alone.
  return ({ shown }) => shown.kind === 'person' && [shown.name, ...shown.nameKeys].some(isMeant);
}
