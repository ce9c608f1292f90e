import { expect, it } from 'vitest';
import { readCron } from '../../../commands/typing/read-schedule.ts';
import { writeSchedule } from '../../../commands/typing/write-schedule.ts';

it.each([
  [{ at: '8' }, 'daily at 08:00'],
  [{ at: '17:30,08:00', days: 'weekdays' }, 'on weekdays at 08:00 and 17:30'],
  [{ at: '8,12,18', days: 'weekends' }, 'at weekends at 08:00, 12:00 and 18:00'],
  [{ at: '07:45', days: 'mon,wed' }, 'on Monday and Wednesday at 07:45'],
  [{ at: 'hourly' }, 'hourly'],
  [{ at: 'hourly', days: 'mon-fri' }, 'hourly on weekdays'],
])('says what was ordered: %j', (order, words) => {
  expect(writeSchedule(readCron(order))).toBe(words);
});

it.each([
  '*/30 * * * *',
  '0 8 1 * *',
  '0 8 * 2 *',
  '0 8-10 * * *',
  '0 8 * * 1; 0 9 * * 2',
  '0 * * * *; 30 8 * * *',
  '0 *; x',
])('leaves as it is what says more: %s', (cron) => {
  expect(writeSchedule(cron)).toBe(`cron “${cron}”`);
});
