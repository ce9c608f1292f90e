import { describe, expect, it } from 'vitest';
import {
  addCueFeatures,
  CUE_BITS,
  mayBeCue,
} from '../../../../src/analysis/tagger/cues/cue-features.ts';
import { Features } from '../../../../src/analysis/tagger/weights/features.ts';
import { itemAt, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

const facts = wordFactsOf(
  'It rained.¶“We will pay,” Anna Berg said of the wall.¶Berg: it will stand.',
);

describe('mayBeCue', () => {
  it.each([
    ['said', true],
    ['rained', true],
    ['anna', false],
    ['.', false],
    [':', false],
    ['“”', false],
  ])('%s: %s', (word, may) => expect(mayBeCue(facts, itemAt(facts, word))).toBe(may));
});

it('sees the same word in other surroundings otherwise', () => {
  const placesOf = (prose: string) => {
    const other = wordFactsOf(prose);
    const features = new Features(CUE_BITS);
    addCueFeatures(other, itemAt(other, 'said'), features);
    return [...features.places.subarray(0, features.count)];
  };
  const once = placesOf('“We will pay,” Anna Berg said of the wall.');
  expect(placesOf('“We will pay,” Anna Berg said of the wall.')).toEqual(once);
  expect(placesOf('It is said that the wall is old.')).not.toEqual(once);
});
