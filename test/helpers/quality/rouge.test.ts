import { expect, it } from 'vitest';
import { rouge1Recall } from './rouge.ts';

it.each([
  ['all of it', 'the bridge is shut', 'the bridge is shut', 1],
  ['in another order, case and marks', 'Shut: the bridge!', 'the bridge shut', 1],
  ['half of it', 'the bridge', 'the bridge is shut', 0.5],
  ['a word as often as both have it', 'the the the', 'the tide and the moon', 2 / 5],
  ['nothing', '', 'the bridge', 0],
  ['of nothing', 'the bridge', '', 0],
])('counts %s', (_what, summary, reference, recall) =>
  expect(rouge1Recall(summary, reference)).toBeCloseTo(recall),
);
