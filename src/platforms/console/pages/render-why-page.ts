/**
 * The page that tells why: an article with every source, cue and content marked, and beside it each attribution with the way by which
 * its speaker was found. Marks differ in colour, in their line and in the letter of their label, so that none is needed alone.
 */
import { html } from 'hono/html';
import { type Attribution, UNCERTAIN_BELOW } from '../../../model/attribution.ts';
import type { Quote } from '../../../model/quote.ts';
import {
  listMarks,
  type Mark,
  type MarkRole,
  type ToldStep,
  tellConfidence,
  tellNothing,
  tellSpeaker,
  tellWay,
} from '../../explain-attribution.ts';
import { renderLink } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderTime } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleArticle } from '../ports/article-ports.ts';
import { partAt, splitParts } from './article-parts.ts';
import { markPassages, type Passage, type Piece } from './mark-passages.ts';
import {
  type ChosenPart,
  choosePart,
  isInPart,
  partQuery,
  queryOfPlace,
  renderParts,
} from './render-parts.ts';

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
  if (at < 0 || first === undefined) return path;
  const part = partAt(splitParts(article.text), first.start);
  return `${path}${partQuery(part)}#attribution-${at + 1}`;
}

/**
 * Returns the page's content.
 *
 * @param number from 1: the part shown of a long article.
 */
export function renderWhyPage(found: ConsoleArticle, toHref: ToHref, number = 1): Html {
  const { article, analysis } = found;
  const part = choosePart(article.text, number);
  const path = `/a/${encodeURIComponent(article.id)}`;
  const numbered = analysis.attributions.map((each, index) => ({ each, number: index + 1 }));
  const here = numbered.filter(({ each }) => isInPart(each.contents[0].start, part));
  const toPlace: ToPlace = (at) => `${queryOfPlace(article.text, at, part)}#${placeOf(at)}`;
  return html`<p class="back"><a href="${path}${partQuery(part.number)}">← ${STRINGS.backToArticle}</a></p>
  <div class="reading why">
    <article class="article">
      <p class="article-source">${renderLink({ text: article.outlet, url: article.url }, toHref)} · ${renderTime(article.publishedAtMs)}</p>
      ${renderText(found, part)}
      ${renderParts(part, `${path}/why`)}
    </article>
    <aside class="aside">
      <section class="legend" aria-label="${STRINGS.why.legend}">
        ${ROLES.map((role) => html`<p><mark class="is-${role}"><span class="mark-label">${STRINGS.why.letter[role]}1</span>${STRINGS.why.role[role]}</mark> ${STRINGS.why.meaning[role]}</p>`)}
      </section>
      <section class="reasons">
        <h2>${part.count === 1 ? STRINGS.why.count(here.length) : STRINGS.why.countInPart(here.length)}</h2>
        ${analysis.attributions.length === 0 ? html`<p class="note">${tellNothing(analysis)}</p>` : null}
        <ol>${here.map((attribution) => renderReason(found, attribution, toPlace))}</ol>
      </section>
    </aside>
  </div>`;
}

/** Where a place of the text is: on this page, or on that of another part. */
type ToPlace = (at: number) => string;

function renderText({ article, analysis }: ConsoleArticle, part: ChosenPart): Html {
  const clues = analysis.attributions.flatMap(({ chain }) =>
    chain.map(({ span }): Clue => ({ role: 'clue', span })),
  );
  const passages = [...listMarks(analysis.attributions), ...clues];
  const shown = markPassages(article.text, passages, part.span).map((pieces) =>
    pieces.map(renderPiece),
  );
  const [headline = [], ...body] = part.number === 1 ? shown : [[html`${article.title}`], ...shown];
  return html`<h1 class="article-title">${headline}</h1>
    ${body.map((paragraph) => html`<p>${paragraph}</p>`)}`;
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

function renderReason(
  found: ConsoleArticle,
  { each: attribution, number }: { readonly each: Attribution; readonly number: number },
  toPlace: ToPlace,
): Html {
  const { text } = found.article;
  const { cue, kind, contents, confidence } = attribution;
  const speaker = tellSpeaker(attribution);
  const [name = STRINGS.why.nobody, ...rest] = speaker ?? [];
  const steps = tellWay(text, attribution);
  return html`<li id="attribution-${number}" class="reason${confidence < UNCERTAIN_BELOW ? ' is-uncertain' : ''}">
    <p class="reason-speaker"><a class="reason-number" href="${toPlace(contents[0].start)}" title="${STRINGS.why.toText}">${number}</a> <strong>${name}</strong>${rest.map((part) => `, ${part}`).join('')}</p>
    <ol class="way" aria-label="${STRINGS.why.way}">
      ${steps.map((step) => renderStep(step, toPlace))}
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
  return html`<p class="note">${STRINGS.revisedBy.newsroom}: <strong>${fixed.speaker?.name ?? STRINGS.why.nobody}</strong></p>`;
}

function renderStep({ clue, words, span }: ToldStep, toPlace: ToPlace): Html {
  const place = span === null ? null : html`<a href="${toPlace(span.start)}">“${words}”</a>`;
  return html`<li>${clue === '' ? null : html`<span class="way-clue">${clue}</span> `}${place}</li>`;
}
