/**
 * The pages of an article and of one quote in it. A passage is marked only where the article still has the quote's
 * very words at its offsets; otherwise the page says that the outlet changed them.
 */
import { html } from 'hono/html';
import { type Analysis, isReadable } from '../../../model/analysis.ts';
import { type Article, tellPartial } from '../../../model/article.ts';
import type { Quote, QuoteId } from '../../../model/quote.ts';
import type { QuoteCard } from '../../../model/reply.ts';
import { tellNothing } from '../../explain-attribution.ts';
import { showContents, showSpeaker } from '../../wording.ts';
import { renderDoubt, renderLink, renderSpeaker, renderWords } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderTime } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleArticle, ConsoleRevision } from '../ports/article-ports.ts';
import type { ConsoleReader } from '../ports/console-ports.ts';
import { partAt, splitParts } from './article-parts.ts';
import { markPassages, type Passage, type Piece } from './mark-passages.ts';
import { outletHref } from './record-hrefs.ts';
import { type ChosenPart, choosePart, isInPart, renderParts } from './render-parts.ts';
import { storyHrefOf } from './render-story-page.ts';
import { whyHref } from './render-why-page.ts';

export interface ArticleView {
  readonly found: ConsoleArticle;
  readonly toCard: ConsoleReader['toCard'];
  readonly alsoIn: ConsoleReader['alsoIn'];
  readonly toHref: ToHref;
  /** Where "Back" leads. */
  readonly homeChannel: string;
}

/**
 * Returns the article with every quote lightly marked, and the list of them.
 *
 * @param part from 1: the one shown of a long article.
 */
export function renderArticlePage(view: ArticleView, part = 1): Html {
  const shown = { quote: null, part: choosePart(view.found.article.text, part) };
  return html`${renderBack(view)}
  <div class="reading">
    ${renderText(view, shown)}
    <aside class="aside">
      ${renderQuoteList(view, shown)}
      ${renderStoryLink(view)}
      ${renderWhyLink(view, null)}
      ${renderRevisions(view)}
    </aside>
  </div>`;
}

/** Returns the article, or the part of it that the quote is in, with its passage highlighted, and what is known of the quote. */
export function renderQuotePage(view: ArticleView, quote: Quote): Html {
  const { article } = view.found;
  const number = isStillThere(article, quote)
    ? partAt(splitParts(article.text), quote.contentSpans[0].start)
    : 1;
  const shown = { quote, part: choosePart(article.text, number) };
  return html`${renderBack(view)}
  <div class="reading">
    ${renderText(view, shown)}
    <aside class="aside">
      ${renderRecord(view, quote)}
      ${renderStoryLink(view)}
      ${renderQuoteList(view, shown)}
      ${renderRevisions(view)}
    </aside>
  </div>`;
}

/** True where the article's text has each of the quote's contents at its place. */
export function isStillThere(article: Article, quote: Quote): boolean {
  return quote.contentSpans.every(
    ({ start, end }, i) => article.text.slice(start, end) === quote.contents[i],
  );
}

function renderBack({ homeChannel }: ArticleView): Html {
  return html`<p class="back"><a href="/c/${encodeURIComponent(homeChannel)}">← ${STRINGS.backTo(homeChannel)}</a></p>`;
}

/** What a page is about: one quote or all, and a part of the text. */
interface Shown {
  readonly quote: Quote | null;
  readonly part: ChosenPart;
}

function renderText({ found, toHref }: ArticleView, { quote, part }: Shown): Html {
  const { article } = found;
  const here = [...(quote === null ? [] : [quote]), ...found.quotes].filter((each) =>
    isStillThere(article, each),
  );
  const passages = here.flatMap((each) =>
    each.contentSpans.map((span): QuotePassage => ({ key: each.id, span })),
  );
  const paragraphs = markPassages(article.text, passages, part.span);
  const mark = createMarker(quote?.id ?? null);
  const shown = paragraphs.map((pieces) => pieces.map(mark));
  const [headline = [], ...body] = part.number === 1 ? shown : [[html`${article.title}`], ...shown];
  const partial = tellPartial(article);
  return html`<article class="article">
    <p class="article-source">${renderLink({ text: article.outlet, url: article.url }, toHref)} · ${renderTime(article.publishedAtMs)} · <a href="${outletHref(article.outlet)}">${STRINGS.allOfOutlet}</a></p>
    <h1 class="article-title">${headline}</h1>
    ${partial === null ? null : html`<p class="note" role="note">${partial}</p>`}
    ${found.pageGoneAtMs === null ? null : html`<p class="note" role="note">${STRINGS.pageGone} ${renderTime(found.pageGoneAtMs)}</p>`}
    ${body.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${renderParts(part, `/a/${encodeURIComponent(article.id)}`)}
  </article>`;
}

