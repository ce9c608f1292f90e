import { TREE_DEPTH } from '../../dist/src/analysis/tagger/weights/trees.js';

const BINS = 64;
const INNER = 2 ** TREE_DEPTH - 1;
const LEAVES = 2 ** TREE_DEPTH;

/**
 * Boosted trees for a yes or no (logistic loss), grown level by level on histograms, with second-order gains and leaves as in
 * XGBoost (Chen and Guestrin, 2016).
 *
 * @param {{ numbers: Float32Array, isTrue: boolean }[]} examples
 * @param {{ count: number, rate: number, smoothing: number, least: number, rows: number, columns: number, random: () => number }} options
 *   rows, columns: share of each that a tree sees; least: of an inner node's second derivatives on either side.
 * @returns {{ columns: Uint8Array, limits: Float32Array, leaves: Float32Array }}
 */
export function fitTrees(examples, options) {
  const width = examples[0].numbers.length;
  const limits = Array.from({ length: width }, (_, column) => findLimits(examples, column));
  const bins = Array.from({ length: width }, (_, column) =>
    Uint8Array.from(examples, ({ numbers }) => binOf(limits[column], numbers[column])),
  );
  const state = {
    bins,
    limits,
    score: new Float64Array(examples.length),
    slope: new Float64Array(examples.length),
    curve: new Float64Array(examples.length),
    node: new Int16Array(examples.length),
  };
  const trees = {
    columns: new Uint8Array(options.count * INNER),
    limits: new Float32Array(options.count * INNER),
    leaves: new Float32Array(options.count * LEAVES),
  };
  for (let tree = 0; tree < options.count; tree++) {
    examples.forEach(({ isTrue }, at) => {
      const chance = 1 / (1 + Math.exp(-state.score[at]));
      state.slope[at] = chance - Number(isTrue);
      state.curve[at] = Math.max(chance * (1 - chance), 1e-6);
      state.node[at] = options.random() < options.rows ? 0 : -1;
    });
    growTree(state, trees, tree, options);
  }
  return trees;
}

/** Up to 63 values that cut the examples into equal parts. */
function findLimits(examples, column) {
  const values = Float32Array.from(examples, ({ numbers }) => numbers[column]).sort();
  const limits = [];
  for (let bin = 1; bin < BINS; bin++) {
    const value = values[Math.floor((bin * values.length) / BINS)];
    if (value > (limits.at(-1) ?? values[0] - 1) && value < values.at(-1)) limits.push(value);
  }
  if (limits.length === 0 || limits[0] > values[0]) limits.unshift(values[0]);
  return Float32Array.from(limits.slice(0, BINS - 1));
}

/** How many limits the value is above. */
function binOf(limits, value) {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > limits[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

function growTree(state, trees, tree, options) {
  const chosen = state.bins
    .map((_, column) => column)
    .filter(() => options.random() < options.columns);
  const columns = chosen.length > 0 ? chosen : [0];
  const isSampled = state.node.map((node) => (node === 0 ? 1 : 0));
  state.node.fill(0);
  for (let level = 0; level < TREE_DEPTH; level++) {
    const first = 2 ** level - 1;
    const splits = findSplits(state, isSampled, { first, count: 2 ** level, columns }, options);
    splits.forEach(({ column, bin }, offset) => {
      const place = tree * INNER + first + offset;
      trees.columns[place] = column;
      trees.limits[place] = bin < 0 ? Number.POSITIVE_INFINITY : state.limits[column][bin];
    });
    for (let at = 0; at < state.node.length; at++) {
      const { column, bin } = splits[state.node[at] - first];
      const isRight = bin >= 0 && state.bins[column][at] > bin;
      state.node[at] = 2 * state.node[at] + (isRight ? 2 : 1);
    }
  }
  const slopes = new Float64Array(LEAVES);
  const curves = new Float64Array(LEAVES);
  for (let at = 0; at < state.node.length; at++) {
    if (!isSampled[at]) continue;
    slopes[state.node[at] - INNER] += state.slope[at];
    curves[state.node[at] - INNER] += state.curve[at];
  }
  for (let leaf = 0; leaf < LEAVES; leaf++)
    trees.leaves[tree * LEAVES + leaf] =
      (-options.rate * slopes[leaf]) / (curves[leaf] + options.smoothing);
  for (let at = 0; at < state.node.length; at++)
    state.score[at] += trees.leaves[tree * LEAVES + state.node[at] - INNER];
}

/** @returns for each node of a level the cut that gains most. */
function findSplits(state, isSampled, { first, count, columns }, options) {
  const best = Array.from({ length: count }, () => ({ column: 0, bin: -1, gain: LEAST_GAIN }));
  const slopes = new Float64Array(count * BINS);
  const curves = new Float64Array(count * BINS);
  for (const column of columns) {
    slopes.fill(0);
    curves.fill(0);
    const bins = state.bins[column];
    for (let at = 0; at < bins.length; at++) {
      if (!isSampled[at]) continue;
      const cell = (state.node[at] - first) * BINS + bins[at];
      slopes[cell] += state.slope[at];
      curves[cell] += state.curve[at];
    }
    for (let node = 0; node < count; node++) {
      const own = (sums) => sums.subarray(node * BINS, (node + 1) * BINS);
      const { bin, gain } = bestCut(own(slopes), own(curves), state.limits[column].length, options);
      if (gain > best[node].gain) best[node] = { column, bin, gain };
    }
  }
  return best;
}

/** Less is no gain. */
const LEAST_GAIN = 1e-3;

/** @returns behind which bin a node is cut best, and what it gains. */
function bestCut(slopes, curves, limitCount, { smoothing, least }) {
  const worth = (slope, curve) => (slope * slope) / (curve + smoothing);
  const slope = slopes.reduce((sum, each) => sum + each, 0);
  const curve = curves.reduce((sum, each) => sum + each, 0);
  const best = { bin: -1, gain: 0 };
  let leftSlope = 0;
  let leftCurve = 0;
  for (let bin = 0; bin < limitCount; bin++) {
    leftSlope += slopes[bin];
    leftCurve += curves[bin];
    if (leftCurve < least || curve - leftCurve < least) continue;
    const gain =
      worth(leftSlope, leftCurve) +
      worth(slope - leftSlope, curve - leftCurve) -
      worth(slope, curve);
    if (gain > best.gain) Object.assign(best, { bin, gain });
  }
  return best;
}
