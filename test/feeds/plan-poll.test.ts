import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HOUR_MS,
  MAX_INTERVAL_MS,
  MIN_INTERVAL_MS,
  NO_HINTS,
  planAfterFailure,
  planAfterSuccess,
  readFreshnessMs,
  readRetryAfterMs,
} from '../../src/feeds/plan-poll.ts';

/** A Monday. */
const nowMs = Date.UTC(2026, 2, 2, 8, 0);

const hours = Array.from({ length: 24 }, (_, hour) => hour);

it('never plans a poll before the floor or after the cap, whatever a server says', () => {
  const wait = fc.option(fc.double({ noNaN: true }));
  const list = fc.array(fc.integer({ min: 0, max: 23 }));
  const plan = fc.record({
    freshForMs: wait,
    hints: fc.record({ intervalMs: wait, skipHours: list, skipDays: list }),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(plan, (asked) => {
      const inMs = planAfterSuccess({ nowMs, defaultIntervalMs: HOUR_MS, ...asked }) - nowMs;
      expect(inMs).toBeGreaterThanOrEqual(MIN_INTERVAL_MS);
      expect(inMs).toBeLessThanOrEqual(MAX_INTERVAL_MS);
    }),
  );
});

it('keeps failures between a minute and a day', () => {
  const random = fc.double({ min: 0, max: 0.999, noNaN: true });
  const retry = fc.option(fc.double({ noNaN: true }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      retry,
      random,
      (failureCount, retryAfterMs, jitter) => {
        const inMs =
          planAfterFailure({ nowMs, failureCount, retryAfterMs, random: jitter }) - nowMs;
        expect(inMs).toBeGreaterThanOrEqual(60_000);
        expect(inMs).toBeLessThanOrEqual(MAX_INTERVAL_MS);
      },
    ),
  );
});

it('asks a feed that skips every hour once a day', () => {
  const hints = { ...NO_HINTS, skipHours: hours };
  const plan = { nowMs, freshForMs: null, hints, defaultIntervalMs: HOUR_MS, random: 0 };
  expect(planAfterSuccess(plan)).toBe(nowMs + MAX_INTERVAL_MS);
});

it('spreads polls of one rhythm by up to a tenth', () => {
  const plan = { nowMs, freshForMs: null, hints: NO_HINTS, defaultIntervalMs: HOUR_MS };
  expect(planAfterSuccess({ ...plan, random: 0.5 }) - nowMs).toBeCloseTo(1.05 * HOUR_MS, 0);
});

describe('headers', () => {
  it.each([
    ['max-age', { 'cache-control': 'public, max-age=600' }, 600_000],
    ['max-age in quotation marks', { 'cache-control': 'max-age="600"' }, 600_000],
    ['max-age before Expires', { 'cache-control': 'max-age=60', expires: 'x' }, 60_000],
    ['no-store', { 'cache-control': 'no-store, max-age=600' }, null],
    ['Expires', { expires: 'Mon, 02 Mar 2026 09:00:00 GMT' }, HOUR_MS],
    ['Expires in the past', { expires: 'Mon, 02 Mar 2026 07:00:00 GMT' }, 0],
    ['Expires: 0', { expires: '-1' }, 0],
    ['an unreadable Expires', { expires: 'soon' }, null],
    ['nothing', {}, null],
  ])('reads freshness from %s', (_, headers, expected) => {
    expect(readFreshnessMs(headers as Record<string, string>, nowMs)).toBe(expected);
  });

  it.each([
    ['120', 120_000],
    [' 120 ', 120_000],
    ['Mon, 02 Mar 2026 09:00:00 GMT', HOUR_MS],
    ['Mon, 02 Mar 2026 07:00:00 GMT', 0],
    ['later', null],
  ])('reads Retry-After: %s', (retryAfter, expected) => {
    expect(readRetryAfterMs({ 'retry-after': retryAfter }, nowMs)).toBe(expected);
  });
});

it('plans whole milliseconds, whatever the jitter', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 40 }),
      (random, failureCount) => {
        const nowMs = Date.UTC(2026, 2, 3);
        const plans = [
          planAfterSuccess({
            nowMs,
            freshForMs: null,
            hints: NO_HINTS,
            defaultIntervalMs: 900_000,
            random,
          }),
          planAfterFailure({ nowMs, failureCount, retryAfterMs: null, random }),
        ];
        expect(plans.every(Number.isSafeInteger)).toBe(true);
      },
    ),
  );
});
