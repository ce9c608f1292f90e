import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HOUR_MS,
  MAX_INTERVAL_MS,
  MIN_INTERVAL_MS,
  planAfterFailure,
  planAfterSuccess,
  readFreshnessMs,
  readNewsTime,
  type SuccessPlan,
} from '../../src/feeds/plan-poll.ts';
import { NO_HINTS } from '../../src/model/feed.ts';

/** A Monday. */
const nowMs = Date.UTC(2026, 2, 2, 8, 0);

const hours = Array.from({ length: 24 }, (_, hour) => hour);

const MINUTE_MS = 60_000;
const DAY_MS = 24 * HOUR_MS;

const waitFor = (change: Partial<SuccessPlan>) => {
  const plan = { nowMs, newsAtMs: nowMs, freshForMs: null, hints: NO_HINTS, isPushed: false };
  return planAfterSuccess({ ...plan, random: 0, ...change }) - nowMs;
};

describe('the rhythm', () => {
  it.each([
    ['every 5 minutes while news comes', 0, 5],
    ['every 5 minutes after two and a half hours', 2.5 * HOUR_MS, 5],
    ['after 48 minutes when silent for a day', DAY_MS, 48],
    ['after five and a half hours when silent for a week', 7 * DAY_MS, 336],
    ['daily when silent for a month', 30 * DAY_MS, 1440],
    ['daily when silent for years', 900 * DAY_MS, 1440],
  ])('asks a feed %s', (_, silenceMs, minutes) => {
    expect(waitFor({ newsAtMs: nowMs - silenceMs })).toBe(minutes * MINUTE_MS);
  });

  it('asks a feed whose hub tells of news hourly, or as seldom as it would be anyway', () => {
    expect(waitFor({ isPushed: true })).toBe(HOUR_MS);
    expect(waitFor({ isPushed: true, newsAtMs: nowMs - 30 * DAY_MS })).toBe(DAY_MS);
  });

  const wait = fc.option(fc.double({ noNaN: true }));
  const list = fc.array(fc.integer({ min: 0, max: 23 }));
  const plans = fc.record({
    newsAtMs: fc.integer({ min: 0, max: nowMs }),
    freshForMs: wait,
    hints: fc.record({ intervalMs: wait, skipHours: list, skipDays: list }),
    isPushed: fc.boolean(),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });

  it('stays between floor and cap, in whole milliseconds, whatever a server says', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const inMs = waitFor(plan);
        expect(inMs).toBeGreaterThanOrEqual(MIN_INTERVAL_MS);
        expect(inMs).toBeLessThanOrEqual(MAX_INTERVAL_MS);
        expect(Number.isSafeInteger(inMs)).toBe(true);
      }),
    );
  });

  it('never comes sooner than the publisher asks for, up to the cap', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const asked = Math.max(plan.freshForMs ?? 0, plan.hints.intervalMs ?? 0);
        expect(waitFor(plan)).toBeGreaterThanOrEqual(Math.min(Math.floor(asked), MAX_INTERVAL_MS));
      }),
    );
  });

  it('never gets quicker with silence', () => {
    const silence = fc.integer({ min: 0, max: 60 * DAY_MS });
    fc.assert(
      fc.property(plans, silence, silence, (plan, a, b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        const afterShort = waitFor({ ...plan, newsAtMs: nowMs - short });
        expect(waitFor({ ...plan, newsAtMs: nowMs - long })).toBeGreaterThanOrEqual(afterShort);
      }),
    );
  });
});

it.each([
  ['the newest date, when all is new to us', null, [1, 5, null], 5],
  ['now, when no item has a date', null, [null], nowMs],
  ['now, when a date lies ahead', null, [nowMs + 1], nowMs],
  ['now, when the feed is empty', null, [], nowMs],
  ['now, when something new came, whatever its date', 7, [1], nowMs],
] as const)('takes for the time of news: %s', (_, newsAtMs, dates, expected) => {
  const items = dates.map((publishedAtMs) => ({ publishedAtMs }));
  expect(readNewsTime({ newsAtMs, items, newItems: dates.length, nowMs })).toBe(expected);
});

it('keeps the time of news when nothing new came', () => {
  const items = [{ publishedAtMs: nowMs }];
  expect(readNewsTime({ newsAtMs: 7, items, newItems: 0, nowMs })).toBe(7);
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
  expect(waitFor({ hints: { ...NO_HINTS, skipHours: hours } })).toBe(MAX_INTERVAL_MS);
});

it('spreads polls of one rhythm by up to a tenth', () => {
  expect(waitFor({ freshForMs: HOUR_MS, random: 0.5 })).toBeCloseTo(1.05 * HOUR_MS, 0);
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
});

it('plans whole milliseconds after a failure, whatever the jitter', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 40 }),
      (random, failureCount) => {
        const plan = { nowMs, failureCount, retryAfterMs: null, random };
        expect(Number.isSafeInteger(planAfterFailure(plan))).toBe(true);
      },
    ),
  );
});
