/** What people do in Slack: type commands, press, choose, fill in forms, use shortcuts, open the Home tab, post links. */
import { randomUUID } from 'node:crypto';
import { checkSuggestions, checkViewAnswer } from './check-slack-view.ts';
import { connected, type Delivered, deliver, inTime } from './deliver-slack.ts';
import { replaceView } from './serve-slack-views.ts';
import type { Json } from './slack-json.ts';
import {
  HOME_TEAM,
  refuse,
  type SlackMessageSeen,
  type SlackViewSeen,
  type Workspace,
} from './slack-workspace.ts';

const ANSWER_LIMIT_MS = 10_000;

export interface SlackExchange {
  /** From sending the envelope to its acknowledgement. */
  readonly ackMs: number;
  /** The answers at the response_url so far. */
  readonly answers: readonly SlackMessageSeen[];
  /** What was opened instead of an answer; null when the first answer came. */
  readonly modal: SlackViewSeen | null;
}

export interface SlackCommand {
  /** With the slash. */
  readonly command: string;
  readonly text: string;
  readonly userId?: string;
  readonly channelId?: string;
  readonly teamId?: string;
  /** How many times the same envelope is sent; 1 when not given. */
  readonly copies?: number;
  /** Over HTTP: the signature is wrong or too old. */
  readonly forgery?: 'bad' | 'stale';
}

export function sendCommand(workspace: Workspace, command: SlackCommand): Promise<SlackExchange> {
  const { userId = 'UREPORTER', channelId = 'CNEWS', teamId = HOME_TEAM } = command;
  return exchange(workspace, {
    type: 'slash_commands',
    place: { userId, channelId, originTs: null },
    copies: command.copies ?? 1,
    forgery: command.forgery,
    payload: {
      command: command.command,
      text: escapeText(command.text),
      team_id: teamId,
      team_domain: 'harbour',
      user_id: userId,
      user_name: userId.toLowerCase(),
      channel_id: channelId,
      channel_name: channelId.toLowerCase(),
      is_enterprise_install: 'false',
    },
  });
}

/** A press, with the action as Slack sends it; `action` may be one that nobody rendered. */
export function pressInMessage(
  workspace: Workspace,
  message: SlackMessageSeen,
  action: object,
  userId: string,
): Promise<SlackExchange> {
  const { ts, channel, onlyFor } = message;
  return exchange(workspace, {
    type: 'interactive',
    place: { userId, channelId: channel, originTs: ts },
    copies: 1,
    payload: {
      type: 'block_actions',
      ...personOf(userId),
      channel: { id: channel, name: channel.toLowerCase() },
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: onlyFor !== null,
      },
      actions: [{ block_id: 'b1', action_ts: ts, ...action }],
    },
  });
}

/** Resolves when it is acknowledged: a modal shows its answer later. */
export function pressInView(workspace: Workspace, view: SlackViewSeen, action: object) {
  return deliver(workspace, {
    type: 'interactive',
    copies: 1,
    payload: {
      type: 'block_actions',
      ...personOf(view.userId),
      container: { type: 'view', view_id: view.id },
      view: toPayload(view, {}),
      trigger_id: openTrigger(workspace, view.userId, () => undefined),
      actions: [{ block_id: 'b1', action_ts: '1', ...action }],
    },
  });
}

interface Element {
  readonly type: string;
  readonly text?: { readonly text?: string };
  readonly options?: readonly { readonly text: { readonly text: string } }[];
}

/** The action of the button with this label, or of the menu's option. */
export function findAction(blocks: readonly unknown[], label: string): object {
  const elements = (blocks as { type: string; elements: Element[] }[])
    .filter(({ type }) => type === 'actions')
    .flatMap((block) => block.elements);
  const shown = escapeText(label);
  const button = elements.find(({ text }) => text?.text === shown);
  if (button !== undefined) return button;
  for (const { options = [], ...menu } of elements) {
    const option = options.find(({ text }) => text.text === shown);
    if (option !== undefined) return { ...menu, selected_option: option };
  }
  const labels = elements.flatMap(({ text, options = [] }) => [
    text?.text,
    ...options.map((option) => option.text.text),
  ]);
  throw new Error(`no button or option ${label} among ${labels.join(', ')}`);
}

