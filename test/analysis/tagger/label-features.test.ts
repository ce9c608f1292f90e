import { expect, it } from 'vitest';
import { Features } from '../../../src/analysis/tagger/features.ts';
import {
  addLabelFeatures,
  describeHead,
  LABEL_BITS,
  windowAround,
} from '../../../src/analysis/tagger/label-features.ts';
import { cueFactsOf, itemAt, wordsOf } from '../../helpers/tagger-facts.ts';

const cues = cueFactsOf('It rained.¶It was late.¶Anna Berg said so.¶She left.¶It rained again.');
const head = itemAt(cues.facts, 'said');

it('looks at the sentences beside the cue’s own, in its paragraph and the next ones', () => {
  const { start, end } = windowAround(cues.facts, head);
  const items = Array.from({ length: end - start }, (_, index) => start + index);
  expect(wordsOf(cues.facts, items)).toBe('It was late . Anna Berg said so . She left .');
});

it('looks no farther than a limit in a long sentence', () => {
  const long = cueFactsOf(
    `Wall ${'and wall '.repeat(80)}Anna Berg said ${'and wall '.repeat(80)}.`,
  );
  const { start, end } = windowAround(long.facts, itemAt(long.facts, 'said'));
  expect(end - start).toBeLessThan(100);
});

it('sees an item otherwise from each side of the head', () => {
  const placesOf = (at: number) => {
    const features = new Features(LABEL_BITS);
    addLabelFeatures(cues, describeHead(cues, head), at, features);
    return [...features.places.subarray(0, features.count)];
  };
  expect(placesOf(head - 1)).toEqual(placesOf(head - 1));
  expect(placesOf(head - 1)).not.toEqual(placesOf(head + 1));
});
