/** Gives quotations that no verb of saying introduces to whom their introduction, or a deed beside them, names. */
import { groupBy } from '../../../lib/group-by.ts';
import { range } from '../../../lib/range.ts';
import type { JudgedReading } from '../readings/choose-readings.ts';
import { readByShape } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';
import { findDeed } from './find-deed.ts';
import { findIntroduction, type Introduction } from './find-introduction.ts';

/** That a quotation so introduced is read right; of invented sentences nearly all were, and the rest is for what was not thought of. */
const PROBABILITY = 0.8;
/** From here on what the model reads stands. */
const TOLD_FROM = 0.6;

/** @returns the readings, each quotation so introduced in one of its own, unless the model is sure of who says it. */
export function withIntroduced(
  facts: WordFacts,
  chosen: readonly JudgedReading[],
): readonly JudgedReading[] {
  const introduced = new Map<number, Introduction>();
  facts.items.forEach(({ quotation }, at) => {
    const found = quotation ? (findIntroduction(facts, at) ?? findDeed(facts, at)) : null;
    if (found) introduced.set(at, found);
  });
  for (const { reading, probability } of chosen)
    if (reading.source.length > 0 && probability >= TOLD_FROM)
      for (const at of reading.content) introduced.delete(at);
  const others = chosen.flatMap((each) => {
    const { content } = each.reading;
    const left = content.filter((at) => !introduced.has(at));
    if (left.length === content.length) return [each];
    return left.some((at) => facts.items[at]?.quotation)
      ? [{ ...each, reading: { ...each.reading, content: left } }]
      : [];
  });
  // “We go.” Moen grins. “We stay.”: one deed may stand for both.
  const byHead = groupBy([...introduced], ([, { head }]) => head);
  const read = [...byHead].flatMap(([head, all]) => {
    const source = all[0]?.[1].source;
    const content = all.map(([at]) => at);
    if (!source) return [];
    const reading = readByShape(head, range(source.start, source.end), content);
    return [{ reading, probability: PROBABILITY }];
  });
  return [...others, ...read];
}
