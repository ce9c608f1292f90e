import { expect, it } from 'vitest';
import { inSlices } from '../../src/lib/in-slices.ts';

it('goes through all steps in their order', async () => {
  const seen: number[] = [];
  await inSlices([3, 1, 2], (each) => seen.push(each));
  expect(seen).toEqual([3, 1, 2]);
});

it('lets others have their turn while it works', async () => {
  let turns = 0;
  const count = () => {
    turns += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  const untilMs = performance.now() + 60;
  const endless = (function* () {
    while (performance.now() < untilMs) yield null;
  })();
  await inSlices(endless, () => undefined);
  clearImmediate(timer);
  expect(turns).toBeGreaterThan(2);
});

it('ends with the error of a step', async () => {
  const fails = () => {
    throw new Error('no');
  };
  await expect(inSlices([1], fails)).rejects.toThrow('no');
});
