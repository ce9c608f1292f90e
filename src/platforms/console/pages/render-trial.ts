/**
 * The page where an address is tried, and what came of it: a feed's items, or a page's text as extracted beside the page as it came.
 *
 * All of that is foreign. The original is shown in a frame without rights (`sandbox`), under a policy that lets it load and run
 * nothing; besides, the frame inherits this page's own policy.
 */
import { html } from 'hono/html';
import { MAX_URL_LENGTH } from '../../../lib/net/http.ts';
import type { FeedItem } from '../../../model/feed.ts';
import { ORIGINAL_STYLE, ORIGINAL_STYLE_HASH } from '../html/original-style.ts';
import { renderLink } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderTime } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { AddressTrial, FeedChoice, FollowOutcome } from '../ports/console-ports.ts';
import { renderExtracted } from './render-extracted.ts';
import { renderFeedsHead } from './render-feeds-page.ts';

type FeedTrial = Extract<AddressTrial, { kind: 'feed' }>;
type PageTrial = Extract<AddressTrial, { kind: 'page' }>;

const MAX_ITEMS_SHOWN = 50;
const MAX_WARNINGS_SHOWN = 20;
/** Of a page as it came; whoever wants more opens it at its outlet. */
const MAX_ORIGINAL_CHARS = 500_000;

/**
 * @param address what stands in the field at first.
 * @param isAdmin whether the visitor may have addresses fetched.
 */
export function renderTrialPage(address: string, isAdmin = true): Html {
  const words = STRINGS.feeds.trial;
  if (!isAdmin)
    return html`<div class="feeds">${renderFeedsHead('test')}<p class="note">${STRINGS.login.onlyAdmins}</p></div>`;
  return html`<div class="feeds">
    ${renderFeedsHead('test')}
    <noscript><p class="note">${STRINGS.feeds.needsScript}</p></noscript>
    <form class="trial-form" id="trial" hidden autocomplete="off">
      <label for="address">${words.label}</label>
      <div class="trial-row">
        <input class="field" type="text" inputmode="url" id="address" name="address" value="${address}" maxlength="${MAX_URL_LENGTH}" required placeholder="https://" spellcheck="false" autocapitalize="off" aria-describedby="trial-help">
        <button type="submit" class="button is-primary">${words.run}</button>
      </div>
      <p class="note" id="trial-help">${words.help}</p>
    </form>
    <p class="visually-hidden" role="status" id="trial-status"></p>
    <div id="trial-result"></div>
    <template id="trying"><p class="note is-working">${words.working}</p></template>
    <template id="following"><p class="note is-working">${words.following}</p></template>
    <template id="no-answer"><p class="note">${STRINGS.noAnswer}</p></template>
  </div>`;
}

/** Returns one element whose heading says what the address gave. */
export function renderTrial(trial: AddressTrial, toHref: ToHref): Html {
  switch (trial.kind) {
    case 'feed':
      return renderFeedTrial(trial, toHref);
    case 'page':
      return renderPageTrial(trial, toHref);
    case 'failed':
      return html`<section class="trial trial-failed"><h2 tabindex="-1">${STRINGS.feeds.trial.failed}</h2><p>${trial.reason}</p></section>`;
  }
}

function renderFeedTrial({ url, feed }: FeedTrial, toHref: ToHref): Html {
  const words = STRINGS.feeds.trial;
  const { title, items, warnings } = feed;
  return html`<section class="trial">
    <h2 tabindex="-1">${words.isFeed(title, items.length)}</h2>
    <p class="trial-address">${renderLink({ text: url, url }, toHref)}</p>
    ${renderFollowButton(url, words.follow)}
    ${warnings.length === 0 ? null : html`<h3>${words.warnings(warnings.length)}</h3><ul class="list">${warnings.slice(0, MAX_WARNINGS_SHOWN).map((warning) => html`<li>${warning}</li>`)}</ul>`}
    ${items.length === 0 ? html`<p class="note">${words.noItems}</p>` : html`<h3>${words.items}</h3><ol class="trial-items">${items.slice(0, MAX_ITEMS_SHOWN).map((item) => renderItem(item, toHref))}</ol>`}
    ${items.length > MAX_ITEMS_SHOWN ? html`<p class="note">${words.more(items.length - MAX_ITEMS_SHOWN)}</p>` : null}
  </section>`;
}

