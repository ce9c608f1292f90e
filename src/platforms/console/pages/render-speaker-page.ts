/**
 * The page of a person or body: what they said, newest first, how much over time, and where they stand; beside it names, offices with
 * their times, topics and outlets.
 */
import { html } from 'hono/html';
import type { EpochMs } from '../../../model/article.ts';
import { renderQuoteCard } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderDay } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleReader } from '../ports/console-ports.ts';
import type { RecordCounts } from '../ports/record-ports.ts';
import type { ConsoleSpeaker } from '../ports/speaker-ports.ts';
import { outletHref, speakerHref, topicHref } from './record-hrefs.ts';
import { queryOf } from './record-query.ts';
import {
  renderLines,
  renderList,
  renderNames,
  renderOlderLink,
  renderQuotePages,
  renderStandings,
} from './render-record-lists.ts';
import { renderCrumbs, renderDownloads, renderTimeline } from './render-record-parts.ts';

export interface SpeakerView {
  readonly speaker: ConsoleSpeaker;
  /** Of all quotes by them. */
  readonly counts: RecordCounts;
  /** What was published before is on a page of its own; null where there is none. */
  readonly heldSinceMs: EpochMs | null;
  /** From 1. */
  readonly page: number;
  readonly toCard: ConsoleReader['toCard'];
  readonly toHref: ToHref;
}

/** Returns the page's content. */
export function renderSpeakerPage({
  speaker,
  counts,
  heldSinceMs,
  page,
  toCard,
  toHref,
}: SpeakerView): Html {
  const words = STRINGS.speaker;
  const { key, label, cards, total } = speaker;
  const { topics, outlets, standings } = counts;
  const query = queryOf({ speaker: key });
  return html`${renderCrumbs([VOICES], label)}
  <div class="reading speaker-page">
    <section class="speaker-quotes">
      <h1 class="article-title">${label}</h1>
      <p class="note">${words.said(total)} · <a href="${topicHref(key)}">${words.whatOthersSay}</a></p>
      ${speaker.doubts?.map((doubt) => html`<p class="note">${words.uncertain(doubt)}</p>`)}
      ${page === 1 ? html`${renderTimeline(counts)}${renderStandings({ standings, by: 'topic', toCard })}<h2 class="quotes-title">${STRINGS.record.quotes}</h2>` : null}
      ${cards.map((card) => renderQuoteCard(card, toHref))}
      ${renderQuotePages({ total, page, hrefOf: (to) => speakerHref(key, to) })}
      ${renderOlderLink(heldSinceMs, 's', key)}
    </section>
    <aside class="aside">
      ${renderList(words.offices, speaker.offices, ({ name, fromMs, toMs }) => html`${name}<br><span class="note">${renderSpan(fromMs, toMs)}</span>`)}
      ${renderList(words.forms, speaker.forms.length > 1 ? speaker.forms : [], ({ name }) => html`${name}`)}
      ${renderLines(words.aliases, speaker.aliases)}
      ${renderLines(words.speaksFor, speaker.speaksFor)}
      ${renderList(words.topics, topics, ({ name }) => html`<a href="${topicHref(name)}">${name}</a>`)}
      ${renderList(words.outlets, outlets, ({ name }) => html`<a href="${outletHref(name)}">${name}</a>`)}
      ${speaker.namesakes.length === 0 ? null : html`<section><h2>${words.namesakes}</h2>${renderNames(speaker.namesakes)}</section>`}
      ${renderDownloads(query, ['quotes', 'positions', 'topics', 'outlets'], counts)}
    </aside>
  </div>`;
}

const VOICES = { label: STRINGS.record.voices, href: '/voices' };

function renderSpan(fromMs: EpochMs, toMs: EpochMs): Html {
  const [from, to] = [fromMs, toMs].map((atMs) => new Date(atMs).toISOString().slice(0, 10));
  return from === to ? renderDay(fromMs) : html`${renderDay(fromMs)} – ${renderDay(toMs)}`;
}
