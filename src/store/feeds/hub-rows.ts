/** Subscriptions at hubs, as rows. */
import type { Kysely, Selectable } from 'kysely';
import type { FeedId } from '../../model/article.ts';
import type { HubSubscription } from '../../model/hub-subscription.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';

type HubRows = Pick<
  Store,
  'listHubSubscriptions' | 'findHubSubscription' | 'putHubSubscription' | 'removeHubSubscription'
>;

export function createHubRows(db: Kysely<Tables>): HubRows {
  return {
    async listHubSubscriptions() {
      const rows = await db
        .selectFrom('hub_subscriptions')
        .selectAll()
        .orderBy('feed_id')
        .execute();
      return rows.map(toSubscription);
    },

    async findHubSubscription(by) {
      const rows = db.selectFrom('hub_subscriptions').selectAll();
      const found =
        'path' in by ? rows.where('path', '=', by.path) : rows.where('feed_id', '=', by.feedId);
      const row = await found.executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },

    async putHubSubscription(subscription) {
      const { feedId, ...rest } = subscription;
      const change = {
        hub_url: rest.hubUrl,
        topic_url: rest.topicUrl,
        path: rest.path,
        secret: rest.secret,
        state: rest.state,
        until_ms: rest.untilMs,
        ask_at_ms: rest.askAtMs,
        told_at_ms: rest.toldAtMs,
      };
      await db
        .insertInto('hub_subscriptions')
        .values({ feed_id: feedId, ...change })
        .onConflict((conflict) => conflict.column('feed_id').doUpdateSet(change))
        .execute();
    },

    async removeHubSubscription(feedId) {
      await db.deleteFrom('hub_subscriptions').where('feed_id', '=', feedId).execute();
    },
  };
}

function toSubscription(row: Selectable<Tables['hub_subscriptions']>): HubSubscription {
  return {
    feedId: row.feed_id as FeedId,
    hubUrl: row.hub_url,
    topicUrl: row.topic_url,
    path: row.path,
    secret: row.secret,
    state: row.state as HubSubscription['state'],
    untilMs: row.until_ms,
    askAtMs: row.ask_at_ms,
    toldAtMs: row.told_at_ms,
  };
}
