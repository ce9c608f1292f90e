import { expect, it } from 'vitest';
import { parseTime, readCron, readZone } from '../../../commands/typing/read-schedule.ts';

it.each([
  [{ at: '08:00' }, '0 8 * * *'],
  [{ at: '8', days: 'weekdays' }, '0 8 * * 1-5'],
  [{ at: '8am', days: 'Mon, wed' }, '0 8 * * 1,3'],
  [{ at: '12 am' }, '0 0 * * *'],
  [{ at: '12pm' }, '0 12 * * *'],
  [{ at: '17.30', days: 'weekends' }, '30 17 * * 0,6'],
  [{ at: '6:05', days: 'friday tuesdays' }, '5 6 * * 2,5'],
  [{ at: '8,17' }, '0 8,17 * * *'],
  [{ at: '08:00, 17:30 and 17', days: 'weekdays' }, '0 8,17 * * 1-5; 30 17 * * 1-5'],
  [{ at: 'hourly', days: 'mon' }, '0 * * * 1'],
  [{ at: '8', days: 'mon-fri' }, '0 8 * * 1-5'],
  [{ at: '8', days: 'monday–friday' }, '0 8 * * 1-5'],
  [{ at: '8', days: 'Tues to Thurs' }, '0 8 * * 2,3,4'],
  [{ at: '8', days: 'mon - wed, fri' }, '0 8 * * 1,2,3,5'],
  [{ at: '8', days: 'fri-mon' }, '0 8 * * 0,1,5,6'],
  [{ at: '8', days: 'mondays and weds' }, '0 8 * * 1,3'],
  [{ cron: ' 0  8 * * 1-5 ' }, '0 8 * * 1-5'],
])('reads %o', (words, cron) => {
  expect(readCron(words)).toBe(cron);
});

it.each([
  [{}, 'Write at:08:00'],
  [{ at: '25:00' }, 'not a time of day'],
  [{ at: '13pm' }, 'not a time of day'],
  [{ at: '8:75' }, 'not a time of day'],
  [{ at: 'soon' }, 'not a time of day'],
  [{ at: '8', days: 'm' }, 'not days I know'],
  [{ at: '8', days: 'constructor' }, 'not days I know'],
  [{ at: '8', days: 'monthly' }, 'not days I know'],
  [{ at: '8', days: 'mon-fry' }, 'not days I know'],
  [{ at: '8', days: 'mon-wed-fri' }, 'not days I know'],
  [{ at: '8', days: 'mon-' }, 'not days I know'],
  [{ at: '8', days: '-fri' }, 'not days I know'],
  [{ at: '8', cron: '0 8 * * *' }, 'leave out'],
])('refuses %o', (words, finding) => {
  expect(() => readCron(words)).toThrow(finding);
});

it.each([
  ['Europe/London', 'Europe/London'],
  ['london', 'Europe/London'],
  ['new york', 'America/New_York'],
  ['UTC', 'UTC'],
])('knows the zone %s', (typed, zone) => {
  expect(readZone(typed)).toBe(zone);
});

it.each([
  ['londn', 'zone:Europe/London'],
  ['Europe/Olso', 'zone:Europe/Oslo'],
])('offers the nearest zone for %s', (typed, offer) => {
  expect(() => readZone(typed)).toThrow(offer);
});

it.each(['Atlantis', '', '+02:00', 'system'])('knows no zone %s', (typed) => {
  expect(() => readZone(typed)).toThrow(/zone:Europe\/London/);
});

it.each([
  ['8', { hour: 8, minute: 0 }],
  ['5.30pm', { hour: 17, minute: 30 }],
  ['24', null],
])('takes %s for the time of day %j', (typed, time) => {
  expect(parseTime(typed)).toEqual(time);
});
