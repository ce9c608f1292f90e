import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { quietUntil } from '../../src/digests/quiet-hours.ts';

const at = (time: string) => DateTime.fromISO(time, { zone: 'Europe/London' }).toMillis();
const NIGHT = { fromMinute: 22 * 60, toMinute: 7 * 60, timeZone: 'Europe/London' };
const NOON = { fromMinute: 12 * 60, toMinute: 13 * 60 + 30, timeZone: 'Europe/London' };

it.each([
  ['before the night', NIGHT, '2026-03-03T21:59', null],
  ['when the night begins', NIGHT, '2026-03-03T22:00', '2026-03-04T07:00'],
  ['after midnight', NIGHT, '2026-03-04T03:00', '2026-03-04T07:00'],
  ['when the night ends', NIGHT, '2026-03-04T07:00', null],
  ['at noon', NOON, '2026-03-04T12:30', '2026-03-04T13:30'],
  ['after noon', NOON, '2026-03-04T14:00', null],
  ['in the night in which clocks go forward', NIGHT, '2026-03-28T23:00', '2026-03-29T07:00'],
  ['in the night in which clocks go back', NIGHT, '2026-10-24T23:00', '2026-10-25T07:00'],
])('%s', (_when, quiet, now, end) => {
  expect(quietUntil(quiet, at(now))).toBe(end === null ? null : at(end));
});

it('ends at the next moment there is, where the end is an hour that this day does not have', () => {
  const quiet = { fromMinute: 0, toMinute: 90, timeZone: 'Europe/London' };
  expect(quietUntil(quiet, at('2026-03-29T00:30'))).toBe(at('2026-03-29T02:30'));
});
