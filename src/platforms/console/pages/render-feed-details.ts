/** What is known of one feed: its address, and how its last polls went. Its last error is in its row. */
import { html } from 'hono/html';
import { hideSecrets } from '../../../lib/text/hide-secrets.ts';
import type { Feed } from '../../../model/feed.ts';
import type { Poll } from '../../../model/poll.ts';
import { renderLink } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderTime } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import { describeOutcome, showBytes, showDuration } from './describe-poll.ts';

export interface FeedDetailsView {
  readonly feed: Feed;
  /** Newest first. */
  readonly polls: readonly Poll[];
  readonly toHref: ToHref;
}

export function renderFeedDetails({ feed, polls, toHref }: FeedDetailsView): Html {
  const words = STRINGS.feeds;
  return html`<section class="details" aria-label="${words.detailsOf(feed.title)}">
    <dl class="facts">
      <div><dt>${words.address}</dt><dd>${renderAddress(feed.url, toHref)}</dd></div>
      ${feed.failureCount === 0 ? null : html`<div><dt>${words.failedFor}</dt><dd>${words.times(feed.failureCount)}</dd></div>`}
    </dl>
    ${polls.length === 0 ? html`<p class="note">${words.noPolls}</p>` : renderPolls(polls)}
  </section>`;
}

/** An address that is no plain web address is no link, and can't be tested either. */
function renderAddress(url: string, toHref: ToHref): Html | string {
  if (toHref(url) === null) return hideSecrets(url);
  const test = `/feeds/test?${new URLSearchParams({ url })}`;
  return html`${renderLink({ text: url, url }, toHref)} · <a href="${test}">${STRINGS.feeds.testThis}</a>`;
}

function renderPolls(polls: readonly Poll[]): Html {
  const { poll } = STRINGS.feeds;
  return html`<div class="table" tabindex="0" role="group" aria-label="${STRINGS.feeds.lastPolls}"><table class="polls" role="table">
    <caption>${STRINGS.feeds.lastPolls}</caption>
    <thead role="rowgroup"><tr role="row">${[poll.at, poll.status, poll.took, poll.size, poll.outcome].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
    <tbody role="rowgroup">${polls.map(renderPoll)}</tbody>
  </table></div>`;
}

function renderPoll(poll: Poll): Html {
  const { startedAtMs, status, tookMs, bodyBytes, outcome } = poll;
  const size = bodyBytes === null || bodyBytes === 0 ? '–' : showBytes(bodyBytes);
  return html`<tr role="row" class="poll is-${outcome}">
    <td role="cell">${renderTime(startedAtMs)}</td>
    <td role="cell" class="figure">${status ?? STRINGS.feeds.noAnswer}</td>
    <td role="cell" class="figure">${showDuration(tookMs)}</td>
    <td role="cell" class="figure">${size}</td>
    <td role="cell" class="outcome">${describeOutcome(poll)}</td>
  </tr>`;
}
