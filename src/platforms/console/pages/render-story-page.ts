/**
 * The page of a story: one outlet's headline, marked as that; its articles by time, each with the words that were first printed in it and
 * with what the outlet changed since; who speaks; and what is new since a time.
 */
import { html } from 'hono/html';
import { showPieces } from '../../../lib/text/show-pieces.ts';
import type { ArticleId, EpochMs } from '../../../model/article.ts';
import type { Quote } from '../../../model/quote.ts';
import { renderLink, renderQuoteCard } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderTime } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleRevision } from '../ports/article-ports.ts';
import type { ConsoleStory, ConsoleStoryArticle } from '../ports/story-ports.ts';
import { renderNames } from './render-record-lists.ts';

/** Quotes shown of one article and of all, 2 kB of HTML each: the newest articles' first. The others stand in their articles. */
const MAX_QUOTES_AN_ARTICLE = 8;
const MAX_QUOTES = 24;
/** People beside the story, and edits of one article. */
const MAX_PEOPLE = 20;
const MAX_EDITS = 5;

const HOUR_MS = 3_600_000;
const SPANS_HOURS = [24, 72, 168] as const;

export interface StoryView {
  readonly story: ConsoleStory;
  /** What came from then on is marked as new; null where that wasn't asked. */
  readonly sinceMs: EpochMs | null;
  readonly nowMs: EpochMs;
  /** Whether the visitor may take articles out of it. */
  readonly isAdmin: boolean;
  readonly toHref: ToHref;
}

/** Where the story of an article is, which is looked up when somebody goes there. */
export function storyHrefOf(id: ArticleId): string {
  return `/a/${encodeURIComponent(id)}/story`;
}

/** Returns the page's content. */
export function renderStoryPage(view: StoryView): Html {
  const { story, toHref } = view;
  const { lead, people } = story;
  const words = STRINGS.story;
  return html`<div class="reading story-page">
    <section class="story-told">
      <h1 class="article-title">${lead.title}</h1>
      <p class="article-source">${words.headlineOf} ${renderLink({ text: lead.outlet, url: lead.url }, toHref)} · ${words.count(story.articleCount, story.outlets)}</p>
      ${renderNews(view)}
      <ol class="timeline">${shareQuotes(story).map(([article, shown]) => renderArticle(article, shown, view))}</ol>
      ${story.articleCount > story.articles.length ? html`<p class="note">${words.older(story.articleCount - story.articles.length)}</p>` : null}
      <p class="note" id="story-note" role="status" hidden></p>
    </section>
    <aside class="aside">
      ${people.length === 0 ? null : html`<section><h2>${words.people}</h2>${renderNames(people.slice(0, MAX_PEOPLE))}</section>`}
      ${renderSpans(view)}
      ${renderParted(story)}
    </aside>
  </div>`;
}

const isNew = (atMs: EpochMs, { sinceMs }: StoryView) => sinceMs !== null && atMs >= sinceMs;

function renderNews(view: StoryView): Html | null {
  const { sinceMs, story } = view;
  if (sinceMs === null) return null;
  const fresh = story.articles.filter(({ publishedAtMs }) => isNew(publishedAtMs, view));
  const quotes = fresh.reduce((sum, { cards }) => sum + cards.length, 0);
  const edits = story.articles.flatMap((article) => article.edits);
  const newEdits = edits.filter(({ revisedAtMs }) => isNew(revisedAtMs, view)).length;
  return html`<p class="note story-news">${STRINGS.story.since} ${renderTime(sinceMs)}: ${STRINGS.story.news(fresh.length, quotes, newEdits)}</p>`;
}

/** Returns each article with how many of its quotes are shown. */
function shareQuotes({
  articles,
}: ConsoleStory): readonly (readonly [ConsoleStoryArticle, number])[] {
  let left = MAX_QUOTES;
  return articles.map((article) => {
    const shown = Math.min(left, MAX_QUOTES_AN_ARTICLE, article.cards.length);
    left -= shown;
    return [article, shown] as const;
  });
}

