import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bestPaths,
  CONTENT,
  CONTENT_INSIDE,
  CUE,
  LABEL_COUNT,
  SOURCE,
  SOURCE_INSIDE,
  STEP_COUNT,
  sumPaths,
  toStepTable,
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

/** Every sequence that is allowed with its sum, greatest first. */
function allPaths(scores: Float64Array, steps: Float32Array, head: number) {
  let sequences: number[][] = [[]];
  for (let at = 0; at < scores.length / LABEL_COUNT; at++)
    sequences = sequences.flatMap((labels) => ALL.map((label) => [...labels, label]));
  return sequences
    .filter((labels) => isAllowed(labels, head))
    .map((labels) => ({ labels, sum: sumOf(labels, scores, steps) }))
    .sort((a, b) => b.sum - a.sum);
}

const score = fc.float({ min: -1, max: 1, noNaN: true });
const chain = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    scores: fc
      .array(score, { minLength: length * LABEL_COUNT, maxLength: length * LABEL_COUNT })
      .map((values) => Float64Array.from(values)),
    steps: fc
      .array(score, { minLength: STEP_COUNT, maxLength: STEP_COUNT })
      .map((values) => Float32Array.from(values)),
    head: fc.integer({ min: 0, max: length - 1 }),
  }),
);

it('sums over all paths: each label as likely as the paths that it is on', () => {
  fc.assert(
    fc.property(chain, ({ scores, steps, head }) => {
      const paths = allPaths(scores, steps, head);
      const total = paths.reduce((sum, path) => sum + Math.exp(path.sum), 0);
      const { labels, logSum, steps: counts } = sumPaths(scores, toStepTable(steps), head, true);
      expect(logSum).toBeCloseTo(Math.log(total), 6);
      labels.forEach((chance, cell) => {
        const on = paths.filter(
          (path) => path.labels[Math.floor(cell / LABEL_COUNT)] === cell % LABEL_COUNT,
        );
        expect(chance).toBeCloseTo(
          on.reduce((sum, path) => sum + Math.exp(path.sum), 0) / total,
          6,
        );
      });
      expect(counts?.reduce((sum, count) => sum + count, 0)).toBeCloseTo(
        scores.length / LABEL_COUNT,
        6,
      );
    }),
    { numRuns: 40 },
  );
});

it('finds the best few paths in their order', () => {
  fc.assert(
    fc.property(chain, ({ scores, steps, head }) => {
      const table = toStepTable(steps);
      const chances = sumPaths(scores, table, head);
      const found = bestPaths(scores, table, chances, 3);
      const paths = allPaths(scores, steps, head);
      found.forEach(({ labels, logProbability }, rank) => {
        expect(labels[head]).toBe(CUE);
        expect(logProbability).toBeCloseTo((paths[rank]?.sum ?? 0) - chances.logSum, 6);
      });
      expect(found.length).toBe(Math.min(3, paths.length));
    }),
    { numRuns: 40 },
  );
});
