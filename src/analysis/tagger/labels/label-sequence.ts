/**
 * Labels the items around one cue: a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001). Forward and
 * backward sums give how likely each label is.
 */
import { Scratch } from '../../../lib/scratch.ts';

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
/** What adds less than this to a sum is left out. */
const LEAST_SUM = 1e-12;
/** Scores of steps: `from * LABEL_COUNT + to`, then of the label at the start. */
export type Steps = Float32Array;
export const STEP_COUNT = LABEL_COUNT * LABEL_COUNT + LABEL_COUNT;
/** Where the scores of the first label begin among those of steps. */
export const START = LABEL_COUNT * LABEL_COUNT;

/** "Inside" follows its own beginning alone. */
function mayFollow(from: number, to: number): boolean {
  if (to === SOURCE_INSIDE) return from === SOURCE || from === SOURCE_INSIDE;
  if (to === CONTENT_INSIDE) return from === CONTENT || from === CONTENT_INSIDE;
  return true;
}

/** Scores of steps, and the same as factors, which every sum over paths needs. */
export interface StepTable {
  readonly steps: Steps;
  readonly factors: Float64Array;
}

export function toStepTable(steps: Steps): StepTable {
  const factors = new Float64Array(START);
  for (let step = 0; step < START; step++)
    factors[step] = mayFollow(Math.floor(step / LABEL_COUNT), step % LABEL_COUNT)
      ? Math.exp(steps[step] as number)
      : 0;
  return { steps, factors };
}

/** Scores of one window: of labels, and of what leaves a content or a source. */
export interface ChainScores {
  /** `item * LABEL_COUNT + label`. */
  readonly labels: Float64Array;
  /** `item * ROLE_COUNT + role`: added where a content (role 0) or a source (role 1) ends before the item. */
  readonly ends: Float64Array;
}

/** What goes on or ends: a content is role 0, a source role 1. */
export const ROLE_COUNT = 2;

/** @returns the role that ends between two labels; -1 where none does. */
export function endedRole(from: number, to: number): number {
  if (from === CONTENT || from === CONTENT_INSIDE) return to === CONTENT_INSIDE ? -1 : 0;
  if (from === SOURCE || from === SOURCE_INSIDE) return to === SOURCE_INSIDE ? -1 : 1;
  return -1;
}

/** The same by step. */
export const ENDED_ROLE = Int8Array.from({ length: START }, (_, step) =>
  endedRole(Math.floor(step / LABEL_COUNT), step % LABEL_COUNT),
);

/** There are so many heads that making arrays for each would take longer than filling them. */
const FORWARD = new Scratch();
const EMISSION = new Scratch();
const SCALE = new Scratch();
const ENDS = new Scratch();

/** What the sums over all paths say. Its numbers are good until the next sums are made. */
export interface Chances {
  /** `item * LABEL_COUNT + label`: how likely the label is, in [0, 1]. */
  readonly labels: Float64Array;
  /** Logarithm of the sum over all paths of their exponentiated scores: a path's score less this is its log probability. */
  readonly logSum: number;
  /** How often each step is taken, in expectation; as `Steps`. Filled where asked for. */
  readonly steps: Float64Array | null;
  /** How often each role ends before each item, in expectation; as `ChainScores.ends`. Filled where asked for. */
  readonly ends: Float64Array | null;
}

/**
 * @param head the item that is a cue for certain.
 */
export function sumPaths(
  { labels: scores, ends }: ChainScores,
  { steps, factors }: StepTable,
  head: number,
  wantsSteps = false,
): Chances {
  const length = scores.length / LABEL_COUNT;
  const emission = EMISSION.take(scores.length);
  const logScale = exponentiate(scores, steps, head, emission);
  const forward = FORWARD.take(scores.length).fill(0);
  const scale = SCALE.take(length);
  const ending = ENDS.take(ends.length);
  for (let at = 0; at < ends.length; at++) ending[at] = Math.exp(ends[at] as number);
  const sums = { forward, emission, scale, factors, ending };
  let logSum = logScale;
  for (let at = 0; at < length; at++) {
    const total = at === 0 ? start(forward, emission) : stepForward(sums, at);
    scale[at] = total;
    logSum += Math.log(total);
    for (let cell = at * LABEL_COUNT; cell < (at + 1) * LABEL_COUNT; cell++)
      forward[cell] = (forward[cell] as number) / total;
  }
  const counts = wantsSteps
    ? { steps: new Float64Array(STEP_COUNT), ends: new Float64Array(ends.length) }
    : null;
  sumBackward(sums, counts);
  return { labels: forward, logSum, steps: counts?.steps ?? null, ends: counts?.ends ?? null };
}

