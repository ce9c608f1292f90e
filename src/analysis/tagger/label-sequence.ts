/** Labels the items around one cue by the best path (Viterbi) through their scores and those of the steps between labels. */

/** O: nothing; the others: first and further items of a source and a content, and the cue. */
const LABELS = ['O', 'B-source', 'I-source', 'B-content', 'I-content', 'cue'] as const;
export const LABEL_COUNT = LABELS.length;
export const OTHER = 0;
export const SOURCE = 1;
export const SOURCE_INSIDE = 2;
export const CONTENT = 3;
export const CONTENT_INSIDE = 4;
export const CUE = 5;

/** A cue's words lie so close to its head. */
const MAX_CUE_DISTANCE = 8;

/** Scores of steps: `from * LABEL_COUNT + to`, then of the label at the start. */
export type Steps = Float32Array;
export const STEP_COUNT = LABEL_COUNT * LABEL_COUNT + LABEL_COUNT;

/** "Inside" follows its own beginning alone. */
function mayFollow(from: number, to: number): boolean {
  if (to === SOURCE_INSIDE) return from === SOURCE || from === SOURCE_INSIDE;
  if (to === CONTENT_INSIDE) return from === CONTENT || from === CONTENT_INSIDE;
  return true;
}

const PREDECESSORS: readonly (readonly number[])[] = LABELS.map((_, to) =>
  LABELS.map((_label, from) => from).filter((from) => mayFollow(from, to)),
);

function isAllowed(label: number, at: number, head: number): boolean {
  if (at === head) return label === CUE;
  return label !== CUE || Math.abs(at - head) <= MAX_CUE_DISTANCE;
}

/**
 * @param scores `item * LABEL_COUNT + label`.
 * @param head the item that is a cue for certain.
 * @returns the labels with the greatest sum, and that sum.
 */
export function bestLabels(
  scores: Float64Array,
  steps: Steps,
  head: number,
): { readonly labels: Uint8Array; readonly score: number } {
  const length = scores.length / LABEL_COUNT;
  const best = new Float64Array(scores.length).fill(Number.NEGATIVE_INFINITY);
  const back = new Uint8Array(scores.length);
  for (let at = 0; at < length; at++) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (!isAllowed(label, at, head)) continue;
      const cell = at * LABEL_COUNT + label;
      const from = at === 0 ? startOf(steps, label) : bestStep(best, steps, at, label);
      best[cell] = from.score + (scores[cell] ?? 0);
      back[cell] = from.label;
    }
  }
  return readBack(best, back, length);
}

function startOf(steps: Steps, label: number): { label: number; score: number } {
  const isInside = label === SOURCE_INSIDE || label === CONTENT_INSIDE;
  const score = isInside
    ? Number.NEGATIVE_INFINITY
    : (steps[LABEL_COUNT * LABEL_COUNT + label] ?? 0);
  return { label: 0, score };
}

function bestStep(
  best: Float64Array,
  steps: Steps,
  at: number,
  to: number,
): { label: number; score: number } {
  let label = 0;
  let score = Number.NEGATIVE_INFINITY;
  for (const from of PREDECESSORS[to] ?? []) {
    const sum = (best[(at - 1) * LABEL_COUNT + from] ?? 0) + (steps[from * LABEL_COUNT + to] ?? 0);
    if (sum > score) {
      score = sum;
      label = from;
    }
  }
  return { label, score };
}

function readBack(
  best: Float64Array,
  back: Uint8Array,
  length: number,
): { labels: Uint8Array; score: number } {
  const labels = new Uint8Array(length);
  const last = best.subarray((length - 1) * LABEL_COUNT);
  let label = last.indexOf(Math.max(...last));
  const score = last[label] ?? 0;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at * LABEL_COUNT + label] ?? 0;
  }
  return { labels, score };
}
