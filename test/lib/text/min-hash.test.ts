import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../src/lib/text/min-hash.ts';

const numbers = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 200 });

/** How many of 200 pairs of sets that share this part of their union have a band in common. */
function foundAt(share: number): number {
  const size = 100;
  const shared = Math.round((2 * size * share) / (1 + share));
  return Array.from({ length: 200 }, (_, pair) => {
    const base = pair * 1000;
    const from = (start: number) => new Set(Array.from({ length: size }, (__, at) => start + at));
    const bands = new Set(bandsOf(from(base), 32));
    return bandsOf(from(base + size - shared), 32).some((band) => bands.has(band));
  }).filter(Boolean).length;
}

describe('bandsOf', () => {
  it('is the same in whatever order the set was filled, and has no equal bands by place', () => {
    fc.assert(
      fc.property(numbers, (items) => {
        const bands = bandsOf(new Set(items), 16);
        expect(bandsOf(new Set([...items].reverse()), 16)).toEqual(bands);
        expect(bands).toHaveLength(16);
      }),
    );
  });

  it('has none for an empty set, so that two empty texts are not alike', () => {
    expect(bandsOf(new Set(), 16)).toEqual([]);
  });

  it.each([
    ['nearly all that share half', 0.5, 198, 200],
    ['most that share a fifth', 0.2, 110, 180],
    ['hardly any that share a hundredth', 0.01, 0, 8],
  ])('finds %s, as the theory says', (_case, share, least, most) => {
    expect(foundAt(share)).toBeGreaterThanOrEqual(least);
    expect(foundAt(share)).toBeLessThanOrEqual(most);
  });
});
