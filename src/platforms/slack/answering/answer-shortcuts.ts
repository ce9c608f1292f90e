/**
 * Shortcuts: "Quotes in this link" on a message runs the command with the link that the message holds; from the search bar it
 * asks for the address in a form.
 */
import type { App, GlobalShortcut, MessageShortcut, webApi } from '@slack/bolt';
import type { CommandDefinition } from '../../../model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../../../model/reply.ts';
import { MAX_OPTION_VALUE_CHARS } from '../rendering/slack-limits.ts';
import { acknowledge } from './acknowledge.ts';
import { openForm } from './answer-forms.ts';
import type { AnswerOptions } from './answer-options.ts';
import { planForm } from './build-form.ts';
import { findLinks } from './find-links.ts';
import { isStranger, readPerson, toCaller } from './read-caller.ts';
import { refuse } from './refuse.ts';
import { runLine } from './run-line.ts';
import { atUrl } from './show-answer.ts';

/** `callback_id` of a command's shortcut on messages. */
export const messageShortcutId = (name: string) => `link:${name}`;
/** `callback_id` of a command's shortcut in the search bar. */
export const globalShortcutId = (name: string) => `ask:${name}`;

/** Registers both shortcuts of every command that has them. */
export function answerShortcuts(app: App, options: AnswerOptions): void {
  for (const command of options.gateway.definitions) {
    const option = command.messageShortcut?.option;
    if (option === undefined) continue;
    const shortcut = { command, option };
    app.shortcut<MessageShortcut>(
      { type: 'message_action', callback_id: messageShortcutId(command.name) },
      async ({ ack, body, client }) => {
        await acknowledge(ack, options);
        options.track(answerMessage(options, shortcut, { body, client }));
      },
    );
    app.shortcut<GlobalShortcut>(
      { type: 'shortcut', callback_id: globalShortcutId(command.name) },
      async ({ ack, body, client }) => {
        await acknowledge(ack, options);
        options.track(askForLink(options, shortcut, { body, client }));
      },
    );
  }
}

interface Shortcut {
  readonly command: CommandDefinition;
  /** Takes the address. */
  readonly option: string;
}

interface Used<Body> {
  readonly body: Body;
  readonly client: webApi.WebClient;
}

async function answerMessage(
  options: AnswerOptions,
  shortcut: Shortcut,
  { body, client }: Used<MessageShortcut>,
): Promise<void> {
  const person = readPerson(body);
  const url = body.response_url;
  const surface = atUrl(options, { client, url, person, isReplacing: false });
  if (isStranger(options, person)) {
    await surface.show(refuse(options, person, 'stranger'));
    return;
  }
  const links = findLinks(body.message);
  const [link] = links;
  const caller = toCaller(options, client, person);
  if (link !== undefined && links.length === 1)
    await surface.show(
      await runLine(options.gateway, caller, shortcut.command.name, { [shortcut.option]: link }),
    );
  else await surface.show(askWhich(shortcut, links));
}

async function askForLink(
  options: AnswerOptions,
  { command, option }: Shortcut,
  { body, client }: Used<GlobalShortcut>,
): Promise<void> {
  const form = planForm(options.gateway.definitions, command.name, [option]);
  if (form === null) return;
  const state = {
    line: command.name,
    channelId: '',
    responseUrl: null,
    openedAtMs: options.clock.nowMs(),
    isHome: false,
  };
  await openForm(options, { client, form, state, at: { triggerId: body.trigger_id } });
}

/** Several links are a choice; none is said so. */
function askWhich({ command, option }: Shortcut, links: readonly string[]): ReplyDocument {
  const finding =
    links.length === 0
      ? 'There is no web address in this message.'
      : `There are ${links.length} links in this message. Which one do you mean?`;
  return {
    audience: 'caller',
    fallback: finding,
    blocks:
      links.length === 0
        ? [
            { kind: 'paragraph', text: finding },
            { kind: 'note', text: `Or type /${command.name} and an address.` },
          ]
        : offer(finding, links, (url) => `${command.name} ${option}:${url}`),
    shareCommandText: null,
  };
}

/** A menu, or buttons where a line is too long for one. */
function offer(
  prompt: string,
  links: readonly string[],
  lineFor: (url: string) => string,
): readonly ReplyBlock[] {
  const choices = links.map((url) => ({ label: shorten(url), commandText: lineFor(url) }));
  if (choices.every(({ commandText }) => commandText.length <= MAX_OPTION_VALUE_CHARS))
    return [{ kind: 'choices', prompt, choices }];
  const buttons = choices.map((choice) => ({ ...choice, style: 'plain' }) as const);
  return [
    { kind: 'paragraph', text: prompt },
    { kind: 'buttons', buttons },
  ];
}

/** "harbour-post.example/news/cod-vote": what tells links apart. */
function shorten(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}${search}`;
}
