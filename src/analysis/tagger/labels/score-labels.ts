import { Scratch } from '../../../lib/scratch.ts';
import type { CueFacts } from '../cues/cue-facts.ts';
import { Features } from '../weights/features.ts';
import { type PackedRows, sumRows } from '../weights/packed-rows.ts';
import { addLabelFeatures, describeHead, LABEL_BITS, type Window } from './label-features.ts';
import { LABEL_COUNT } from './label-sequence.ts';

/** Filled anew for each item: made once, because so many heads ask for it. */
const labelFeatures = new Features(LABEL_BITS);
const labelScores = new Scratch();

/** @param rows `LabelModel.label`. @returns `place * LABEL_COUNT + label` over the window around a head. */
export function scoreLabels(
  cues: CueFacts,
  rows: PackedRows,
  { items, head: place }: Window,
): Float64Array {
  const head = describeHead(cues, items[place] as number);
  const scores = labelScores.take(items.length * LABEL_COUNT);
  for (let index = 0; index < items.length; index++) {
    addLabelFeatures(cues, head, items[index] as number, labelFeatures);
    sumRows(rows, labelFeatures, scores, index * LABEL_COUNT);
  }
  return scores;
}
