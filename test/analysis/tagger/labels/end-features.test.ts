import { expect, it } from 'vitest';
import { addEndFeatures, END_BITS } from '../../../../src/analysis/tagger/labels/end-features.ts';
import { Features } from '../../../../src/analysis/tagger/weights/features.ts';
import { cueFactsOf, itemAt } from '../../../helpers/analysis/tagger-facts.ts';

const LEAD = 'The council of Ostwick has an old harbour wall that fell in the storm of May.¶';

const placesAt = (prose: string, word: string) => {
  const cues = cueFactsOf(LEAD + prose);
  const features = new Features(END_BITS);
  addEndFeatures(cues, itemAt(cues.facts, word), features);
  return [...features.places.subarray(0, features.count)];
};
const sharedBy = (one: readonly number[], other: readonly number[]) =>
  one.filter((place, at) => place === other[at]).length;

it('looks the same from every cue', () => {
  const prose = 'Anna Berg said the wall was safe as the water fell.';
  expect(placesAt(prose, 'as')).toEqual(placesAt(prose, 'as'));
});

it.each([
  ['the word before', 'Anna Berg said the wall was dry as the water fell.'],
  ['the next word', 'Anna Berg said the wall was safe as his water fell.'],
  ['what is to come: no verb', 'Anna Berg said the wall was safe as the water.'],
  ['what is to come: a quotation', 'Anna Berg said the wall was safe as the water fell “in May”.'],
])('sees %s', (_what, prose) => {
  const usual = placesAt('Anna Berg said the wall was safe as the water fell.', 'as');
  const other = placesAt(prose, 'as');
  expect(other).not.toEqual(usual);
  expect(sharedBy(other, usual)).toBeGreaterThan(usual.length / 4);
});

it.each([
  ['first', 'Anna'],
  ['last', '.'],
])('has as many for the %s item of a sentence as for any', (_which, word) => {
  const prose = 'Anna Berg said the wall was safe as the water fell.';
  expect(placesAt(prose, word.toLowerCase()).length).toBe(placesAt(prose, 'as').length);
});
