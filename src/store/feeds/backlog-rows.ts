/** What each feed listed already when it was first read, as rows: kept as long as the feed, for its items may be edited or read late. */
import { type Kysely, sql } from 'kysely';
import { listOf } from '../database/dialect.ts';
import { inRelaxedTransaction } from '../database/transactions.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';

/** The part of the store that keeps the backlog. A feed that is gone meanwhile has none. */
export function createBacklogRows(db: Kysely<Tables>): Pick<Store, 'noteBacklog' | 'findBacklog'> {
  return {
    async noteBacklog(feedId, places) {
      await inRelaxedTransaction(db, (transaction) =>
        sql`insert into backlog_items (feed_id, place)
          select feeds.id, value from feeds, ${listOf(transaction, places)} as places
          where feeds.id = ${feedId}
            and not exists (select 1 from backlog_items where feed_id = ${feedId})
            and not exists (select 1 from feed_items where feed_id = ${feedId})
          on conflict do nothing`.execute(transaction),
      );
    },

    async findBacklog(feedId, places) {
      const rows = await db
        .selectFrom('backlog_items')
        .select('place')
        .where('feed_id', '=', feedId)
        .where('place', 'in', listOf(db, places))
        .execute();
      return new Set(rows.map(({ place }) => place));
    },
  };
}
