/** The Web API and the response_url of the Slack stand-in, with Slack's names for what it refuses. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkSlackMessage, type Json } from './check-slack-message.ts';
import type { SlackArguments, SlackCall, SlackMessageSeen, Workspace } from './slack-workspace.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction: "up to 5 times within 30 minutes". */
const MAX_RESPONSES = 5;

const USERS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  UREPORTER: {},
  UADMIN: { is_admin: true },
  UOWNER: { is_owner: true },
  UGUEST: { is_restricted: true },
};

/** Channel -> why the bot may not post there; null when it may. */
const CHANNELS: Readonly<Record<string, string | null>> = {
  CNEWS: null,
  CPOLITICS: null,
  CSTRANGE: 'not_in_channel',
  COLD: 'is_archived',
};

/** Answers one HTTP request as Slack does. */
export async function serveSlackApi(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString();
  const [, area, name = ''] = (request.url ?? '').split('/');
  if (area === 'respond') {
    const { status, json } = respond(workspace, name, body);
    send(response, status, json);
    return;
  }
  const args = Object.fromEntries(new URLSearchParams(body));
  workspace.calls.push({ method: name, args });
  const retryAfter = workspace.rateLimits.get(name);
  if (retryAfter !== undefined) {
    workspace.rateLimits.delete(name);
    response.setHeader('retry-after', String(retryAfter));
    send(response, 429, { ok: false, error: 'ratelimited' });
    return;
  }
  const token = request.headers.authorization?.replace(/^Bearer\s*/, '') ?? '';
  const answer = call(workspace, { method: name, args, token });
  if (workspace.lostAnswers.delete(name)) response.destroy();
  else send(response, 200, answer);
}

interface Call extends SlackCall {
  readonly token: string;
}

type Answer = Readonly<Record<string, unknown>>;

const METHODS: Readonly<Record<string, (workspace: Workspace, args: SlackArguments) => Answer>> = {
  'auth.test': () => ({
    ok: true,
    url: 'https://harbour.slack.com/',
    team: 'Harbour Newsroom',
    team_id: 'T0HARBOUR',
    user: 'verbatim',
    user_id: 'UBOT',
    bot_id: 'BBOT',
  }),
  'apps.connections.open': (workspace) => {
    const ticket = randomUUID();
    workspace.tickets.add(ticket);
    return { ok: true, url: `ws://127.0.0.1:${workspace.port}/link?ticket=${ticket}` };
  },
  'users.info': (_, { user = '' }) => {
    const roles = USERS[user];
    return roles === undefined
      ? { ok: false, error: 'user_not_found' }
      : { ok: true, user: { id: user, is_admin: false, is_owner: false, ...roles } };
  },
  'chat.postMessage': postMessage,
  'chat.update': updateMessage,
  'conversations.history': (workspace, args) =>
    readable(args, () => (workspace.channels.get(args.channel ?? '') ?? []).filter(isParent)),
  'conversations.replies': (workspace, args) =>
    readable(args, () =>
      (workspace.channels.get(args.channel ?? '') ?? []).filter(
        ({ ts, threadTs }) => ts === args.ts || threadTs === args.ts,
      ),
    ),
};

function call(workspace: Workspace, { method, args, token }: Call): Answer {
  const run = METHODS[method];
  if (run === undefined) return { ok: false, error: 'unknown_method' };
  if (token === '') return { ok: false, error: 'not_authed' };
  if (token !== workspace.botToken && token !== workspace.appToken)
    return { ok: false, error: 'invalid_auth' };
  const needed = method === 'apps.connections.open' ? workspace.appToken : workspace.botToken;
  return token === needed ? run(workspace, args) : { ok: false, error: 'not_allowed_token_type' };
}

