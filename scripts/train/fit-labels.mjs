import { Features } from '../../dist/src/analysis/tagger/features.js';
import {
  addLabelFeatures,
  describeHead,
  LABEL_BITS,
  windowAround,
} from '../../dist/src/analysis/tagger/label-features.js';
import {
  bestLabels,
  CONTENT,
  CONTENT_INSIDE,
  CUE,
  LABEL_COUNT,
  SOURCE,
  SOURCE_INSIDE,
  STEP_COUNT,
} from '../../dist/src/analysis/tagger/label-sequence.js';
import { encodeWeights } from '../../dist/src/analysis/tagger/weight-codes.js';
import { shuffle } from './random.mjs';

/** @returns {Uint8Array} the labels that a gold attribution gives to the items of its window. */
export function goldLabels(facts, { head, source, cue, content }) {
  const { start, end } = windowAround(facts, head);
  const labels = new Uint8Array(end - start);
  for (let at = start; at < end; at++) {
    if (at === head || cue.has(at)) labels[at - start] = CUE;
    else if (source.has(at)) labels[at - start] = SOURCE;
    else if (content.has(at)) labels[at - start] = CONTENT;
  }
  return labels.map((label, at) => goOn(label, labels[at - 1]));
}

function goOn(label, before) {
  if (label !== before) return label;
  if (label === SOURCE) return SOURCE_INSIDE;
  return label === CONTENT ? CONTENT_INSIDE : label;
}

/**
 * An averaged structured perceptron (Collins, 2002).
 *
 * @param {{ cues: object, head: number, labels: Uint8Array }[]} examples
 * @returns {{ label: Weights, steps: Float32Array }}
 */
export function fitLabels(examples, { passes, random }) {
  const size = 2 ** LABEL_BITS * LABEL_COUNT;
  const weights = new Float32Array(size);
  const sums = new Float32Array(size);
  const steps = new Float32Array(STEP_COUNT);
  const stepSums = new Float32Array(STEP_COUNT);
  const features = new Features(LABEL_BITS);
  const order = [...examples];
  let clock = 1;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const { cues, head, labels } of order) {
      const rows = rowsOf(cues, head, features);
      const scores = new Float64Array(rows.length * LABEL_COUNT);
      rows.forEach((places, item) => {
        for (const place of places)
          for (let label = 0; label < LABEL_COUNT; label++)
            scores[item * LABEL_COUNT + label] += weights[place * LABEL_COUNT + label];
      });
      const guess = bestLabels(scores, steps, head - windowAround(cues.facts, head).start).labels;
      correct(rows, labels, guess);
      clock++;
    }
  }

  function correct(rows, labels, guess) {
    rows.forEach((places, item) => {
      if (labels[item] !== guess[item]) {
        for (const place of places) {
          bump(weights, sums, place * LABEL_COUNT + labels[item], 1);
          bump(weights, sums, place * LABEL_COUNT + guess[item], -1);
        }
      }
      const right = stepAt(labels, item);
      const wrong = stepAt(guess, item);
      if (right !== wrong) {
        bump(steps, stepSums, right, 1);
        bump(steps, stepSums, wrong, -1);
      }
    });
  }

  function bump(values, total, at, by) {
    values[at] += by;
    total[at] += by * clock;
  }

  const average = (values, total) => values.map((value, at) => value - total[at] / clock);
  return { label: encodeWeights(average(weights, sums)), steps: average(steps, stepSums) };
}

function stepAt(labels, item) {
  return item === 0
    ? LABEL_COUNT * LABEL_COUNT + labels[0]
    : labels[item - 1] * LABEL_COUNT + labels[item];
}

function rowsOf(cues, head, features) {
  const { start, end } = windowAround(cues.facts, head);
  const description = describeHead(cues, head);
  const rows = [];
  for (let at = start; at < end; at++) {
    addLabelFeatures(cues, description, at, features);
    rows.push(features.places.slice(0, features.count));
  }
  return rows;
}
