/** Subscriptions and what they were told, as rows. */
import type { Kysely } from 'kysely';
import type { StoryFilter, SubscriptionId } from '../model/digest.ts';
import { insertDelivery } from './delivery-rows.ts';
import { toDestination, toPlaceRow } from './place-rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transactions.ts';

type DigestRows = Pick<
  Store,
  'addSubscription' | 'listSubscriptions' | 'removeSubscription' | 'promiseDigest'
>;

/** A story that nothing was told of for so long is a new one. */
const TOLD_KEPT_MS = 30 * 86_400_000;

/** The part of the store that keeps subscriptions. */
export function createDigestRows(db: Kysely<Tables>): DigestRows {
  return {
    async addSubscription(subscription) {
      await db
        .insertInto('subscriptions')
        .values({
          id: subscription.id,
          ...toPlaceRow(subscription.destination),
          filter: JSON.stringify(subscription.filter),
          says_empty: subscription.saysEmpty ? 1 : 0,
          cron: subscription.cron,
          time_zone: subscription.timeZone,
          created_at_ms: subscription.createdAtMs,
          covered_until_ms: subscription.coveredUntilMs,
        })
        .execute();
    },

    async listSubscriptions() {
      const rows = await db.selectFrom('subscriptions').selectAll().orderBy('sequence').execute();
      return rows.map((row) => ({
        id: row.id as SubscriptionId,
        destination: toDestination(row),
        filter: JSON.parse(row.filter) as StoryFilter,
        saysEmpty: row.says_empty === 1,
        cron: row.cron,
        timeZone: row.time_zone,
        createdAtMs: row.created_at_ms,
        coveredUntilMs: row.covered_until_ms,
      }));
    },

    async removeSubscription(id) {
      await db.deleteFrom('subscriptions').where('id', '=', id).execute();
    },

    promiseDigest(id, coveredUntilMs, delivery, told = []) {
      return inTransaction(db, async (transaction) => {
        // Only forward: a period that is covered stays covered. No row: it was removed, or another run was faster.
        const { numUpdatedRows } = await transaction
          .updateTable('subscriptions')
          .set({ covered_until_ms: coveredUntilMs })
          .where('id', '=', id)
          .where('covered_until_ms', '<', coveredUntilMs)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n || delivery === null) return;
        await insertDelivery(transaction, delivery);
        await transaction
          .deleteFrom('told_stories')
          .where('told_at_ms', '<', coveredUntilMs - TOLD_KEPT_MS)
          .execute();
        for (const story_id of told)
          await transaction
            .insertInto('told_stories')
            .values({ subscription_id: id, story_id, told_at_ms: coveredUntilMs })
            .onConflict((conflict) =>
              conflict
                .columns(['subscription_id', 'story_id'])
                .doUpdateSet({ told_at_ms: coveredUntilMs }),
            )
            .execute();
      });
    },
  };
}