function postMessage(workspace: Workspace, args: SlackArguments): Answer {
  const { channel = '', thread_ts: threadTs } = args;
  const message = parseMessage(args);
  const refusal = channelRefusal(channel) ?? message.refusal;
  if (refusal !== null) return refuse(workspace, refusal);
  const seen = keep(workspace, {
    channel,
    ...message,
    threadTs: threadTs ?? null,
    onlyFor: null,
  });
  workspace.channels.set(channel, [...(workspace.channels.get(channel) ?? []), seen]);
  return { ok: true, channel, ts: seen.ts, message: { type: 'message', text: seen.text } };
}

function updateMessage(workspace: Workspace, args: SlackArguments): Answer {
  const { channel = '', ts = '' } = args;
  const message = parseMessage(args);
  const refusal = channelRefusal(channel) ?? message.refusal;
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

interface Refused {
  readonly error: string;
  readonly detail: string;
}

interface ParsedMessage {
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly metadata: unknown;
  readonly refusal: Refused | null;
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

function parseJson(value: string | undefined): unknown {
  if (value === undefined) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function channelRefusal(channel: string): Refused | null {
  const error = channel in CHANNELS ? CHANNELS[channel] : 'channel_not_found';
  return typeof error === 'string' ? { error, detail: channel } : null;
}

function refuse(workspace: Workspace, refusal: Refused): Answer {
  workspace.refused.push(refusal);
  const { error, detail } = refusal;
  return { ok: false, error, response_metadata: { messages: [`[ERROR] ${detail}`] } };
}

function readable(args: SlackArguments, read: () => readonly SlackMessageSeen[]): Answer {
  const refusal = channelRefusal(args.channel ?? '');
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

function isParent({ threadTs }: SlackMessageSeen): boolean {
  return threadTs === null;
}

/** What is posted to a response_url. */
interface ResponseBody extends Json {
  readonly response_type?: unknown;
  readonly replace_original?: unknown;
}

function respond(workspace: Workspace, id: string, body: string): { status: number; json: Answer } {
  const pending = workspace.exchanges.get(id);
  if (pending === undefined) return { status: 404, json: { ok: false, error: 'expired_url' } };
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
  const seen = keep(workspace, {
    channel: pending.channelId,
    text: String(message.text),
    blocks: (message.blocks ?? []) as unknown[],
    metadata: undefined,
    threadTs: null,
    onlyFor: isPublic ? null : pending.userId,
  });
  const replacedTs = message.replace_original === true ? pending.originTs : null;
  const shown = workspace.channels.get(seen.channel) ?? [];
  if (shown.some(({ ts }) => ts === replacedTs))
    workspace.channels.set(seen.channel, replaceMessage(shown, replacedTs, seen));
  else if (isPublic) workspace.channels.set(seen.channel, [...shown, seen]);
  else showPrivately(workspace, seen, replacedTs);
  pending.answers.push(seen);
  pending.gotAnswer();
  return { status: 200, json: { ok: true } };
}

/** What Slack does when an answer replaces a message of the channel: it is gone for everybody. */
function replaceMessage(
  messages: readonly SlackMessageSeen[],
  replacedTs: string | null,
  seen: SlackMessageSeen,
): SlackMessageSeen[] {
  return messages.map((message) => (message.ts === replacedTs ? seen : message));
}

function showPrivately(
  workspace: Workspace,
  seen: SlackMessageSeen,
  replacedTs: string | null,
): void {
  const at = workspace.privates.findIndex(({ ts }) => ts === replacedTs);
  if (at >= 0) workspace.privates[at] = seen;
  else workspace.privates.push(seen);
}

function keep(workspace: Workspace, message: Omit<SlackMessageSeen, 'ts'>): SlackMessageSeen {
  workspace.messageCount += 1;
  const { channel, text, blocks, metadata, threadTs, onlyFor } = message;
  const ts = `1700000000.${String(workspace.messageCount).padStart(6, '0')}`;
  return { ts, channel, text, blocks, metadata, threadTs, onlyFor };
}

function send(response: ServerResponse, status: number, body: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
