/**
 * Share of voice: who is quoted how much, by outlet, topic and period; and the same of outlets. A table, and its first rows as a picture.
 * What is chosen is in the address, so that each view can be kept and works without a script.
 */
import { html } from 'hono/html';
import type { EpochMs } from '../../../model/article.ts';
import type { Html } from '../html/render-page.ts';
import { STRINGS } from '../html/strings.ts';
import type { RecordCounts, RecordQuery } from '../ports/record-ports.ts';
import type { ConsoleName } from '../ports/speaker-ports.ts';
import { outletHref, speakerHref } from './record-hrefs.ts';
import { KINDS, PERIODS, recordHref, type VoicesQuery } from './record-query.ts';
import { renderCountedSince } from './render-record-lists.ts';
import {
  type CountRow,
  renderBars,
  renderCountTable,
  renderDownloads,
  renderTimeline,
} from './render-record-parts.ts';

/** Rows of one page: about 20 kB of HTML. */
export const ROWS_PER_PAGE = 50;

const MAX_BARS = 12;

/** Outlets to choose from: the names of a thousand are 40 kB. */
const MAX_CHOICES = 1000;

export interface VoicesView {
  readonly query: VoicesQuery;
  readonly counts: RecordCounts;
  /** Older quotes are not counted; null where all are. */
  readonly heldSinceMs: EpochMs | null;
  /** All that could be chosen. */
  readonly outlets: readonly string[];
  /** Where nobody speaks about the topic: names near it, for another try. */
  readonly nearest: readonly ConsoleName[];
}

/** Returns the page of who is quoted how much. */
export function renderVoicesPage(view: VoicesView): Html {
  const { query, counts } = view;
  const rows = voiceRows(query, counts);
  return html`<div class="record-page">
    <h1 class="article-title">${STRINGS.record.voicesTitle}</h1>
    <p class="note">${STRINGS.record.voicesNote}</p>
    ${renderCountedSince(view.heldSinceMs)}
    ${renderChoice('/voices', view)}
    ${rows.length === 0 ? renderEmpty('/voices', view) : renderTable('/voices', view, rows)}
  </div>`;
}

/** Returns the page of which outlets quote how much. */
export function renderOutletsPage(view: VoicesView): Html {
  const rows = view.counts.outlets.map((outlet) => ({
    ...outlet,
    label: outlet.name,
    href: outletHref(outlet.name),
  }));
  return html`<div class="record-page">
    <h1 class="article-title">${STRINGS.record.outletsTitle}</h1>
    <p class="note">${STRINGS.record.outletsNote}</p>
    ${renderCountedSince(view.heldSinceMs)}
    ${renderChoice('/outlets', view)}
    ${rows.length === 0 ? renderEmpty('/outlets', view) : renderTable('/outlets', view, rows)}
  </div>`;
}

/** Unnamed sources are told by the article's own words, and are listed only where they are asked for. */
export function voiceRows({ kind }: Pick<RecordQuery, 'kind'>, counts: RecordCounts): CountRow[] {
  return counts.voices
    .filter((voice) => kind === 'unnamed' || voice.kind !== 'unnamed')
    .map((voice) => ({ ...voice, href: voice.kind === 'unnamed' ? null : speakerHref(voice.key) }));
}

type Path = '/voices' | '/outlets';

function renderTable(path: Path, { query, counts }: VoicesView, rows: readonly CountRow[]): Html {
  const words = STRINGS.record;
  const pageCount = Math.ceil(rows.length / ROWS_PER_PAGE);
  const page = Math.min(query.page, pageCount);
  const first = (page - 1) * ROWS_PER_PAGE;
  const shown = rows.slice(first, first + ROWS_PER_PAGE);
  const isVoices = path === '/voices';
  const caption = isVoices ? words.voicesTitle : words.outletsTitle;
  return html`<p>${words.total(counts.quoteCount, counts.printingCount)} ${isVoices && query.kind === null ? words.byKind(counts.kinds) : null}</p>
    ${page === 1 ? renderBars(shown.slice(0, MAX_BARS), words.barsTitle(shown.slice(0, MAX_BARS))) : null}
    ${renderCountTable({ rows: shown, head: isVoices ? words.speaker : words.outlet, caption, total: counts.quoteCount, from: first + 1 })}
    ${renderPages(path, query, page, pageCount)}
    ${page === 1 ? renderTimeline(counts) : null}
    ${renderDownloads(query, isVoices ? ['voices', 'quotes'] : ['outlets', 'quotes'], counts)}`;
}

