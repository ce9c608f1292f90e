import { Features } from '../../dist/src/analysis/tagger/weights/features.js';
import { encodeWeights } from '../../dist/src/analysis/tagger/weights/weight-codes.js';
import { TAGS } from '../../dist/src/analysis/tagger/words/lexicon.js';
import {
  addTagFeatures,
  readUntagged,
  TAG_BITS,
  TAG_COUNT,
} from '../../dist/src/analysis/tagger/words/tag-words.js';
import { shuffle } from './random.mjs';

/**
 * An averaged perceptron (Collins, 2002) that tags as wink-nlp does, at a small part of its cost.
 *
 * @param articles with `tagAt`: the tags to learn, by the offsets of their words.
 * @returns {Weights}
 */
export function fitTags(articles, lexicon, { passes, random }) {
  const weights = new Float32Array(2 ** TAG_BITS * TAG_COUNT);
  const sums = new Float32Array(weights.length);
  const features = new Features(TAG_BITS);
  const sentences = articles.flatMap(({ document, tagAt }) =>
    document.sentences.map(({ items }) => ({
      untagged: readUntagged(
        items,
        items.map((item) => lexicon.entryAt(item)),
      ),
      gold: items.map(({ start }) => TAGS.indexOf(tagAt.get(start) ?? 'X')),
    })),
  );
  let clock = 1;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(sentences, random);
    for (const sentence of sentences) {
      learn(sentence);
      clock++;
    }
  }
  return encodeWeights(weights.map((value, at) => value - sums[at] / clock));

  function learn({ untagged, gold }) {
    const tags = new Uint8Array(gold.length);
    for (let at = 0; at < tags.length; at++) {
      tags[at] = untagged.usual[at];
      if (untagged.isFixed[at]) continue;
      addTagFeatures(untagged, tags, at, features);
      tags[at] = best();
      if (gold[at] < 0 || tags[at] === gold[at]) continue;
      bump(gold[at], 1);
      bump(tags[at], -1);
    }
  }

  function best() {
    let found = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let score = 0;
      for (let index = 0; index < features.count; index++)
        score += weights[features.places[index] * TAG_COUNT + tag];
      if (score > most) [found, most] = [tag, score];
    }
    return found;
  }

  function bump(tag, by) {
    for (let index = 0; index < features.count; index++) {
      const at = features.places[index] * TAG_COUNT + tag;
      weights[at] += by;
      sums[at] += by * clock;
    }
  }
}
