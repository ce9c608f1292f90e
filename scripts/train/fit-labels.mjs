import {
  addEndFeatures,
  END_BITS,
  ENDS_IN_ROW,
} from '../../dist/src/analysis/tagger/labels/end-features.js';
import {
  addLabelFeatures,
  describeHead,
  LABEL_BITS,
  windowAround,
} from '../../dist/src/analysis/tagger/labels/label-features.js';
import {
  CONTENT,
  CONTENT_INSIDE,
  CUE,
  endedRole,
  LABEL_COUNT,
  OTHER,
  ROLE_COUNT,
  SOURCE,
  SOURCE_INSIDE,
  STEP_COUNT,
  sumPaths,
  toStepTable,
} from '../../dist/src/analysis/tagger/labels/label-sequence.js';
import { Features } from '../../dist/src/analysis/tagger/weights/features.js';
import { shuffle } from './random.mjs';
import { TailMean } from './tail-mean.mjs';

/** @returns {Uint8Array} the labels that a gold attribution gives to the items of its window. */
export function goldLabels(facts, { head, source, cue, content }) {
  const labels = Uint8Array.from(windowAround(facts, head).items, (at) => {
    if (at === head || (cue.has(at) && Math.abs(at - head) <= 8)) return CUE;
    if (source.has(at)) return SOURCE;
    return content.has(at) ? CONTENT : OTHER;
  });
  return labels.map((label, place) => goOn(label, labels[place - 1]));
}

function goOn(label, before) {
  if (label !== before) return label;
  if (label === SOURCE) return SOURCE_INSIDE;
  return label === CONTENT ? CONTENT_INSIDE : label;
}

/** @returns the example with the places of its weights, which stay the same from pass to pass. */
export function prepareExample({ cues, head, labels }) {
  const window = windowAround(cues.facts, head);
  const features = new Features(LABEL_BITS);
  const description = describeHead(cues, head);
  const ends = new Int32Array(window.items.length);
  const places = [];
  window.items.forEach((at, place) => {
    addLabelFeatures(cues, description, at, features);
    for (let index = 0; index < features.count; index++) places.push(features.places[index]);
    ends[place] = places.length;
  });
  return {
    head: window.head,
    labels,
    ends,
    places: Int32Array.from(places),
    cuts: cutsOf(cues, window),
  };
}

/** Where the weights of what ends before each item stand; none where the item before is not in the window. */
function cutsOf(cues, { items, head }) {
  const features = new Features(END_BITS);
  return Array.from(items, (at, index) => {
    if (index === 0 || items[index - 1] !== at - 1) return new Int32Array();
    addEndFeatures(cues, at, features);
    const side = index > head ? ROLE_COUNT : 0;
    return features.places.slice(0, features.count).map((place) => place * ENDS_IN_ROW + side);
  });
}

/** Gradients smaller than this change nothing that shows. */
const LEAST_GRADIENT = 0.004;

/**
 * A linear-chain conditional random field by stochastic gradient with AdaGrad steps (Duchi, Hazan and Singer, 2011). The weights are
 * the mean over the ends of the second half of the passes, which depends less on the order of the examples than the last step does.
 *
 * @param examples as `prepareExample` gives them.
 * @returns {Float32Array[]} weights of labels, of ends and of steps.
 */
export function fitLabels(examples, { passes, rate, decay, random }) {
  const model = {
    label: new Float32Array(2 ** LABEL_BITS * LABEL_COUNT),
    cuts: new Float32Array(2 ** END_BITS * ENDS_IN_ROW),
    steps: new Float32Array(STEP_COUNT),
    decay,
  };
  const squares = {
    label: new Float32Array(model.label.length).fill(FIRST_SQUARE),
    cuts: new Float32Array(model.cuts.length).fill(FIRST_SQUARE),
    steps: new Float32Array(STEP_COUNT).fill(FIRST_SQUARE),
  };
  const order = [...examples];
  const means = {
    label: new TailMean(model.label.length),
    cuts: new TailMean(model.cuts.length),
    steps: new TailMean(STEP_COUNT),
  };
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    const passRate = rate * (1 - pass / (passes + 1));
    for (const example of order) learn(example, model, squares, passRate);
    if (2 * pass < passes) continue;
    means.label.add(model.label);
    means.cuts.add(model.cuts);
    means.steps.add(model.steps);
  }
  return [means.label, means.cuts, means.steps].map((mean) => mean.mean());
}

