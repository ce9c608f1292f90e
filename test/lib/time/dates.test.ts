import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAppointment,
  formatDay,
  formatDistance,
  formatDuration,
  formatPinned,
  formatTime,
  isTimeZone,
  parseWhen,
} from '../../../src/lib/time/dates.ts';
import { VerbatimError } from '../../../src/model/errors.ts';

/** A Tuesday. */
const NOW_MS = Date.UTC(2026, 2, 3, 8, 30);
const OSLO = { nowMs: NOW_MS, timeZone: 'Europe/Oslo' };

const iso = (atMs: number) => new Date(atMs).toISOString().replace(/:00\.000Z$/, 'Z');

describe('parseWhen', () => {
  it.each([
    ['7d', '2026-02-24T08:30Z'],
    ['24h', '2026-03-02T08:30Z'],
    ['2 weeks ago', '2026-02-17T08:30Z'],
    ['2w', '2026-02-17T08:30Z'],
    ['3m', '2025-12-03T08:30Z'],
    ['3 months', '2025-12-03T08:30Z'],
    ['1y', '2025-03-03T08:30Z'],
    ['now', '2026-03-03T08:30Z'],
    ['2026-03-01T10:00Z', '2026-03-01T10:00Z'],
    ['2026-03-01T10:00', '2026-03-01T09:00Z'],
    ['2026-03-01 10:00', '2026-03-01T09:00Z'],
    ['20260301T1000Z', '2026-03-01T10:00Z'],
    ['two weeks ago at 9:00', '2026-02-17T08:00Z'],
  ])('reads %s as a moment', (text, at) => {
    const { fromMs, toMs } = parseWhen(text, OSLO);
    expect([iso(fromMs), iso(toMs)]).toEqual([at, at]);
  });

  it.each([
    ['2022-01-12', '2022-01-11T23:00Z', '2022-01-12T23:00Z'],
    ['20220112', '2022-01-11T23:00Z', '2022-01-12T23:00Z'],
    ['2022-01', '2021-12-31T23:00Z', '2022-01-31T23:00Z'],
    ['2022', '2021-12-31T23:00Z', '2022-12-31T23:00Z'],
    ['today', '2026-03-02T23:00Z', '2026-03-03T23:00Z'],
    ['Yesterday', '2026-03-01T23:00Z', '2026-03-02T23:00Z'],
    ['monday', '2026-03-01T23:00Z', '2026-03-02T23:00Z'],
    ['friday', '2026-02-26T23:00Z', '2026-02-27T23:00Z'],
    ['tuesday', '2026-03-02T23:00Z', '2026-03-03T23:00Z'],
    ['last  week', '2026-02-22T23:00Z', '2026-03-01T23:00Z'],
    ['this week', '2026-03-01T23:00Z', '2026-03-08T23:00Z'],
    ['last month', '2026-01-31T23:00Z', '2026-02-28T23:00Z'],
    ['1 march', '2026-02-28T23:00Z', '2026-03-01T23:00Z'],
    ['12 november', '2025-11-11T23:00Z', '2025-11-12T23:00Z'],
    ['12 november 2024', '2024-11-11T23:00Z', '2024-11-12T23:00Z'],
    ['february', '2026-01-31T23:00Z', '2026-02-28T23:00Z'],
    ['november 2024', '2024-10-31T23:00Z', '2024-11-30T23:00Z'],
    ['2026-03-29', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  ])('reads %s as a period of its zone', (text, from, to) => {
    const { fromMs, toMs } = parseWhen(text, OSLO);
    expect([iso(fromMs), iso(toMs)]).toEqual([from, to]);
  });

  it.each([
    ['2026-10-26T12:00Z', '24 october at 18:00', '2026-10-24T17:00Z'],
    ['2026-10-26T12:00Z', 'two days ago at 9:00', '2026-10-24T08:00Z'],
    ['2026-10-26T12:00Z', 'yesterday at noon', '2026-10-25T12:00Z'],
    ['2026-10-26T12:00Z', 'half an hour ago', '2026-10-26T11:30Z'],
    ['2026-10-25T02:30Z', 'three hours ago', '2026-10-24T23:30Z'],
    ['2026-07-01T12:00Z', '3 march 14:00', '2026-03-03T14:00Z'],
    ['2026-07-01T12:00Z', '3 march 14:00 EST', '2026-03-03T19:00Z'],
  ])('has the time of a London clock: at %s, “%s” is %s', (now, text, at) => {
    const { fromMs } = parseWhen(text, { nowMs: Date.parse(now), timeZone: 'Europe/London' });
    expect(iso(fromMs)).toBe(at);
  });

  it.each([
    '',
    'soon',
    '2022-13',
    '2022-02-30',
    '7x',
    '0000',
    'monday or so',
    'the 3 march memo',
    '99999d',
  ])('says what is allowed where it finds “%s”', (text) => {
    expect(() => parseWhen(text, OSLO)).toThrow(VerbatimError);
    expect(() => parseWhen(text, OSLO)).toThrow(/Write one like 7d, 24h/);
  });

  it('reads any text or says that it can’t, and never a period that ends before it begins', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z :tz-]{1,20}$/)), (text) => {
        try {
          const { fromMs, toMs } = parseWhen(text, OSLO);
          expect(fromMs).toBeLessThanOrEqual(toMs);
        } catch (error) {
          expect(error).toBeInstanceOf(VerbatimError);
        }
      }),
    );
  });

  it('reads back what is pinned, to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2199, 0, 1) }), (atMs) => {
        const down = parseWhen(formatPinned(atMs, 'down'), OSLO).fromMs;
        const up = parseWhen(formatPinned(atMs, 'up'), OSLO).fromMs;
        expect(down).toBeLessThanOrEqual(atMs);
        expect(up).toBeGreaterThanOrEqual(atMs);
        expect(up - down).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});

it('shows days and times in the zone, and the year where it is another', () => {
  expect(formatDay(Date.UTC(2026, 2, 1, 23, 30), OSLO)).toBe('2 Mar');
  expect(formatDay(Date.UTC(2025, 2, 1), OSLO)).toBe('1 Mar 2025');
  expect(formatTime(NOW_MS, OSLO)).toBe('3 Mar, 09:30');
  const context = { nowMs: NOW_MS, timeZone: 'Europe/Oslo' };
  expect(formatAppointment(NOW_MS, context)).toBe('Tuesday 3 March at 09:30 (Europe/Oslo)');
  // A digest of leap days comes in another year.
  expect(formatAppointment(Date.UTC(2028, 1, 29, 8), context)).toBe(
    'Tuesday 29 February 2028 at 09:00 (Europe/Oslo)',
  );
});

it.each([
  [0, 'just now'],
  [-5 * 60_000, '5 minutes ago'],
  [3 * 3_600_000, 'in 3 hours'],
])('shows a distance of %d ms', (distanceMs, shown) => {
  expect(formatDistance(NOW_MS + distanceMs, NOW_MS)).toBe(shown);
});

it.each([
  [59_000, 'less than a minute'],
  [61_000, '1 minute'],
  [2 * 86_400_000 + 3 * 3_600_000 + 60_000, '2 days, 3 hours'],
  [86_400_000 + 60_000, '1 day, 1 minute'],
])('shows a duration of %d ms', (durationMs, shown) => {
  expect(formatDuration(durationMs)).toBe(shown);
});

it('knows time zones', () => {
  expect(isTimeZone('Europe/Oslo')).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
});
