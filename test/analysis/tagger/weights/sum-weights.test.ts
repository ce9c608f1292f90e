import { expect, it } from 'vitest';
import { logistic, sumWeights } from '../../../../src/analysis/tagger/weights/sum-weights.ts';
import { ZERO_CODE } from '../../../../src/analysis/tagger/weights/weight-codes.ts';

it('adds what the codes at the places of the features stand for', () => {
  const weightOf = new Float32Array(2 * ZERO_CODE + 1);
  weightOf[ZERO_CODE + 1] = 0.5;
  weightOf[ZERO_CODE - 2] = -2;
  const codes = Int8Array.of(1, 7, -2);
  expect(sumWeights({ codes, weightOf }, { places: Int32Array.of(2, 0, 1), count: 2 })).toBe(-1.5);
});

it('makes a probability of a score', () => {
  expect([-40, 0, 40].map(logistic)).toEqual([expect.closeTo(0), 0.5, expect.closeTo(1)]);
});
