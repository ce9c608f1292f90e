/** When a digest comes, as people say it: what `read-schedule.ts` made a cron expression of, turned back. */
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const NAMED: ReadonlyMap<string, string> = new Map([
  ['*', 'daily'],
  ['1-5', 'on weekdays'],
  ['0,6', 'at weekends'],
]);

/** @returns "daily at 08:00 and 17:30", "on Monday and Wednesday at 08:00", "hourly on weekdays"; the expression where it says more than that. */
export function writeSchedule(cron: string): string {
  const parts = cron.split(';').map((part) => part.trim().split(/\s+/));
  const days = new Set(parts.map(([, , , , day = '']) => day));
  const [day = ''] = days;
  const when = NAMED.get(day) ?? nameDays(day);
  const times = parts.flatMap(([minute = '', hour = '', date, month]) =>
    date === '*' && month === '*' ? timesOf(minute, hour) : [null],
  );
  if (when !== null && cron === `0 * * * ${day}`) return day === '*' ? 'hourly' : `hourly ${when}`;
  if (when === null || days.size > 1 || times.includes(null)) return `cron “${cron}”`;
  const sorted = times.filter((time) => time !== null).sort();
  return `${when} at ${new Intl.ListFormat('en-GB').format(sorted)}`;
}

function timesOf(minute: string, hours: string): readonly (string | null)[] {
  if (!/^\d+$/.test(minute) || !/^\d+(?:,\d+)*$/.test(hours)) return [null];
  return hours.split(',').map((hour) => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`);
}

function nameDays(days: string): string | null {
  if (!/^[0-6](?:,[0-6])*$/.test(days)) return null;
  return `on ${new Intl.ListFormat('en-GB').format(days.split(',').map((day) => DAYS[Number(day)] ?? ''))}`;
}
