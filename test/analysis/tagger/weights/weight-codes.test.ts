import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeWeights, ZERO_CODE } from '../../../../src/analysis/tagger/weights/weight-codes.ts';

function decoded(weights: Float32Array): number[] {
  const { codes, weightOf } = encodeWeights(weights);
  return [...codes].map((code) => weightOf[code + ZERO_CODE] ?? Number.NaN);
}

it('keeps each weight within four per cent of it, or of a hundredth of the largest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 1 }),
      (numbers) => {
        const weights = Float32Array.from(numbers);
        const kept = decoded(weights);
        const largest = Math.max(...weights.map(Math.abs));
        weights.forEach((weight, at) => {
          const allowed = 0.04 * Math.max(Math.abs(weight), largest / 100);
          expect(Math.abs((kept[at] ?? 0) - weight)).toBeLessThanOrEqual(allowed + 1e-6);
        });
      },
    ),
  );
});

it('keeps zero and the largest as they are', () => {
  const weights = Float32Array.of(0, -8, 8);
  expect(decoded(weights)).toEqual([0, -8, 8]);
});
