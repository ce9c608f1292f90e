/** When a digest comes, as people say it, turned into a cron expression and a time zone. */
import { isTimeZone } from '../src/lib/dates.ts';
import { VerbatimError } from '../src/model/errors.ts';

export interface ScheduleWords {
  /** "08:00", "8", "8am", "17.30" */
  readonly at?: string;
  /** "weekdays", "daily", "weekends", "mon,wed" */
  readonly days?: string;
  /** Five fields; instead of the other two. */
  readonly cron?: string;
}

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const NAMED_DAYS: ReadonlyMap<string, string> = new Map([
  ['daily', '*'],
  ['everyday', '*'],
  ['every day', '*'],
  ['weekdays', '1-5'],
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
  const { hour, minute } = readTime(at);
  return `${minute} ${hour} * * ${days === undefined ? '*' : readDays(days)}`;
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
  throw usage(
    `“${typed.slice(0, 60)}” is not a time zone I know. Write one like zone:Europe/London or zone:London.`,
    'zone',
  );
}

function readTime(at: string): { hour: number; minute: number } {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?$/i.exec(at.trim());
  const half = found?.[3]?.toLowerCase();
  const typed = Number(found?.[1]);
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(found?.[2] ?? 0);
  const isHour = half === undefined ? hour <= 23 : typed >= 1 && typed <= 12;
  if (found === null || !isHour || minute > 59)
    throw usage(
      `“${at.slice(0, 60)}” is not a time of day. Write one like at:08:00 or at:17:30.`,
      'at',
    );
  return { hour, minute };
}

function readDays(days: string): string {
  const typed = days.trim().toLowerCase();
  const named = NAMED_DAYS.get(typed);
  if (named !== undefined) return named;
  const numbers = typed
    .split(/[\s,]+/)
    .filter((day) => day !== '')
    .map((day) => (day.length < 3 ? -1 : WEEK.findIndex((each) => day.startsWith(each))));
  if (numbers.length === 0 || numbers.includes(-1)) {
    throw usage(
      `“${days.slice(0, 60)}” are not days I know. Write days:weekdays, days:daily, days:weekends or days:mon,wed.`,
      'days',
    );
  }
  return [...new Set(numbers)].sort((a, b) => a - b).join(',');
}

function usage(finding: string, option: string): VerbatimError {
  return new VerbatimError('usage', finding, { option });
}
