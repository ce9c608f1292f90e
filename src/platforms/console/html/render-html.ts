/**
 * Reply documents as HTML. Every text goes through hono's `html`, which escapes it; addresses become links only
 * through `ToHref`. There is no style, script or handler in the output: the page's CSP would refuse them.
 */
import { html, raw } from 'hono/html';
import { splitAtPhrases } from '../../../lib/text/find-phrases.ts';
import type {
  QuoteCard,
  ReplyBlock,
  ReplyButton,
  ReplyDocument,
  ReplySide,
  ReplyText,
  StoryCard,
} from '../../../model/reply.ts';
import { drawStrip } from '../../../pictures/draw-strip.ts';
import {
  ALSO_IN,
  SPEAKER_UNCERTAIN,
  showChosen,
  showContents,
  showProvenance,
  showSpeaker,
} from '../../wording.ts';
import type { Html } from './render-page.ts';
import { renderTime } from './render-time.ts';
import { isOwnHref, safeHref, type ToHref } from './safe-href.ts';
import { STRINGS } from './strings.ts';

/**
 * Returns the document's blocks as HTML.
 *
 * @param toHref how foreign addresses are linked; http and https as they are when left out.
 */
export function renderHtml(document: ReplyDocument, toHref: ToHref = safeHref): Html {
  const { blocks } = document;
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  // Messages stand below the channel's name: no level is left out for who jumps from heading to heading.
  const levelAt = (at: number) => (first >= 0 && first < at ? 'h3' : 'h2');
  return html`${blocks.map((block, at) => renderBlock(block, levelAt(at), toHref))}`;
}

/** Returns one quotation: the words first and large, then the speaker, then how to check it. */
export function renderQuoteCard(card: QuoteCard, toHref: ToHref = safeHref): Html {
  return html`<figure class="quote${card.isUncertain ? ' is-uncertain' : ''}">
    <blockquote class="quote-words">${renderWords(card)}</blockquote>
    <figcaption>
      <p class="quote-speaker">${renderSpeaker(card)}</p>
      <p class="quote-provenance">
        ${renderProvenance(card)}
        ${renderLink({ text: card.outlet, url: card.articleUrl }, toHref)}, ${renderTime(card.publishedAtMs)}&nbsp;·
        <a class="permalink" href="/q/${encodeURIComponent(card.id)}#passage">${STRINGS.quotesInContext}</a>
      </p>
      ${card.alsoIn === undefined ? null : html`<p class="quote-provenance">${ALSO_IN} ${renderInline(card.alsoIn, toHref)}</p>`}
      ${card.why === undefined ? null : html`<p class="quote-why">${STRINGS.whyThisQuote}: ${card.why.join(' · ')}</p>`}
    </figcaption>
  </figure>`;
}

/** That a speaker is uncertain stands last in the wording, and is what must be seen first. */
function renderProvenance(card: QuoteCard): Html | null {
  const provenance = showProvenance(card);
  if (provenance === '') return null;
  const end = card.isUncertain ? provenance.lastIndexOf(' · ') + 1 : provenance.length;
  const doubt = provenance.slice(end);
  return html`<span>${provenance.slice(0, end)}${doubt === '' ? null : html`<strong class="uncertain">${doubt}</strong>`}</span>&nbsp;· `;
}

/** Stands behind words in a line, where no card does; null where their speaker is sure. */
export function renderDoubt(card: QuoteCard): Html | null {
  return card.isUncertain ? html` <strong class="uncertain">${SPEAKER_UNCERTAIN}</strong>` : null;
}

/** Returns the words, each piece on its own, with a mark where the article says something between them. */
export function renderWords(card: QuoteCard): Html {
  const pieces = showContents(card).map(
    (piece) => html`<span class="piece">${highlight(piece, card.highlight)}</span>`,
  );
  return html`<p>${pieces.map((piece, i) => (i === 0 ? piece : html` <span class="gap">${STRINGS.gap}</span> ${piece}`))}</p>`;
}

function highlight(text: string, phrases: readonly string[] = []): readonly Html[] {
  return splitAtPhrases(text, phrases).map((run) =>
    run.isFound ? html`<mark class="hit">${run.text}</mark>` : html`${run.text}`,
  );
}

/** Returns "Anna Berg, mayor of Oster" with the name set apart; it leads to the page of the one who is meant here, of several of that name. */
export function renderSpeaker(card: QuoteCard): Html {
  const rest = showSpeaker(card).slice(card.speaker.length);
  const isSomebody = card.speakerKind === 'person' || card.speakerKind === 'body';
  if (!isSomebody) return html`<strong>${card.speaker}</strong>${rest}`;
  const href = `/s/${encodeURIComponent(card.speaker)}?quote=${encodeURIComponent(card.id)}`;
  return html`<strong><a class="speaker" href="${href}">${card.speaker}</a></strong>${rest}`;
}

function renderInline(items: readonly ReplyText[], toHref: ToHref): readonly Html[] {
  return items.map((item, i) => html`${i === 0 ? '' : ', '}${renderLink(item, toHref)}`);
}

