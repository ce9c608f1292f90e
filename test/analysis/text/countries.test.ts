import { expect, it } from 'vitest';
import { countryOf } from '../../../src/analysis/text/countries.ts';

it.each([
  ['Norwegian', 'Norway'],
  ['Kremlin', 'Russia'],
  ['US', 'United States'],
  ['South Koreans', 'South Korea'],
  ['Ostwick', null],
])('%s stands for %s', (form, country) => {
  expect(countryOf(form)).toBe(country);
});
