/** The page of one channel: its messages and the composer. */
import { html } from 'hono/html';
import type { CommandDefinition } from '../../../model/command.ts';
import type { Html } from '../html/render-page.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleMessage } from '../ports/console-ports.ts';
import { renderMessage } from './render-message.ts';

/** Commands that the welcome shows first, where they exist. */
const WELCOME_COMMANDS = ['quote', 'positions', 'digest'];

export interface ChannelView {
  readonly channel: string;
  /** Oldest first. */
  readonly messages: readonly ConsoleMessage[];
  readonly definitions: readonly CommandDefinition[];
  /** The newest message of any channel when the page was made: events go on from there. */
  readonly seenId: number;
  /** The message before which there are older ones; null where there are none. */
  readonly olderThanId: number | null;
  /** A page of older messages is for reading alone. */
  readonly isOlder: boolean;
}

export function renderChannelPage(view: ChannelView, toHref: ToHref): Html {
  const { channel, messages, isOlder, olderThanId } = view;
  const path = `/c/${encodeURIComponent(channel)}`;
  return html`<h1 class="channel-title"><span class="hash" aria-hidden="true">#</span>${channel}</h1>
  <div class="scroll" id="scroll" tabindex="0" role="log" aria-label="${STRINGS.messagesIn(channel)}">
    ${messages.length === 0 && !isOlder ? renderWelcome(view) : null}
    ${olderThanId === null ? null : html`<p class="older"><a href="${path}?before=${olderThanId}">${STRINGS.olderMessages}</a></p>`}
    <ol class="messages${isOlder ? ' is-older' : ''}" id="messages" data-seen-id="${view.seenId}">${messages.map((message) => renderMessage(message, toHref))}</ol>
    ${isOlder ? html`<p class="older"><a href="${path}">${STRINGS.newestMessages}</a></p>` : null}
  </div>
  ${isOlder ? null : renderComposer(channel)}
  ${isOlder ? null : html`<noscript><p class="note needs-script">${STRINGS.needsScript}</p></noscript>`}`;
}

/** Returns at most three commands to try, the ones worth most first; their examples are run as tests. */
export function pickCommands(
  definitions: readonly CommandDefinition[],
): readonly CommandDefinition[] {
  const rank = (name: string) => {
    const place = WELCOME_COMMANDS.indexOf(name);
    return place === -1 ? WELCOME_COMMANDS.length : place;
  };
  return [...definitions].sort((a, b) => rank(a.name) - rank(b.name)).slice(0, 3);
}

function renderWelcome({ channel, definitions }: ChannelView): Html {
  return html`<section class="welcome" id="welcome">
    <h2>${STRINGS.welcomeTitle(channel)}</h2>
    <p>${STRINGS.welcome}</p>
<ul class="examples">${pickCommands(definitions).map(renderExample)}</ul>
  </section>`;
}

function renderExample({ examples, description }: CommandDefinition): Html {
  return html`<li>
    <button type="button" class="example" data-run="${examples[0]}">${examples[0]}</button>
    <span class="example-detail">${description}</span>
  </li>`;
}

/** Hidden until the script runs; strings the script shows are in templates, so that they stay in the catalogue. */
function renderComposer(channel: string): Html {
  return html`<form class="composer" id="composer" hidden autocomplete="off">
    <ul class="completions" id="completions" role="listbox" aria-label="${STRINGS.completions}" hidden></ul>
    <p class="hint" id="hint" aria-live="polite"></p>
    <div class="composer-row">
      <input class="line-input" id="line" type="text" role="combobox" aria-autocomplete="list" aria-expanded="false"
        aria-controls="completions" aria-label="${STRINGS.composerLabel}" aria-describedby="composer-help"
        placeholder="${STRINGS.composerPlaceholder(channel)}" maxlength="4000" spellcheck="false" autocapitalize="off" enterkeyhint="send">
      <button type="submit" class="button is-primary">${STRINGS.run}</button>
    </div>
    <p class="composer-help" id="composer-help">${STRINGS.composerHelp}</p>
    <template id="working"><li class="message is-private is-working"><p class="note">${STRINGS.working}</p></li></template>
    <template id="no-answer"><li class="message is-private is-failed"><p class="paragraph">${STRINGS.noAnswer}</p></li></template>
    <template id="connection-lost">${STRINGS.connectionLost}</template>
  </form>`;
}
