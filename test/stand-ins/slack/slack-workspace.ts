/** What the stand-in remembers: one workspace that the bot token is for, and others that the app may be installed in. */
import type { WebSocket } from 'ws';
import type { Refusal } from './check-slack-message.ts';
import type { Json } from './slack-json.ts';

export interface SlackMessageSeen {
  readonly ts: string;
  readonly channel: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly metadata: unknown;
  readonly threadTs: string | null;
  /** The one user who sees it; null when everybody does. */
  readonly onlyFor: string | null;
}

/** A modal or a Home tab, as one user sees it. */
export interface SlackViewSeen {
  readonly id: string;
  readonly userId: string;
  readonly type: 'modal' | 'home';
  /** "" for a Home tab. */
  readonly title: string;
  readonly callbackId: string;
  readonly metadata: string;
  readonly blocks: readonly unknown[];
}

/** A file, as far as its three steps have come. */
export interface SlackUpload {
  readonly filename: string;
  readonly size: number;
  readonly alt: string;
  readonly title: string;
  readonly bytes: Buffer | null;
  /** Where it was shared. */
  readonly channel: string | null;
}

/** What a link shows below the message that it stands in. */
export interface SlackUnfurl {
  readonly url: string;
  readonly blocks: readonly unknown[];
}

/** Arguments of a Web API call as they came in. */
export type SlackArguments = {
  readonly [Name in ArgumentName]?: string;
};

type ArgumentName =
  | 'alt_txt'
  | 'blocks'
  | 'channel'
  | 'channel_id'
  | 'client_id'
  | 'client_secret'
  | 'code'
  | 'filename'
  | 'files'
  | 'include_all_metadata'
  | 'length'
  | 'metadata'
  | 'parse'
  | 'redirect_uri'
  | 'source'
  | 'text'
  | 'thread_ts'
  | 'trigger_id'
  | 'ts'
  | 'unfurl_id'
  | 'unfurl_links'
  | 'unfurls'
  | 'user'
  | 'users'
  | 'user_id'
  | 'view'
  | 'view_id';

export interface SlackCall {
  readonly method: string;
  readonly args: SlackArguments;
}

export type Answer = Readonly<Record<string, unknown>>;

interface PendingExchange {
  readonly userId: string;
  readonly channelId: string;
  /** The message whose button was pressed; null for a command. */
  readonly originTs: string | null;
  readonly answers: SlackMessageSeen[];
  readonly gotAnswer: () => void;
  readonly gotRefusal: (error: Error) => void;
  useCount: number;
}

interface Trigger {
  readonly userId: string;
  readonly expiresAtMs: number;
  readonly opened: (viewId: string) => void;
  isUsed: boolean;
}

/** Where requests go, when not over the socket. */
export interface HttpTarget {
  readonly url: string;
  readonly signingSecret: string;
}

/** The workspace of the bot token. */
export const HOME_TEAM = 'T0HARBOUR';

/** All that one stand-in knows. */
export interface Workspace {
  readonly appToken: string;
  /** Bot token -> workspace. */
  readonly tokens: Map<string, string>;
  /** Tokens that were good once, with what Slack says of them now. */
  readonly deadTokens: Map<string, string>;
  /** Of the app, for OAuth. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly ackLimitMs: number;
  readonly calls: SlackCall[];
  readonly refused: Refusal[];
  readonly channels: Map<string, SlackMessageSeen[]>;
  readonly privates: SlackMessageSeen[];
  readonly views: Map<string, SlackViewSeen>;
  /** User -> the modal that is open. */
  readonly modals: Map<string, string>;
  /** User -> Home tab. */
  readonly homes: Map<string, SlackViewSeen>;
  readonly triggers: Map<string, Trigger>;
  /** By file id. */
  readonly uploads: Map<string, SlackUpload>;
  /** Of the app, beyond what every test needs. */
  readonly scopes: Set<string>;
  readonly unfurls: SlackUnfurl[];
  /** Message or unfurl id -> the addresses in it. */
  readonly sharedLinks: Map<string, readonly string[]>;
  readonly exchanges: Map<string, PendingExchange>;
  readonly acks: Map<string, (acknowledged: Json) => void>;
  readonly tickets: Set<string>;
  readonly rateLimits: Map<string, number>;
  /** By method, what its next call is answered with. */
  readonly errors: Map<string, string>;
  readonly lostAnswers: Set<string>;
  /** Errors that the next messages to a response_url get. */
  readonly refusals: string[];
  /** Told after every call. */
  readonly watchers: Set<() => void>;
  triggerLifeMs: number;
  areUrlsExpired: boolean;
  /** The connection ends behind the next envelope, which comes again over the next one. */
  losesNextAck: boolean;
  http: HttpTarget | null;
  socket: WebSocket | null;
  readonly waiting: (() => void)[];
  messageCount: number;
  port: number;
}

export function refuse(workspace: Workspace, refusal: Refusal): Answer {
  workspace.refused.push(refusal);
  const { error, detail } = refusal;
  return { ok: false, error, response_metadata: { messages: [`[ERROR] ${detail}`] } };
}

export function keepMessage(
  workspace: Workspace,
  message: Omit<SlackMessageSeen, 'ts'>,
): SlackMessageSeen {
  workspace.messageCount += 1;
  const { channel, text, blocks, metadata, threadTs, onlyFor } = message;
  const ts = `1700000000.${String(workspace.messageCount).padStart(6, '0')}`;
  return { ts, channel, text, blocks, metadata, threadTs, onlyFor };
}

export function parseJson(value: string | undefined): unknown {
  if (value === undefined) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
