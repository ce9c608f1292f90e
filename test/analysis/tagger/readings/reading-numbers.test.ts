import { expect, it } from 'vitest';
import { groupByItem } from '../../../../src/analysis/tagger/readings/reading.ts';
import { measureReading } from '../../../../src/analysis/tagger/readings/reading-numbers.ts';
import { cueFactsOf, itemAt, readingOf } from '../../../helpers/analysis/tagger-facts.ts';

const cues = cueFactsOf('Anna Berg said that the city would pay for a new wall.');
const head = itemAt(cues.facts, 'said');
const whole = readingOf({ head, source: [0, 1], cue: [head], content: [3, 4, 5, 6, 7, 8, 9, 10] });
const scrap = readingOf({ head, source: [0, 1], cue: [head], content: [3], logProbability: -2 });

function numbersOf(reading: typeof whole) {
  const others = groupByItem([whole, scrap]);
  return measureReading(cues, reading, whole, { others, score: 0.5 });
}

it('gives as many numbers for each reading, all finite', () => {
  expect(numbersOf(scrap)).toHaveLength(numbersOf(whole).length);
  expect([...numbersOf(whole), ...numbersOf(scrap)].every(Number.isFinite)).toBe(true);
});

it('tells a whole content from a scrap of it', () => {
  expect(numbersOf(whole)).not.toEqual(numbersOf(scrap));
});

it('begins with what the weights say', () => {
  expect(numbersOf(whole)[0]).toBe(0.5);
});
