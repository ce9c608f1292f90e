/** What was typed against the names that are known, all folded. */
import { distance } from 'fastest-levenshtein';
import type { NameEntry } from '../quote-index.ts';

/** Most quoted first, equal counts by key. */
export function byQuoteCount(a: NameEntry, b: NameEntry): number {
  return b.quoteCount - a.quoteCount || (a.key < b.key ? -1 : 1);
}

/** True when one goes by this folded name. */
export function goesBy({ nameKeys, aliasKeys }: NameEntry, nameKey: string): boolean {
  return nameKeys.includes(nameKey) || aliasKeys?.includes(nameKey) === true;
}

/** True when one goes by this folded name, or has it for a key. */
export function hasName(entry: NameEntry, nameKey: string): boolean {
  return entry.key === nameKey || goesBy(entry, nameKey);
}

/** True when the name, or the rest of it from any word on, begins with what was typed: "liz tru", "tru". */
export function isCompletedBy(key: string, typedKey: string): boolean {
  return ` ${key}`.includes(` ${typedKey}`);
}

/** True for the full name and for its last words: "truss" and "von der leyen" are surnames. */
export function isCalled(key: string, calledKey: string): boolean {
  if (!key.endsWith(calledKey)) return false;
  // Asked of every name: no string is made for it.
  return key.length === calledKey.length || key.at(-calledKey.length - 1) === ' ';
}

/** Edits that a typed name of this many characters may be away: one slip in a short name, three in a long one. */
export function maxEdits(length: number): number {
  if (length <= 2) return 0;
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/** Edits that are looked for first: where a name is as near, those farther away are not meant. */
export function likelyEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How far the beginning of a name is from it: less than any slip, so that what was cut short comes first. */
export const COMPLETION_DISTANCE = 0.5;

/**
 * Returns how far a name is from what was typed, the nearest of full name and words: 0 for equal, else edits
 * (Levenshtein); null when it is too far to be meant.
 */
export function distanceTo(key: string, typedKey: string): number | null {
  const limit = maxEdits(typedKey.length);
  let nearest = limit + 1;
  for (const part of key.includes(' ') ? [key, ...key.split(' ')] : [key]) {
    if (Math.abs(part.length - typedKey.length) <= limit) {
      nearest = Math.min(nearest, distance(part, typedKey));
    }
  }
  if (limit > 0 && isCompletedBy(key, typedKey)) nearest = Math.min(nearest, COMPLETION_DISTANCE);
  return nearest > limit ? null : nearest;
}
