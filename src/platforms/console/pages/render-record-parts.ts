/** What pages of the record have in common: tables of counts, a picture of them, quotes over time, and the way to the files. */
import { html, raw } from 'hono/html';
import { type Bar, drawBars } from '../../../pictures/draw-bars.ts';
import { drawColumns } from '../../../pictures/draw-columns.ts';
import type { Html } from '../html/render-page.ts';
import { renderWholeDay } from '../html/render-time.ts';
import { STRINGS } from '../html/strings.ts';
import {
  MAX_ROWS,
  type RecordCount,
  type RecordCounts,
  type RecordQuery,
  type RecordTable,
} from '../ports/record-ports.ts';
import { foldDays } from './fold-days.ts';
import { csvHref } from './record-query.ts';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way to a page, and its own name last. */
export function renderCrumbs(crumbs: readonly Crumb[], own: string): Html {
  return html`<nav class="back crumbs" aria-label="${STRINGS.record.way}"><ol>
    ${crumbs.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
    <li aria-current="page">${own}</li>
  </ol></nav>`;
}

export interface CountRow extends RecordCount {
  readonly label: string;
  /** null where there is no page. */
  readonly href: string | null;
}

export interface CountTable {
  readonly rows: readonly CountRow[];
  /** What a row is: "Speaker". */
  readonly head: string;
  readonly caption: string;
  /** Of all quotes that the shares are of. */
  readonly total: number;
  /** The place of the first row, from 1. */
  readonly from: number;
}

export function renderCountTable({ rows, head, caption, total, from }: CountTable): Html {
  const words = STRINGS.record;
  return html`<table class="counts">
    <caption class="visually-hidden">${caption}</caption>
    <thead><tr>
      <th scope="col" class="count-place"><span class="visually-hidden">${words.place}</span></th>
      <th scope="col">${head}</th>
      <th scope="col" class="number">${words.quotes}</th>
      <th scope="col" class="number">${words.share}</th>
      <th scope="col" class="number">${words.printings}</th>
    </tr></thead>
    <tbody>${rows.map(
      ({ label, href, quoteCount, printingCount }, at) => html`<tr>
      <td class="count-place">${from + at}</td>
      <th scope="row">${href === null ? label : html`<a href="${href}">${label}</a>`}</th>
      <td class="number">${showNumber(quoteCount)}</td>
      <td class="number">${showShare(quoteCount, total)}</td>
      <td class="number">${showNumber(printingCount)}</td>
    </tr>`,
    )}</tbody>
  </table>`;
}

/** The first rows of a table as a picture; the table beside it says all that it shows. */
export function renderBars(rows: readonly CountRow[], title: string): Html {
  const bars = rows.map(
    ({ name, quoteCount, printingCount }): Bar => ({
      label: name,
      value: quoteCount,
      behind: printingCount,
      note: showNumber(quoteCount),
    }),
  );
  return html`<figure class="picture">
    ${raw(drawBars({ bars, title }))}
    <figcaption class="note bars-key"><span class="key-value">${STRINGS.record.inFront}</span> <span class="key-behind">${STRINGS.record.behind}</span></figcaption>
  </figure>`;
}

/** Quotes over time; nothing where all are of one day. */
export function renderTimeline({ days }: Pick<RecordCounts, 'days'>): Html | null {
  const folded = foldDays(days);
  if (folded === null) return null;
  const { unit, values, fromMs, toMs, most } = folded;
  return html`<figure class="picture timeline">
    <figcaption class="note">${STRINGS.record.over[unit]} · ${STRINGS.record.most(most.quoteCount)} ${renderWholeDay(most.fromMs)}</figcaption>
    ${raw(drawColumns({ values }))}
    <p class="note timeline-ends">${renderWholeDay(fromMs)} ${renderWholeDay(toMs)}</p>
  </figure>`;
}

/** Links to files, each with what is in it; to none without a row. @param counts of what the query finds. */
export function renderDownloads(
  query: RecordQuery,
  tables: readonly RecordTable[],
  counts: RecordCounts,
): Html {
  const words = STRINGS.record;
  const { printingCount, voices, outlets, topics, standings } = counts;
  const rows: Readonly<Record<RecordTable, number>> = {
    quotes: printingCount,
    voices: voices.length,
    outlets: outlets.length,
    topics: topics.length,
    positions: standings.length,
  };
  return html`<section class="downloads">
    <h2>${words.downloads}</h2>
    <ul class="list">${tables.filter((table) => rows[table] > 0).map((table) => html`<li><a href="${csvHref(table, query)}" download>${words.tables[table]}</a></li>`)}</ul>
    ${printingCount > MAX_ROWS ? html`<p class="note">${words.newestRows(MAX_ROWS)}</p>` : null}
  </section>`;
}

export const showNumber = (count: number) => count.toLocaleString('en-GB');

/** "12.5 %", "< 0.1 %" */
export function showShare(count: number, total: number): string {
  if (total === 0 || count === 0) return '0 %';
  const share = (100 * count) / total;
  return share < 0.1 ? '< 0.1 %' : `${share.toFixed(1)} %`;
}
