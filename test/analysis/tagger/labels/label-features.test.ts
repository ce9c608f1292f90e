import { expect, it } from 'vitest';
import {
  addLabelFeatures,
  describeHead,
  LABEL_BITS,
  windowAround,
} from '../../../../src/analysis/tagger/labels/label-features.ts';
import { Features } from '../../../../src/analysis/tagger/weights/features.ts';
import { cueFactsOf, itemAt, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

const cues = cueFactsOf('It rained.¶It was late.¶Anna Berg said so.¶She left.¶It rained again.');
const head = itemAt(cues.facts, 'said');

const seenFrom = (prose: string) => {
  const { facts } = cueFactsOf(prose);
  const { items, head: place } = windowAround(facts, itemAt(facts, 'said'));
  expect(facts.items[items[place] ?? -1]?.lower).toBe('said');
  return wordsOf(facts, [...items]);
};

it.each([
  ['the cue’s own sentence', 'It rained. Anna Berg said so. She left.', 'Anna Berg said so .'],
  [
    'quotations of the sentences beside it',
    '“It rained for days.” Anna Berg said so. “We were wet,” he knew.',
    '“” Anna Berg said so . “”',
  ],
  [
    'and of the paragraphs beside its own',
    '“It rained for days.”¶“It was late.”¶Anna Berg said so.¶“We were wet.”¶“It rained again.”',
    '“” Anna Berg said so . “”',
  ],
])('looks at %s', (_what, prose, seen) => {
  expect(seenFrom(`Storm over Lund.¶${prose}`)).toBe(seen);
});

it('looks no farther than a limit in a long sentence', () => {
  const seen = seenFrom(`Wall ${'and wall '.repeat(80)}Anna Berg said ${'and wall '.repeat(80)}.`);
  expect(seen.split(' ').length).toBeLessThan(100);
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
