/**
 * For what ingestion writes, hundreds of times a second at its busiest: a transaction that doesn't wait for the disk, which would
 * hold up every answer meanwhile.
 *
 * A crash of the program loses nothing. After a power cut the newest such transactions may be gone, always the last ones and all
 * of a poll's together: validators come after items, so the feed is asked again and brings them again. Whatever is written
 * strictly (deliveries, settings, decisions) puts all that came before it on disk too, for the write-ahead log is one
 * (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export function inRelaxedTransaction<Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  // Outside the transaction, where alone it may change, and on a connection that nobody else uses until it is back.
  return db.connection().execute(async (connection) => {
    await sql`PRAGMA synchronous = NORMAL`.execute(connection);
    try {
      return await connection.transaction().execute(work);
    } finally {
      await sql`PRAGMA synchronous = FULL`.execute(connection);
    }
  });
}
