import { expect, it } from 'vitest';
import { isCommon, trimOwn } from '../../../../src/analysis/speakers/names/own-words.ts';

it.each([
  ['by critics', 'critics'],
  ['voters who', 'voters'],
  ['the council’s', 'the council'],
  ['officials’', 'officials'],
  ['a statement signed by ten mayors', 'a statement'],
  ['Berg’s', 'Berg’s'],
  ['who', 'who'],
])('takes from %j what joins it to its sentence', (own, trimmed) => {
  expect(trimOwn(own)).toBe(trimmed);
});

it.each([
  ['the company', true],
  ['a court in Oster', true],
  ['the Oster council', false],
])('%j is another one in another article: %s', (own, isAnother) => {
  expect(isCommon(own)).toBe(isAnother);
});
