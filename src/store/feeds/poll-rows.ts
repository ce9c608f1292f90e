/** The newest polls of each feed, as rows; older ones go in the transaction that adds one. */
import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { FeedId } from '../../model/article.ts';
import { MAX_POLLS_KEPT, type Poll, type PollOutcome } from '../../model/poll.ts';
import { isPostgres, listOf } from '../database/dialect.ts';
import { writeOfFeed } from '../database/transactions.ts';
import type { Store } from '../store.ts';
import type { PollRow, Tables } from '../tables/tables.ts';

/** The part of the store that keeps polls. */
export function createPollRows(db: Kysely<Tables>): Pick<Store, 'recordPoll' | 'listPolls'> {
  return {
    recordPoll: (feedId, poll) =>
      writeOfFeed(db, [insertPoll(db, feedId, poll), deleteOldPolls(db, feedId)]),

    async listPolls(feedIds) {
      const polls = new Map<FeedId, Poll[]>(feedIds.map((id) => [id, []]));
      const rows = await db
        .selectFrom('polls')
        .selectAll()
        .where('feed_id', 'in', listOf(db, feedIds))
        .orderBy('id', 'desc')
        .execute();
      for (const row of rows) polls.get(row.feed_id as FeedId)?.push(fromRow(row));
      return polls;
    },
  };
}

/** Of a feed that is still there: one that was removed while it was polled is not an error. */
function insertPoll(db: Kysely<Tables>, feedId: FeedId, poll: Poll): CompiledQuery {
  const { startedAtMs, tookMs, status, outcome, itemCount, newItemCount, bodyBytes, reason } = poll;
  return sql`
    INSERT INTO polls (feed_id, started_at_ms, took_ms, status, outcome, item_count, new_item_count, body_bytes, reason)
    SELECT id, ${startedAtMs}, ${tookMs}, ${status}, ${outcome}, ${itemCount}, ${newItemCount}, ${bodyBytes}, ${reason}
    FROM feeds WHERE id = ${feedId} ${isPostgres(db) ? sql`FOR KEY SHARE` : sql``}
  `.compile(db);
}

function deleteOldPolls(db: Kysely<Tables>, feedId: FeedId): CompiledQuery {
  return db
    .deleteFrom('polls')
    .where('feed_id', '=', feedId)
    .where('id', 'not in', (builder) =>
      builder
        .selectFrom('polls')
        .select('id')
        .where('feed_id', '=', feedId)
        .orderBy('id', 'desc')
        .limit(MAX_POLLS_KEPT),
    )
    .compile();
}

function fromRow(row: PollRow): Poll {
  return {
    startedAtMs: row.started_at_ms,
    tookMs: row.took_ms,
    status: row.status,
    outcome: row.outcome as PollOutcome,
    itemCount: row.item_count,
    newItemCount: row.new_item_count,
    bodyBytes: row.body_bytes,
    reason: row.reason,
  };
}