/** What is answered takes the button's place. */
function renderFollowButton(url: string, label: string): Html {
  return html`<div class="follow" aria-live="polite"><button type="button" class="button is-primary" data-follow="${url}">${label}</button></div>`;
}

/** Returns one element for the place of the button that was pressed. */
export function renderFollow(outcome: FollowOutcome): Html {
  const words = STRINGS.feeds.trial;
  switch (outcome.kind) {
    case 'followed': {
      const { id, title } = outcome.feed;
      const told = outcome.isNew ? words.followed(title) : words.knownAlready(title);
      return html`<div class="follow"><p tabindex="-1">${told} <a href="/feeds?feed=${encodeURIComponent(id)}">${words.itsState}</a></p></div>`;
    }
    case 'choice':
      return html`<div class="follow"><p tabindex="-1">${words.whichFeed(outcome.choices.length)}</p><ul class="choices">${outcome.choices.map(renderChoice)}</ul></div>`;
    case 'failed':
      return html`<div class="follow"><p tabindex="-1" class="is-failed">${words.notFollowed} ${outcome.reason}</p></div>`;
  }
}

function renderChoice({ url, title, itemCount }: FeedChoice): Html {
  const words = STRINGS.feeds.trial;
  return html`<li><span class="item-title">${title}</span> <span class="note">${url} · ${words.itemCount(itemCount)}</span> <button type="button" class="button" data-follow="${url}" aria-label="${words.followOne(title)}">${words.follow}</button></li>`;
}

function renderItem({ title, url, publishedAtMs }: FeedItem, toHref: ToHref): Html {
  const words = STRINGS.feeds.trial;
  const text = title === '' ? words.untitled : title;
  return html`<li>
    <span class="item-title">${url === null ? text : renderLink({ text, url }, toHref)}</span>
    <span class="note">${publishedAtMs === null ? words.undated : renderTime(publishedAtMs)}${url === null ? html` · ${words.noLink}` : null}</span>
    ${url === null || toHref(url) === null ? null : html`<button type="button" class="button" data-try="${url}" aria-label="${words.readItem(text)}">${words.read}</button>`}
  </li>`;
}

function renderPageTrial(trial: PageTrial, toHref: ToHref): Html {
  const words = STRINGS.feeds.trial;
  const { url, text, original } = trial;
  return html`<section class="trial">
    <h2 tabindex="-1">${text === '' ? words.noText : words.isPage(countWords(text))}</h2>
    <p class="trial-address">${renderLink({ text: url, url }, toHref)}</p>
    ${renderFollowButton(url, words.followSite)}
    <div class="beside">
      <section aria-labelledby="extracted">
        <h3 id="extracted">${words.extracted}</h3>
        <div class="pane" tabindex="0">${renderExtracted(trial, toHref)}</div>
      </section>
      <section aria-labelledby="original">
        <h3 id="original">${words.original}</h3>
        <iframe class="pane" sandbox title="${words.original}" srcdoc="${frame(original)}"></iframe>
      </section>
    </div>
    ${original.length > MAX_ORIGINAL_CHARS ? html`<p class="note">${words.cut}</p>` : null}
    <details class="source"><summary>${words.source}</summary><pre tabindex="0">${original.slice(0, MAX_ORIGINAL_CHARS)}</pre></details>
  </section>`;
}

/**
 * The page under a policy of its own that comes first, so that nothing in the page is before it. Links to style sheets and hints to
 * connect are no links any more: a policy doesn't stop a browser from connecting ahead.
 */
function frame(original: string): string {
  const page = original.slice(0, MAX_ORIGINAL_CHARS).replace(/<(?=link[\s/>])/gi, '<x-');
  const policy = `default-src 'none'; style-src '${ORIGINAL_STYLE_HASH}'; img-src data:`;
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${ORIGINAL_STYLE}</style>${page}`;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
