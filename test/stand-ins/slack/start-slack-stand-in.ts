/**
 * Slack for tests: its Web API over HTTP and Socket Mode over WebSocket, on loopback. Plays one workspace with a few
 * users and channels, sends commands and button presses, and refuses what Slack refuses with Slack's error names.
 * Imports nothing of the program, so a program run as a child process is tested the same way.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './check-slack-message.ts';
import { serveSlackApi } from './serve-slack-api.ts';
import type { SlackCall, SlackMessageSeen, Workspace } from './slack-workspace.ts';

/** https://docs.slack.dev/interactivity/slash-commands: an acknowledgement later than this is an error to the user. */
const ACK_LIMIT_MS = 3_000;
const ANSWER_LIMIT_MS = 10_000;
interface SlackExchange {
  /** From sending the envelope to its acknowledgement. */
  readonly ackMs: number;
  /** The answers at the response_url so far; the first one is there. */
  readonly answers: readonly SlackMessageSeen[];
}

interface SlackCommand {
  /** With the slash. */
  readonly command: string;
  readonly text: string;
  readonly userId?: string;
  readonly channelId?: string;
  /** How many times the same envelope is sent; 1 when not given. */
  readonly copies?: number;
}

export interface SlackStandIn {
  /** Web API: `${url}/api/`. */
  readonly apiUrl: string;
  /** Every call of the Web API, in order. */
  readonly calls: readonly SlackCall[];
  /** Every message that was refused, with Slack's name of the error and where it is. */
  readonly refused: readonly { readonly error: string; readonly detail: string }[];
  /** Resolves when the program is connected and said hello to. */
  connected(): Promise<void>;
  sendCommand(command: SlackCommand): Promise<SlackExchange>;
  /** Presses the button with this label. */
  pressButton(message: SlackMessageSeen, label: string, userId?: string): Promise<SlackExchange>;
  /** What everybody in the channel sees, in order; with the replies in threads. */
  messages(channel: string): readonly SlackMessageSeen[];
  /** What one user sees of private answers. */
  privateMessages(userId: string): readonly SlackMessageSeen[];
  /** The next call of `method` is answered with status 429. */
  limitNext(method: string, retryAfterSeconds: number): void;
  /** The next call of `method` is carried out, and the connection cut before the answer. */
  loseNextAnswer(method: string): void;
  /** The next message to a response_url is refused with this error. */
  refuseNextResponse(error: string): void;
  /** Cuts the WebSocket, as a network does. */
  dropSocket(): void;
  /** Announces the end of the connection, as Slack does every few hours. */
  refreshSocket(): void;
  close(): Promise<void>;
}

export interface SlackStandInOptions {
  /** The tokens that it takes. */
  readonly botToken: string;
  readonly appToken: string;
  /** A free one when not given. */
  readonly port?: number;
  /** Slack's 3 s when not given. */
  readonly ackLimitMs?: number;
}

