/** Messages of a channel and private answers, as items of the page's list of messages. */
import { html } from 'hono/html';
import type { EpochMs } from '../../../model/article.ts';
import type { ReplyDocument } from '../../../model/reply.ts';
import { renderHtml } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderTime } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleMessage } from '../ports/console-ports.ts';

/** An answer that is not stored: it is gone with the page. */
export interface PrivateAnswer {
  readonly channelId: string;
  /** As typed. */
  readonly line: string;
  readonly answeredAtMs: EpochMs;
  readonly document: ReplyDocument;
}

export function renderMessage(message: ConsoleMessage, toHref: ToHref): Html {
  return html`<li class="message" id="message-${message.id}" data-message-id="${message.id}">
    <p class="message-head"><span class="author">${STRINGS.product}</span> ${renderTime(message.postedAtMs)}</p>
    <div class="message-body">${renderHtml(message.document, toHref)}</div>
  </li>`;
}

/** Returns the answer with what was asked, and a Share button where it may be shared. */
export function renderPrivateAnswer(answer: PrivateAnswer, toHref: ToHref): Html {
  const { shareCommandText } = answer.document;
  return html`<li class="message is-private" data-line="${answer.line}" tabindex="-1">
    <p class="message-head">
      <span class="visually-hidden">${STRINGS.youRan} </span><code class="line">${answer.line}</code>
      ${renderTime(answer.answeredAtMs)}
      <span class="only-you">${STRINGS.onlyYou}</span>
      <button type="button" class="button is-quiet" data-dismiss>${STRINGS.dismiss}</button>
    </p>
    <div class="message-body">${renderHtml(answer.document, toHref)}</div>
    ${shareCommandText === null ? null : renderShareBar(shareCommandText, answer.channelId)}
  </li>`;
}

function renderShareBar(shareCommandText: string, channelId: string): Html {
  return html`<p class="private-bar">
    <button type="button" class="button is-primary" data-share="${shareCommandText}">${STRINGS.shareTo(channelId)}</button>
  </p>`;
}