interface QuotePassage extends Passage {
  readonly key: QuoteId;
}

/** Marks pieces in text order, the quote shown before others that overlap with it; the first one of the quote shown carries the id that its permalink leads to. */
function createMarker(shown: QuoteId | null): (piece: Piece<QuotePassage>) => Html {
  let isFirst = true;
  return ({ text, covers }) => {
    const key = covers[0]?.key;
    if (key === undefined) return html`${text}`;
    if (key !== shown)
      return html`<a class="passage" href="/q/${encodeURIComponent(key)}#passage">${text}</a>`;
    const id = isFirst ? html` id="passage"` : null;
    isFirst = false;
    return html`<mark class="passage-shown"${id}>${text}</mark>`;
  };
}

function renderRecord(view: ArticleView, quote: Quote): Html {
  const { toCard, toHref } = view;
  const card = toCard(quote);
  return html`<section class="record${card.isUncertain ? ' is-uncertain' : ''}">
    <blockquote class="quote-words">${renderWords(card)}</blockquote>
    <p class="quote-speaker">${renderSpeaker(card)}</p>
    ${renderFate(view, quote)}
    <dl class="facts">
      ${renderFact(STRINGS.howKnown, card.how === null ? STRINGS.howUnknown : STRINGS.how[card.how])}
      ${renderFact(STRINGS.confidence, card.isUncertain ? html`<span class="uncertain">${STRINGS.uncertain}</span>` : card.how === null ? STRINGS.howUnknown : STRINGS.sure)}
      ${renderFact(STRINGS.cue, quote.cue === null ? STRINGS.noCue : html`“${quote.cue}”`)}
      ${renderFact(STRINGS.words, STRINGS.kind[quote.kind])}
      ${renderFact(STRINGS.outlet, renderLink({ text: STRINGS.opensOutlet(quote.outlet), url: card.articleUrl }, toHref))}
      ${renderFact(STRINGS.published, renderTime(quote.publishedAtMs))}
    </dl>
    ${renderAlsoIn(view, quote)}
    ${renderWhyLink(view, quote)}
  </section>`;
}

/** What became of a quote that is not in the article any more, by the newest revision that had to do with it. */
function renderFate({ found, toCard }: ArticleView, quote: Quote): Html | null {
  const isStanding = found.quotes.some(({ id }) => id === quote.id);
  if (isStanding && isStillThere(found.article, quote)) return null;
  const newestFirst = [...found.revisions].sort((a, b) => b.revisedAtMs - a.revisedAtMs);
  const revision = newestFirst.find(
    ({ removed, corrected }) =>
      removed.some(({ id }) => id === quote.id) ||
      corrected.some(({ before }) => before.id === quote.id),
  );
  const why = revision?.by === 'analyzer' ? STRINGS.readAgain : STRINGS.passageChanged;
  return html`<div class="changed" role="note"><p>${why}</p>${revision === undefined ? null : renderOutcome(revision, quote, toCard)}</div>`;
}

function renderOutcome(
  { revisedAtMs, corrected }: ConsoleRevision,
  { id }: Quote,
  toCard: ArticleView['toCard'],
): Html {
  const correction = corrected.find(({ before }) => before.id === id);
  if (correction === undefined) return html`<p>${STRINGS.tookOut}, ${renderTime(revisedAtMs)}</p>`;
  const after = toCard(correction.after);
  return html`<p>${STRINGS.correctedTo}, ${renderTime(revisedAtMs)}: <a href="/q/${encodeURIComponent(after.id)}#passage">${showAll(after)}</a></p>`;
}

/** Every outlet's own wording, letter for letter. */
function renderAlsoIn({ alsoIn, toCard, toHref }: ArticleView, quote: Quote): Html | null {
  const others = alsoIn(quote).map(toCard);
  if (others.length === 0) return null;
  const items = others.map(
    (card) =>
      html`<li>${renderLink({ text: card.outlet, url: card.articleUrl }, toHref)}, ${renderTime(card.publishedAtMs)}: <a href="/q/${encodeURIComponent(card.id)}#passage">${showAll(card)}</a>${renderDoubt(card)}</li>`,
  );
  return html`<h2>${STRINGS.alsoIn}</h2><ul class="list">${items}</ul>`;
}

function renderWhyLink({ found }: ArticleView, quote: Quote | null): Html {
  return html`<p class="why-link"><a href="${whyHref(found, quote)}">${STRINGS.howRead}</a></p>`;
}

