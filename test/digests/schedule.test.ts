import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSchedule, nextRunAfter } from '../../src/digests/schedule.ts';
import { VerbatimError } from '../../src/model/errors.ts';

const iso = (timeMs: number) => new Date(timeMs).toISOString().replace(':00.000Z', 'Z');

describe('nextRunAfter', () => {
  it.each([
    ['later today', '0 8 * * *', 'UTC', '2026-03-03T07:59Z', '2026-03-03T08:00Z'],
    ['not the same moment again', '0 8 * * *', 'UTC', '2026-03-03T08:00Z', '2026-03-04T08:00Z'],
    ['over the weekend', '0 8 * * 1-5', 'UTC', '2026-03-06T09:00Z', '2026-03-09T08:00Z'],
    ['Sunday as 0', '0 8 * * 0', 'UTC', '2026-03-03T00:00Z', '2026-03-08T08:00Z'],
    ['Sunday as 7', '0 8 * * 7', 'UTC', '2026-03-03T00:00Z', '2026-03-08T08:00Z'],
    ['names of days', '0 8 * * fri', 'UTC', '2026-03-03T00:00Z', '2026-03-06T08:00Z'],
    ['steps', '*/20 * * * *', 'UTC', '2026-03-03T08:25Z', '2026-03-03T08:40Z'],
    ['a leap day', '0 8 29 2 *', 'UTC', '2026-03-03T00:00Z', '2028-02-29T08:00Z'],
    ['in its zone, winter', '0 8 * * *', 'Europe/London', '2026-03-28T07:00Z', '2026-03-28T08:00Z'],
    ['in its zone, summer', '0 8 * * *', 'Europe/London', '2026-03-28T08:00Z', '2026-03-29T07:00Z'],
    [
      'a skipped time, later',
      '30 1 * * *',
      'Europe/London',
      '2026-03-28T12:00Z',
      '2026-03-29T01:30Z',
    ],
    ['the day after it', '30 1 * * *', 'Europe/London', '2026-03-29T01:30Z', '2026-03-30T00:30Z'],
    [
      'a repeated time, first',
      '30 1 * * *',
      'Europe/London',
      '2026-10-24T12:00Z',
      '2026-10-25T00:30Z',
    ],
    ['and not again', '30 1 * * *', 'Europe/London', '2026-10-25T00:30Z', '2026-10-26T01:30Z'],
    [
      'the earlier of two where half an hour is skipped',
      '15,30 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03T15:00Z',
      '2026-10-03T15:30Z',
    ],
    ['an ocean away', '0 8 * * *', 'America/New_York', '2026-03-03T00:00Z', '2026-03-03T13:00Z'],
  ])('finds %s', (...[, cron, zone, after, next]) => {
    expect(iso(nextRunAfter(cron, zone, Date.parse(after)))).toBe(next);
  });

  it('runs once a day at eight through a year in London, whatever the clocks do', () => {
    let timeMs = Date.UTC(2026, 0, 1);
    for (let day = 0; day < 365; day++) timeMs = nextRunAfter('0 8 * * *', 'Europe/London', timeMs);
    expect(iso(timeMs)).toBe('2026-12-31T08:00Z');
  });

  it('always goes forward', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
        fc.constantFrom('0 8 * * *', '30 1,2 * * *', '*/7 * * * *', '0 0 1 * *'),
        fc.constantFrom(
          'Europe/London',
          'America/Sao_Paulo',
          'Asia/Kathmandu',
          'Australia/Lord_Howe',
        ),
        (afterMs, cron, zone) => {
          const nextMs = nextRunAfter(cron, zone, afterMs);
          expect(nextMs).toBeGreaterThan(afterMs);
          expect(nextMs - afterMs).toBeLessThan(32 * 24 * 3_600_000);
        },
      ),
    );
  });
});

describe('checkSchedule', () => {
  it('passes what can be read', () => {
    expect(() => checkSchedule(' 0 8 * * 1-5 ', 'Europe/London')).not.toThrow();
  });

  it.each([
    ['0 25 * * *', 'Europe/London', '"0 25 * * *" is no schedule', 'for example "0 8 * * 1-5"'],
    ['every day', 'Europe/London', '"every day" is no schedule', 'Allowed are five fields'],
    ['', 'Europe/London', '"" is no schedule', 'Allowed are five fields'],
    ['0 0 8 * * *', 'Europe/London', 'it has not five fields', 'Allowed are five fields'],
    ['@daily', 'Europe/London', 'it has not five fields', 'Allowed are five fields'],
    ['0 8 L * *', 'Europe/London', 'L, W and # are not read', 'Allowed are five fields'],
    ['0 8 * * *', 'London', '"London" is no time zone', 'for example "Europe/London"'],
    ['0 8 * * *', '', '"" is no time zone', 'IANA'],
  ])('refuses "%s" in "%s"', (cron, zone, found, allowed) => {
    const check = () => checkSchedule(cron, zone);
    expect(check).toThrow(VerbatimError);
    expect(check).toThrow(found);
    expect(check).toThrow(allowed);
  });
});
