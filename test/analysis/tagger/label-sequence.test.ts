import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bestPaths,
  type ChainScores,
  CONTENT,
  CONTENT_INSIDE,
  CUE,
  endedRole,
  LABEL_COUNT,
  ROLE_COUNT,
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

function sumOf(labels: readonly number[], scores: ChainScores, steps: Float32Array): number {
  return labels.reduce((sum, label, at) => {
    const from = at === 0 ? LABEL_COUNT : (labels[at - 1] ?? 0);
    const step = steps[from * LABEL_COUNT + label] ?? 0;
    const role = roleEndedAt(labels, at);
    const end = role === null ? 0 : (scores.ends[at * ROLE_COUNT + role] ?? 0);
    return sum + step + end + (scores.labels[at * LABEL_COUNT + label] ?? 0);
  }, 0);
}

/** 0: a content, 1: a source, which the item at `at` doesn't go on with. */
function roleEndedAt(labels: readonly number[], at: number): number | null {
  const label = labels[at];
  const before = labels[at - 1] ?? -1;
  if (before === CONTENT || before === CONTENT_INSIDE) return label === CONTENT_INSIDE ? null : 0;
  if (before === SOURCE || before === SOURCE_INSIDE) return label === SOURCE_INSIDE ? null : 1;
  return null;
}

/** Every sequence that is allowed with its sum, greatest first. */
function allPaths(scores: ChainScores, steps: Float32Array, head: number) {
  let sequences: number[][] = [[]];
  for (let at = 0; at < scores.labels.length / LABEL_COUNT; at++)
    sequences = sequences.flatMap((labels) => ALL.map((label) => [...labels, label]));
  return sequences
    .filter((labels) => isAllowed(labels, head))
    .map((labels) => ({ labels, sum: sumOf(labels, scores, steps) }))
    .sort((a, b) => b.sum - a.sum);
}

const score = fc.float({ min: -1, max: 1, noNaN: true });
const scores = (count: number) =>
  fc
    .array(score, { minLength: count, maxLength: count })
    .map((values) => Float64Array.from(values));
const chain = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    scores: fc.record({ labels: scores(length * LABEL_COUNT), ends: scores(length * ROLE_COUNT) }),
    steps: fc
      .array(score, { minLength: STEP_COUNT, maxLength: STEP_COUNT })
      .map((values) => Float32Array.from(values)),
    head: fc.integer({ min: 0, max: length - 1 }),
  }),
);

it('sums over all paths: each label and each end as likely as the paths that it is on', () => {
  fc.assert(
    fc.property(chain, ({ scores, steps, head }) => {
      const paths = allPaths(scores, steps, head);
      const total = paths.reduce((sum, path) => sum + Math.exp(path.sum), 0);
      const sums = sumPaths(scores, toStepTable(steps), head, true);
      const { labels, logSum, steps: counts } = sums;
      const chanceOf = (isOn: (path: readonly number[]) => boolean) =>
        paths.reduce((sum, path) => sum + (isOn(path.labels) ? Math.exp(path.sum) : 0), 0) / total;
      expect(logSum).toBeCloseTo(Math.log(total), 6);
      labels.forEach((chance, cell) => {
        const [at, label] = [Math.floor(cell / LABEL_COUNT), cell % LABEL_COUNT];
        expect(chance).toBeCloseTo(
          chanceOf((path) => path[at] === label),
          6,
        );
      });
      sums.ends?.forEach((chance, cell) => {
        const [at, role] = [Math.floor(cell / ROLE_COUNT), cell % ROLE_COUNT];
        expect(chance).toBeCloseTo(
          chanceOf((path) => roleEndedAt(path, at) === role),
          6,
        );
      });
      expect(counts?.reduce((sum, count) => sum + count, 0)).toBeCloseTo(
        scores.labels.length / LABEL_COUNT,
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

it.each([
  ['content', [CONTENT, CONTENT_INSIDE], CONTENT_INSIDE, 0],
  ['source', [SOURCE, SOURCE_INSIDE], SOURCE_INSIDE, 1],
])('ends a %s where the next label does not go on with it', (_role, own, goesOn, role) => {
  for (const from of own)
    expect(ALL.map((to) => endedRole(from, to))).toEqual(
      ALL.map((to) => (to === goesOn ? -1 : role)),
    );
  expect(endedRole(CUE, own[0] ?? 0)).toBe(-1);
});
