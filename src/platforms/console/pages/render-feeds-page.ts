/**
 * The page of feeds: how each fares at a glance, and for an open one its last polls. Sorting, filtering and opening are links, so that
 * each view has an address and works without a script; polling at once needs one.
 */
import { html } from 'hono/html';
import { hideSecrets } from '../../../lib/text/hide-secrets.ts';
import { formatDistance } from '../../../lib/time/dates.ts';
import type { EpochMs, FeedId } from '../../../model/article.ts';
import type { Feed } from '../../../model/feed.ts';
import type { Poll } from '../../../model/poll.ts';
import type { Html } from '../html/render-page.ts';
import { renderDistance } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import {
  FEEDS_PER_PAGE,
  type FeedHealth,
  type FeedListing,
  type FeedQuery,
  type FeedSort,
  feedsHref,
  HEALTHS,
  healthOf,
} from './list-feeds.ts';
import { renderFeedDetails } from './render-feed-details.ts';
import { renderSparkline, renderSparklineKey } from './render-sparkline.ts';

export interface FeedsView {
  readonly listing: FeedListing;
  /** Of the feeds shown, newest first. */
  readonly polls: ReadonlyMap<FeedId, readonly Poll[]>;
  readonly nowMs: EpochMs;
  readonly toHref: ToHref;
  /** True for visitors who may not poll at once. */
  readonly isReader?: boolean;
}

const COLUMNS: readonly FeedSort[] = ['title', 'health', 'success', 'next'];

/** Returns the heading of both pages about feeds, with the way from one to the other. */
export function renderFeedsHead(current: 'list' | 'test'): Html {
  const tab = (name: typeof current, href: string, label: string) =>
    html`<li><a href="${href}"${name === current ? html` aria-current="page"` : null}>${label}</a></li>`;
  return html`<header class="feeds-head">
    <h1>${STRINGS.feeds.title}</h1>
    <nav aria-label="${STRINGS.feeds.title}"><ul class="tabs">
      ${tab('list', '/feeds', STRINGS.feeds.all)}
      ${tab('test', '/feeds/test', STRINGS.feeds.test)}
    </ul></nav>
  </header>`;
}

export function renderFeedsPage(view: FeedsView): Html {
  const { listing } = view;
  return html`<div class="feeds">
    ${renderFeedsHead('list')}
    <noscript><p class="note">${STRINGS.feeds.needsScript}</p></noscript>
    <div id="feeds">
      ${renderFilter(listing)}
      ${listing.foundCount === 0 ? renderNothing(listing) : renderTable(view)}
      ${renderPages(listing)}
    </div>
    <p class="feeds-note" id="feeds-note" role="status" hidden></p>
    <template id="polling">${STRINGS.feeds.polling}</template>
    <template id="no-answer">${STRINGS.noAnswer}</template>
  </div>`;
}

function renderFilter({ query, counts }: FeedListing): Html {
  const total = HEALTHS.reduce((sum, health) => sum + counts[health], 0);
  const kept: readonly (readonly [string, string | null])[] = [
    ['sort', query.sort === 'health' ? null : query.sort],
    ['order', query.isReversed ? 'reversed' : null],
    ['state', query.health],
  ];
  return html`<div class="feeds-filter">
    <form role="search" method="get" action="/feeds">
      ${kept.map(([name, value]) => (value === null ? null : html`<input type="hidden" name="${name}" value="${value}">`))}
      <label class="visually-hidden" for="words">${STRINGS.feeds.filterLabel}</label>
      <input class="field" type="search" id="words" name="words" value="${query.words}" maxlength="200" placeholder="${STRINGS.feeds.filterLabel}" autocomplete="off" spellcheck="false">
      <button type="submit" class="button">${STRINGS.feeds.filter}</button>
    </form>
    <nav aria-label="${STRINGS.feeds.state}"><ul class="states">
      ${renderState(query, null, total)}
      ${HEALTHS.map((health) => (counts[health] === 0 && query.health !== health ? null : renderState(query, health, counts[health])))}
    </ul></nav>
  </div>`;
}

function renderState(query: FeedQuery, health: FeedHealth | null, count: number): Html {
  const href = feedsHref(query, { health, page: null, open: null });
  const current = query.health === health ? html` aria-current="true"` : null;
  const label = health === null ? STRINGS.feeds.anyState : STRINGS.feeds.health[health];
  return html`<li><a class="state" href="${href}"${current}>${label} <span class="count">${count.toLocaleString('en-GB')}</span></a></li>`;
}

function renderNothing({ query }: FeedListing): Html {
  if (query.words === '' && query.health === null)
    return html`<p class="feeds-none">${STRINGS.feeds.none}</p>`;
  return html`<p class="feeds-none">${STRINGS.feeds.noneFound} <a href="/feeds">${STRINGS.feeds.showAll}</a></p>`;
}

/** Roles are written out, because a table that is laid out otherwise on a phone loses them. */
function renderTable(view: FeedsView): Html {
  const { query, shown } = view.listing;
  return html`<div class="spark-key"><span id="spark-key">${STRINGS.feeds.keyLabel}</span><ul aria-labelledby="spark-key">${renderSparklineKey(STRINGS.feeds.key)}</ul></div>
  <table class="feed-table" role="table">
    <caption class="visually-hidden">${STRINGS.feeds.caption}</caption>
    <thead role="rowgroup"><tr role="row">
      ${COLUMNS.map((sort) => renderColumn(query, sort))}
      <th scope="col" role="columnheader"><span class="visually-hidden">${STRINGS.feeds.actions}</span></th>
    </tr></thead>
    <tbody role="rowgroup">${shown.map((feed) => renderFeed(view, feed))}</tbody>
  </table>`;
}

