import { expect, it } from 'vitest';
import { Scratch } from '../../src/lib/scratch.ts';

it.each([[0], [3], [512], [5000]])('gives room for %i numbers', (count) => {
  expect(new Scratch().take(count)).toHaveLength(count);
});

it('gives the same room again, and more where more is asked for', () => {
  const scratch = new Scratch();
  const first = scratch.take(3);
  first.fill(7);
  expect([...scratch.take(3)]).toEqual([7, 7, 7]);
  expect(scratch.take(2).buffer).toBe(first.buffer);
  expect(scratch.take(10_000)).toHaveLength(10_000);
});
