/**
 * The page that tells why: an article with every source, cue and content marked, and beside it each attribution with the way by which
 * its speaker was found. Marks differ in colour, in their line and in the letter of their label, so that none is needed alone.
 */
import { html } from 'hono/html';
import { type Attribution, UNCERTAIN_BELOW } from '../../model/attribution.ts';
import type { Quote } from '../../model/quote.ts';
import {
  listMarks,
  type Mark,
  type MarkRole,
  type ToldStep,
  tellConfidence,
  tellNothing,
  tellSpeaker,
  tellWay,
} from '../explain-attribution.ts';
import type { ConsoleArticle } from './console-ports.ts';
import { markPassages, type Passage, type Piece } from './mark-passages.ts';
import { renderLink } from './render-html.ts';
import type { Html } from './render-page.ts';
import { renderTime } from './render-time.ts';
import type { ToHref } from './safe-href.ts';
import { STRINGS } from './strings.ts';

const ROLES: readonly MarkRole[] = ['source', 'cue', 'content'];

/** Words elsewhere that helped to find a speaker: not marked, but a place that the way leads to. */
interface Clue extends Passage {
  readonly role: 'clue';
}

/** Returns the path of an article's page of reasons, at the attribution that the quote was made of where there is one. */
export function whyHref({ article, analysis }: ConsoleArticle, quote: Quote | null): string {
  const path = `/a/${encodeURIComponent(article.id)}/why`;
  const first = quote?.contentSpans[0];
  const at = analysis.attributions.findIndex(({ contents }) =>
    contents.some(({ start, end }) => start === first?.start && end === first.end),
  );
  return at < 0 ? path : `${path}#attribution-${at + 1}`;
}

/** Returns the page's content. */
export function renderWhyPage(found: ConsoleArticle, toHref: ToHref): Html {
  const { article, analysis } = found;
  return html`<p class="back"><a href="/a/${encodeURIComponent(article.id)}">← ${STRINGS.backToArticle}</a></p>
  <div class="reading why">
    <article class="article">
      <p class="article-source">${renderLink({ text: article.outlet, url: article.url }, toHref)} · ${renderTime(article.publishedAtMs)}</p>
      ${renderText(found)}
    </article>
    <aside class="aside">
      <section class="legend" aria-label="${STRINGS.why.legend}">
        ${ROLES.map((role) => html`<p><mark class="is-${role}"><span class="mark-label">${STRINGS.why.letter[role]}1</span>${STRINGS.why.role[role]}</mark> ${STRINGS.why.meaning[role]}</p>`)}
      </section>
      <section class="reasons">
        <h2>${STRINGS.why.count(analysis.attributions.length)}</h2>
        ${analysis.attributions.length === 0 ? html`<p class="note">${tellNothing(analysis)}</p>` : null}
        <ol>${analysis.attributions.map((each, index) => renderReason(found, each, index + 1))}</ol>
      </section>
    </aside>
  </div>`;
}

function renderText({ article, analysis }: ConsoleArticle): Html {
  const clues = analysis.attributions.flatMap(({ chain }) =>
    chain.map(({ span }): Clue => ({ role: 'clue', span })),
  );
  const passages = [...listMarks(analysis.attributions), ...clues];
  const [headline = [], ...body] = markPassages(article.text, passages);
  return html`<h1 class="article-title">${headline.map(renderPiece)}</h1>
    ${body.map((paragraph) => html`<p>${paragraph.map(renderPiece)}</p>`)}`;
}

function renderPiece({ start, text, covers }: Piece<Mark | Clue>): Html {
  const marks = covers.filter((cover): cover is Mark => cover.role !== 'clue');
  const begun = marks.filter(({ span }) => span.start === start);
  const labels = begun.map(
    ({ role, number }) =>
      html`<a class="mark-label is-${role}" href="#attribution-${number}" title="${STRINGS.why.role[role]} ${number}">${STRINGS.why.letter[role]}${number}</a>`,
  );
  const isPlace = covers.some(({ span }) => span.start === start);
  const id = isPlace ? html` id="${placeOf(start)}"` : null;
  if (marks.length > 0) {
    const roles = ROLES.filter((role) => marks.some((mark) => mark.role === role));
    return html`<mark class="${roles.map((role) => `is-${role}`).join(' ')}"${id}>${labels}${text}</mark>`;
  }
  return isPlace ? html`<span class="clue"${id}>${text}</span>` : html`${text}`;
}

const placeOf = (start: number) => `at-${start}`;

function renderReason(found: ConsoleArticle, attribution: Attribution, number: number): Html {
  const { text } = found.article;
  const { cue, kind, contents, confidence } = attribution;
  const speaker = tellSpeaker(attribution);
  const [name = STRINGS.why.nobody, ...rest] = speaker ?? [];
  const steps = tellWay(text, attribution);
  return html`<li id="attribution-${number}" class="reason${confidence < UNCERTAIN_BELOW ? ' is-uncertain' : ''}">
    <p class="reason-speaker"><a class="reason-number" href="#${placeOf(contents[0].start)}" title="${STRINGS.why.toText}">${number}</a> <strong>${name}</strong>${rest.map((part) => `, ${part}`).join('')}</p>
    <ol class="way" aria-label="${STRINGS.why.way}">
      ${steps.map(renderStep)}
      ${speaker ? html`<li><strong>${name}</strong></li>` : null}
    </ol>
    ${renderFix(found, attribution)}
    <dl class="facts">
      <div><dt>${STRINGS.confidence}</dt><dd>${tellConfidence(attribution)}</dd></div>
      <div><dt>${STRINGS.cue}</dt><dd>${cue === null ? STRINGS.noCue : html`“${text.slice(cue.span.start, cue.span.end)}” (${cue.lemma})`}</dd></div>
      <div><dt>${STRINGS.words}</dt><dd>${STRINGS.kind[kind]}</dd></div>
    </dl>
  </li>`;
}

/** The analysis stays as it is; what the newsroom knows better stands beside it. */
function renderFix({ quotes }: ConsoleArticle, { contents: [first] }: Attribution): Html | null {
  const fixed = quotes.find(
    ({ isCorrected, contentSpans: [span] }) =>
      isCorrected === true && span.start === first.start && span.end === first.end,
  );
  if (fixed === undefined) return null;
  return html`<p class="note">${STRINGS.byNewsroom}: <strong>${fixed.speaker?.name ?? STRINGS.why.nobody}</strong></p>`;
}

function renderStep({ clue, words, span }: ToldStep): Html {
  const place = span === null ? null : html`<a href="#${placeOf(span.start)}">“${words}”</a>`;
  return html`<li>${clue === '' ? null : html`<span class="way-clue">${clue}</span> `}${place}</li>`;
}
