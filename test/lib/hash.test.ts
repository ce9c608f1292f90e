import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashText, mix } from '../../src/lib/hash.ts';

it('gives the published FNV-1a value, for it is stored', () => {
  expect(hashText('') >>> 0).toBe(0x811c9dc5);
  expect(hashText('a') >>> 0).toBe(0xe40c292c);
});

it('gives 32 bits', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      expect(mix(a, b)).toBe(mix(a, b) | 0);
    }),
  );
});

it.each([
  [1, 2],
  [0, 7],
  [-1, 1],
])('tells %d and %d from the same the other way round', (a, b) => {
  expect(mix(a, b)).not.toBe(mix(b, a));
});