function renderPages(path: Path, query: RecordQuery, page: number, pageCount: number): Html | null {
  if (pageCount <= 1) return null;
  const link = (to: number, label: string, rel: string) =>
    to < 1 || to > pageCount
      ? html`<span class="page-off">${label}</span>`
      : html`<a rel="${rel}" href="${recordHref(path, query, to)}">${label}</a>`;
  return html`<nav class="pages" aria-label="${STRINGS.record.pages}">
    ${link(page - 1, STRINGS.record.previous, 'prev')}
    <span>${STRINGS.speaker.page(page, pageCount)}</span>
    ${link(page + 1, STRINGS.record.next, 'next')}
  </nav>`;
}

function renderChoice(path: Path, { query, outlets }: VoicesView): Html {
  const words = STRINGS.record;
  const period = (days: number | null) => {
    const current = days === query.days ? html` aria-current="true"` : null;
    return html`<li><a href="${recordHref(path, { ...query, days })}"${current}>${days === null ? words.allTime : words.days(days)}</a></li>`;
  };
  return html`<div class="record-choice">
    <nav aria-label="${words.period}"><ul class="periods">${PERIODS.map(period)}</ul></nav>
    <form role="search" method="get" action="${path}">
      <input type="hidden" name="days" value="${query.days ?? 'all'}">
      ${path === '/voices' ? renderOutletChoice(query, outlets) : null}
      <label><span>${words.topic}</span> <input class="field" type="search" name="topic" value="${query.topic ?? ''}" maxlength="200" autocomplete="off" spellcheck="false" placeholder="${words.anyTopic}"></label>
      <label><span>${words.kind}</span> <select class="field" name="kind">
        <option value="">${words.anyKind}</option>
        ${KINDS.map((kind) => html`<option value="${kind}"${kind === query.kind ? html` selected=""` : null}>${words.kinds[kind]}</option>`)}
      </select></label>
      <button type="submit" class="button">${STRINGS.feeds.filter}</button>
    </form>
  </div>`;
}

function renderOutletChoice({ outlet }: RecordQuery, outlets: readonly string[]): Html {
  const words = STRINGS.record;
  const first = outlets.slice(0, MAX_CHOICES);
  const choices = outlet === null || first.includes(outlet) ? first : [outlet, ...first];
  return html`<label><span>${words.outlet}</span> <select class="field" name="outlet">
    <option value="">${words.anyOutlet}</option>
    ${choices.map((each) => html`<option${each === outlet ? html` selected=""` : null}>${each}</option>`)}
  </select></label>`;
}

/** What to do next: a longer time, another topic, or less that must hold. */
function renderEmpty(path: Path, { query, outlets, nearest }: VoicesView): Html {
  const words = STRINGS.record;
  if (outlets.length === 0) return html`<p class="empty">${words.nothingYet}</p>`;
  const { topic } = query;
  return html`<div class="empty">
    <p>${topic === null ? words.noneHere : words.noneAbout(topic)}</p>
    ${nearest.length === 0 ? null : html`<p>${words.near} ${nearest.map(({ key, label }, at) => html`${at === 0 ? '' : ', '}<a href="${recordHref(path, { ...query, topic: key })}">${label}</a>`)}</p>`}
    <ul class="list">
      ${query.days === null ? null : html`<li><a href="${recordHref(path, { ...query, days: null })}">${words.showAllTime}</a></li>`}
      <li><a href="${path}">${words.startAnew}</a></li>
    </ul>
  </div>`;
}
