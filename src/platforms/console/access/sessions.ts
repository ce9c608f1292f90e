/**
 * Sessions of the console: a random id in the browser, its hash in the store. A session ends with its time, at logout, and when its
 * user is gone or has another password.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../../lib/time/clock.ts';
import type { ConsoleSessions, ConsoleUser } from '../ports/login-ports.ts';
import type { Visitor } from '../visitor.ts';

/** A week of work without typing the password again. */
export const SESSION_LIFETIME_MS = 7 * 24 * 60 * 60_000;

/** 256 bits: not to be guessed. */
const ID_BYTES = 32;

const ID = /^[\w-]{43}$/;

export interface Sessions {
  /** @returns the id to put into the browser. */
  begin(user: ConsoleUser): Promise<string>;
  /** @returns null for an id that is no session, or none any more. */
  find(id: string): Promise<Visitor | null>;
  end(id: string): Promise<void>;
}

export interface SessionParts {
  readonly users: readonly ConsoleUser[];
  readonly store: ConsoleSessions;
  readonly clock: Clock;
}

export function createSessions({ users, store, clock }: SessionParts): Sessions {
  async function find(id: string): Promise<Visitor | null> {
    const session = ID.test(id) ? await store.get(hash(id)) : null;
    if (session === null || session.expiresAtMs <= clock.nowMs()) return null;
    const user = users.find(({ name }) => name === session.userName);
    if (user === undefined || hash(user.passwordHash) !== session.userMark) return null;
    return {
      name: user.name,
      isAdmin: user.role === 'admin',
      formToken: hash(`form ${id}`),
      isStillHere: async () => (await find(id)) !== null,
    };
  }
  return {
    find,
    async begin(user) {
      const nowMs = clock.nowMs();
      const id = randomBytes(ID_BYTES).toString('base64url');
      await store.add(
        {
          idHash: hash(id),
          userName: user.name,
          userMark: hash(user.passwordHash),
          expiresAtMs: nowMs + SESSION_LIFETIME_MS,
        },
        nowMs,
      );
      return id;
    },
    async end(id) {
      if (ID.test(id)) await store.remove(hash(id));
    },
  };
}

/** Of what is random already: no salt, and quick. */
const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
