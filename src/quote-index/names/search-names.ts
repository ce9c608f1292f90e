/** Finds entries by what was typed: names in full, surnames, beginnings, other spellings, near misses. */
import {
  findByAdjective,
  findKnown,
  findSeat,
  isMeantAsName,
  isSameName,
  seatsOf,
} from '../../gazetteer/gazetteer.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { Completions, Entry } from '../held/held.ts';
import {
  isInitialOf,
  isInitialOnly,
  mayBeOne,
  readPersonName,
  typedKeys,
} from '../who/person-name.ts';
import { hasTrait } from '../who/read-decisions.ts';
import { spellings } from '../who/spelling.ts';
import {
  entriesBegun,
  entriesCalled,
  entriesNamed,
  hasNameWord,
  nearestTo,
} from './completions.ts';
import { byQuoteCount, goesBy, isCalled } from './names.ts';

/** Names found by one question, the most quoted: nobody chooses from more. */
export const MAX_FOUND = 500;

export interface Searched {
  /** All names that may be meant; unnamed sources left out. */
  readonly completions: Completions;
  /** The one with just this key, unnamed sources too. */
  withKey(key: string): Entry | undefined;
  /** Those of the families that a folded name may belong to. */
  kinOf(nameKey: string): readonly Entry[];
}

/**
 * By full name or surname, or another name of the same body; else a surname in another spelling; else, of several words, in another spelling, with an office or body behind a comma, or those whose name
 * goes on where the typing stopped.
 */
export function findEntries(
  { completions, withKey, kinOf }: Searched,
  typed: string,
): readonly Entry[] {
  const key = foldText(typed);
  if (key === '' || !isMeantAsName(typed)) return [];
  const exact = withKey(key);
  const isHandle = exact !== undefined && !exact.shown.nameKeys.includes(key);
  if (isHandle) return [exact];
  const called = findCalled(completions, key, exact);
  if (called.length > 0) return called;
  const namedOtherwise = kinOf(key).filter(isBodyCalled(key));
  if (namedOtherwise.length > 0) return namedOtherwise;
  if (!key.includes(' ')) return kinOf(key).filter(isSurnameSpelt(typed));
  const inRole = withRole(completions, typed);
  if (inRole.length > 0) return inRole;
  const spelt = kinOf(key).filter(isSpelt(typed));
  const begun = key.split(' ').slice(0, -1);
  const isBegun = begun.every((word) => hasNameWord(completions, word));
  if (spelt.length > 0 || !isBegun) return spelt;
  return entriesBegun(completions, key, MAX_FOUND);
}

/** By full name, then by surname. */
function findCalled(
  completions: Completions,
  key: string,
  exact: Entry | undefined,
): readonly Entry[] {
  const inFull = entriesNamed(completions, [key])
    .filter(({ shown }) => goesBy(shown, key))
    .sort((a, b) => byQuoteCount(a.shown, b.shown));
  const bySurname = entriesCalled(completions, key, MAX_FOUND).filter(
    ({ shown }) => !goesBy(shown, key),
  );
  return [...(exact?.shown.kind === 'unnamed' ? [exact] : []), ...inFull, ...bySurname];
}

/** "Norway’s foreign ministry" for the Norwegian Foreign Ministry. */
function isBodyCalled(key: string): (entry: Entry) => boolean {
  return ({ shown }) =>
    shown.kind !== 'person' && shown.nameKeys.some((name) => isSameName(name, key));
}

/** Those for whom an adjective or a seat stands ("Polish", "the Kremlin"), and the seats of one who is listed; then the nearest by spelling, most quoted first among equals. */
export function nearestEntries(
  completions: Completions,
  typed: string,
  limit: number,
): readonly Entry[] {
  const key = foldText(typed);
  const meant = entriesNamed(completions, namesMeant(key).map(foldText));
  return nearestTo(completions, key, { meant, limit });
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
function withRole(completions: Completions, typed: string): readonly Entry[] {
  const [, name = '', role = ''] = /^(.*?),(.*)$/s.exec(typed) ?? [];
  const [nameKey, roleKey] = [foldText(name), foldText(role)];
  if (nameKey === '' || roleKey === '') return [];
  return entriesCalled(completions, nameKey, MAX_FOUND).filter(
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
