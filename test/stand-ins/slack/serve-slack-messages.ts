/** Messages of the Slack stand-in: chat.*, conversations.*, and what is sent to a response_url. */
import { checkSlackMessage, checkUnfurls, type Refusal } from './check-slack-message.ts';
import type { Json } from './slack-json.ts';
import { channelRefusal, directChannel } from './slack-people.ts';
import {
  type Answer,
  keepMessage,
  parseJson,
  refuse,
  type SlackArguments,
  type SlackMessageSeen,
  type Workspace,
} from './slack-workspace.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction: "up to 5 times within 30 minutes". */
const MAX_RESPONSES = 5;

export function postMessage(workspace: Workspace, args: SlackArguments, teamId: string): Answer {
  const { channel = '', thread_ts: threadTs = null } = args;
  const message = parseMessage(args);
  const refusal = channelRefusal(channel, teamId) ?? message.refusal;
  if (refusal !== null) return refuse(workspace, refusal);
  const others = workspace.channels.get(channel) ?? [];
  if (threadTs !== null && !others.some(({ ts }) => ts === threadTs))
    return { ok: false, error: 'thread_not_found' };
  const seen = keepMessage(workspace, { channel, ...message, threadTs, onlyFor: null });
  workspace.channels.set(channel, [...others, seen]);
  return { ok: true, channel, ts: seen.ts, message: { type: 'message', text: seen.text } };
}

export function postEphemeral(workspace: Workspace, args: SlackArguments, teamId: string): Answer {
  const { channel = '', user = '' } = args;
  const message = parseMessage(args);
  const refusal = channelRefusal(channel, teamId) ?? message.refusal;
  if (refusal !== null) return refuse(workspace, refusal);
  const seen = keepMessage(workspace, { channel, ...message, threadTs: null, onlyFor: user });
  workspace.privates.push(seen);
  return { ok: true, message_ts: seen.ts };
}

export function updateMessage(workspace: Workspace, args: SlackArguments, teamId: string): Answer {
  const { channel = '', ts = '' } = args;
  const message = parseMessage(args);
  const refusal = channelRefusal(channel, teamId) ?? message.refusal;
  if (refusal !== null) return refuse(workspace, refusal);
  const messages = workspace.channels.get(channel) ?? [];
  const old = messages.find((other) => other.ts === ts);
  if (old === undefined) return { ok: false, error: 'message_not_found' };
  const { text, blocks } = message;
  workspace.channels.set(
    channel,
    messages.map((other) => (other === old ? { ...old, text, blocks } : other)),
  );
  return { ok: true, channel, ts, text };
}

/** https://docs.slack.dev/reference/methods/chat.unfurl: a message, or an id with its source, never both. */
export function unfurl(workspace: Workspace, args: SlackArguments): Answer {
  const { channel, ts, unfurl_id: id, source } = args;
  const isMessage = channel !== undefined && ts !== undefined;
  const isById = id !== undefined && (source === 'composer' || source === 'conversations_history');
  if (isMessage === isById) return refuse(workspace, { error: 'invalid_arguments', detail: 'ts' });
  const urls = workspace.sharedLinks.get(isById ? id : `${channel}/${ts}`);
  if (urls === undefined)
    return refuse(workspace, { error: 'cannot_unfurl_message', detail: id ?? `${ts}` });
  const unfurls = parseJson(args.unfurls);
  const refusal = checkUnfurls(unfurls, urls);
  if (refusal !== null) return refuse(workspace, refusal);
  for (const [url, { blocks }] of Object.entries(
    unfurls as Record<string, { blocks: readonly unknown[] }>,
  ))
    workspace.unfurls.push({ url, blocks });
  return { ok: true };
}

/** https://docs.slack.dev/reference/methods/conversations.open */
export function openDirect(_: Workspace, { users = '' }: SlackArguments, teamId: string): Answer {
  const id = directChannel(users, teamId);
  return id === null ? { ok: false, error: 'user_not_found' } : { ok: true, channel: { id } };
}

export function readHistory(workspace: Workspace, args: SlackArguments, teamId: string): Answer {
  return readable(args, teamId, () =>
    (workspace.channels.get(args.channel ?? '') ?? []).filter(({ threadTs }) => threadTs === null),
  );
}

