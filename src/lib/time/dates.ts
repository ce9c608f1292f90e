/**
 * Dates as people type and read them.
 *
 * What was typed names a period ("2022-01" is a month, "yesterday" a day) or a moment ("7d" ago, an ISO instant), read in
 * one time zone. Own rules read what must never be misread (numbers, ISO, named weeks and months); chrono-node reads the
 * rest, and only when it understands every word. What could be past or future is taken as past: news is.
 */
import type { ParsedComponents } from 'chrono-node';
import { GB } from 'chrono-node/en';
import { type DateObjectUnits, DateTime, type DurationLikeObject } from 'luxon';
import type { EpochMs } from '../../model/article.ts';
import { VerbatimError } from '../../model/errors.ts';

/** Half-open [fromMs, toMs). A moment has both equal. */
export interface When {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

export interface TimeContext {
  readonly nowMs: EpochMs;
  /** IANA name. */
  readonly timeZone: string;
}

/** What can be typed for a date, for people. */
const DATE_EXAMPLES = '7d, 24h, 2w, 3m, 2022-01-12, 2022-01, monday, yesterday, last week';

const MAX_TEXT_LENGTH = 60;
const MINUTE_MS = 60_000;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2200;

/**
 * Returns the period or moment that `text` names; `7d`, `24h`, `2w`, `3m` (months) and `1y` are the moment that long ago.
 *
 * @throws {VerbatimError} `usage` when it can't be read, with what can be.
 */
export function parseWhen(text: string, context: TimeContext): When {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const found =
    typed.length > MAX_TEXT_LENGTH
      ? null
      : (parseAgo(typed, context) ??
        parseNamed(typed, context) ??
        parseIso(typed, context) ??
        parseWords(typed, context));
  if (found === null) {
    throw new VerbatimError(
      'usage',
      `“${shorten(text)}” is not a date I can read. Write one like ${DATE_EXAMPLES}.`,
    );
  }
  return found;
}

/** "3 Mar", with the year where it isn't the present one. */
export function formatDay(atMs: EpochMs, { nowMs, timeZone }: TimeContext): string {
  const day = inZone(atMs, timeZone);
  return day.toFormat(day.year === inZone(nowMs, timeZone).year ? 'd LLL' : 'd LLL yyyy');
}

/** "3 Mar, 08:30", with the year where it isn't the present one. */
export function formatTime(atMs: EpochMs, context: TimeContext): string {
  return `${formatDay(atMs, context)}, ${inZone(atMs, context.timeZone).toFormat('HH:mm')}`;
}

/** "3 March 2026, 08:30 (Europe/London)": for what is taken elsewhere and read at any time. */
export function formatStamp(atMs: EpochMs, timeZone: string): string {
  return `${inZone(atMs, timeZone).toFormat('d LLLL yyyy, HH:mm')} (${timeZone})`;
}

/** "Wednesday 4 March at 08:00 (Europe/London)": for what is to come. */
export function formatAppointment(atMs: EpochMs, { nowMs, timeZone }: TimeContext): string {
  return `${formatDayAndTime(atMs, { nowMs, timeZone })} (${timeZone})`;
}

/** "Wednesday 4 March at 08:30", where the zone is told beside it; with the year where it is not within one. */
export function formatDayAndTime(atMs: EpochMs, { nowMs, timeZone }: TimeContext): string {
  const year = Math.abs(atMs - nowMs) < NEARLY_A_YEAR_MS ? '' : ' yyyy';
  return inZone(atMs, timeZone).toFormat(`cccc d LLLL${year} 'at' HH:mm`);
}

const NEARLY_A_YEAR_MS = 330 * 86_400_000;

/** "5 minutes ago", "in 3 hours"; "just now" within a minute. */
export function formatDistance(atMs: EpochMs, nowMs: EpochMs): string {
  if (Math.abs(atMs - nowMs) < MINUTE_MS) return 'just now';
  const distance = inZone(atMs, 'UTC').toRelative({ base: inZone(nowMs, 'UTC') });
  return distance ?? 'just now';
}

/** "2 days, 3 hours": the two greatest units, at least a minute. */
export function formatDuration(durationMs: number): string {
  const minutes = Math.max(Math.floor(durationMs / MINUTE_MS), 0);
  const parts = [
    count(Math.floor(minutes / 1440), 'day'),
    count(Math.floor(minutes / 60) % 24, 'hour'),
    count(minutes % 60, 'minute'),
  ].filter((part) => !part.startsWith('0 '));
  return parts.slice(0, 2).join(', ') || 'less than a minute';
}

/** "20260303T0830Z": what `parseWhen` reads back as a moment, to the minute. Buttons have no room for more. */
export function formatPinned(atMs: EpochMs, rounding: 'down' | 'up'): string {
  const minutes = rounding === 'up' ? Math.ceil(atMs / MINUTE_MS) : Math.floor(atMs / MINUTE_MS);
  return inZone(minutes * MINUTE_MS, 'UTC').toFormat("yyyyMMdd'T'HHmm'Z'");
}

/** True for the name of a time zone, "Europe/Oslo". */
export function isTimeZone(name: string): boolean {
  return DateTime.utc().setZone(name).isValid;
}

const AGO_UNITS: readonly (readonly [RegExp, keyof DurationLikeObject])[] = [
  [/^h(ours?|rs?)?$/, 'hours'],
  [/^d(ays?)?$/, 'days'],
  [/^w(eeks?|ks?)?$/, 'weeks'],
  [/^(m|mo|mos|months?)$/, 'months'],
  [/^(min|mins|minutes?)$/, 'minutes'],
  [/^y(ears?|rs?)?$/, 'years'],
];

function parseAgo(typed: string, { nowMs, timeZone }: TimeContext): When | null {
  const [, amount = '', word = ''] = /^(\d{1,4}) ?([a-z]+)(?: ago)?$/.exec(typed) ?? [];
  const unit = AGO_UNITS.find(([pattern]) => pattern.test(word))?.[1];
  if (unit === undefined) return null;
  return moment(inZone(nowMs, timeZone).minus({ [unit]: Number(amount) }));
}

function parseNamed(typed: string, { nowMs, timeZone }: TimeContext): When | null {
  const now = inZone(nowMs, timeZone);
  if (typed === 'now') return moment(now);
  if (typed === 'today') return period(now, 'day');
  if (typed === 'yesterday') return period(now.minus({ days: 1 }), 'day');
  const named = /^(this|last) (week|month|year)$/.exec(typed);
  const unit = (['week', 'month', 'year'] as const).find((each) => each === named?.[2]);
  if (unit === undefined) return null;
  return period(named?.[1] === 'last' ? now.minus({ [unit]: 1 }) : now, unit);
}

const ISO_PERIODS: readonly (readonly [RegExp, 'year' | 'month' | 'week' | 'day'])[] = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-w\d{2}$/, 'week'],
  [/^\d{4}-\d{2}-\d{2}$|^\d{8}$/, 'day'],
];

