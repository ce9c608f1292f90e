import { describe, expect, it } from 'vitest';
import { firstBelievable, isBelievable } from '../../src/articles/believe-time.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 4, 3, 12);

describe('isBelievable', () => {
  it.each([
    ['a year ago', -365 * 24 * HOUR_MS, true],
    ['a clock that is a day ahead', 24 * HOUR_MS, true],
    ['a zero of some program', -NOW_MS, false],
    ['more than a day ahead', 24 * HOUR_MS + 1, false],
  ])('%s: %d ms', (_, aheadMs, expected) => {
    expect(isBelievable(NOW_MS + aheadMs, NOW_MS)).toBe(expected);
  });
});

describe('firstBelievable', () => {
  it('passes over what is missing, zeros and what lies ahead', () => {
    const given = [
      null,
      undefined,
      0,
      NOW_MS + 48 * HOUR_MS,
      NOW_MS - HOUR_MS,
      NOW_MS - 2 * HOUR_MS,
    ];
    expect(firstBelievable(given, NOW_MS)).toBe(NOW_MS - HOUR_MS);
  });

  it('is now where nothing else is known', () => {
    expect(firstBelievable([null, NOW_MS + 48 * HOUR_MS], NOW_MS)).toBe(NOW_MS);
  });
});