function renderArticle(article: ConsoleStoryArticle, shown: number, view: StoryView): Html {
  const { id, title, outlet, url, publishedAtMs, cards, edits } = article;
  const fresh = isNew(publishedAtMs, view);
  const rest = cards.length - shown;
  return html`<li class="${fresh ? 'is-new' : ''}">
    <p class="article-source">${renderTime(publishedAtMs)} · ${renderLink({ text: outlet, url }, view.toHref)}${renderNew(fresh)}</p>
    <h2 class="story-title"><a href="/a/${encodeURIComponent(id)}">${title}</a></h2>
    ${cards.slice(0, shown).map((card) => renderQuoteCard(card, view.toHref))}
    ${rest > 0 ? html`<p class="note">${STRINGS.story.moreQuotes(rest)}</p>` : null}
    ${edits.slice(0, MAX_EDITS).map((edit) => renderEdit(edit, view))}
    ${renderTakeOut(article, view)}
  </li>`;
}

const renderNew = (fresh: boolean) =>
  fresh ? html` <strong class="new-mark">${STRINGS.story.new}</strong>` : null;

function renderEdit(edit: ConsoleRevision, view: StoryView): Html {
  const { corrected, removed, added, revisedAtMs } = edit;
  return html`<div class="story-edit">
    <p class="revision-date">${STRINGS.story.edited} ${renderTime(revisedAtMs)}${renderNew(isNew(revisedAtMs, view))}</p>
    ${corrected.map(({ before, after }) => renderChange(STRINGS.corrected, before, after))}
    ${removed.map((quote) => renderChange(STRINGS.removed, quote, null))}
    ${added.map((quote) => renderChange(STRINGS.added, null, quote))}
  </div>`;
}

function renderChange(label: string, before: Quote | null, after: Quote | null): Html {
  const tell = (quote: Quote) => showPieces(quote.contents, quote).join(` ${STRINGS.gap} `);
  return html`<p class="revised"><span class="revised-label">${label}</span> ${before === null ? null : html`<del>${tell(before)}</del> `}${after === null ? null : html`<ins>${tell(after)}</ins>`}</p>`;
}

/** Opening it is the question whether one means it. */
function renderTakeOut(
  { id, title }: ConsoleStoryArticle,
  { story, isAdmin }: StoryView,
): Html | null {
  if (!isAdmin || story.articleCount < 2) return null;
  return html`<details class="take-out">
    <summary>${STRINGS.story.wrong}<span class="visually-hidden">: ${title}</span></summary>
    <p class="note">${STRINGS.story.takeOutMeans}</p>
    <button type="button" class="button is-danger" data-take-out="${id}">${STRINGS.story.takeOut}</button>
  </details>`;
}

function renderSpans({ story, nowMs, sinceMs }: StoryView): Html {
  const items = SPANS_HOURS.map((hours) => {
    const since = new Date(nowMs - hours * HOUR_MS)
      .toISOString()
      .slice(0, 'yyyy-mm-ddThh:mm'.length);
    return html`<li><a href="/story/${story.id}?since=${since}Z">${STRINGS.story.span(hours / 24)}</a></li>`;
  });
  const all = html`<li><a href="/story/${story.id}">${STRINGS.story.all}</a></li>`;
  return html`<section><h2>${STRINGS.story.newSince}</h2><ul class="list">${items}${sinceMs === null ? null : all}</ul></section>`;
}

function renderParted({ parted }: ConsoleStory): Html | null {
  if (parted.length === 0) return null;
  const items = parted.map(
    ({ title, storyId }) => html`<li><a href="/story/${storyId}">${title}</a></li>`,
  );
  return html`<section><h2>${STRINGS.story.parted}</h2><ul class="list">${items}</ul></section>`;
}
