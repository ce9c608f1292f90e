import { expect, it } from 'vitest';
import { genderOfGivenName, genderOfName } from '../../../src/analysis/text/given-names.ts';

it.each([
  ['Anna', 'female'],
  ['JOHN', 'male'],
  ['Zsófia', 'female'],
  ['Ostwick', null],
])('%s: %s', (name, gender) => {
  expect(genderOfGivenName(name)).toBe(gender);
});

it.each([
  ['Anna Berg', 'female'],
  ['Anna-Lena Berg', 'female'],
  ['Jean-Marie Moreau', 'male'],
  ['Kim Berg', 'female'],
  ['Jan Berg', null],
  ['Andrea Berg', null],
  ['Sasha Berg', null],
  ['Kim Jae Won', null],
  ['Kim Sang-ho', null],
  ['Lee Ann Berg', 'female'],
  ['Anna', null],
])('%s: %s', (name, gender) => {
  expect(genderOfName(name.split(' '))).toBe(gender);
});
