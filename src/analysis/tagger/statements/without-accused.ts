/** Takes out what somebody is blamed or praised for saying where it is read as said by who blames: “Moen attacked Berg for saying “…””. */
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { JudgedReading } from '../readings/choose-readings.ts';
import type { WordFacts } from '../words/word-facts.ts';

const BY = /^(?:by|for|of)$/u;

/** @returns the readings without those whose verb stands behind “by” or “for” amid what their own source says of another. */
export function withoutAccused(
  { items }: WordFacts,
  chosen: readonly JudgedReading[],
): readonly JudgedReading[] {
  const outerOf = new Map<number, JudgedReading>();
  for (const each of chosen) for (const at of each.reading.content) outerOf.set(at, each);
  return chosen.filter(({ reading: { head, source } }) => {
    if (head === null || !/ing$/u.test(items[head]?.lower ?? '')) return true;
    const outer = outerOf.get(head)?.reading;
    const judgement = findCueVerb(items[outer?.head ?? -1]?.lower ?? '')?.class;
    if (judgement !== 'criticise' && judgement !== 'support') return true;
    return !BY.test(items[head - 1]?.lower ?? '') || outer?.source[0] !== source[0];
  });
}
