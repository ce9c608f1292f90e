/** An article as it was extracted from a page that is tried: what the page says of itself, and each part of the text for what it is. */
import { html } from 'hono/html';
import { languageName } from '../../../lib/text/language-name.ts';
import type { Block, BlockKind, EpochMs } from '../../../model/article.ts';
import { renderLink } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderTime } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { AddressTrial } from '../ports/console-ports.ts';

type PageTrial = Extract<AddressTrial, { kind: 'page' }>;

const PARTS: readonly BlockKind[] = ['paragraph', 'heading', 'quote', 'item'];

export function renderExtracted(trial: PageTrial, toHref: ToHref): Html {
  const words = STRINGS.feeds.trial;
  const { title, text, blocks, isPartial, isContinued } = trial;
  return html`<article class="article">
    ${title === '' ? null : html`<h4 class="article-title">${title}</h4>`}
    ${renderFacts(trial, toHref)}
    ${blocks.map((block, at) => renderBlock(text, block, blocks[at - 1]))}
    ${text === '' ? html`<p class="note">${words.whyNoText}</p>` : null}
    ${isPartial ? html`<p class="note">${words.isPartial}</p>` : null}
    ${isContinued && !isPartial ? html`<p class="note">${words.isContinued}</p>` : null}
  </article>`;
}

function renderFacts(trial: PageTrial, toHref: ToHref): Html {
  const { fact, notSaid, sameAddress } = STRINGS.feeds.trial;
  const { url, outlet, authors, publishedAtMs, modifiedAtMs, language, canonicalUrl } = trial;
  const timeOf = (atMs: EpochMs | null) => (atMs === null ? notSaid : renderTime(atMs));
  const address =
    canonicalUrl === null ? notSaid : renderLink({ text: canonicalUrl, url: canonicalUrl }, toHref);
  const facts: readonly (readonly [string, Html | string])[] = [
    [fact.outlet, outlet],
    [fact.authors, authors.length === 0 ? notSaid : authors.join(', ')],
    [fact.published, timeOf(publishedAtMs)],
    [fact.changed, timeOf(modifiedAtMs)],
    [fact.language, language === null ? notSaid : `${languageName(language)} (${language})`],
    [fact.canonical, canonicalUrl === url ? sameAddress : address],
    [fact.parts, countParts(trial.blocks)],
  ];
  return html`<dl class="trial-facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** "12 paragraphs, 1 heading". */
function countParts(blocks: readonly Block[]): string {
  const { parts, notSaid } = STRINGS.feeds.trial;
  const counted = PARTS.flatMap((part) => {
    const count = blocks.filter(({ kind }) => kind === part).length;
    const [one, many] = parts[part];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return counted.join(', ') || notSaid;
}

function renderBlock(text: string, block: Block, before: Block | undefined): Html {
  const { kind, postedAtMs } = block;
  const words = text.slice(block.start, block.end);
  const isOtherPost = postedAtMs !== before?.postedAtMs;
  return html`${isOtherPost && postedAtMs !== undefined ? html`<p class="post-time">${renderTime(postedAtMs)}</p>` : null}
    ${block.isFresh === true && !isOtherPost ? html`<p class="left-out">${STRINGS.feeds.trial.leftOut}</p>` : null}
    ${renderWords(kind, words)}`;
}

function renderWords(kind: BlockKind, words: string): Html {
  switch (kind) {
    case 'headline':
    case 'heading':
      return html`<h5>${words}</h5>`;
    case 'quote':
      return html`<blockquote>${words}</blockquote>`;
    case 'item':
      return html`<p class="list-item">${words}</p>`;
    case 'paragraph':
      return html`<p>${words}</p>`;
  }
}