function renderStoryLink({ found }: ArticleView): Html {
  return html`<p class="story-link"><a href="${storyHrefOf(found.article.id)}">${STRINGS.story.link}</a></p>`;
}

function renderFact(term: string, description: string | Html): Html {
  return html`<div><dt>${term}</dt><dd>${description}</dd></div>`;
}

function renderQuoteList({ found, toCard }: ArticleView, { quote: shown, part }: Shown): Html {
  const { quotes, analysis } = found;
  if (quotes.length === 0) return html`<p class="note">${sayNothingFound(analysis)}</p>`;
  const here = quotes.filter(({ contentSpans }) => isInPart(contentSpans[0].start, part));
  const title =
    part.count === 1 ? STRINGS.quotesHere(quotes.length) : STRINGS.quotesInPart(here.length);
  return html`<section class="others">
    <h2>${title}</h2>
    <ol>${here.map((quote) => renderListed(toCard(quote), quote.id === shown?.id))}</ol>
  </section>`;
}

function sayNothingFound(analysis: Analysis): string {
  return isReadable(analysis.language) ? STRINGS.noQuotesHere : tellNothing(analysis);
}

function renderListed(card: QuoteCard, isShown: boolean): Html {
  const current = isShown ? html` aria-current="true"` : null;
  return html`<li><a href="/q/${encodeURIComponent(card.id)}#passage"${current}><span class="listed-speaker">${showSpeaker(card)}</span>${renderDoubt(card)} <span class="listed-words">${showAll(card)}</span></a></li>`;
}

/** A live blog is edited hundreds of times. */
const MAX_REVISIONS = 20;

/** Changes shown of one revision, of each kind. */
const MAX_CHANGES = 20;

function renderRevisions({ found, toCard }: ArticleView): Html {
  if (found.revisions.length === 0)
    return html`<section class="revisions"><h2>${STRINGS.revisions}</h2><p class="note">${STRINGS.noRevisions}</p></section>`;
  const newestFirst = [...found.revisions].sort((a, b) => b.revisedAtMs - a.revisedAtMs);
  const rest = newestFirst.length - MAX_REVISIONS;
  return html`<section class="revisions">
    <h2>${STRINGS.revisions}</h2>
    <ol>${newestFirst.slice(0, MAX_REVISIONS).map((revision) => renderRevision(revision, toCard))}</ol>
    ${rest > 0 ? html`<p class="note">${STRINGS.olderRevisions(rest)}</p>` : null}
  </section>`;
}

function renderRevision(revision: ConsoleRevision, toCard: ConsoleReader['toCard']): Html {
  const { corrected, removed, added } = revision;
  const rest = [corrected, removed, added]
    .map(({ length }) => Math.max(0, length - MAX_CHANGES))
    .reduce((sum, count) => sum + count, 0);
  const first = <Change>(changes: readonly Change[]) => changes.slice(0, MAX_CHANGES);
  return html`<li>
    <p class="revision-date">${renderTime(revision.revisedAtMs)}${sayWho(revision)}</p>
    ${first(corrected).map(({ before, after }) => renderCorrected(toCard(before), toCard(after)))}
    ${first(removed)
      .map(toCard)
      .map((card) => renderRevised(STRINGS.removed, card, html`<del>${showAll(card)}</del>`))}
    ${first(added)
      .map(toCard)
      .map((card) => renderRevised(STRINGS.added, card, html`<ins>${showAll(card)}</ins>`))}
    ${rest > 0 ? html`<p class="note">${STRINGS.moreChanges(rest)}</p>` : null}
  </li>`;
}

function sayWho({ by = 'outlet' }: ConsoleRevision): string {
  return by === 'outlet' ? '' : ` · ${STRINGS.revisedBy[by]}`;
}

function renderRevised(label: string, card: QuoteCard, words: Html): Html {
  return html`<p class="revised"><span class="revised-label">${label} · ${showSpeaker(card)}</span>${renderDoubt(card)} ${words}</p>`;
}

/** Both versions, one below the other, with both speakers where the outlet gave the words to another. */
function renderCorrected(before: QuoteCard, after: QuoteCard): Html {
  const speakers = [...new Set([before, after].map(showSpeaker))].join(' → ');
  return html`<p class="revised"><span class="revised-label">${STRINGS.corrected} · ${speakers}</span> <del>${showAll(before)}</del>${renderDoubt(before)} <ins>${showAll(after)}</ins>${renderDoubt(after)}</p>`;
}

function showAll(card: QuoteCard): string {
  return showContents(card).join(` ${STRINGS.gap} `);
}
