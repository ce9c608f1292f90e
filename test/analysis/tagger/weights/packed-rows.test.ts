import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  MAX_ROWS,
  packRows,
  sumRows,
} from '../../../../src/analysis/tagger/weights/packed-rows.ts';
import { encodeWeights, ZERO_CODE } from '../../../../src/analysis/tagger/weights/weight-codes.ts';

const ROWS = 8;

it('sums rows as adding their weights one by one does, to a small part of the greatest weight', () => {
  const weights = fc.array(fc.float({ min: -3, max: 3, noNaN: true }), {
    minLength: 6 * ROWS,
    maxLength: 6 * ROWS,
  });
  const places = fc.array(fc.integer({ min: 0, max: ROWS - 1 }), { maxLength: MAX_ROWS });
  fc.assert(
    fc.property(weights, places, (list, chosen) => {
      const coded = encodeWeights(Float32Array.from(list));
      const sums = new Float64Array(8);
      sumRows(packRows(coded), { places: Int32Array.from(chosen), count: chosen.length }, sums, 1);
      const largest = coded.weightOf[2 * ZERO_CODE] ?? 0;
      for (let label = 0; label < 6; label++) {
        const expected = chosen.reduce(
          (sum, row) =>
            sum + (coded.weightOf[(coded.codes[6 * row + label] ?? 0) + ZERO_CODE] ?? 0),
          0,
        );
        const error = Math.abs((sums[1 + label] ?? 0) - expected);
        expect(error).toBeLessThanOrEqual((chosen.length * largest) / 1000 + 1e-4);
      }
      expect([sums[0], sums[7]]).toEqual([0, 0]);
    }),
  );
});

it('lets no sum run into its neighbour, however many rows there may be', () => {
  const greatest = packRows(encodeWeights(Float32Array.of(5, -5, 5, -5, 5, -5)));
  const sums = new Float64Array(6);
  sumRows(greatest, { places: new Int32Array(MAX_ROWS), count: MAX_ROWS }, sums, 0);
  sums.forEach((sum, label) => {
    expect(sum).toBeCloseTo((label % 2 === 0 ? 5 : -5) * MAX_ROWS, 3);
  });
});
