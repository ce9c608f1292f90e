/** Times come in UTC; the reader sees them in their own time zone, the full one on hover. A distance ("5 minutes ago") stays. */
const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

export function localizeTimes(root) {
  for (const element of root.querySelectorAll('time[datetime]')) {
    // A day is the same everywhere: read as its midnight in UTC, it would be the day before to the west of that.
    if (!element.dateTime.includes('T')) continue;
    const date = new Date(element.dateTime);
    if (element.dataset.distance === undefined) element.textContent = dateAndTime.format(date);
    element.title = full.format(date);
  }
}
