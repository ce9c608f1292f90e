/** The scores of the model: which items head cues, what the items around a cue are, and which readings are right. */
import { addCueFeatures, CUE_BITS, mayBeCue } from './cue-features.ts';
import { Features } from './features.ts';
import {
  addLabelFeatures,
  type CueFacts,
  describeHead,
  LABEL_BITS,
  windowAround,
} from './label-features.ts';
import { bestLabels, CONTENT, CUE, LABEL_COUNT, OTHER } from './label-sequence.ts';
import type { TaggerModel } from './model.ts';
import { addReadingFeatures, groupByItem, READING_BITS, type Reading } from './reading-features.ts';
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

/** @returns what the labels around one head say; null when they give it no content. */
export function readLabels(
  cues: CueFacts,
  model: Pick<TaggerModel, 'label' | 'steps'>,
  head: number,
): Reading | null {
  const window = windowAround(cues.facts, head);
  const { labels, score } = bestLabels(
    scoreLabels(cues, model, head),
    model.steps,
    head - window.start,
  );
  const source: number[] = [];
  const cue: number[] = [];
  const content: number[] = [];
  labels.forEach((label, index) => {
    if (label === OTHER) return;
    const role = label === CUE ? cue : label >= CONTENT ? content : source;
    role.push(window.start + index);
  });
  if (content.length === 0) return null;
  return {
    head,
    source,
    cue,
    content,
    cueProbability: cues.probability[head] ?? 0,
    labelScore: score / labels.length,
    rule: 0,
  };
}

function scoreLabels(
  cues: CueFacts,
  { label }: Pick<TaggerModel, 'label'>,
  at: number,
): Float64Array {
  const { start, end } = windowAround(cues.facts, at);
  const features = new Features(LABEL_BITS);
  const head = describeHead(cues, at);
  const scores = new Float64Array((end - start) * LABEL_COUNT);
  for (let item = start; item < end; item++) {
    addLabelFeatures(cues, head, item, features);
    addRows(label, features, scores, (item - start) * LABEL_COUNT);
  }
  return scores;
}

/** Adds the rows of all features to one item's scores. Written out for the six labels: most of an analysis is spent here. */
function addRows(
  { codes, weightOf }: Weights,
  { places, count }: Features,
  scores: Float64Array,
  cell: number,
): void {
  let other = 0;
  let source = 0;
  let sourceInside = 0;
  let content = 0;
  let contentInside = 0;
  let cue = 0;
  for (let index = 0; index < count; index++) {
    const row = (places[index] as number) * LABEL_COUNT;
    other += weightOf[(codes[row] as number) + ZERO_CODE] as number;
    source += weightOf[(codes[row + 1] as number) + ZERO_CODE] as number;
    sourceInside += weightOf[(codes[row + 2] as number) + ZERO_CODE] as number;
    content += weightOf[(codes[row + 3] as number) + ZERO_CODE] as number;
    contentInside += weightOf[(codes[row + 4] as number) + ZERO_CODE] as number;
    cue += weightOf[(codes[row + 5] as number) + ZERO_CODE] as number;
  }
  scores.set([other, source, sourceInside, content, contentInside, cue], cell);
}

/** @returns for each reading how likely it is right, in [0, 1]. */
export function scoreReadings(
  cues: CueFacts,
  readings: readonly Reading[],
  model: Pick<TaggerModel, 'reading'>,
): number[] {
  const features = new Features(READING_BITS);
  const byItem = groupByItem(readings);
  return readings.map((reading) => {
    addReadingFeatures(cues, reading, byItem, features);
    return logistic(sum(model.reading, features));
  });
}

function sum({ codes, weightOf }: Weights, { places, count }: Features): number {
  let total = 0;
  for (let index = 0; index < count; index++)
    total += weightOf[(codes[places[index] ?? 0] ?? 0) + ZERO_CODE] ?? 0;
  return total;
}

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));
