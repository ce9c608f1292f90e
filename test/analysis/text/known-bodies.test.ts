import { expect, it } from 'vitest';
import { isKnownBody } from '../../../src/analysis/text/known-bodies.ts';

it.each([
  ['Microsoft', true],
  ['FIFA', true],
  ['Hamas', true],
  ['Berg', false],
  ['Microsoft Berg', false],
])('%s: %s', (name, expected) => {
  expect(isKnownBody(name)).toBe(expected);
});
