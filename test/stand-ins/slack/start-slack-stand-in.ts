/**
 * Slack for tests: its Web API over HTTP and Socket Mode over WebSocket, on loopback. Plays a workspace with a few users and
 * channels, sends what people do there, over the socket or signed over HTTP, and refuses what Slack refuses with Slack's error
 * names. Imports nothing of the program, so a program run as a child process is tested the same way.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Refusal } from './check-slack-message.ts';
import { connected, type Delivered, inTime } from './deliver-slack.ts';
import { serveSlackApi } from './serve-slack-api.ts';
import type { Json } from './slack-json.ts';
import {
  HOME_TEAM,
  type HttpTarget,
  type SlackCall,
  type SlackMessageSeen,
  type SlackUnfurl,
  type SlackUpload,
  type SlackViewSeen,
  type Workspace,
} from './slack-workspace.ts';
import * as use from './use-slack.ts';

/** https://docs.slack.dev/interactivity/slash-commands: an acknowledgement later than this is an error to the user. */
const ACK_LIMIT_MS = 3_000;
/** https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
const TRIGGER_LIFE_MS = 3_000;
const WAIT_LIMIT_MS = 10_000;

export interface SlackStandIn {
  /** Web API: `${url}/api/`. */
  readonly apiUrl: string;
  /** Every call of the Web API, in order. */
  readonly calls: readonly SlackCall[];
  /** Everything that was refused, with Slack's name of the error and where it is. */
  readonly refused: readonly Refusal[];
  /** Files that were shared, in order. */
  uploads(): readonly SlackUpload[];
  /** As of an app that was installed from an older manifest. */
  takeScope(scope: string): void;
  /** What links show below their messages. */
  readonly unfurls: readonly SlackUnfurl[];
  /** Resolves when the program is connected and said hello to. */
  connected(): Promise<void>;
  /** From now on everything comes signed over HTTP. */
  deliverTo(target: HttpTarget): void;
  sendCommand(command: use.SlackCommand): Promise<use.SlackExchange>;
  /** Presses the button with this label, or chooses the option of a menu. */
  pressButton(
    message: SlackMessageSeen,
    label: string,
    userId?: string,
  ): Promise<use.SlackExchange>;
  /** Presses what nobody rendered. */
  forgePress(
    message: SlackMessageSeen,
    action: object,
    userId?: string,
  ): Promise<use.SlackExchange>;
  /** Presses in a modal or a Home tab, and resolves at the acknowledgement. */
  pressIn(view: SlackViewSeen, label: string): Promise<Delivered>;
  submitForm(view: SlackViewSeen, values: Readonly<Record<string, string>>): Promise<Delivered>;
  suggest: (
    view: SlackViewSeen,
    field: string,
    typed: string,
  ) => Promise<{
    readonly ackMs: number;
    readonly labels: readonly string[];
    readonly reply: Json;
  }>;
  /** @param message text, blocks, attachments. */
  useMessageShortcut(
    callbackId: string,
    message: object,
    userId?: string,
  ): Promise<use.SlackExchange>;
  useGlobalShortcut(callbackId: string, userId?: string): Promise<Delivered>;
  openHome(userId: string, copies?: number): Promise<Delivered>;
  /** Posts links in CNEWS, or has them in the composer. */
  shareLinks(urls: readonly string[], isComposing?: boolean): Promise<Delivered>;
  sendEvent(event: use.SlackEvent): Promise<Delivered>;
  /** What everybody in the channel sees, in order; with the replies in threads. */
  messages(channel: string): readonly SlackMessageSeen[];
  /** What one user sees of private answers. */
  privateMessages(userId: string): readonly SlackMessageSeen[];
  /** The modal that is open; null when none is. */
  modal(userId: string): SlackViewSeen | null;
  home(userId: string): SlackViewSeen | null;
  /** Resolves as soon as `look` gives something, asked again after each call. */
  until<Found>(look: () => Found | null | undefined | false): Promise<Found>;
  /** Takes a private message or one of the channel away. */
  deleteMessage(message: SlackMessageSeen): void;
  /** From now on nothing can be opened. */
  expireTriggers(): void;
  /** From now on no response_url is taken. */
  expireUrls(): void;
  /** Slack's answer to a token from now on: "token_expired", "token_revoked", "account_inactive". */
  killToken(token: string, error: string): void;
  /** The next call of `method` is answered with status 429. */
  limitNext(method: string, retryAfterSeconds: number): void;
  /** The next call of `method` is answered with this error of Slack's own, and nothing done: "internal_error". */
  failNext(method: string, error: string): void;
  /** The next call of `method` is carried out, and the connection cut before the answer. */
  loseNextAnswer(method: string): void;
  /** The next message to a response_url is refused with this error. */
  refuseNextResponse(error: string): void;
  /** Cuts the WebSocket, as a network does. */
  dropSocket(): void;
  /** Ends the connection right behind the next envelope, and sends that again over the next connection. */
  loseNextAck(): void;
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

/** The app's own, for OAuth. */
export const SLACK_CLIENT = { clientId: '1.2', clientSecret: 'client-secret' };

