/** What the model's weights say of ends: whether a source or a content stops before an item of a window. */
import { Scratch } from '../../../lib/scratch.ts';
import type { CueFacts } from '../cues/cue-facts.ts';
import { Features } from '../weights/features.ts';
import { type Weights, ZERO_CODE } from '../weights/weight-codes.ts';
import { addEndFeatures, END_BITS, ENDS_IN_ROW } from './end-features.ts';
import type { Window } from './label-features.ts';
import { ROLE_COUNT } from './label-sequence.ts';

const endScores = new Scratch();

/**
 * @param ends `ENDS_IN_ROW` weights a place.
 * @returns what gives a window's `place * ROLE_COUNT + role`, good until the next window is asked for; 0 where the item before is not
 *   in the window. Each item of the document is weighed once from each side.
 */
export function scoreEnds(
  cues: CueFacts,
  { codes, weightOf }: Weights,
): (window: Window) => Float64Array {
  const features = new Features(END_BITS);
  const known = new Float64Array(ENDS_IN_ROW * cues.facts.items.length).fill(Number.NaN);

  /** Both roles' ends before the item, as seen from one side; `cell` is where they are kept. */
  function weigh(at: number, cell: number): void {
    addEndFeatures(cues, at, features);
    const offset = cell - at * ENDS_IN_ROW;
    let content = 0;
    let source = 0;
    for (let index = 0; index < features.count; index++) {
      const place = (features.places[index] as number) * ENDS_IN_ROW + offset;
      content += weightOf[(codes[place] as number) + ZERO_CODE] as number;
      source += weightOf[(codes[place + 1] as number) + ZERO_CODE] as number;
    }
    known[cell] = content;
    known[cell + 1] = source;
  }

  return ({ items, head }) => {
    const scores = endScores.take(items.length * ROLE_COUNT).fill(0);
    for (let index = 1; index < items.length; index++) {
      const at = items[index] as number;
      if (items[index - 1] !== at - 1) continue;
      const cell = at * ENDS_IN_ROW + (index > head ? ROLE_COUNT : 0);
      if (Number.isNaN(known[cell] as number)) weigh(at, cell);
      scores[index * ROLE_COUNT] = known[cell] as number;
      scores[index * ROLE_COUNT + 1] = known[cell + 1] as number;
    }
    return scores;
  };
}
