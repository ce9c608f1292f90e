/** Gives quotations that no verb of saying introduces to whom their introduction names (find-introduction.ts). */
import type { JudgedReading } from '../readings/choose-readings.ts';
import { NO_SUPPORT } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';
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
    const found = quotation ? findIntroduction(facts, at) : null;
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
  return [...others, ...[...introduced].map(([at, each]) => readingOf(at, each))];
}

function readingOf(at: number, { source: { start, end }, head }: Introduction): JudgedReading {
  const source = Array.from({ length: end - start }, (_, index) => start + index);
  return {
    reading: {
      ...{ head, cue: [head], source, content: [at] },
      ...{ cueProbability: 1, logProbability: 0, rank: 0, agreement: 1 },
      ...{ support: NO_SUPPORT, added: 0, rule: 0 },
    },
    probability: PROBABILITY,
  };
}