export function readReplies(workspace: Workspace, args: SlackArguments, teamId: string): Answer {
  const isThere = (workspace.channels.get(args.channel ?? '') ?? []).some(
    ({ ts }) => ts === args.ts,
  );
  if (!isThere) return { ok: false, error: 'thread_not_found' };
  return readable(args, teamId, () =>
    (workspace.channels.get(args.channel ?? '') ?? []).filter(
      ({ ts, threadTs }) => ts === args.ts || threadTs === args.ts,
    ),
  );
}

function readable(
  args: SlackArguments,
  teamId: string,
  read: () => readonly SlackMessageSeen[],
): Answer {
  const refusal = channelRefusal(args.channel ?? '', teamId);
  if (refusal?.error === 'not_in_channel' || refusal?.error === 'channel_not_found')
    return { ok: false, error: refusal.error };
  const messages = read().map(({ ts, text, threadTs, metadata }) => ({
    type: 'message',
    ts,
    text,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(args.include_all_metadata === 'true' ? { metadata } : {}),
  }));
  return { ok: true, messages, has_more: false };
}

interface ParsedMessage {
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly metadata: unknown;
  readonly refusal: Refusal | null;
}

function parseMessage(args: SlackArguments): ParsedMessage {
  const blocks = parseJson(args.blocks);
  const metadata = parseJson(args.metadata) as
    | { event_type?: unknown; event_payload?: unknown }
    | undefined;
  const { text = '' } = args;
  const isMetadataRight =
    metadata === undefined ||
    (/^\w+$/.test(String(metadata.event_type)) && typeof metadata.event_payload === 'object');
  return {
    text,
    blocks: Array.isArray(blocks) ? blocks : [],
    metadata,
    refusal: isMetadataRight
      ? checkSlackMessage(blocks === undefined ? { text } : { text, blocks })
      : { error: 'invalid_metadata_format', detail: 'metadata' },
  };
}

/** What is posted to a response_url. */
type ResponseBody = Json & {
  readonly response_type?: unknown;
  readonly replace_original?: unknown;
};

/** Takes five answers, while the address holds. */
export function respond(
  workspace: Workspace,
  id: string,
  body: string,
): { status: number; json: Answer } {
  const pending = workspace.exchanges.get(id);
  if (pending === undefined || workspace.areUrlsExpired)
    return { status: 404, json: { ok: false, error: 'expired_url' } };
  pending.useCount += 1;
  if (pending.useCount > MAX_RESPONSES)
    return { status: 404, json: { ok: false, error: 'used_url' } };
  const message = (parseJson(body) ?? {}) as ResponseBody;
  const planned = workspace.refusals.shift();
  const refusal =
    planned === undefined ? checkSlackMessage(message) : { error: planned, detail: 'as planned' };
  if (refusal !== null) {
    pending.gotRefusal(new Error(`${refusal.error}: ${refusal.detail}`));
    return { status: 200, json: refuse(workspace, refusal) };
  }
  const isPublic = message.response_type === 'in_channel';
  const replacedTs = message.replace_original === true ? pending.originTs : null;
  if (replacedTs !== null && !isShown(workspace, pending.channelId, replacedTs))
    return { status: 404, json: { ok: false, error: 'message_not_found' } };
  const seen = keepMessage(workspace, {
    channel: pending.channelId,
    text: String(message.text),
    blocks: (message.blocks ?? []) as unknown[],
    metadata: undefined,
    threadTs: null,
    onlyFor: isPublic ? null : pending.userId,
  });
  show(workspace, seen, replacedTs);
  pending.answers.push(seen);
  pending.gotAnswer();
  return { status: 200, json: { ok: true } };
}

function isShown({ channels, privates }: Workspace, channel: string, ts: string): boolean {
  return [...(channels.get(channel) ?? []), ...privates].some((message) => message.ts === ts);
}

/** An answer that replaces a message of the channel replaces it for everybody. */
function show(workspace: Workspace, seen: SlackMessageSeen, replacedTs: string | null): void {
  const shown = workspace.channels.get(seen.channel) ?? [];
  const at = workspace.privates.findIndex(({ ts }) => ts === replacedTs);
  if (shown.some(({ ts }) => ts === replacedTs))
    workspace.channels.set(
      seen.channel,
      shown.map((message) => (message.ts === replacedTs ? seen : message)),
    );
  else if (seen.onlyFor === null) workspace.channels.set(seen.channel, [...shown, seen]);
  else if (at >= 0) workspace.privates[at] = seen;
  else workspace.privates.push(seen);
}
