/** The page of an outlet: what is read of it, its feeds, whom it quotes, what it corrected, and its newest quotes as it prints them. */
import { html } from 'hono/html';
import type { EpochMs } from '../../../model/article.ts';
import type { Feed } from '../../../model/feed.ts';
import type { Quote } from '../../../model/quote.ts';
import type { QuoteCard } from '../../../model/reply.ts';
import { showContents } from '../../wording.ts';
import { renderQuoteCard } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderDay } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleOutlet } from '../ports/record-ports.ts';
import { feedsHref, healthOf, readFeedQuery } from './list-feeds.ts';
import { outletHref, topicHref } from './record-hrefs.ts';
import { queryOf, recordHref } from './record-query.ts';
import { renderCountedSince, renderList, renderQuotePages } from './render-record-lists.ts';
import {
  renderCrumbs,
  renderDownloads,
  renderTimeline,
  showNumber,
} from './render-record-parts.ts';
import { voiceRows } from './render-voices-page.ts';

export interface OutletView {
  readonly outlet: ConsoleOutlet;
  /** Older quotes are not counted; null where all are. */
  readonly heldSinceMs: EpochMs | null;
  /** From 1. */
  readonly page: number;
  readonly toCard: (quote: Quote) => QuoteCard;
  readonly toHref: ToHref;
}

/** Changed quotes told of one correction. */
const MAX_CHANGES = 2;

/** Returns the page's content. */
export function renderOutletPage({ outlet, heldSinceMs, page, toCard, toHref }: OutletView): Html {
  const words = STRINGS.record;
  const { name, counts, cards } = outlet;
  const total = counts.quoteCount;
  const query = queryOf({ outlet: name });
  const voices = voiceRows(query, counts);
  return html`${renderCrumbs([{ label: words.outlets, href: '/outlets' }], name)}
  <div class="reading speaker-page">
    <section class="speaker-quotes">
      <h1 class="article-title">${name}</h1>
      <p class="note">${total === 0 ? words.noQuotesOf : STRINGS.speaker.said(total)}</p>
      ${renderCountedSince(heldSinceMs)}
      ${page === 1 ? html`${renderTimeline(counts)}${total === 0 ? null : html`<h2 class="quotes-title">${words.quotes}</h2>`}` : null}
      ${cards.map((card) => renderQuoteCard(card, toHref))}
      ${renderQuotePages({ total, page, hrefOf: (to) => outletHref(name, to) })}
    </section>
    <aside class="aside">
      ${renderFacts(outlet)}
      ${renderFeeds(outlet.feeds)}
      ${renderList(words.quotesMost, voices, ({ href, label }) => (href === null ? html`${label}` : html`<a href="${href}">${label}</a>`), recordHref('/voices', query))}
      ${renderList(words.mostAbout, counts.topics, (topic) => html`<a href="${topicHref(topic.name)}">${topic.name}</a>`)}
      ${renderArticles(outlet)}
      ${renderRevisions(outlet, toCard)}
      ${total === 0 ? null : renderDownloads(query, ['quotes', 'voices', 'topics', 'positions'], counts)}
    </aside>
  </div>`;
}

function renderFacts({ articleCount, counts }: ConsoleOutlet): Html {
  const { person, body, unnamed, nobody } = counts.kinds;
  const words = STRINGS.record;
  const facts: readonly (readonly [string, number])[] = [
    [words.articles, articleCount],
    [words.named, person + body],
    [words.kinds.unnamed, unnamed],
    [words.noSpeaker, nobody],
  ];
  return html`<section>
    <h2>${words.whatIsRead}</h2>
    <dl class="counted">${facts.map(([name, count]) => html`<div><dt>${name}</dt><dd class="tally">${showNumber(count)}</dd></div>`)}</dl>
  </section>`;
}

function renderFeeds(feeds: readonly Feed[]): Html | null {
  const words = STRINGS.feeds;
  if (feeds.length === 0)
    return html`<section><h2>${words.title}</h2><p class="note">${STRINGS.record.noFeed}</p></section>`;
  const usual = readFeedQuery(new URLSearchParams());
  const line = (feed: Feed) => {
    const href = `${feedsHref(usual, { open: feed.id })}#feed-${feed.id}`;
    return html`<li><span><a href="${href}">${feed.title}</a></span> <span class="tally">${words.health[healthOf(feed)]}</span></li>`;
  };
  return html`<section><h2>${words.title}</h2><ul class="counted">${feeds.map(line)}</ul></section>`;
}

function renderArticles({ newest }: ConsoleOutlet): Html | null {
  if (newest.length === 0) return null;
  return html`<section>
    <h2>${STRINGS.record.newestArticles}</h2>
    <ul class="counted">${newest.map(({ id, title, publishedAtMs }) => html`<li><span><a href="/a/${encodeURIComponent(id)}">${title}</a><br><span class="note">${renderDay(publishedAtMs)}</span></span></li>`)}</ul>
  </section>`;
}

function renderRevisions({ revisions }: ConsoleOutlet, toCard: OutletView['toCard']): Html | null {
  if (revisions.length === 0) return null;
  const say = (quote: Quote) => showContents(toCard(quote)).join(` ${STRINGS.gap} `);
  return html`<section>
    <h2>${STRINGS.record.corrections}</h2>
    <ol class="revisions">${revisions.map(({ article, revisedAtMs, corrected, removed, added }) => {
      const rest =
        corrected.length +
        removed.length -
        Math.min(MAX_CHANGES, corrected.length) -
        Math.min(MAX_CHANGES, removed.length) +
        added.length;
      return html`<li>
        <p><a href="/a/${encodeURIComponent(article.id)}">${article.title}</a><br><span class="revision-date">${renderDay(revisedAtMs)}</span></p>
        ${corrected.slice(0, MAX_CHANGES).map(({ before, after }) => html`<p class="revised"><span class="revised-label">${STRINGS.corrected}</span> <del>${say(before)}</del> <ins>${say(after)}</ins></p>`)}
        ${removed.slice(0, MAX_CHANGES).map((quote) => html`<p class="revised"><span class="revised-label">${STRINGS.removed}</span> <del>${say(quote)}</del></p>`)}
        ${rest > 0 ? html`<p class="note">${STRINGS.moreChanges(rest)}</p>` : null}
      </li>`;
    })}</ol>
  </section>`;
}
