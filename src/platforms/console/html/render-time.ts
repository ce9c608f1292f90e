import { html } from 'hono/html';
import type { EpochMs } from '../../../model/article.ts';
import type { Html } from './render-page.ts';
import { STRINGS } from './strings.ts';

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** A point in time, in UTC as served; the page's script shows it in the reader's own time zone. */
export function renderTime(atMs: EpochMs): Html {
  const date = new Date(atMs);
  return html`<time datetime="${date.toISOString()}">${STRINGS.inUtc(FORMAT.format(date))}</time>`;
}

/** A point in time in words ("5 minutes ago"); the exact time on hover, in the reader's own time zone where the script runs. */
export function renderDistance(atMs: EpochMs, words: string): Html {
  const date = new Date(atMs);
  return html`<time datetime="${date.toISOString()}" title="${STRINGS.inUtc(FORMAT.format(date))}" data-distance>${words}</time>`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** The day of a point in time, where the hour tells little: in UTC as served, then in the reader's own time zone. */
export function renderDay(atMs: EpochMs): Html {
  const date = new Date(atMs);
  return html`<time datetime="${date.toISOString()}" data-day>${DAY.format(date)}</time>`;
}

/** A day in UTC as a whole, as quotes are counted by it. */
export function renderWholeDay(fromMs: EpochMs): Html {
  const date = new Date(fromMs);
  return html`<time datetime="${date.toISOString().slice(0, 10)}">${DAY.format(date)}</time>`;
}
