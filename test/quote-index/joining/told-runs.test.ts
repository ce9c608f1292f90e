import { expect, it } from 'vitest';
import {
  createToldRuns,
  dropRuns,
  isTold,
  keepRuns,
  leaveRuns,
} from '../../../src/quote-index/joining/told-runs.ts';

it('knows which wordings were told until they are dropped, wherever they lie', () => {
  const runs = createToldRuns();
  for (const node of [0, 65_535, 65_536, 200_000]) keepRuns(runs, node, []);
  dropRuns(runs, 65_536);
  expect([0, 1, 65_535, 65_536, 200_000, 500_000].map((node) => isTold(runs, node))).toEqual([
    ...[true, false, true, false, true, false],
  ]);
  expect(runs.latest.has(65_536)).toBe(false);
});

it('lets runs go when there are many, and knows that they were told', () => {
  const runs = createToldRuns();
  for (let node = 0; node < 5000; node++) keepRuns(runs, node, []);
  leaveRuns(runs);
  expect(runs.latest.size).toBe(5000);
  keepRuns(runs, 5000, []);
  leaveRuns(runs);
  expect([runs.latest.size, isTold(runs, 5000)]).toEqual([0, true]);
});
