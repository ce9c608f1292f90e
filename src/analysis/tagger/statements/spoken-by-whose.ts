/** Tells who speaks of two that a name stands behind: “It was paid for by the Sea Fund, whose director, Ida Moen, said …”. */
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
  const comma = items.slice(0, end).findLastIndex(({ text }) => text === ',');
  const office = items.slice(0, comma).findLastIndex(({ lower }) => lower === 'whose') + 1;
  const isNear = end - comma - 1 <= MAX_NAME && comma - office <= MAX_OFFICE;
  const named = items.slice(comma + 1, end);
  const isName = named[0]?.isCapital === true && named.at(-1)?.isCapital === true;
  const titled = items.slice(office, comma);
  if (office === 0 || !isNear || !isName || !titled.some(({ lower }) => isOffice(lower)))
    return reading;
  if ([...named, ...titled].some(({ kind }) => kind !== 'word')) return reading;
  return { ...reading, source: named.map((_, index) => comma + 1 + index) };
}