/** Keeps the first steps from being too long. */
const FIRST_SQUARE = 1e-3;

function learn(example, model, squares, rate) {
  const { head, labels } = example;
  const scores = { labels: scoreItems(example, model), ends: scoreCuts(example, model) };
  const chances = sumPaths(scores, toStepTable(model.steps), head, true);
  const slopes = chances.labels;
  for (let item = 0; item < labels.length; item++) {
    slopes[item * LABEL_COUNT + labels[item]] -= 1;
    chances.steps[stepAt(labels, item)] -= 1;
    const role = item === 0 ? -1 : endedRole(labels[item - 1], labels[item]);
    if (role >= 0) chances.ends[item * ROLE_COUNT + role] -= 1;
  }
  correctCuts(example, chances.ends, model, { squares, rate });
  correct(example, slopes, model, { squares, rate });
  for (let at = 0; at < STEP_COUNT; at++) {
    squares.steps[at] += chances.steps[at] ** 2;
    model.steps[at] -= (rate * chances.steps[at]) / Math.sqrt(squares.steps[at]);
  }
}

function scoreCuts({ cuts }, { cuts: weights }) {
  const scores = new Float64Array(cuts.length * ROLE_COUNT);
  cuts.forEach((places, item) => {
    for (const place of places)
      for (let role = 0; role < ROLE_COUNT; role++)
        scores[item * ROLE_COUNT + role] += weights[place + role];
  });
  return scores;
}

function correctCuts({ cuts }, slopes, { cuts: weights, decay }, { squares, rate }) {
  for (let cell = 0; cell < slopes.length; cell++) {
    if (Math.abs(slopes[cell]) < LEAST_GRADIENT) continue;
    for (const place of cuts[Math.floor(cell / ROLE_COUNT)]) {
      const at = place + (cell % ROLE_COUNT);
      const slope = slopes[cell] + decay * weights[at];
      squares.cuts[at] += slope * slope;
      weights[at] -= (rate * slope) / Math.sqrt(squares.cuts[at]);
    }
  }
}

function scoreItems({ labels, ends, places }, { label: weights }) {
  const scores = new Float64Array(labels.length * LABEL_COUNT);
  let from = 0;
  for (let item = 0; item < labels.length; item++) {
    const cell = item * LABEL_COUNT;
    for (; from < ends[item]; from++) {
      const row = places[from] * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++)
        scores[cell + label] += weights[row + label];
    }
  }
  return scores;
}

/** Moves the weights of every item against their slopes. */
function correct({ ends, places }, slopes, { label: weights, decay }, { squares, rate }) {
  for (let cell = 0; cell < slopes.length; cell++) {
    if (Math.abs(slopes[cell]) < LEAST_GRADIENT) continue;
    const item = Math.floor(cell / LABEL_COUNT);
    for (let index = item === 0 ? 0 : ends[item - 1]; index < ends[item]; index++) {
      const at = places[index] * LABEL_COUNT + (cell % LABEL_COUNT);
      const slope = slopes[cell] + decay * weights[at];
      squares.label[at] += slope * slope;
      weights[at] -= (rate * slope) / Math.sqrt(squares.label[at]);
    }
  }
}

function stepAt(labels, item) {
  return item === 0
    ? LABEL_COUNT * LABEL_COUNT + labels[0]
    : labels[item - 1] * LABEL_COUNT + labels[item];
}
