/** Takes from a statement who heard it at the end of its sentence, as courts are reported: “Berg had “no memory”, the jury heard.” */
import { COURTS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { endsInComma, type WordFacts } from '../words/word-facts.ts';

/** @returns the reading without ", the jury heard" or ", the court was told" behind its words. */
export function withoutHearing(facts: WordFacts, reading: Reading): Reading {
  const { items } = facts;
  const { head, content } = reading;
  const last = content.at(-1);
  if (head === null || last === undefined) return reading;
  const passive =
    items[last]?.lower === 'told' && /^(?:was|were)$/u.test(items[last - 1]?.lower ?? '');
  const noun = passive ? last - 2 : last - 1;
  const isHeard = passive || items[last]?.lower === 'heard';
  const start = items[noun - 1]?.lower === 'the' ? noun - 1 : noun;
  const isCourt = COURTS.has(items[noun]?.lower ?? '') && endsInComma(facts, start - 1);
  if (!isHeard || !isCourt || start <= head) return reading;
  const kept = content.filter((at) => at < start);
  return kept.length === 0 ? reading : { ...reading, content: kept };
}
