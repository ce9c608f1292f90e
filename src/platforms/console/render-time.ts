import { html } from 'hono/html';
import type { EpochMs } from '../../model/article.ts';
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

/** A day, in UTC, where the hour tells nothing. */
export function renderDay(atMs: EpochMs): Html {
  const date = new Date(atMs);
  return html`<time datetime="${date.toISOString().slice(0, 10)}" data-distance>${DAY.format(date)}</time>`;
}