/** Starts the server on loopback. */
export async function startSlackStandIn(options: SlackStandInOptions): Promise<SlackStandIn> {
  const workspace = emptyWorkspace(options);
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
    unfurls: workspace.unfurls,
    uploads: () => [...workspace.uploads.values()].filter(({ channel }) => channel !== null),
    takeScope: (scope) => workspace.scopes.delete(scope),
    ...people(workspace),
    ...sights(workspace),
    ...mishaps(workspace),
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function emptyWorkspace(options: SlackStandInOptions): Workspace {
  return {
    ...SLACK_CLIENT,
    appToken: options.appToken,
    tokens: new Map([[options.botToken, HOME_TEAM]]),
    deadTokens: new Map(),
    ackLimitMs: options.ackLimitMs ?? ACK_LIMIT_MS,
    calls: [],
    refused: [],
    channels: new Map(),
    privates: [],
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    uploads: new Map(),
    scopes: new Set(['files:write']),
    unfurls: [],
    sharedLinks: new Map(),
    exchanges: new Map(),
    acks: new Map(),
    tickets: new Set(),
    rateLimits: new Map(),
    errors: new Map(),
    lostAnswers: new Set(),
    refusals: [],
    watchers: new Set(),
    triggerLifeMs: TRIGGER_LIFE_MS,
    areUrlsExpired: false,
    losesNextAck: false,
    http: null,
    socket: null,
    waiting: [],
    messageCount: 0,
    port: 0,
  };
}

/** What people do. */
function people(workspace: Workspace) {
  return {
    sendCommand: (command) => use.sendCommand(workspace, command),
    pressButton: (message, label, userId = 'UREPORTER') =>
      use.pressInMessage(workspace, message, use.findAction(message.blocks, label), userId),
    forgePress: (message, action, userId = 'UREPORTER') =>
      use.pressInMessage(workspace, message, action, userId),
    pressIn: (view, label) => use.pressInView(workspace, view, use.findAction(view.blocks, label)),
    submitForm: (view, values) => use.submitForm(workspace, view, values),
    suggest: (view, field, typed) => use.suggest(workspace, view, field, typed),
    useMessageShortcut: (id, message, userId = 'UREPORTER') =>
      use.useMessageShortcut(workspace, id, message, userId),
    useGlobalShortcut: (id, userId = 'UREPORTER') => use.useGlobalShortcut(workspace, id, userId),
    openHome: (user, copies = 1) =>
      use.sendEvent(workspace, {
        event: { type: 'app_home_opened', user, channel: 'D1', tab: 'home' },
        copies,
      }),
    shareLinks: (urls, isComposing = false) => use.shareLinks(workspace, urls, isComposing),
    sendEvent: (event) => use.sendEvent(workspace, event),
    deleteMessage({ ts, channel }) {
      const { channels, privates } = workspace;
      const shown = channels.get(channel) ?? [];
      channels.set(
        channel,
        shown.filter((message) => message.ts !== ts),
      );
      const at = privates.findIndex((message) => message.ts === ts);
      if (at >= 0) privates.splice(at, 1);
    },
  } satisfies Partial<SlackStandIn>;
}

/** What people see. */
function sights(workspace: Workspace) {
  return {
    messages: (channel) => [...(workspace.channels.get(channel) ?? [])],
    privateMessages: (userId) => workspace.privates.filter(({ onlyFor }) => onlyFor === userId),
    modal: (userId) => workspace.views.get(workspace.modals.get(userId) ?? '') ?? null,
    home: (userId) => workspace.homes.get(userId) ?? null,
    until<Found>(look: () => Found | null | undefined | false): Promise<Found> {
      const found = new Promise<Found>((resolve) => {
        const check = () => {
          const seen = look();
          if (seen === null || seen === undefined || seen === false) return;
          workspace.watchers.delete(check);
          resolve(seen);
        };
        workspace.watchers.add(check);
        check();
      });
      const what = `not seen; refused: ${JSON.stringify(workspace.refused)}`;
      return inTime(found, WAIT_LIMIT_MS, what);
    },
  } satisfies Partial<SlackStandIn>;
}

/** What goes wrong. */
function mishaps(workspace: Workspace) {
  return {
    connected: () => connected(workspace),
    deliverTo(target) {
      workspace.http = target;
    },
    expireTriggers() {
      workspace.triggerLifeMs = 0;
    },
    expireUrls() {
      workspace.areUrlsExpired = true;
    },
    killToken: (token, error) => void workspace.deadTokens.set(token, error),
    limitNext: (method, seconds) => void workspace.rateLimits.set(method, seconds),
    failNext: (method, error) => void workspace.errors.set(method, error),
    loseNextAnswer: (method) => void workspace.lostAnswers.add(method),
    refuseNextResponse: (error) => void workspace.refusals.push(error),
    dropSocket() {
      workspace.socket?.terminate();
      workspace.socket = null;
    },
    loseNextAck() {
      workspace.losesNextAck = true;
    },
    refreshSocket() {
      workspace.socket?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      workspace.socket = null;
    },
  } satisfies Partial<SlackStandIn>;
}

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