function parseIso(typed: string, { timeZone }: TimeContext): When | null {
  const unit = ISO_PERIODS.find(([pattern]) => pattern.test(typed))?.[1];
  if (unit === undefined && !/^\d{4}-?\d\d-?\d\d[t ]\d/.test(typed)) return null;
  const read = DateTime.fromISO(typed.toUpperCase().replace(' ', 'T'), { zone: timeZone });
  if (!read.isValid || read.year < EARLIEST_YEAR || read.year > LATEST_YEAR) return null;
  return unit === undefined ? moment(read) : period(read, unit);
}

/** Everything else that chrono-node knows: "3 march", "last friday", "two weeks ago", "yesterday evening". */
function parseWords(typed: string, { nowMs, timeZone }: TimeContext): When | null {
  const now = inZone(nowMs, timeZone);
  const [result, ...others] = GB.parse(typed, {
    instant: now.toJSDate(),
    timezone: now.offset,
  });
  if (result === undefined || others.length > 0 || result.text.length !== typed.length) return null;
  const { start } = result;
  if (start.isCertain('hour')) return readClock(start, now);
  const day = DateTime.fromObject(readDate(start, now), { zone: timeZone });
  if (!day.isValid || day.year < EARLIEST_YEAR || day.year > LATEST_YEAR) return null;
  const hasDay = start.isCertain('day') || start.isCertain('weekday') || !start.isCertain('month');
  return period(
    start.isCertain('year') ? day : latest(day, now, start.isCertain('month')),
    hasDay ? 'day' : 'month',
  );
}

/** Chrono knows the offset of now alone, which is another beyond a clock change: it says what the clock shows, the zone says when. */
function readClock(start: ParsedComponents, now: DateTime): When | null {
  // But what is counted back from now ("half an hour ago"), or has an offset of its own ("14:00 EST"), is a moment already.
  if (start.isCertain('timezoneOffset')) return moment(DateTime.fromJSDate(start.date()));
  const [hour, minute, second] = [start.get('hour'), start.get('minute'), start.get('second')];
  const time = { hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 };
  const at = DateTime.fromObject({ ...readDate(start, now), ...time }, { zone: now.zone });
  return at.isValid ? moment(at) : null;
}

function readDate(start: ParsedComponents, { year, month, day }: DateTime): DateObjectUnits {
  return {
    year: start.get('year') ?? year,
    month: start.get('month') ?? month,
    day: start.get('day') ?? day,
  };
}

/** The same weekday or date at its last time before now. */
function latest(day: DateTime, now: DateTime, isDate: boolean): DateTime {
  if (day.startOf('day') <= now) return day;
  return isDate ? day.minus({ years: 1 }) : day.minus({ weeks: 1 });
}

function moment(at: DateTime): When {
  return { fromMs: at.toMillis(), toMs: at.toMillis() };
}

function period(within: DateTime, unit: 'year' | 'month' | 'week' | 'day'): When {
  const start = within.startOf(unit);
  return { fromMs: start.toMillis(), toMs: start.plus({ [unit]: 1 }).toMillis() };
}

function inZone(atMs: EpochMs, timeZone: string): DateTime {
  return DateTime.fromMillis(atMs, { zone: timeZone, locale: 'en-GB' });
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function shorten(text: string): string {
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
}
