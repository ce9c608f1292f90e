/** What the console needs for logging in. */
import type { EpochMs } from '../../../model/article.ts';

/** A session as it is kept: with what is known of it alone nobody gets in. */
export interface ConsoleSession {
  readonly idHash: string;
  readonly userName: string;
  /** Changes with the user's password. */
  readonly userMark: string;
  readonly expiresAtMs: EpochMs;
}

export interface ConsoleSessions {
  /** Forgets at the same time those that ended before now. */
  add(session: ConsoleSession, nowMs: EpochMs): Promise<void>;
  get(idHash: string): Promise<ConsoleSession | null>;
  remove(idHash: string): Promise<void>;
}

export interface ConsoleLogin {
  /** Who may log in: at least one. */
  readonly users: readonly ConsoleUser[];
  readonly sessions: ConsoleSessions;
}

export interface ConsoleUser {
  /** 1 to 40 of [a-z0-9._-]. */
  readonly name: string;
  readonly role: ConsoleRole;
  /** As `hashPassword` writes it. */
  readonly passwordHash: string;
}

/** An admin runs every command; a reader reads, asks and shares. */
export type ConsoleRole = 'admin' | 'reader';
