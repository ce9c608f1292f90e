/** Quiet hours as people write them: "22:00-07:00", "22-7", "10pm to 7am". */
import { VerbatimError } from '../../src/model/errors.ts';
import type { QuietHours } from '../../src/model/watch.ts';
import { parseTime, type TimeOfDay } from './read-schedule.ts';

/**
 * @param timeZone IANA name.
 * @throws {VerbatimError} `usage` when it can't be read or is no span of time.
 */
export function readQuietHours(typed: string, timeZone: string): QuietHours {
  const [from, to, ...more] = typed.split(/\s*(?:[-–—]|\bto\b|\buntil\b)\s*/i);
  if (from === undefined || to === undefined || more.length > 0) throw explain(typed);
  const [start, end] = [parseTime(from), parseTime(to)];
  if (start === null || end === null) throw explain(typed);
  const [fromMinute, toMinute] = [toMinuteOfDay(start), toMinuteOfDay(end)];
  if (fromMinute === toMinute) throw explain(typed);
  return { fromMinute, toMinute, timeZone };
}

const toMinuteOfDay = ({ hour, minute }: TimeOfDay) => hour * 60 + minute;

function explain(typed: string): VerbatimError {
  return new VerbatimError(
    'usage',
    `“${typed.slice(0, 60)}” are no quiet hours. Write them like quiet:22:00-07:00.`,
    { option: 'quiet' },
  );
}

/** "22:00 to 07:00 (Europe/London)" */
export function formatQuietHours({ fromMinute, toMinute: end, timeZone }: QuietHours): string {
  return `${formatMinute(fromMinute)} to ${formatMinute(end)} (${timeZone})`;
}

function formatMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