/** Starts the server on loopback. */
export async function startSlackStandIn(options: SlackStandInOptions): Promise<SlackStandIn> {
  const workspace: Workspace = {
    botToken: options.botToken,
    appToken: options.appToken,
    ackLimitMs: options.ackLimitMs ?? ACK_LIMIT_MS,
    calls: [],
    refused: [],
    channels: new Map(),
    privates: [],
    exchanges: new Map(),
    acks: new Map(),
    tickets: new Set(),
    rateLimits: new Map(),
    lostAnswers: new Set(),
    refusals: [],
    socket: null,
    waiting: [],
    messageCount: 0,
    port: 0,
  };
  const server = createServer((request, response) => {
    void serveSlackApi(workspace, request, response);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => greet(workspace, socket, request.url ?? ''));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  workspace.port = (server.address() as AddressInfo).port;
  return {
    apiUrl: `http://127.0.0.1:${workspace.port}/api/`,
    calls: workspace.calls,
    refused: workspace.refused,
    connected: () => connected(workspace),
    sendCommand: (command) => sendCommand(workspace, command),
    pressButton: (message, label, userId = 'UREPORTER') =>
      pressButton(workspace, { message, label, userId }),
    messages: (channel) => [...(workspace.channels.get(channel) ?? [])],
    privateMessages: (userId) => workspace.privates.filter(({ onlyFor }) => onlyFor === userId),
    limitNext: (method, seconds) => void workspace.rateLimits.set(method, seconds),
    loseNextAnswer: (method) => void workspace.lostAnswers.add(method),
    refuseNextResponse: (error) => void workspace.refusals.push(error),
    dropSocket() {
      workspace.socket?.terminate();
      workspace.socket = null;
    },
    refreshSocket() {
      workspace.socket?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      workspace.socket = null;
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

// The socket.

function greet(workspace: Workspace, socket: WebSocket, path: string): void {
  const ticket = new URL(path, 'http://slack').searchParams.get('ticket') ?? '';
  if (!workspace.tickets.delete(ticket)) {
    socket.close(1008, 'unknown ticket');
    return;
  }
  workspace.socket = socket;
  socket.on('close', () => {
    if (workspace.socket === socket) workspace.socket = null;
  });
  socket.on('message', (data) => {
    const { envelope_id: id, payload } = JSON.parse(String(data)) as {
      envelope_id: string;
      payload?: Json;
    };
    workspace.acks.get(id)?.(payload ?? {});
  });
  socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: {} }));
  for (const go of workspace.waiting.splice(0)) go();
}

function connected(workspace: Workspace): Promise<void> {
  if (workspace.socket !== null) return Promise.resolve();
  const arrived = new Promise<void>((resolve) => workspace.waiting.push(resolve));
  return inTime(arrived, ANSWER_LIMIT_MS, 'no connection');
}

interface Envelope {
  readonly type: 'slash_commands' | 'interactive';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly userId: string;
  readonly channelId: string;
  readonly originTs: string | null;
  readonly copies: number;
}

async function exchange(workspace: Workspace, envelope: Envelope): Promise<SlackExchange> {
  await connected(workspace);
  const responseId = randomUUID();
  const answers: SlackMessageSeen[] = [];
  const answered = new Promise<void>((gotAnswer, gotRefusal) => {
    const { userId, channelId, originTs } = envelope;
    const pending = { userId, channelId, originTs, answers, gotAnswer, gotRefusal, useCount: 0 };
    workspace.exchanges.set(responseId, pending);
  });
  // Refused before anybody waits for it: told below.
  answered.catch(() => undefined);
  const startedAt = performance.now();
  for (let copy = 0; copy < envelope.copies; copy += 1)
    await sendEnvelope(workspace, envelope, responseId);
  const ackMs = performance.now() - startedAt;
  await inTime(
    answered,
    ANSWER_LIMIT_MS,
    `no answer; refused: ${JSON.stringify(workspace.refused)}`,
  );
  return { ackMs, answers };
}

/** Sends an envelope; the same response always has the same envelope id. Resolves at the acknowledgement. */
async function sendEnvelope(
  workspace: Workspace,
  envelope: Envelope,
  responseId: string,
): Promise<void> {
  const acked = new Promise<Json>((resolve) => workspace.acks.set(responseId, resolve));
  workspace.socket?.send(
    JSON.stringify({
      envelope_id: responseId,
      type: envelope.type,
      accepts_response_payload: true,
      payload: {
        ...envelope.payload,
        api_app_id: 'A0VERBATIM',
        token: 'verification',
        trigger_id: `1.2.${responseId}`,
        response_url: `http://127.0.0.1:${workspace.port}/respond/${responseId}`,
      },
    }),
  );
  await inTime(acked, workspace.ackLimitMs, 'operation_timeout');
}

function sendCommand(workspace: Workspace, command: SlackCommand): Promise<SlackExchange> {
  const { userId = 'UREPORTER', channelId = 'CNEWS', copies = 1 } = command;
  return exchange(workspace, {
    type: 'slash_commands',
    userId,
    channelId,
    originTs: null,
    copies,
    payload: {
      command: command.command,
      text: escapeText(command.text),
      team_id: 'T0HARBOUR',
      team_domain: 'harbour',
      user_id: userId,
      user_name: userId.toLowerCase(),
      channel_id: channelId,
      channel_name: channelId.toLowerCase(),
      is_enterprise_install: 'false',
    },
  });
}

interface Press {
  readonly message: SlackMessageSeen;
  readonly label: string;
  readonly userId: string;
}

function pressButton(
  workspace: Workspace,
  { message, label, userId }: Press,
): Promise<SlackExchange> {
  const button = findButton(message, escapeText(label));
  const isPrivate = message.onlyFor !== null;
  const { ts, channel } = message;
  return exchange(workspace, {
    type: 'interactive',
    userId,
    channelId: channel,
    originTs: ts,
    copies: 1,
    payload: {
      type: 'block_actions',
      user: { id: userId, username: userId.toLowerCase(), team_id: 'T0HARBOUR' },
      team: { id: 'T0HARBOUR', domain: 'harbour' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: channel, name: channel.toLowerCase() },
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isPrivate },
      actions: [{ ...button, block_id: 'b1', action_ts: ts }],
    },
  });
}

interface Button {
  readonly type: string;
  readonly text?: { readonly text?: string };
}

function findButton(message: SlackMessageSeen, label: string): Button {
  const buttons = (message.blocks as { type: string; elements: Button[] }[])
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => elements);
  const button = buttons.find(({ text }) => text?.text === label);
  if (button !== undefined) return button;
  throw new Error(`no button ${label} among ${buttons.map(({ text }) => text?.text).join(', ')}`);
}

/** What Slack does with text that users type. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

async function inTime<Value>(work: Promise<Value>, limitMs: number, what: string): Promise<Value> {
  const late = AbortSignal.timeout(limitMs);
  const timeout = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new Error(`${what} after ${limitMs} ms`)));
  });
  return await Promise.race([work, timeout]);
}
