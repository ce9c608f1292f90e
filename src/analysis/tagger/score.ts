/** What the model's weights say: which items head cues, what the items around a cue are, and which readings are right. */

import { Scratch } from '../../lib/scratch.ts';
import type { CueFacts } from './cue-facts.ts';
import { addCueFeatures, CUE_BITS, mayBeCue } from './cue-features.ts';
import { Features } from './features.ts';
import { addLabelFeatures, describeHead, LABEL_BITS, type Window } from './label-features.ts';
import { LABEL_COUNT } from './label-sequence.ts';
import type { LabelModel, ReadingModel, TaggerModel } from './model.ts';
import { sumRows } from './packed-rows.ts';
import { groupByItem, type Reading } from './reading.ts';
import { addReadingFeatures, READING_BITS } from './reading-features.ts';
import { measureReading } from './reading-numbers.ts';
import { scoreByTrees } from './trees.ts';
import { type Weights, ZERO_CODE } from './weight-codes.ts';
import type { WordFacts } from './word-facts.ts';

/** @returns for each item how likely it heads a cue, in [0, 1]. */
export function scoreCues(facts: WordFacts, model: Pick<TaggerModel, 'cue'>): Float32Array {
  const features = new Features(CUE_BITS);
  const probability = new Float32Array(facts.items.length);
  for (let at = 0; at < probability.length; at++) {
    if (!mayBeCue(facts, at)) continue;
    addCueFeatures(facts, at, features);
    probability[at] = logistic(sum(model.cue, features));
  }
  return probability;
}

/** Filled anew for each item: made once, because so many heads ask for it. */
const labelFeatures = new Features(LABEL_BITS);
const labelScores = new Scratch();

/** @returns `place * LABEL_COUNT + label` over the window around a head. */
export function scoreLabels(
  cues: CueFacts,
  { label }: Pick<LabelModel, 'label'>,
  { items, head: place }: Window,
): Float64Array {
  const head = describeHead(cues, items[place] as number);
  const scores = labelScores.take(items.length * LABEL_COUNT);
  for (let index = 0; index < items.length; index++) {
    addLabelFeatures(cues, head, items[index] as number, labelFeatures);
    sumRows(label, labelFeatures, scores, index * LABEL_COUNT);
  }
  return scores;
}

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
    const score = sum(model.reading, features);
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

function sum({ codes, weightOf }: Weights, { places, count }: Features): number {
  let total = 0;
  for (let index = 0; index < count; index++)
    total += weightOf[(codes[places[index] ?? 0] ?? 0) + ZERO_CODE] ?? 0;
  return total;
}

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));
