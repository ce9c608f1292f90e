import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowerBound } from '../../src/lib/lower-bound.ts';

it('finds the place that a walk from the start finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (numbers, limit) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const walked = sorted.findIndex((number) => number >= limit);
        expect(lowerBound(sorted, (number) => number < limit)).toBe(
          walked < 0 ? sorted.length : walked,
        );
      },
    ),
  );
});
