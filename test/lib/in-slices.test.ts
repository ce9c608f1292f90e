import { expect, it } from 'vitest';
import { inSlices, SLICE_MS } from '../../src/lib/in-slices.ts';
import { countTurns } from '../helpers/count-turns.ts';

it('goes through all steps in their order', async () => {
  const seen: number[] = [];
  await inSlices([3, 1, 2], (each) => seen.push(each));
  expect(seen).toEqual([3, 1, 2]);
});

it('lets others have their turn after each step that is long', async () => {
  const longer = () => {
    const untilMs = performance.now() + SLICE_MS;
    while (performance.now() < untilMs);
  };
  const turns = await countTurns(() => inSlices([1, 2, 3, 4], longer));
  expect(turns).toBeGreaterThanOrEqual(4);
});

it('ends with the error of a step', async () => {
  const fails = () => {
    throw new Error('no');
  };
  await expect(inSlices([1], fails)).rejects.toThrow('no');
});