function start(forward: Float64Array, emission: Float64Array): number {
  let total = 0;
  for (let label = 0; label < LABEL_COUNT; label++) {
    forward[label] = emission[label] as number;
    total += emission[label] as number;
  }
  return total;
}

/** @returns the sum over the item's labels. */
function stepForward({ forward, emission, factors, ending }: Sums, at: number): number {
  const row = at * LABEL_COUNT;
  for (let from = 0; from < LABEL_COUNT; from++) {
    const chance = forward[row - LABEL_COUNT + from] as number;
    if (chance < LEAST_SUM) continue;
    for (let to = 0; to < LABEL_COUNT; to++) {
      const step = from * LABEL_COUNT + to;
      const role = ENDED_ROLE[step] as number;
      const end = role < 0 ? chance : chance * (ending[at * ROLE_COUNT + role] as number);
      forward[row + to] = (forward[row + to] as number) + end * (factors[step] as number);
    }
  }
  let total = 0;
  for (let cell = row; cell < row + LABEL_COUNT; cell++) {
    const value = (forward[cell] as number) * (emission[cell] as number);
    forward[cell] = value;
    total += value;
  }
  return total;
}

/**
 * Fills `emission` with the scores as factors: the greatest of each item is 1, what is not allowed is 0.
 *
 * @returns the logarithm of what all of them were divided by.
 */
function exponentiate(
  scores: Float64Array,
  steps: Steps,
  head: number,
  emission: Float64Array,
): number {
  const length = scores.length / LABEL_COUNT;
  emission.fill(0);
  let logScale = 0;
  for (let at = 0; at < length; at++) {
    const from = at * LABEL_COUNT + (at === head ? CUE : 0);
    const to = at * LABEL_COUNT + (Math.abs(at - head) <= MAX_CUE_DISTANCE ? LABEL_COUNT : CUE);
    let most = Number.NEGATIVE_INFINITY;
    for (let cell = from; cell < to; cell++) {
      const score = (scores[cell] as number) + (at === 0 ? startScore(steps, cell) : 0);
      emission[cell] = score;
      if (score > most) most = score;
    }
    logScale += most;
    for (let cell = from; cell < to; cell++)
      emission[cell] = Math.exp((emission[cell] as number) - most);
  }
  return logScale;
}

/** No path starts inside something. */
function startScore(steps: Steps, label: number): number {
  const isInside = label === SOURCE_INSIDE || label === CONTENT_INSIDE;
  return isInside ? Number.NEGATIVE_INFINITY : (steps[START + label] as number);
}

interface Sums {
  /** Normalised forward sums; become the labels' chances. */
  readonly forward: Float64Array;
  readonly emission: Float64Array;
  readonly scale: Float64Array;
  readonly factors: Float64Array;
  /** `ChainScores.ends` as factors. */
  readonly ending: Float64Array;
}

interface Counts {
  readonly steps: Float64Array;
  readonly ends: Float64Array;
}

function sumBackward(sums: Sums, counts: Counts | null) {
  const { forward, scale } = sums;
  let behind = new Float64Array(LABEL_COUNT).fill(1);
  let before = new Float64Array(LABEL_COUNT);
  for (let at = scale.length - 1; at > 0; at--) {
    before.fill(0);
    stepBackward(sums, at, { before, behind }, counts);
    [behind, before] = [before, behind];
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    forward[label] = (forward[label] as number) * (behind[label] as number);
    if (counts) counts.steps[START + label] = forward[label] as number;
  }
}

/** Adds to `before` what `behind` and the item give each label of the item before it. */
function stepBackward(
  { forward, emission, scale, factors, ending }: Sums,
  at: number,
  { before, behind }: { readonly before: Float64Array; readonly behind: Float64Array },
  counts: Counts | null,
): void {
  const row = at * LABEL_COUNT;
  for (let to = 0; to < LABEL_COUNT; to++) {
    const rest = behind[to] as number;
    const factor = ((emission[row + to] as number) * rest) / (scale[at] as number);
    forward[row + to] = (forward[row + to] as number) * rest;
    if (factor < LEAST_SUM) continue;
    for (let from = 0; from < LABEL_COUNT; from++) {
      const place = from * LABEL_COUNT + to;
      const role = ENDED_ROLE[place] as number;
      const end = role < 0 ? -1 : at * ROLE_COUNT + role;
      const step = (factors[place] as number) * factor * (end < 0 ? 1 : (ending[end] as number));
      before[from] = (before[from] as number) + step;
      if (counts)
        tally(counts, { place, end }, (forward[row - LABEL_COUNT + from] as number) * step);
    }
  }
}

function tally({ steps, ends }: Counts, at: { place: number; end: number }, expected: number) {
  steps[at.place] = (steps[at.place] as number) + expected;
  if (at.end >= 0) ends[at.end] = (ends[at.end] as number) + expected;
}
