/**
 * When a digest is due: five-field cron expressions in a time zone, several of them apart by ";".
 *
 * node-cron reads the expression; the next time is found here, because node-cron counts from the machine's own clock and
 * leaves out a time that daylight saving skips. A skipped time runs as much later as the clock jumps, a repeated one runs
 * once, the first time. Day of month and day of week must both match, as node-cron reads them.
 */
import { DateTime, IANAZone } from 'luxon';
import { type ParsedFields, validateDetailed } from 'node-cron';
import type { EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';

const ALLOWED = 'Allowed are five fields: minute, hour, day of month, month, day of week';
const EXAMPLE = '"0 8 * * 1-5" is 08:00 from Monday to Friday';

/** Ours: more often is a flood, and the watch is for that. */
const MIN_MINUTES_APART = 5;
const MINUTES_A_WEEK = 7 * 24 * 60;

/** Long enough for 29 February on a given weekday, which comes every 28 years. */
const MAX_DAYS_AHEAD = 29 * 366;

/**
 * @throws {VerbatimError} `usage` for an expression or time zone that can't be read, or that never comes, saying what
 *   was found and what is allowed, with an example.
 */
export function checkSchedule(cron: string, timeZone: string): void {
  if (!IANAZone.isValidZone(timeZone)) {
    throw new VerbatimError(
      'usage',
      `"${timeZone}" is no time zone. Allowed are the names of the IANA list, for example "Europe/London" or "UTC".`,
    );
  }
  const minutes = parseCron(cron).flatMap((fields) =>
    fields.dayOfWeek.flatMap((day) =>
      fields.hour.flatMap((hour) =>
        fields.minute.map((minute) => (Number(day) * 24 + hour) * 60 + minute),
      ),
    ),
  );
  const sorted = [...new Set(minutes)].sort((a, b) => a - b);
  // The week begins anew.
  const isTooOften = [...sorted, (sorted[0] ?? 0) + MINUTES_A_WEEK].some(
    (each, at, all) => at > 0 && each - (all[at - 1] ?? 0) < MIN_MINUTES_APART,
  );
  if (isTooOften)
    throw refusal(cron, `it comes more often than every ${MIN_MINUTES_APART} minutes`);
}

/**
 * Returns the first time after `afterMs` at which the schedule is due.
 *
 * @throws {VerbatimError} `usage` as `checkSchedule`.
 */
export function nextRunAfter(cron: string, timeZone: string, afterMs: EpochMs): EpochMs {
  const alternatives = parseCron(cron);
  // Seen from the day before, a midnight that comes twice is the first.
  const start = DateTime.fromMillis(afterMs, { zone: timeZone }).startOf('day').minus({ days: 1 });
  for (let ahead = 0; ahead < MAX_DAYS_AHEAD; ahead++) {
    const date = new Date(Date.UTC(start.year, start.month - 1, start.day + ahead));
    const onThatDay = alternatives.filter((fields) => matchesDay(fields, date));
    if (onThatDay.length === 0) continue;
    const day = start.plus({ days: ahead });
    const due = onThatDay
      .flatMap((fields) => timesOf(fields, day))
      .filter((timeMs) => timeMs > afterMs);
    if (due.length > 0) return Math.min(...due);
  }
  throw refusal(cron, 'the day never comes');
}

/**
 * Returns the next times at which it is due, soonest first.
 *
 * @throws {VerbatimError} `usage` as `checkSchedule`.
 */
export function nextRunsAfter(
  { cron, timeZone }: { readonly cron: string; readonly timeZone: string },
  afterMs: EpochMs,
  count: number,
): readonly EpochMs[] {
  const runs: EpochMs[] = [];
  let fromMs = afterMs;
  for (let run = 0; run < count; run++) {
    fromMs = nextRunAfter(cron, timeZone, fromMs);
    runs.push(fromMs);
  }
  return runs;
}

function parseCron(cron: string): readonly ParsedFields[] {
  return cron.split(';').map(parseFields);
}

function parseFields(cron: string): ParsedFields {
  const { fields, errors } = validateDetailed(cron);
  const [error] = errors;
  if (error !== undefined) throw refusal(cron, error.message);
  if (fields === undefined || cron.trim().split(/\s+/).length !== 5) {
    throw refusal(cron, 'it has not five fields');
  }
  if ([...fields.dayOfMonth, ...fields.dayOfWeek].some((value) => typeof value !== 'number')) {
    throw refusal(cron, 'L, W and # are not read');
  }
  return fields;
}

function refusal(cron: string, reason: string): VerbatimError {
  return new VerbatimError(
    'usage',
    `"${cron}" is no schedule: ${reason}. ${ALLOWED}; for example ${EXAMPLE}.`,
  );
}

/** @param date a day of the calendar, in UTC: luxon takes a hundred times as long, and a schedule may be years apart. */
function matchesDay(fields: ParsedFields, date: Date): boolean {
  return (
    fields.month.includes(date.getUTCMonth() + 1) &&
    fields.dayOfMonth.includes(date.getUTCDate()) &&
    // 0 is Sunday in both.
    fields.dayOfWeek.includes(date.getUTCDay())
  );
}

/** `set` settles skipped and repeated times by the offset at the start of the day. */
function timesOf(fields: ParsedFields, day: DateTime): readonly EpochMs[] {
  return fields.hour.flatMap((hour) =>
    fields.minute.map((minute) => day.set({ hour, minute }).toMillis()),
  );
}
