/** Lists on the pages of people, topics and outlets: what is counted, whom a name may mean, and where somebody stands. */
import { html } from 'hono/html';
import type { EpochMs } from '../../../model/article.ts';
import type { Quote } from '../../../model/quote.ts';
import type { QuoteCard } from '../../../model/reply.ts';
import { showContents } from '../../wording.ts';
import { renderDoubt } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderDay, renderTime } from '../html/render-time.ts';
import { STRINGS } from '../html/strings.ts';
import type { RecordStanding } from '../ports/record-ports.ts';
import type { ConsoleCount, ConsoleName } from '../ports/speaker-ports.ts';
import { olderHref, outletHref, speakerHref, topicHref } from './record-hrefs.ts';

/** Quotes of one page: about 40 kB of HTML. */
export const QUOTES_PER_PAGE = 20;

/** Lines of one list. */
const MAX_LISTED = 12;

/** Positions shown: the file has all. */
const MAX_STANDINGS = 10;

/** Returns a section; nothing for an empty list. @param allHref where all of a longer list are. */
export function renderList<Item extends ConsoleCount>(
  title: string,
  items: readonly Item[],
  show: (item: Item) => Html,
  allHref: string | null = null,
): Html | null {
  if (items.length === 0) return null;
  const rest = items.length - MAX_LISTED;
  const more = STRINGS.speaker.more(rest);
  return html`<section>
    <h2>${title}</h2>
    <ul class="counted">${items.slice(0, MAX_LISTED).map((item) => html`<li><span>${show(item)}</span> ${renderCount(item.quoteCount)}</li>`)}</ul>
    ${rest > 0 ? html`<p class="note">${allHref === null ? more : html`<a href="${allHref}">${more}</a>`}</p>` : null}
  </section>`;
}

/** Returns a list of names, each leading to its page. */
export function renderNames(names: readonly ConsoleName[], hrefOf = speakerHref): Html {
  return html`<ul class="list">${names.map(({ key, label, quoteCount }) => html`<li><a href="${hrefOf(key)}">${label}</a> ${renderCount(quoteCount)}</li>`)}</ul>`;
}

/** Returns outlets to choose from, all of them behind the others. */
export function renderOutletNames(names: readonly string[]): Html {
  return html`<ul class="list">
    ${names.map((name) => html`<li><a href="${outletHref(name)}">${name}</a></li>`)}
    <li><a href="/outlets">${STRINGS.record.allOutlets}</a></li>
  </ul>`;
}

function renderCount(count: number): Html {
  return html`<span class="tally"><span aria-hidden="true">${count.toLocaleString('en-GB')}</span><span class="visually-hidden">${STRINGS.speaker.count(count)}</span></span>`;
}

export interface QuotePages {
  /** Of quotes. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly hrefOf: (page: number) => string;
}

/** Returns the way to newer and older quotes; nothing where all are on one page. */
export function renderQuotePages({ total, page, hrefOf }: QuotePages): Html | null {
  const pageCount = Math.ceil(total / QUOTES_PER_PAGE);
  if (pageCount <= 1) return null;
  const link = (to: number, label: string, rel: string) =>
    to < 1 || to > pageCount
      ? html`<span class="page-off">${label}</span>`
      : html`<a rel="${rel}" href="${hrefOf(to)}">${label}</a>`;
  return html`<nav class="pages" aria-label="${STRINGS.speaker.pages}">
    ${link(page - 1, STRINGS.speaker.newer, 'prev')}
    <span>${STRINGS.speaker.page(page, pageCount)}</span>
    ${link(page + 1, STRINGS.speaker.older, 'next')}
  </nav>`;
}

/** Returns the way to what is not in memory; nothing where all is. */
export function renderOlderLink(
  heldSinceMs: EpochMs | null,
  kind: 's' | 'topic',
  key: string,
): Html | null {
  if (heldSinceMs === null) return null;
  const words = STRINGS.speaker;
  const href = olderHref(kind, key, { beforeMs: heldSinceMs });
  return html`<p class="note">${words.from} ${renderTime(heldSinceMs)} ${words.stillOlder} <a href="${href}">${words.readOlder}</a></p>`;
}

/** Says that older quotes are not counted; nothing where all are. */
export function renderCountedSince(heldSinceMs: EpochMs | null): Html | null {
  if (heldSinceMs === null) return null;
  return html`<p class="note">${STRINGS.speaker.counted} ${renderTime(heldSinceMs)}.</p>`;
}

export interface StandingsView {
  readonly standings: readonly RecordStanding[];
  /** What each line begins with: the topic on the page of a holder, the holder on that of a topic. */
  readonly by: 'topic' | 'holder';
  readonly toCard: (quote: Quote) => QuoteCard;
}

/** Returns where somebody stands, or what is held of something, newest first, each with its words; nothing where nothing is known. */
export function renderStandings({ standings, by, toCard }: StandingsView): Html | null {
  if (standings.length === 0) return null;
  const words = STRINGS.record;
  const rest = standings.length - MAX_STANDINGS;
  return html`<section class="standings">
    <h2>${words.standings[by]}</h2>
    <ul>${standings.slice(0, MAX_STANDINGS).map((standing) => renderStanding(standing, by, toCard))}</ul>
    ${rest > 0 ? html`<p class="note">${words.moreInFile(rest)}</p>` : null}
  </section>`;
}

function renderStanding(
  { holder, topic, act, stance, quote, before, quoteCount }: RecordStanding,
  by: StandingsView['by'],
  toCard: StandingsView['toCard'],
): Html {
  const words = STRINGS.record;
  const name =
    by === 'topic'
      ? html`<a href="${topicHref(topic)}">${topic}</a>`
      : html`<a href="${speakerHref(holder.key)}">${holder.label}</a>`;
  const card = toCard(quote);
  const said = showContents(card).join(` ${STRINGS.gap} `);
  return html`<li>
    <p><strong>${name}</strong> <span class="act">${act}</span>${stance === 'none' ? null : html` <span class="stance is-${stance}">${words.stances[stance]}</span>`} ${quoteCount > 1 ? renderCount(quoteCount) : null}</p>
    <p class="listed-words"><a href="${quoteHref(quote)}">${said}</a>${renderDoubt(card)}</p>
    <p class="note"><a href="${outletHref(quote.outlet)}">${quote.outlet}</a>, ${renderDay(quote.publishedAtMs)}${before === null ? null : html` · <strong><a href="${quoteHref(before.quote)}">${words.changedFrom(words.stances[before.stance])}</a></strong>, ${renderDay(before.quote.publishedAtMs)}`}</p>
  </li>`;
}

const quoteHref = ({ id }: Quote) => `/q/${encodeURIComponent(id)}#passage`;

/** @returns plain lines under a title; null where there are none. */
export function renderLines(title: string, lines: readonly string[] = []): Html | null {
  return lines.length === 0
    ? null
    : html`<section><h2>${title}</h2><ul class="list">${lines.slice(0, MAX_LISTED).map((line) => html`<li>${line}</li>`)}</ul></section>`;
}
