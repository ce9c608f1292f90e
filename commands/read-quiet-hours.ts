/** Quiet hours as people write them: "22:00-07:00", "22-7", "10pm to 7am". */
import { VerbatimError } from '../src/model/errors.ts';
import type { QuietHours } from '../src/model/watch.ts';
import { readTime } from './read-schedule.ts';

/**
 * @param timeZone IANA name.
 * @throws {VerbatimError} `usage` when it can't be read or is no span of time.
 */
export function readQuietHours(typed: string, timeZone: string): QuietHours {
  const [from, to, ...more] = typed.split(/\s*(?:[-–—]|\bto\b|\buntil\b)\s*/i);
  if (from === undefined || to === undefined || more.length > 0) throw explain(typed);
  const fromMinute = toMinute(from);
  const toMinuteOfDay = toMinute(to);
  if (fromMinute === toMinuteOfDay) throw explain(typed);
  return { fromMinute, toMinute: toMinuteOfDay, timeZone };
}

function toMinute(time: string): number {
  const { hour, minute } = readTime(time);
  return hour * 60 + minute;
}

function explain(typed: string): VerbatimError {
  return new VerbatimError(
    'usage',
    `“${typed.slice(0, 60)}” are no quiet hours. Write them like quiet:22:00-07:00.`,
  );
}

/** "22:00 to 07:00 (Europe/London)" */
export function formatQuietHours({ fromMinute, toMinute: end, timeZone }: QuietHours): string {
  return `${formatMinute(fromMinute)} to ${formatMinute(end)} (${timeZone})`;
}

function formatMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