function renderColumn(query: FeedQuery, sort: FeedSort): Html {
  const isCurrent = query.sort === sort;
  const isReversed = isCurrent && !query.isReversed;
  const href = feedsHref(query, { sort, isReversed, page: null, open: null });
  const order = query.isReversed ? 'descending' : 'ascending';
  const mark = query.isReversed ? '↓' : '↑';
  return html`<th scope="col" role="columnheader"${isCurrent ? html` aria-sort="${order}"` : null}><a class="sort" href="${href}" title="${STRINGS.feeds.order[sort]}">${STRINGS.feeds.column[sort]}${isCurrent ? html` <span aria-hidden="true">${mark}</span>` : null}</a></th>`;
}

function renderFeed(view: FeedsView, feed: Feed): Html {
  const { listing, nowMs } = view;
  const { query, page } = listing;
  const health = healthOf(feed);
  const polls = view.polls.get(feed.id) ?? [];
  const isOpen = query.open === feed.id;
  const href = `${feedsHref(query, { page, open: isOpen ? null : feed.id })}#${rowId(feed)}`;
  return html`<tr role="row" class="feed is-${health}${isOpen ? ' is-open' : ''}" id="${rowId(feed)}">
    <th scope="row" role="rowheader" class="feed-name">
      <a class="feed-link" href="${href}" aria-expanded="${String(isOpen)}">${feed.title}</a>${feed.isSample ? html` <span class="badge">${STRINGS.feeds.sample}</span>` : null}
      <span class="feed-host">${hostOf(feed.url)}</span>
    </th>
    <td role="cell" class="feed-health">
      <div class="health-line"><span class="health is-${health}">${STRINGS.feeds.health[health]}</span>
      ${polls.length === 0 ? null : html`${renderSparkline(polls)} <span class="score">${scoreOf(polls)}</span>`}</div>
      ${feed.lastError === null ? null : html`<span class="feed-reason">${showReason(feed.lastError, isOpen)}</span>`}
    </td>
    <td role="cell" class="feed-time"><span class="cell-label">${STRINGS.feeds.column.success}</span> ${feed.lastSuccessAtMs === null ? STRINGS.feeds.never : renderDistance(feed.lastSuccessAtMs, formatDistance(feed.lastSuccessAtMs, nowMs))}</td>
    <td role="cell" class="feed-time"><span class="cell-label">${STRINGS.feeds.column.next}</span> ${renderNext(feed, nowMs)}</td>
    <td role="cell" class="feed-actions">${view.isReader ? null : renderRetry(feed)}</td>
  </tr>
  ${isOpen ? html`<tr role="row" class="feed-details"><td role="cell" colspan="5">${renderFeedDetails({ feed, polls, toHref: view.toHref })}</td></tr>` : null}`;
}

function renderRetry({ id, title }: Feed): Html {
  return html`<button type="button" class="button" id="poll-${id}" data-poll-feed="${id}" aria-label="${STRINGS.feeds.retryFeed(title)}" hidden>${STRINGS.feeds.retry}</button>`;
}

function renderNext(feed: Feed, nowMs: EpochMs): Html | string {
  if (feed.state === 'gone') return STRINGS.feeds.notAsked;
  if (feed.state === 'paused') return STRINGS.feeds.untilResumed;
  const { nextPollAtMs } = feed;
  const words =
    nextPollAtMs - nowMs < MINUTE_MS
      ? STRINGS.feeds.anyMoment
      : formatDistance(nextPollAtMs, nowMs);
  return renderDistance(nextPollAtMs, words);
}

function renderPages({ query, page, pageCount, foundCount, shown }: FeedListing): Html | null {
  if (pageCount === 1) return null;
  const first = (page - 1) * FEEDS_PER_PAGE + 1;
  const link = (to: number, label: string, rel: string) =>
    to < 1 || to > pageCount
      ? html`<span class="page-off">${label}</span>`
      : html`<a rel="${rel}" href="${feedsHref(query, { page: to, open: null })}">${label}</a>`;
  return html`<nav class="pages" aria-label="${STRINGS.feeds.pages}">
    ${link(page - 1, STRINGS.feeds.previous, 'prev')}
    <span>${STRINGS.feeds.range(first, first + shown.length - 1, foundCount)}</span>
    ${link(page + 1, STRINGS.feeds.next, 'next')}
  </nav>`;
}

function scoreOf(polls: readonly Poll[]): string {
  const failed = polls.filter(({ outcome }) => outcome === 'failed').length;
  return STRINGS.feeds.score(failed, polls.length);
}

/** Less is "just now" in words, which sounds like past. */
const MINUTE_MS = 60_000;

/** An open row shows the whole reason. */
const MAX_REASON_SHOWN = 140;

function showReason(reason: string, isWhole: boolean): string {
  const text = hideSecrets(reason);
  return isWhole || text.length <= MAX_REASON_SHOWN
    ? text
    : `${text.slice(0, MAX_REASON_SHOWN - 1)}…`;
}

const rowId = ({ id }: Feed) => `feed-${id}`;

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : hideSecrets(url);
}