/**
 * Sends the form that is open.
 *
 * @param values by field; a menu takes the value of its option.
 */
export async function submitForm(
  workspace: Workspace,
  view: SlackViewSeen,
  values: Readonly<Record<string, string>>,
): Promise<Delivered> {
  const delivered = await deliver(workspace, {
    type: 'interactive',
    copies: 1,
    payload: {
      type: 'view_submission',
      ...personOf(view.userId),
      view: toPayload(view, values),
      trigger_id: openTrigger(workspace, view.userId, () => undefined),
      response_urls: [],
    },
  });
  const { reply } = delivered;
  const refusal = checkViewAnswer(reply, view.blocks);
  if (refusal !== null) refuse(workspace, refusal);
  else if (reply.response_action === 'update') replaceView(workspace, view.id, reply.view);
  else if (reply.response_action !== 'errors') workspace.modals.delete(view.userId);
  return delivered;
}

/** What a menu offers for what was typed into it. */
export async function suggest(
  workspace: Workspace,
  view: SlackViewSeen,
  field: string,
  typed: string,
): Promise<{ readonly ackMs: number; readonly labels: readonly string[]; readonly reply: Json }> {
  const { ackMs, reply } = await deliver(workspace, {
    type: 'interactive',
    copies: 1,
    payload: {
      type: 'block_suggestion',
      ...personOf(view.userId),
      container: { type: 'view', view_id: view.id },
      view: toPayload(view, {}),
      action_id: 'fill',
      block_id: field,
      value: escapeText(typed),
    },
  });
  const refusal = checkSuggestions(reply);
  if (refusal !== null) refuse(workspace, refusal);
  const given = refusal === null ? reply.options : [];
  const options = (given ?? []) as { text: { text: string } }[];
  return { ackMs, reply, labels: options.map(({ text }) => text.text) };
}

export function useMessageShortcut(
  workspace: Workspace,
  callbackId: string,
  message: object,
  userId: string,
): Promise<SlackExchange> {
  const channelId = 'CNEWS';
  return exchange(workspace, {
    type: 'interactive',
    place: { userId, channelId, originTs: null },
    copies: 1,
    payload: {
      type: 'message_action',
      callback_id: callbackId,
      ...personOf(userId),
      channel: { id: channelId, name: 'news' },
      message_ts: '1700000000.000001',
      message: { type: 'message', ts: '1700000000.000001', user: 'UADMIN', ...message },
      action_ts: '1',
    },
  });
}

/** From the search bar: it has no channel and no response_url. */
export function useGlobalShortcut(workspace: Workspace, callbackId: string, userId: string) {
  return deliver(workspace, {
    type: 'interactive',
    copies: 1,
    payload: {
      type: 'shortcut',
      callback_id: callbackId,
      ...personOf(userId),
      trigger_id: openTrigger(workspace, userId, () => undefined),
      action_ts: '1',
    },
  });
}

export interface SlackEvent {
  readonly event: object;
  readonly teamId?: string;
  readonly copies?: number;
}

/** https://docs.slack.dev/apis/events-api: the same event has the same id each time it comes. */
export function sendEvent(workspace: Workspace, { event, teamId, copies }: SlackEvent) {
  const team = teamId ?? HOME_TEAM;
  return deliver(workspace, {
    type: 'events_api',
    copies: copies ?? 1,
    payload: {
      type: 'event_callback',
      event_id: `Ev${randomUUID()}`,
      event_time: 1,
      team_id: team,
      api_app_id: 'A0VERBATIM',
      token: 'verification',
      event: { event_ts: '1.1', ...event },
      authorizations: [{ team_id: team, is_bot: true, is_enterprise_install: false }],
    },
  });
}

/** Posts links, or types them where `isComposing`. */
export function shareLinks(workspace: Workspace, urls: readonly string[], isComposing: boolean) {
  const unfurlId = `${randomUUID()}`;
  const [channel, ts] = isComposing ? ['COMPOSER', unfurlId] : ['CNEWS', '1700000000.000002'];
  workspace.sharedLinks.set(isComposing ? unfurlId : `${channel}/${ts}`, urls);
  if (!isComposing) workspace.sharedLinks.set(unfurlId, urls);
  return sendEvent(workspace, {
    event: {
      type: 'link_shared',
      channel,
      message_ts: ts,
      user: 'UREPORTER',
      unfurl_id: unfurlId,
      source: isComposing ? 'composer' : 'conversations_history',
      links: urls.map((url) => ({ url, domain: new URL(url).host })),
    },
  });
}

