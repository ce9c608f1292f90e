import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSchedule, nextRunAfter, nextRunsAfter } from '../../src/digests/schedule.ts';
import { VerbatimError } from '../../src/model/errors.ts';

/** For a zone with twenty changes of the clocks, beside other tests. */
const MANY_MS = 30_000;

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
    [
      'a leap day on a Thursday, 28 years away',
      '0 8 29 2 4',
      'UTC',
      '2024-03-01T00:00Z',
      '2052-02-29T08:00Z',
    ],
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
      'no second half past midnight where midnight comes twice',
      '30 0 * * *',
      'Atlantic/Azores',
      '2026-10-25T01:10Z',
      '2026-10-26T01:30Z',
    ],
    [
      'the earlier of two where half an hour is skipped',
      '15,30 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03T15:00Z',
      '2026-10-03T15:30Z',
    ],
    ['several times', '0 8 * * *; 30 17 * * *', 'UTC', '2026-03-03T08:00Z', '2026-03-03T17:30Z'],
    ['several days', '0 8 * * 1; 0 9 * * 6', 'UTC', '2026-03-03T00:00Z', '2026-03-07T09:00Z'],
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

it('gives the next times in order', () => {
  const schedule = { cron: '0 8 * * 1-5', timeZone: 'Europe/London' };
  const runs = nextRunsAfter(schedule, Date.parse('2026-03-26T09:00Z'), 3);
  expect(runs.map(iso)).toEqual(['2026-03-27T08:00Z', '2026-03-30T07:00Z', '2026-03-31T07:00Z']);
});

describe('every kind of zone over ten years', () => {
  const FROM_MS = Date.UTC(2024, 0);
  const TO_MS = Date.UTC(2034, 0);
  const DAY_MS = 86_400_000;
  const TIMES = [0, 30, 90, 120, 150, 1410];

  /** Read by Intl alone, which shares no code with what is tested but the zones themselves. */
  function localReader(timeZone: string) {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    return (atMs: number) => {
      const parts = new Map(format.formatToParts(atMs).map((part) => [part.type, part.value]));
      return {
        day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
        minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
      };
    };
  }

  type Reader = ReturnType<typeof localReader>;

  const offsetAt = (read: Reader, atMs: number) => {
    const { day, minute } = read(atMs);
    return Date.parse(`${day}T00:00Z`) + minute * 60_000 - atMs;
  };

  /** Moments a few hours before and after each change of the clocks, and one a year besides. */
  function momentsOf(read: Reader): readonly number[] {
    const moments: number[] = [];
    for (let atMs = FROM_MS; atMs < TO_MS; atMs += 7 * DAY_MS) {
      let [early, late] = [atMs, atMs + 7 * DAY_MS];
      if (offsetAt(read, early) === offsetAt(read, late)) continue;
      while (late - early > 3_600_000) {
        const middle = (early + late) / 2;
        if (offsetAt(read, middle) === offsetAt(read, early)) early = middle;
        else late = middle;
      }
      moments.push(late - DAY_MS, late);
    }
    for (let year = 2024; year < 2034; year++) moments.push(Date.UTC(year, 6, 15, 12));
    return moments;
  }

  /** The first moment of the local day. */
  function startOf(read: Reader, day: string): number {
    let [before, inside] = [Date.parse(`${day}T00:00Z`) - 15 * 3_600_000, 0];
    inside = before;
    while (read(inside).day < day) inside += 3_600_000;
    before = inside - 3_600_000;
    while (inside - before > 60_000) {
      const middle = before + Math.floor((inside - before) / 120_000) * 60_000;
      if (read(middle).day < day) before = middle;
      else inside = middle;
    }
    return inside;
  }

  /** One for each way in which clocks are set and change: the others would say the same again. */
  const zones = new Map(
    Intl.supportedValuesOf('timeZone').map((timeZone) => {
      const read = localReader(timeZone);
      const weeks = Array.from({ length: 160 }, (_, week) => FROM_MS + 7 * week * DAY_MS);
      return [weeks.map((atMs) => offsetAt(read, atMs)).join(), timeZone];
    }),
  );

  it.each([...zones.values()])(
    '%s: each time of day comes once on each day, the first time that it is on the clock',
    (timeZone) => {
      const read = localReader(timeZone);
      for (const atMs of momentsOf(read)) {
        const { day } = read(atMs);
        const startMs = startOf(read, day);
        for (const minute of TIMES) {
          const cron = `${minute % 60} ${Math.floor(minute / 60)} * * *`;
          const firstMs = nextRunAfter(cron, timeZone, startMs - 1);
          const secondMs = nextRunAfter(cron, timeZone, firstMs);
          const wantedMs = Date.parse(`${day}T00:00Z`) + minute * 60_000;
          const offsets = [-DAY_MS, 0, DAY_MS].map((by) => offsetAt(read, startMs + by));
          const onTheClockMs = offsets
            .map((offsetMs) => wantedMs - offsetMs)
            .filter((timeMs) => read(timeMs).day === day && read(timeMs).minute === minute);
          // A time that the day doesn't have comes once all the same, as much later as the clock jumps.
          if (onTheClockMs.length > 0)
            expect(firstMs, `${day} ${cron}`).toBe(Math.min(...onTheClockMs));
          else expect(firstMs - startMs, `${day} ${cron}`).toBeLessThanOrEqual(DAY_MS);
          expect(read(secondMs).day > day, `${day} ${cron} again`).toBe(true);
          expect(secondMs - firstMs, `${day} ${cron} and then`).toBeLessThanOrEqual(1.2 * DAY_MS);
        }
      }
    },
    MANY_MS,
  );
});

describe('checkSchedule', () => {
  it('passes what can be read', () => {
    expect(() => checkSchedule(' 0 8 * * 1-5 ', 'Europe/London')).not.toThrow();
  });

  it.each([
    '58 23 * * 1; 0 0 * * 1,3',
    '0 8 * * 1; 3 8 * * 2',
    '55 23 * * *; 0 0 * * *',
    '0 8 * * *; 0 8 * * 1',
  ])('passes times that are apart, or the same: "%s"', (cron) => {
    expect(() => checkSchedule(cron, 'UTC')).not.toThrow();
  });

  it.each([
    ['0 25 * * *', 'Europe/London', '"0 25 * * *" is no schedule', 'for example "0 8 * * 1-5"'],
    ['every day', 'Europe/London', '"every day" is no schedule', 'Allowed are five fields'],
    ['', 'Europe/London', '"" is no schedule', 'Allowed are five fields'],
    ['0 0 8 * * *', 'Europe/London', 'it has not five fields', 'Allowed are five fields'],
    ['*/4 * * * *', 'UTC', 'more often than every 5 minutes', 'Allowed are five fields'],
    ['0 8 * * *; 3 8 * * *', 'UTC', 'more often than every 5 minutes', 'Allowed are five fields'],
    ['58 23 * * *; 0 0 * * *', 'UTC', 'more often than every 5 minutes', 'Allowed'],
    ['58 23 * * 6; 0 0 * * 0', 'UTC', 'more often than every 5 minutes', 'Allowed'],
    ['0 8 * * *;', 'UTC', 'is no schedule', 'Allowed are five fields'],
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
