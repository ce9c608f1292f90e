/** The newest polls of each feed, as rows; older ones go in the transaction that adds one. */
import type { Kysely } from 'kysely';
import type { FeedId } from '../model/article.ts';
import { MAX_POLLS_KEPT, type Poll, type PollOutcome } from '../model/poll.ts';
import { isPostgres, listOf } from './dialect.ts';
import type { Store } from './store.ts';
import type { PollRow, Tables } from './tables.ts';
import { inFeedTransaction } from './transactions.ts';

/** The part of the store that keeps polls. */
export function createPollRows(db: Kysely<Tables>): Pick<Store, 'recordPoll' | 'listPolls'> {
  return {
    async recordPoll(feedId, poll) {
      await inFeedTransaction(db, async (transaction) => {
        // A feed that was removed while it was polled is not an error.
        const feed = await transaction
          .selectFrom('feeds')
          .select('id')
          .where('id', '=', feedId)
          .$if(isPostgres(transaction), (row) => row.forKeyShare())
          .executeTakeFirst();
        if (feed === undefined) return;
        await transaction
          .insertInto('polls')
          .values({
            feed_id: feedId,
            started_at_ms: poll.startedAtMs,
            took_ms: poll.tookMs,
            status: poll.status,
            outcome: poll.outcome,
            item_count: poll.itemCount,
            new_item_count: poll.newItemCount,
            body_bytes: poll.bodyBytes,
            reason: poll.reason,
          })
          .execute();
        await transaction
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
          .execute();
      });
    },

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
