import { expect, it } from 'vitest';
import { countryOf, isInhabitant, isOfPeople } from '../../../src/analysis/text/countries.ts';

it.each([
  ['Norwegian', 'Norway'],
  ['Kremlin', 'Russia'],
  ['US', 'United States'],
  ['South Koreans', 'South Korea'],
  ['Ostwick', null],
])('%s stands for %s', (form, country) => {
  expect(countryOf(form)).toBe(country);
});

it.each([
  ['Norwegian', true],
  ['Norway', false],
  ['Kremlin', false],
  ['US', false],
])('%s names people, or what is theirs: %s', (form, is) => expect(isOfPeople(form)).toBe(is));

it.each([
  ['Norwegian', true],
  ['Israeli', true],
  ['Spaniard', true],
  ['South African', true],
  ['Norwegians', false],
  ['Swiss', false],
  ['Mali', false],
])('%s is somebody from there: %s', (form, is) => expect(isInhabitant(form)).toBe(is));
