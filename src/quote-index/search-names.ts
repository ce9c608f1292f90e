/** Finds entries by what was typed: names in full, surnames, beginnings, other spellings, near misses. */
import {
  findByAdjective,
  findKnown,
  findSeat,
  isMeantAsName,
  seatsOf,
} from '../gazetteer/gazetteer.ts';
import { foldText } from '../lib/fold-text.ts';
import { getOrMake } from '../lib/get-or-make.ts';
import type { Entry } from './entries.ts';
import { byQuoteCount, distanceTo, hasName, isCalled, isCompletedBy } from './names.ts';
import { isInitialOf, isInitialOnly, mayBeOne, readPersonName, typedKeys } from './person-name.ts';
import { hasTrait } from './read-decisions.ts';
import { spellings } from './spelling.ts';

/** True when one of the names, or the handle, goes on where the typing stopped. */
function isCompletedName(
  { shown: { key, nameKeys, aliasKeys } }: Entry,
  typedKey: string,
): boolean {
  return (
    isCompletedBy(key, typedKey) ||
    nameKeys.some((name) => isCompletedBy(name, typedKey)) ||
    aliasKeys?.some((name) => isCompletedBy(name, typedKey)) === true
  );
}

/** By list of entries, which is made anew with each change: for every word of their names and handles, whose it is, in the list's order. */
const BY_WORD = new WeakMap<readonly Entry[], ReadonlyMap<string, readonly Entry[]>>();

function byWord(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return getOrMake(BY_WORD, entries, () => {
    const found = new Map<string, Entry[]>();
    for (const entry of entries) {
      const { key, nameKeys, aliasKeys = [] } = entry.shown;
      const words = [key, ...nameKeys, ...aliasKeys].flatMap((name) => name.split(' '));
      for (const word of new Set(words)) {
        const known = found.get(word);
        if (known === undefined) found.set(word, [entry]);
        else known.push(entry);
      }
    }
    return found;
  });
}

/** True for a folded word that stands in any name: a word that doesn't needs to be compared with none. */
function isNameWord(entries: readonly Entry[], word: string): boolean {
  return byWord(entries).has(word);
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
  if (key === '' || !isMeantAsName(typed)) return [];
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
  const bySurname: Entry[] = [];
  const isMeant = (name: string) => isCalled(name, key);
  // Who is called so has the last word of it in the name.
  for (const entry of byWord(entries).get(key.split(' ').at(-1) ?? '') ?? []) {
    const { nameKeys, aliasKeys } = entry.shown;
    if (!nameKeys.some(isMeant) && aliasKeys?.some(isMeant) !== true) continue;
    if (nameKeys.includes(key) || aliasKeys?.includes(key) === true) inFull.push(entry);
    else bySurname.push(entry);
  }
  return [...inFull, ...bySurname];
}

/** Those for whom an adjective or a seat stands ("Polish", "the Kremlin"), and the seats of one who is listed; then the nearest by spelling, most quoted first among equals. */
export function nearestEntries(
  entries: readonly Entry[],
  typed: string,
  limit: number,
): readonly Entry[] {
  const key = foldText(typed);
  const meant = namesMeant(key).map(foldText);
  return entries
    .flatMap((entry) => {
      if (meant.some((name) => hasName(entry.shown, name))) return [{ entry, distance: 0 }];
      const { nameKeys, aliasKeys = [] } = entry.shown;
      const distances = [...nameKeys, ...aliasKeys].map((name) => distanceTo(name, key));
      const known = distances.filter((distance) => distance !== null);
      return known.length === 0 ? [] : [{ entry, distance: Math.min(...known) }];
    })
    .sort((a, b) => a.distance - b.distance || byQuoteCount(a.entry.shown, b.entry.shown))
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** A city may be in the news where the body isn't that sits there. */
function namesMeant(key: string): readonly string[] {
  const listed = findKnown(key);
  return [
    ...(findSeat(key)?.standsFor ?? []),
    ...[findByAdjective(key)?.name ?? []].flat(),
    ...(listed === null ? [] : seatsOf(listed).map(({ name }) => name)),
  ];
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
