/** Times come in UTC; the reader sees them in their own time zone, some by the day alone, the full one on hover. A distance ("5 minutes ago") stays. */
const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

export function localizeTimes(root) {
  for (const element of root.querySelectorAll('time[datetime]')) {
    // A day is the same everywhere: read as its midnight in UTC, it would be the day before to the west of that.
    if (!element.dateTime.includes('T')) continue;
    const date = new Date(element.dateTime);
    const shown = element.dataset.day === undefined ? dateAndTime : day;
    if (element.dataset.distance === undefined) element.textContent = shown.format(date);
    element.title = full.format(date);
  }
}
