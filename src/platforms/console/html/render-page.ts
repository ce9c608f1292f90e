/** The frame of every page: head, channels on the left, content in the middle. */
import { html } from 'hono/html';
import type { Visitor } from '../visitor.ts';
import { STRINGS } from './strings.ts';

const STYLE_SHEETS = [
  'style.css',
  'side.css',
  'messages.css',
  'composer.css',
  'reading.css',
  'speaker.css',
  'record.css',
  'story.css',
  'why.css',
];
/** Only on the pages about feeds. */
const FEED_STYLE_SHEETS = ['feeds.css', 'feed-details.css', 'trial.css'];

/** Escaped markup, as hono's `html` returns it: a string, or a promise of one. */
export type Html = ReturnType<typeof html>;

/** What all pages of one console have in common. */
export interface Site {
  readonly channels: readonly string[];
  readonly hasSampleWire: boolean;
  /** Who sees it. */
  readonly visitor?: Visitor;
}

export interface Page {
  readonly title: string;
  /** The channel shown, or null on other pages. */
  readonly channel: string | null;
  /** True on the pages about feeds. */
  readonly isFeeds?: boolean;
  /** The path of its address; the channels' pages have none. */
  readonly path?: string;
  /** Newest message id by channel, for unread marks; channels without messages are left out. */
  readonly newestIds: ReadonlyMap<string, number>;
  readonly main: Html;
}

/** @param more what this page has beside the others. */
export function renderHead(title: string, styleSheets: readonly string[], more: Html | null): Html {
  return html`<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title} · ${STRINGS.product}</title>
  <link rel="icon" href="/public/icon.svg" type="image/svg+xml">
  ${styleSheets.map((name) => html`<link rel="stylesheet" href="/public/${name}">`)}
  ${more}
</head>`;
}

/** Returns a whole HTML page. It can be read without its script. */
export function renderPage(site: Site, page: Page): Html {
  return html`<!doctype html>
<html lang="en">
${renderHead(page.title, [...STYLE_SHEETS, ...(page.isFeeds ? FEED_STYLE_SHEETS : [])], html`<script type="module" src="/public/app.js"></script>`)}
<body data-channel="${page.channel ?? ''}">
  <a class="skip" href="#main">${STRINGS.skipToMain}</a>
  <header class="side">
    <a class="brand" href="/" title="${STRINGS.tagline}"><span class="brand-mark" aria-hidden="true">“</span>${STRINGS.product}</a>
    <nav aria-label="${STRINGS.channels}">
      <h2 class="side-title">${STRINGS.channels}</h2>
      <ul class="channels">${site.channels.map((channel) => renderChannel(channel, page))}</ul>
    </nav>
    <nav class="places" aria-label="${STRINGS.places}">
      ${renderPlace('/voices', STRINGS.record.voices, page.path === '/voices')}
      ${renderPlace('/outlets', STRINGS.record.outlets, page.path === '/outlets')}
      ${renderPlace('/feeds', STRINGS.feeds.title, page.isFeeds === true)}
    </nav>
    ${renderVisitor(site.visitor)}
    ${site.hasSampleWire ? html`<p class="side-note">${STRINGS.sampleWire}</p>` : null}
  </header>
  <main id="main" class="main" tabindex="-1">${page.main}</main>
  <p class="visually-hidden" role="status" id="announcer" data-new-in="${STRINGS.newIn}"></p>
</body>
</html>`;
}

function renderPlace(href: string, label: string, isHere: boolean): Html {
  return html`<a class="channel" href="${href}"${isHere ? html` aria-current="page"` : null}>${label}</a>`;
}

/** Returns the content of a page that says what is missing and where to go on. */
export function renderMissing(title: string, advice: string, next: Html): Html {
  return html`<section class="missing"><h1>${title}</h1><p>${advice}</p>${next}</section>`;
}

/** Nothing where there is no login. */
function renderVisitor(visitor: Visitor | undefined): Html | null {
  if (visitor === undefined || visitor.formToken === null) return null;
  const { name, isAdmin, formToken } = visitor;
  return html`<form class="visitor" method="post" action="/logout">
      <input type="hidden" name="token" value="${formToken}">
      <span class="visitor-name">${STRINGS.login.as(name, isAdmin)}</span>
      <button type="submit" class="button is-quiet">${STRINGS.login.out}</button>
    </form>`;
}

function renderChannel(channel: string, page: Page): Html {
  const current = channel === page.channel ? html` aria-current="page"` : null;
  const newest = page.newestIds.get(channel) ?? 0;
  return html`<li><a class="channel" href="/c/${encodeURIComponent(channel)}" data-channel-link="${channel}" data-newest-id="${newest}"${current}><span class="hash" aria-hidden="true">#</span>${channel}<span class="unread" hidden>${STRINGS.unread}</span></a></li>`;
}
