import { addCueFeatures, CUE_BITS, mayBeCue } from './cue-features.ts';
import { Features } from './features.ts';
import type { TaggerModel } from './model.ts';
import { logistic, sumWeights } from './sum-weights.ts';
import type { WordFacts } from './word-facts.ts';

/** @returns for each item how likely it heads a cue, in [0, 1]. */
export function scoreCues(facts: WordFacts, model: Pick<TaggerModel, 'cue'>): Float32Array {
  const features = new Features(CUE_BITS);
  const probability = new Float32Array(facts.items.length);
  for (let at = 0; at < probability.length; at++) {
    if (!mayBeCue(facts, at)) continue;
    addCueFeatures(facts, at, features);
    probability[at] = logistic(sumWeights(model.cue, features));
  }
  return probability;
}
