/** Takes from a statement who heard it at the end of its sentence, as courts are reported: “Berg had “no memory”, the jury heard.” */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const COURT =
  /^(?:court|jury|jurors|inquest|inquiry|tribunal|trial|hearing|judge|panel|committee)$/u;

/** @returns the reading without ", the jury heard" or ", the court was told" behind its words. */
export function withoutHearing({ items }: WordFacts, reading: Reading): Reading {
  const { head, content } = reading;
  const last = content.at(-1);
  if (head === null || last === undefined) return reading;
  const passive =
    items[last]?.lower === 'told' && /^(?:was|were)$/u.test(items[last - 1]?.lower ?? '');
  const noun = passive ? last - 2 : last - 1;
  const isHeard = passive || items[last]?.lower === 'heard';
  const start = items[noun - 1]?.lower === 'the' ? noun - 1 : noun;
  const [comma] = [items[start - 1]];
  const isBehind = comma?.text === ',' || comma?.quotation?.ending === 'comma';
  if (!isHeard || !isBehind || start <= head || !COURT.test(items[noun]?.lower ?? ''))
    return reading;
  const kept = content.filter((at) => at < start);
  return kept.length === 0 ? reading : { ...reading, content: kept };
}
