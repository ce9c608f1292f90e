/** Sessions of the console, as rows. */
import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';

type SessionRows = Pick<Store, 'addConsoleSession' | 'getConsoleSession' | 'removeConsoleSession'>;

/** The part of the store that keeps who is logged in to the console. */
export function createSessionRows(db: Kysely<Tables>): SessionRows {
  return {
    async addConsoleSession({ idHash, userName, userMark, expiresAtMs }, nowMs) {
      await db.deleteFrom('console_sessions').where('expires_at_ms', '<=', nowMs).execute();
      await db
        .insertInto('console_sessions')
        .values({
          id_hash: idHash,
          user_name: userName,
          user_mark: userMark,
          expires_at_ms: expiresAtMs,
        })
        .execute();
    },

    async getConsoleSession(idHash) {
      const row = await db
        .selectFrom('console_sessions')
        .selectAll()
        .where('id_hash', '=', idHash)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        idHash: row.id_hash,
        userName: row.user_name,
        userMark: row.user_mark,
        expiresAtMs: row.expires_at_ms,
      };
    },

    async removeConsoleSession(idHash) {
      await db.deleteFrom('console_sessions').where('id_hash', '=', idHash).execute();
    },
  };
}