/** Returns a link that tells the outlet nothing of where it was followed; plain text where the address is no web page. */
export function renderLink({ text, url }: ReplyText, toHref: ToHref): Html {
  const href = url === undefined ? null : toHref(url);
  if (href === null) return html`${text}`;
  return isOwnHref(href)
    ? html`<a href="${href}">${text}</a>`
    : html`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

function renderBlock(block: ReplyBlock, level: 'h2' | 'h3', toHref: ToHref): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h2 class="heading">${block.text}</h2>`;
    case 'paragraph':
      return html`<p class="paragraph">${block.text}</p>`;
    case 'note':
      return html`<p class="note">${block.text}</p>`;
    case 'list':
      return html`<ul class="list">${block.items.map((item) => html`<li>${renderLink(item, toHref)}</li>`)}</ul>`;
    case 'quote':
      return renderQuoteCard(block.quote, toHref);
    case 'story':
      return renderStory(block.story, level, toHref);
    case 'table':
      return renderTable(block.columns, block.rows);
    case 'buttons':
      return html`<div class="buttons">${block.buttons.map(renderButton)}</div>`;
    case 'choices':
      return renderChoices(block);
    case 'copy':
      return renderCopy(block.text);
    case 'sides':
      return html`<div class="compared">${block.sides.map((side) => renderSide(side, toHref))}</div>`;
    case 'picture':
      // Drawn with all text escaped: test/pictures holds it to that.
      return html`<div class="picture">${raw(drawStrip(block.picture, block.alt))}</div>`;
    case 'divider':
      return html`<hr>`;
  }
}

function renderSide({ title, quotes, notes }: ReplySide, toHref: ToHref): Html {
  return html`<section class="compared-one">
    <h3 class="compared-title">${title}</h3>
    ${quotes.map((card) => renderQuoteCard(card, toHref))}
    ${notes.map((text) => html`<p class="note">${text}</p>`)}
  </section>`;
}

function renderStory(story: StoryCard, level: 'h2' | 'h3', toHref: ToHref): Html {
  const { articleId, title, url } = story;
  const heading =
    articleId === null
      ? renderLink({ text: title, url }, toHref)
      : html`<a href="/a/${encodeURIComponent(articleId)}">${title}</a>`;
  return html`<article class="story">
    ${level === 'h2' ? html`<h2 class="story-title">${heading}</h2>` : html`<h3 class="story-title">${heading}</h3>`}
    ${story.update === undefined ? null : html`<p class="note">${story.update}</p>`}
    <p class="story-source">
      ${renderLink({ text: story.outlet, url: story.url }, toHref)}, ${renderTime(story.publishedAtMs)}
      ${story.also.length === 0 ? null : html`· ${STRINGS.also}: ${renderInline(story.also, toHref)}`}
    </p>
    ${story.summary.length === 0 ? null : html`<p class="story-summary">${renderSummary(story, toHref)}</p>`}
    ${story.quotes.length === 0 ? null : html`<div class="story-quotes">${story.quotes.map((card) => renderQuoteCard(card, toHref))}</div>`}
    ${articleId === null ? null : html`<p class="story-link"><a href="/a/${encodeURIComponent(articleId)}/story">${STRINGS.story.link}</a></p>`}
  </article>`;
}

/** Names that are ours are told from the outlets' words by more than their brackets. */
function renderSummary(
  { summary, highlight: phrases }: StoryCard,
  toHref: ToHref,
): readonly Html[] {
  return summary.map((chosen, at) => {
    const runs = showChosen(chosen).map((run): Html => {
      if (run.kind === 'words') return html`${highlight(run.text, phrases)}`;
      if (run.kind === 'space') return html` `;
      if (run.kind === 'name') return html`<span class="added">${run.text}</span>`;
      return html`<span class="story-outlet">${renderLink(run, toHref)}</span>`;
    });
    return html`${at === 0 ? '' : ' '}${runs}`;
  });
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<div class="table" tabindex="0" role="group" aria-label="${STRINGS.table}"><table>
    <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** A native select: small, and at home under keys, thumbs and screen readers. */
function renderChoices({
  prompt,
  choices,
}: Extract<ReplyBlock, { readonly kind: 'choices' }>): Html {
  return html`<div class="choose">
    <label class="paragraph">${prompt}
      <select class="field">${choices.map(({ label, detail, commandText }) => html`<option value="/${commandText}">${label}${detail === undefined ? null : ` · ${detail}`}</option>`)}</select>
    </label>
    <button type="button" class="button" data-choose>${STRINGS.choose}</button>
  </div>`;
}

/**
 * The text can be selected by hand and by keys where the script may not write to the clipboard, or doesn't run. HTML drops a line break
 * behind `<pre>`: this one, never the text's own.
 */
function renderCopy(text: string): Html {
  return html`<div class="copy">
    <pre class="copy-text" tabindex="0" role="group" aria-label="${STRINGS.textToCopy}">
${text}</pre>
    <button type="button" class="button" data-copy data-copied="${STRINGS.copied}" data-selected="${STRINGS.selected}">${STRINGS.copy}</button>
    <span class="note" role="status"></span>
  </div>`;
}

function renderButton({ label, commandText, style, asks }: ReplyButton): Html {
  const looks = style === 'danger' ? 'button is-danger' : 'button';
  if (asks !== undefined)
    return html`<button type="button" class="${looks}" data-ask="${commandText}" data-asks="${asks.join(' ')}" aria-expanded="false">${label}</button>`;
  return html`<button type="button" class="${looks}" data-run="/${commandText}">${label}</button>`;
}
