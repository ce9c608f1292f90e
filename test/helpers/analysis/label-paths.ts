/** All ways to label a small window, told by trying each. */
import fc from 'fast-check';
import {
  type ChainScores,
  CONTENT,
  CONTENT_INSIDE,
  CUE,
  LABEL_COUNT,
  ROLE_COUNT,
  SOURCE,
  SOURCE_INSIDE,
  STEP_COUNT,
} from '../../../src/analysis/tagger/labels/label-sequence.ts';

export const ALL_LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

function isAllowed(labels: readonly number[], head: number): boolean {
  if (labels[head] !== CUE) return false;
  return labels.every((label, at) => {
    const before = labels[at - 1];
    if (label === SOURCE_INSIDE) return before === SOURCE || before === SOURCE_INSIDE;
    if (label === CONTENT_INSIDE) return before === CONTENT || before === CONTENT_INSIDE;
    return true;
  });
}

export function sumOf(labels: readonly number[], scores: ChainScores, steps: Float32Array): number {
  return labels.reduce((sum, label, at) => {
    const from = at === 0 ? LABEL_COUNT : (labels[at - 1] ?? 0);
    const step = steps[from * LABEL_COUNT + label] ?? 0;
    const role = roleEndedAt(labels, at);
    const end = role === null ? 0 : (scores.ends[at * ROLE_COUNT + role] ?? 0);
    return sum + step + end + (scores.labels[at * LABEL_COUNT + label] ?? 0);
  }, 0);
}

/** 0: a content, 1: a source, which the item at `at` doesn't go on with. */
export function roleEndedAt(labels: readonly number[], at: number): number | null {
  const label = labels[at];
  const before = labels[at - 1] ?? -1;
  if (before === CONTENT || before === CONTENT_INSIDE) return label === CONTENT_INSIDE ? null : 0;
  if (before === SOURCE || before === SOURCE_INSIDE) return label === SOURCE_INSIDE ? null : 1;
  return null;
}

/** @returns every sequence that is allowed with its sum, greatest first. */
export function allPaths(scores: ChainScores, steps: Float32Array, head: number) {
  let sequences: number[][] = [[]];
  for (let at = 0; at < scores.labels.length / LABEL_COUNT; at++)
    sequences = sequences.flatMap((labels) => ALL_LABELS.map((label) => [...labels, label]));
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
/** Scores of a window of up to four items. */
export const chain = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    scores: fc.record({ labels: scores(length * LABEL_COUNT), ends: scores(length * ROLE_COUNT) }),
    steps: fc
      .array(score, { minLength: STEP_COUNT, maxLength: STEP_COUNT })
      .map((values) => Float32Array.from(values)),
    head: fc.integer({ min: 0, max: length - 1 }),
  }),
);
