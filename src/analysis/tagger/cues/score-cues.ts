import { Features } from '../weights/features.ts';
import { logistic, sumWeights } from '../weights/sum-weights.ts';
import type { Weights } from '../weights/weight-codes.ts';
import type { WordFacts } from '../words/word-facts.ts';
import { addCueFeatures, CUE_BITS, mayBeCue } from './cue-features.ts';

/** @param weights `TaggerModel.cue`. @returns for each item how likely it heads a cue, in [0, 1]. */
export function scoreCues(facts: WordFacts, weights: Weights): Float32Array {
  const features = new Features(CUE_BITS);
  const probability = new Float32Array(facts.items.length);
  for (let at = 0; at < probability.length; at++) {
    if (!mayBeCue(facts, at)) continue;
    addCueFeatures(facts, at, features);
    probability[at] = logistic(sumWeights(weights, features));
  }
  return probability;
}