interface Exchange {
  readonly type: 'slash_commands' | 'interactive';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly place: {
    readonly userId: string;
    readonly channelId: string;
    readonly originTs: string | null;
  };
  readonly copies: number;
  readonly forgery?: 'bad' | 'stale' | undefined;
}

/** Waits for the first answer at the response_url, or for the modal that is opened instead. */
async function exchange(workspace: Workspace, given: Exchange): Promise<SlackExchange> {
  if (workspace.http === null) await connected(workspace);
  const { type, payload, place, copies, forgery } = given;
  const responseId = randomUUID();
  const answers: SlackMessageSeen[] = [];
  let modalId: string | null = null;
  let triggerId = '';
  const answered = new Promise<void>((gotAnswer, gotRefusal) => {
    const pending = { ...place, answers, gotAnswer, gotRefusal, useCount: 0 };
    workspace.exchanges.set(responseId, pending);
    triggerId = openTrigger(workspace, place.userId, (viewId) => {
      modalId = viewId;
      gotAnswer();
    });
  });
  // Refused before anybody waits for it: told below.
  answered.catch(() => undefined);
  const { ackMs } = await deliver(workspace, {
    type,
    copies,
    forgery,
    payload: {
      ...payload,
      api_app_id: 'A0VERBATIM',
      token: 'verification',
      trigger_id: triggerId,
      response_url: `http://127.0.0.1:${workspace.port}/respond/${responseId}`,
    },
  });
  await inTime(
    answered,
    ANSWER_LIMIT_MS,
    `no answer; refused: ${JSON.stringify(workspace.refused)}`,
  );
  const modal = modalId === null ? null : (workspace.views.get(modalId) ?? null);
  return { ackMs, answers, modal };
}

function openTrigger(
  { triggers, triggerLifeMs }: Workspace,
  userId: string,
  opened: (viewId: string) => void,
): string {
  const id = `1.2.${randomUUID()}`;
  const expiresAtMs = performance.now() + triggerLifeMs;
  triggers.set(id, { userId, expiresAtMs, opened, isUsed: false });
  return id;
}

/** Whoever isn't of our workspace meets it in a shared channel. */
function personOf(userId: string) {
  const homeId = userId === 'USTRANGER' ? 'T0ELSEWHERE' : HOME_TEAM;
  const teamId = userId === 'UCOAST' ? 'T0COAST' : HOME_TEAM;
  return {
    user: {
      id: userId,
      username: userId.toLowerCase(),
      name: userId.toLowerCase(),
      team_id: userId === 'UCOAST' ? teamId : homeId,
    },
    team: { id: teamId, domain: 'harbour' },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: 'A0VERBATIM',
    token: 'verification',
  };
}

function toPayload(view: SlackViewSeen, values: Readonly<Record<string, string>>): object {
  const inputs = (view.blocks as { type: string; block_id: string; element: Element }[]).filter(
    ({ type }) => type === 'input',
  );
  const state = inputs.map(({ block_id: id, element }) => [
    id,
    { fill: toState(element, values[id]) },
  ]);
  return {
    id: view.id,
    type: view.type,
    team_id: HOME_TEAM,
    app_installed_team_id: HOME_TEAM,
    callback_id: view.callbackId,
    private_metadata: view.metadata,
    title: { type: 'plain_text', text: view.title },
    blocks: view.blocks,
    state: { values: Object.fromEntries(state) },
    hash: '1',
    root_view_id: view.id,
    previous_view_id: null,
  };
}

function toState({ type }: Element, value: string | undefined): object {
  if (type === 'plain_text_input')
    return { type, value: value === undefined ? null : escapeText(value) };
  const option = { text: { type: 'plain_text', text: value }, value };
  return { type, selected_option: value === undefined ? null : option };
}

/** What Slack does with text that users type. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
