/** When a digest comes, as people say it, turned into a cron expression and a time zone. */
import { isTimeZone } from '../../src/lib/time/dates.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { nearestWord } from './nearest-word.ts';

export interface ScheduleWords {
  /** "08:00", "8", "8am", "17.30"; several apart by commas; "hourly" */
  readonly at?: string;
  /** "weekdays", "daily", "weekends", "mon,wed", "mon-thu" */
  readonly days?: string;
  /** Five fields; instead of the other two. */
  readonly cron?: string;
}

const WEEK = [
  /^sun(days?)?$/,
  /^mon(days?)?$/,
  /^tue(s|sdays?)?$/,
  /^wed(s|nesdays?)?$/,
  /^thu(rs?|rsdays?)?$/,
  /^fri(days?)?$/,
  /^sat(urdays?)?$/,
];

const WEEKDAYS = '1-5';

const NAMED_DAYS: ReadonlyMap<string, string> = new Map([
  ['daily', '*'],
  ['everyday', '*'],
  ['every day', '*'],
  ['weekdays', WEEKDAYS],
  ['weekends', '0,6'],
]);

/**
 * Returns a five-field cron expression.
 *
 * @throws {VerbatimError} `usage` for a time or day that can't be read, for both forms at once, and for neither.
 */
export function readCron({ at, days, cron }: ScheduleWords): string {
  if (cron !== undefined) {
    if (at !== undefined || days !== undefined)
      throw usage('cron: says it all; leave out at: and days:, or leave out cron:.', 'cron');
    return cron.trim().replace(/\s+/g, ' ');
  }
  if (at === undefined)
    throw usage(
      'When shall it come? Write at:08:00, or at:08:00 days:mon,wed, or cron:"0 8 * * 1-5".',
      'at',
    );
  const day = days === undefined ? '*' : readDays(days);
  if (/^(hourly|every hour)$/i.test(at.trim())) return `0 * * * ${day}`;
  const times = at.split(/\s*(?:[,;&]|\band\b)\s*/i).map(readTime);
  const minutes = [...new Set(times.map(({ minute }) => minute))];
  // Hours that share a minute are one expression.
  return minutes
    .map((minute) => {
      const hours = times.filter((time) => time.minute === minute).map(({ hour }) => hour);
      return `${minute} ${[...new Set(hours)].sort((a, b) => a - b).join(',')} * * ${day}`;
    })
    .join('; ');
}

/**
 * Returns the IANA name of a time zone, also for its city alone ("london", "new york").
 *
 * @throws {VerbatimError} `usage` when there is none.
 */
export function readZone(typed: string): string {
  const key = typed.trim().toLowerCase().replace(/\s+/g, '_');
  const zones = Intl.supportedValuesOf('timeZone');
  const found =
    zones.find((zone) => zone.toLowerCase() === key) ??
    zones.find((zone) => zone.toLowerCase().endsWith(`/${key}`));
  if (found !== undefined) return found;
  // Older names ("Asia/Calcutta"), but not the machine's own zone, which luxon calls "system" and "local".
  if (/^[a-z]+\/[a-z_+-]+\d*$|^(utc|gmt)$/i.test(typed) && isTimeZone(typed)) return typed;
  const names = new Map(
    zones.flatMap((zone) => [
      [zone.toLowerCase(), zone],
      [zone.replace(/^.*\//, '').toLowerCase(), zone],
    ]),
  );
  const near = nearestWord(key, [...names.keys()]);
  const offer = near === null ? 'zone:Europe/London or zone:London' : `zone:${names.get(near)}`;
  throw usage(
    `“${typed.slice(0, 60)}” is not a time zone I know. Write one like ${offer}.`,
    'zone',
  );
}

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

function readTime(at: string): TimeOfDay {
  const time = parseTime(at);
  if (time === null)
    throw usage(
      `“${at.slice(0, 60)}” is not a time of day. Write one like at:08:00 or at:17:30.`,
      'at',
    );
  return time;
}

/** Returns a time of day; null when it can't be read. */
export function parseTime(at: string): TimeOfDay | null {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?$/i.exec(at.trim());
  const half = found?.[3]?.toLowerCase();
  const typed = Number(found?.[1]);
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(found?.[2] ?? 0);
  const isHour = half === undefined ? hour <= 23 : typed >= 1 && typed <= 12;
  return found === null || !isHour || minute > 59 ? null : { hour, minute };
}

function readDays(days: string): string {
  const typed = days.trim().toLowerCase();
  const named = NAMED_DAYS.get(typed);
  if (named !== undefined) return named;
  const numbers = typed
    .replace(/\s*[-–—]\s*|\s+to\s+/g, '-')
    .split(/[\s,;&]+|\band\b/)
    .filter((part) => part !== '')
    .flatMap(readRange);
  if (numbers.length === 0 || numbers.includes(-1)) {
    throw usage(
      `“${days.slice(0, 60)}” are not days I know. Write days:weekdays, days:daily, days:weekends, days:mon,wed or days:mon-thu.`,
      'days',
    );
  }
  // Two ways to say one schedule are one digest: it would be posted twice.
  const list = [...new Set(numbers)].sort((a, b) => a - b).join(',');
  return { '0,1,2,3,4,5,6': '*', '1,2,3,4,5': WEEKDAYS }[list] ?? list;
}

/** "mon" is [1], "fri-mon" is [5, 6, 0, 1]; what is no day has -1 in it. */
function readRange(part: string): readonly number[] {
  const ends = part.split('-').map((name) => WEEK.findIndex((day) => day.test(name)));
  const [first = -1, last = first] = ends;
  if (ends.length > 2 || first === -1 || last === -1) return [-1];
  const length = (last - first + WEEK.length) % WEEK.length;
  return Array.from({ length: length + 1 }, (_, days) => (first + days) % WEEK.length);
}

function usage(finding: string, option: string): VerbatimError {
  return new VerbatimError('usage', finding, { option });
}
