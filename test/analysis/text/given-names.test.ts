import { expect, it } from 'vitest';
import { genderOfGivenName } from '../../../src/analysis/text/given-names.ts';

it.each([
  ['Anna', 'female'],
  ['JOHN', 'male'],
  ['Ostwick', null],
])('%s: %s', (name, gender) => {
  expect(genderOfGivenName(name)).toBe(gender);
});
