/** The part of the store's port that is about the console: messages of its channels, and logins. */
import type { EpochMs } from '../../model/article.ts';
import type { ReplyDocument } from '../../model/reply.ts';

/** One message in a channel of the console. */
export interface ConsoleMessage {
  readonly id: number;
  readonly channelId: string;
  readonly postedAtMs: EpochMs;
  readonly document: ReplyDocument;
}

/** A login to the console: only the hash of its id. */
export interface ConsoleSession {
  readonly idHash: string;
  readonly userName: string;
  /** Changes with the user's password. */
  readonly userMark: string;
  readonly expiresAtMs: EpochMs;
}

export interface ConsoleStore {
  appendConsoleMessage(
    channelId: string,
    document: ReplyDocument,
    deliveryId: string | null,
  ): Promise<ConsoleMessage>;
  /** Returns the message as it is then; null where it is gone. */
  editConsoleMessage(id: number, document: ReplyDocument): Promise<ConsoleMessage | null>;
  /** The newest `limit`, or those before a message, oldest first. */
  listConsoleMessages(
    channelId: string,
    limit: number,
    beforeId?: number,
  ): Promise<readonly ConsoleMessage[]>;
  /** Forgets at the same time those that ended before now. */
  addConsoleSession(session: ConsoleSession, nowMs: EpochMs): Promise<void>;
  getConsoleSession(idHash: string): Promise<ConsoleSession | null>;
  removeConsoleSession(idHash: string): Promise<void>;
}
