/** Tells who speaks of two that a name stands behind: “It was paid for by the Sea Fund, whose director, Ida Moen, said …”. */
import type { Token } from '../../text/document.ts';
import { isOffice } from '../../text/offices.ts';
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** Longest "van der Berg", and "former press secretary", in items. */
const MAX_NAME = 5;
const MAX_OFFICE = 6;

/** @returns the reading with the name right in front of its cue for a source, where "whose" and an office stand in front of that. */
export function spokenByWhose({ items }: WordFacts, reading: Reading): Reading {
  const { head, cue } = reading;
  const verb = cue[0] ?? head;
  if (head === null || verb === null || items[verb - 1]?.text !== ',') return reading;
  const end = verb - 1;
  const comma = lastBefore(items, end, MAX_NAME, ({ text }) => text === ',');
  const office = lastBefore(items, comma, MAX_OFFICE, ({ lower }) => lower === 'whose') + 1;
  const named = items.slice(comma + 1, end);
  const isName = named[0]?.isCapital === true && named.at(-1)?.isCapital === true;
  const titled = items.slice(office, comma);
  if (office === 0 || !isName || !titled.some(({ lower }) => isOffice(lower))) return reading;
  if ([...named, ...titled].some(({ kind }) => kind !== 'word')) return reading;
  return { ...reading, source: named.map((_, index) => comma + 1 + index) };
}

/** @returns the last of the items before `end` that is such a one, with at most so many between; -1 where none is. */
function lastBefore(
  items: readonly Token[],
  end: number,
  most: number,
  isOne: (item: Token) => boolean,
): number {
  for (let at = end - 1; at >= Math.max(0, end - most - 1); at--) {
    const item = items[at];
    if (item && isOne(item)) return at;
  }
  return -1;
}
