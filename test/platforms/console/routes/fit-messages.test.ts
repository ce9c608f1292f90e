import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { countFitting } from '../../../../src/platforms/console/routes/fit-messages.ts';

/** Nothing packs these. */
const noise = (bytes: number) => randomBytes(bytes / 2).toString('latin1');

it('takes all that are small', () => {
  expect(countFitting([])).toBe(0);
  expect(countFitting(Array(100).fill('<li>The same words again</li>'.repeat(200)))).toBe(100);
});

it('takes as many of large ones as a page holds', () => {
  const count = countFitting(Array.from({ length: 100 }, () => noise(4000)));
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(31);
});

it('takes one, however large', () => {
  expect(countFitting([noise(100_000), noise(200_000)])).toBe(1);
});
