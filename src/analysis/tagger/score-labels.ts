import { Scratch } from '../../lib/scratch.ts';
import type { CueFacts } from './cue-facts.ts';
import { Features } from './features.ts';
import { addLabelFeatures, describeHead, LABEL_BITS, type Window } from './label-features.ts';
import { LABEL_COUNT } from './label-sequence.ts';
import type { LabelModel } from './model.ts';
import { sumRows } from './packed-rows.ts';

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
