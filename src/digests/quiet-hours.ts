/** Quiet hours: a time of day, in the zone of who asked for it, in which nothing is told. */
import { DateTime } from 'luxon';
import type { EpochMs } from '../model/article.ts';
import type { QuietHours } from '../model/watch.ts';

/**
 * Returns when the quiet hours end that this moment lies in, and null outside of them. Where clocks are set back or forth the times on
 * the wall count: an end that this day doesn't have is the next moment that it has.
 */
export function quietUntil(quiet: QuietHours, nowMs: EpochMs): EpochMs | null {
  const { fromMinute, toMinute, timeZone } = quiet;
  const now = DateTime.fromMillis(nowMs, { zone: timeZone });
  const minute = now.hour * 60 + now.minute;
  const isTomorrow = minute >= toMinute;
  const isBegun = minute >= fromMinute;
  const isQuiet = fromMinute <= toMinute ? isBegun && !isTomorrow : isBegun || !isTomorrow;
  if (!isQuiet) return null;
  const end = now
    .plus({ days: isTomorrow ? 1 : 0 })
    .set({ hour: Math.floor(toMinute / 60), minute: toMinute % 60, second: 0, millisecond: 0 });
  return end.toMillis();
}
