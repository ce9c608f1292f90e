import { expect, it } from 'vitest';
import { inSlices } from '../../src/lib/in-slices.ts';
import { countTurns } from '../helpers/count-turns.ts';

it('goes through all steps in their order', async () => {
  const seen: number[] = [];
  await inSlices([3, 1, 2], (each) => seen.push(each));
  expect(seen).toEqual([3, 1, 2]);
});

it('lets others have their turn while it works', async () => {
  const untilMs = performance.now() + 60;
  const endless = (function* () {
    while (performance.now() < untilMs) yield null;
  })();
  const turns = await countTurns(() => inSlices(endless, () => undefined));
  expect(turns).toBeGreaterThan(2);
});

it('ends with the error of a step', async () => {
  const fails = () => {
    throw new Error('no');
  };
  await expect(inSlices([1], fails)).rejects.toThrow('no');
});
