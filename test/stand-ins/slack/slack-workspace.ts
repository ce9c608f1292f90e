/** What the stand-in remembers of its one workspace. */
import type { WebSocket } from 'ws';
import type { Json } from './check-slack-message.ts';

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

/** Arguments of a Web API call as they came in. */
export type SlackArguments = {
  readonly [Name in ArgumentName]?: string;
};

type ArgumentName =
  | 'blocks'
  | 'channel'
  | 'include_all_metadata'
  | 'metadata'
  | 'parse'
  | 'text'
  | 'thread_ts'
  | 'ts'
  | 'unfurl_links'
  | 'user';

export interface SlackCall {
  readonly method: string;
  readonly args: SlackArguments;
}

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

/** All that one stand-in knows. */
export interface Workspace {
  readonly botToken: string;
  readonly appToken: string;
  readonly ackLimitMs: number;
  readonly calls: SlackCall[];
  readonly refused: { error: string; detail: string }[];
  readonly channels: Map<string, SlackMessageSeen[]>;
  readonly privates: SlackMessageSeen[];
  readonly exchanges: Map<string, PendingExchange>;
  readonly acks: Map<string, (acknowledged: Json) => void>;
  readonly tickets: Set<string>;
  readonly rateLimits: Map<string, number>;
  readonly lostAnswers: Set<string>;
  /** Errors that the next messages to a response_url get. */
  readonly refusals: string[];
  socket: WebSocket | null;
  readonly waiting: (() => void)[];
  messageCount: number;
  port: number;
}
