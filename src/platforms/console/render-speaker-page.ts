/** The page of a person or body: names, offices with their times, topics, outlets, and what they said, newest first. */
import { html } from 'hono/html';
import type { EpochMs } from '../../model/article.ts';
import type { ConsoleCount, ConsoleName, ConsoleSpeaker } from './console-ports.ts';
import { renderQuoteCard } from './render-html.ts';
import type { Html } from './render-page.ts';
import { renderDay } from './render-time.ts';
import type { ToHref } from './safe-href.ts';
import { STRINGS } from './strings.ts';

/** Quotes of one page: about 40 kB of HTML. */
export const QUOTES_PER_PAGE = 20;

/** Lines of one list. */
const MAX_LISTED = 12;

export interface SpeakerView {
  readonly speaker: ConsoleSpeaker;
  /** From 1. */
  readonly page: number;
  readonly toHref: ToHref;
}

/** Returns the page's content. */
export function renderSpeakerPage({ speaker, page, toHref }: SpeakerView): Html {
  const words = STRINGS.speaker;
  const { isTopic, cards, total } = speaker;
  return html`<div class="reading speaker-page">
    <section class="speaker-quotes">
      <h1 class="article-title">${speaker.label}</h1>
      <p class="note">${isTopic ? words.about(total) : words.said(total)}</p>
      ${speaker.doubts?.map((doubt) => html`<p class="note">${words.uncertain(doubt)}</p>`)}
      ${cards.map((card) => renderQuoteCard(card, toHref))}
      ${renderPages(speaker, page)}
    </section>
    <aside class="aside">
      ${renderList(words.offices, speaker.offices, ({ name, fromMs, toMs }) => html`${name}<br><span class="note">${renderSpan(fromMs, toMs)}</span>`)}
      ${renderList(words.forms, speaker.forms.length > 1 ? speaker.forms : [], ({ name }) => html`${name}`)}
      ${renderLines(words.aliases, speaker.aliases)}
      ${renderLines(words.speaksFor, speaker.speaksFor)}
      ${renderList(words.topics, speaker.topics, ({ name }) => html`<a href="${speakerHref(name)}">${name}</a>`)}
      ${renderList(words.outlets, speaker.outlets, ({ name }) => html`${name}`)}
      ${speaker.namesakes.length === 0 ? null : html`<section><h2>${words.namesakes}</h2>${renderNames(speaker.namesakes)}</section>`}
    </aside>
  </div>`;
}

/** Returns a list of names, each leading to its page. */
export function renderNames(names: readonly ConsoleName[]): Html {
  return html`<ul class="list">${names.map(({ key, label, quoteCount }) => html`<li><a href="${speakerHref(key)}">${label}</a> ${renderCount(quoteCount)}</li>`)}</ul>`;
}

/** @param name a key, or a name in any form. */
export function speakerHref(name: string, page = 1): string {
  const path = `/s/${encodeURIComponent(name)}`;
  return page === 1 ? path : `${path}?page=${page}`;
}

function renderList<Item extends ConsoleCount>(
  title: string,
  items: readonly Item[],
  show: (item: Item) => Html,
): Html | null {
  if (items.length === 0) return null;
  const rest = items.length - MAX_LISTED;
  return html`<section>
    <h2>${title}</h2>
    <ul class="counted">${items.slice(0, MAX_LISTED).map((item) => html`<li><span>${show(item)}</span> ${renderCount(item.quoteCount)}</li>`)}</ul>
    ${rest > 0 ? html`<p class="note">${STRINGS.speaker.more(rest)}</p>` : null}
  </section>`;
}

function renderLines(title: string, lines: readonly string[] = []): Html | null {
  return lines.length === 0
    ? null
    : html`<section><h2>${title}</h2><ul class="list">${lines.slice(0, MAX_LISTED).map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

function renderCount(count: number): Html {
  return html`<span class="tally"><span aria-hidden="true">${count.toLocaleString('en-GB')}</span><span class="visually-hidden">${STRINGS.speaker.count(count)}</span></span>`;
}

function renderSpan(fromMs: EpochMs, toMs: EpochMs): Html {
  const [from, to] = [renderDay(fromMs), renderDay(toMs)];
  return String(from) === String(to) ? from : html`${from} – ${to}`;
}

function renderPages({ key, total }: ConsoleSpeaker, page: number): Html | null {
  const pageCount = Math.ceil(total / QUOTES_PER_PAGE);
  if (pageCount <= 1) return null;
  const link = (to: number, label: string, rel: string) =>
    to < 1 || to > pageCount
      ? html`<span class="page-off">${label}</span>`
      : html`<a rel="${rel}" href="${speakerHref(key, to)}">${label}</a>`;
  return html`<nav class="pages" aria-label="${STRINGS.speaker.pages}">
    ${link(page - 1, STRINGS.speaker.newer, 'prev')}
    <span>${STRINGS.speaker.page(page, pageCount)}</span>
    ${link(page + 1, STRINGS.speaker.older, 'next')}
  </nav>`;
}
