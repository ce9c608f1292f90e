/** The page of what quotes are about: who speaks about it, where they stand, how much over time, in which outlets, and the newest quotes. */
import { html } from 'hono/html';
import type { EpochMs } from '../../../model/article.ts';
import { renderQuoteCard } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleReader } from '../ports/console-ports.ts';
import type { RecordCounts } from '../ports/record-ports.ts';
import type { ConsoleTopic } from '../ports/speaker-ports.ts';
import { outletHref, speakerHref, topicHref } from './record-hrefs.ts';
import { queryOf, recordHref } from './record-query.ts';
import {
  renderLines,
  renderList,
  renderOlderLink,
  renderQuotePages,
  renderStandings,
} from './render-record-lists.ts';
import { renderCrumbs, renderDownloads, renderTimeline } from './render-record-parts.ts';
import { voiceRows } from './render-voices-page.ts';

export interface TopicView {
  readonly topic: ConsoleTopic;
  /** Of all quotes about it. */
  readonly counts: RecordCounts;
  /** What was published before is on a page of its own; null where there is none. */
  readonly heldSinceMs: EpochMs | null;
  /** From 1. */
  readonly page: number;
  readonly toCard: ConsoleReader['toCard'];
  readonly toHref: ToHref;
}

/** Returns the page's content. */
export function renderTopicPage({
  topic,
  counts,
  heldSinceMs,
  page,
  toCard,
  toHref,
}: TopicView): Html {
  const words = STRINGS.record;
  const { key, name, label, isQuoted, cards, total } = topic;
  const query = queryOf({ topic: key });
  const voices = voiceRows(query, counts);
  const title = words.about(label);
  const own = html` · <a href="${speakerHref(key)}">${words.ownWords(name)}</a>`;
  const { standings } = counts;
  return html`${renderCrumbs([{ label: words.voices, href: '/voices' }], title)}
  <div class="reading speaker-page">
    <section class="speaker-quotes">
      <h1 class="article-title">${title}</h1>
      <p class="note">${total === 0 ? words.nothingAbout(name) : STRINGS.speaker.said(total)}${isQuoted ? own : null}</p>
      ${topic.doubts?.map((doubt) => html`<p class="note">${STRINGS.speaker.uncertain(doubt)}</p>`)}
      ${page === 1 ? html`${renderTimeline(counts)}${renderStandings({ standings, by: 'holder', toCard })}${total === 0 ? null : html`<h2 class="quotes-title">${words.quotes}</h2>`}` : null}
      ${cards.map((card) => renderQuoteCard(card, toHref))}
      ${renderQuotePages({ total, page, hrefOf: (to) => topicHref(key, to) })}
      ${renderOlderLink(heldSinceMs, 'topic', key)}
    </section>
    <aside class="aside">
      ${renderList(words.whoSpeaks, voices, ({ href, label: who }) => (href === null ? html`${who}` : html`<a href="${href}">${who}</a>`), recordHref('/voices', query))}
      ${renderLines(STRINGS.speaker.aliases, topic.aliases)}
      ${renderLines(STRINGS.speaker.speaksFor, topic.speaksFor)}
      ${renderList(STRINGS.speaker.outlets, counts.outlets, (outlet) => html`<a href="${outletHref(outlet.name)}">${outlet.name}</a>`, recordHref('/outlets', query))}
      ${total === 0 ? null : renderDownloads(query, ['quotes', 'voices', 'positions', 'outlets'], counts)}
    </aside>
  </div>`;
}
