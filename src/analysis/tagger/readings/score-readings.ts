/** How likely each way to read a statement is right. */
import type { CueFacts } from '../cues/cue-facts.ts';
import type { ReadingModel } from '../model.ts';
import { Features } from '../weights/features.ts';
import { logistic, sumWeights } from '../weights/sum-weights.ts';
import { scoreByTrees } from '../weights/trees.ts';
import { groupByItem, type Reading } from './reading.ts';
import { addReadingFeatures, READING_BITS } from './reading-features.ts';
import { measureReading } from './reading-numbers.ts';

/** @returns for each reading how likely it is right, in [0, 1]. */
export function scoreReadings(
  cues: CueFacts,
  readings: readonly Reading[],
  model: ReadingModel,
): number[] {
  const features = new Features(READING_BITS);
  const others = groupByItem(readings);
  const best = bestOfHeads(readings);
  return readings.map((reading) => {
    addReadingFeatures(cues, reading, others, features);
    const score = sumWeights(model.reading, features);
    const numbers = measureReading(cues, reading, best(reading), { others, score });
    return logistic(scoreByTrees(model.trees, numbers));
  });
}

/** @returns what gives the likeliest reading of the same head. */
export function bestOfHeads(readings: readonly Reading[]): (reading: Reading) => Reading {
  const best = new Map<number | null, Reading>();
  for (const reading of readings) if (!best.has(reading.head)) best.set(reading.head, reading);
  return (reading) => (reading.head === null ? reading : (best.get(reading.head) ?? reading));
}
