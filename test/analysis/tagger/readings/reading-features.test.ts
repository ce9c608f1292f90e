import { expect, it } from 'vitest';
import { groupByItem } from '../../../../src/analysis/tagger/readings/reading.ts';
import {
  addReadingFeatures,
  READING_BITS,
} from '../../../../src/analysis/tagger/readings/reading-features.ts';
import { Features } from '../../../../src/analysis/tagger/weights/features.ts';
import { cueFactsOf, itemAt, readingOf } from '../../../helpers/analysis/tagger-facts.ts';

const cues = cueFactsOf('Anna Berg said that the city would pay for a new wall.');
const head = itemAt(cues.facts, 'said');
const whole = readingOf({ head, source: [0, 1], cue: [head], content: [3, 4, 5, 6, 7, 8, 9, 10] });

function placesOf(reading: typeof whole, all = [reading]) {
  const features = new Features(READING_BITS);
  addReadingFeatures(cues, reading, groupByItem(all), features);
  return [...features.places.subarray(0, features.count)];
}

it('sees the same reading the same each time, and another otherwise', () => {
  expect(placesOf(whole)).toEqual(placesOf(whole));
  expect(placesOf({ ...whole, content: [3] })).not.toEqual(placesOf(whole));
});

it('counts another head’s claim on the words as a rival, another reading of the same head not', () => {
  const rival = readingOf({ head: itemAt(cues.facts, 'pay'), content: whole.content });
  const variant = { ...whole, content: [3] };
  expect(placesOf(whole, [whole, rival])).not.toEqual(placesOf(whole));
  expect(placesOf(whole, [whole, variant])).toEqual(placesOf(whole));
});
