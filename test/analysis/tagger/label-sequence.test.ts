import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bestLabels,
  CONTENT,
  CONTENT_INSIDE,
  CUE,
  LABEL_COUNT,
  SOURCE,
  SOURCE_INSIDE,
  STEP_COUNT,
} from '../../../src/analysis/tagger/label-sequence.ts';

const ALL = Array.from({ length: LABEL_COUNT }, (_, label) => label);

function isAllowed(labels: readonly number[], head: number): boolean {
  if (labels[head] !== CUE) return false;
  return labels.every((label, at) => {
    const before = labels[at - 1];
    if (label === SOURCE_INSIDE) return before === SOURCE || before === SOURCE_INSIDE;
    if (label === CONTENT_INSIDE) return before === CONTENT || before === CONTENT_INSIDE;
    return true;
  });
}

function sumOf(labels: readonly number[], scores: Float64Array, steps: Float32Array): number {
  return labels.reduce((sum, label, at) => {
    const from = at === 0 ? LABEL_COUNT : (labels[at - 1] ?? 0);
    const step = steps[from * LABEL_COUNT + label] ?? 0;
    return sum + step + (scores[at * LABEL_COUNT + label] ?? 0);
  }, 0);
}

/** Of all sequences that are allowed the greatest sum. */
function greatestSum(scores: Float64Array, steps: Float32Array, head: number): number {
  let sequences: number[][] = [[]];
  for (let at = 0; at < scores.length / LABEL_COUNT; at++)
    sequences = sequences.flatMap((labels) => ALL.map((label) => [...labels, label]));
  const allowed = sequences.filter((labels) => isAllowed(labels, head));
  return Math.max(...allowed.map((labels) => sumOf(labels, scores, steps)));
}

const number = fc.float({ min: -5, max: 5, noNaN: true });

it('finds the labels with the greatest sum', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 4 })
        .chain((length) =>
          fc.tuple(
            fc.array(number, { minLength: length * LABEL_COUNT, maxLength: length * LABEL_COUNT }),
            fc.array(number, { minLength: STEP_COUNT, maxLength: STEP_COUNT }),
            fc.integer({ min: 0, max: length - 1 }),
          ),
        ),
      ([scores, steps, head]) => {
        const cells = Float64Array.from(scores);
        const found = bestLabels(cells, Float32Array.from(steps), head);
        expect(found.labels[head]).toBe(CUE);
        expect(found.score).toBeCloseTo(greatestSum(cells, Float32Array.from(steps), head), 4);
      },
    ),
    { numRuns: 60 },
  );
});
