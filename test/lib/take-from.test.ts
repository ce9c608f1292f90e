import { expect, it } from 'vitest';
import { takeFrom } from '../../src/lib/take-from.ts';

it('counts down, and keeps nothing that there is none of', () => {
  const counts = new Map([['a', 2]]);
  takeFrom(counts, 'a');
  expect([...counts]).toEqual([['a', 1]]);
  takeFrom(counts, 'a');
  takeFrom(counts, 'b');
  expect([...counts]).toEqual([]);
});
