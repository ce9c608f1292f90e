/** Takes from a statement what is told of who speaks and not said: “Berg, whose party is ahead, said: “We go.””. */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** @returns the reading without the "whose …" between its source and its cue, where more is said behind that. */
export function withoutAsides({ items }: WordFacts, reading: Reading): Reading {
  const { head, content, source } = reading;
  const last = source.at(-1);
  if (head === null || last === undefined) return reading;
  const between = content.filter((at) => at > last && at < head);
  if (items[between[0] ?? head]?.lower !== 'whose') return reading;
  const kept = content.filter((at) => !between.includes(at));
  return kept.length === 0 ? reading : { ...reading, content: kept };
}
