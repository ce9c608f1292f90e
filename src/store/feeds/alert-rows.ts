/**
 * The channels that are told of feeds in trouble, and what they know, as rows. What is told is the difference between how feeds are
 * and what was told of them last, so that a crash or a restart in between neither loses nor repeats it.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { EpochMs } from '../../model/article.ts';
import { ALERT_AFTER_FAILURES, type Feed } from '../../model/feed.ts';
import { inTransaction } from '../database/transactions.ts';
import type { TroubleNews } from '../ports/feed-store.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';
import { insertDelivery } from '../telling/delivery-rows.ts';
import { toDestination, toPlaceRow } from '../telling/place-rows.ts';
import { toFeed } from './feed-rows.ts';

type AlertRows = Pick<
  Store,
  | 'listAlertChannels'
  | 'addAlertChannel'
  | 'removeAlertChannel'
  | 'listTroubleNews'
  | 'promiseTroubleNews'
  | 'countUnanswered'
>;

/** The part of the store that keeps who is told of trouble, and what was told. */
export function createAlertRows(db: Kysely<Tables>): AlertRows {
  return {
    async listAlertChannels() {
      const rows = await db
        .selectFrom('alert_channels')
        .selectAll()
        .orderBy('platform')
        .orderBy('channel_id')
        .execute();
      return rows.map(toDestination);
    },

    async addAlertChannel(channel) {
      await db
        .insertInto('alert_channels')
        .values(toPlaceRow(channel))
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'channel_id'])
            .doUpdateSet({ workspace_id: channel.workspaceId }),
        )
        .execute();
    },

    async removeAlertChannel({ platform, channelId }) {
      const { numDeletedRows } = await db
        .deleteFrom('alert_channels')
        .where('platform', '=', platform)
        .where('channel_id', '=', channelId)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },

    listTroubleNews: () => listTroubleNews(db),

    promiseTroubleNews(news, toldAtMs, deliveries) {
      return inTransaction(db, async (transaction) => {
        for (const each of news) await noteTold(transaction, each, toldAtMs);
        for (const delivery of deliveries) await insertDelivery(transaction, delivery);
      });
    },

    async countUnanswered() {
      const rows = await db
        .selectFrom('feeds')
        .select(['url', 'failure_count'])
        .select(({ selectFrom }) =>
          selectFrom('polls')
            .select('status')
            .whereRef('polls.feed_id', '=', 'feeds.id')
            .orderBy('polls.id', 'desc')
            .limit(1)
            .as('status'),
        )
        .where('state', '=', 'active')
        .where('is_sample', '=', 0)
        .execute();
      const unanswered = rows.filter((row) => row.failure_count > 0 && row.status === null);
      return { urls: unanswered.map(({ url }) => url), followedCount: rows.length };
    },
  };
}

async function listTroubleNews(db: Kysely<Tables>): Promise<readonly TroubleNews[]> {
  const rows = await db
    .selectFrom('feeds')
    .leftJoin('told_troubles as told', 'told.feed_id', 'feeds.id')
    .selectAll('feeds')
    .where(({ eb, or, and }) =>
      or([
        and([eb('state', '=', 'gone'), sql<boolean>`told.kind is distinct from 'gone'`]),
        and([
          eb('state', '=', 'active'),
          eb('failure_count', '>=', ALERT_AFTER_FAILURES),
          eb('told.kind', 'is', null),
        ]),
        // Only what was read since then shows that it works.
        and([
          eb('state', '=', 'active'),
          eb('failure_count', '=', 0),
          eb('last_success_at_ms', '>', eb.ref('told.told_at_ms')),
        ]),
      ]),
    )
    .orderBy('feeds.sequence')
    .execute();
  return rows.map(toFeed).map((feed) => ({ feed, kind: kindOf(feed) }));
}

function kindOf({ state, failureCount }: Feed): TroubleNews['kind'] {
  if (state === 'gone') return 'gone';
  return failureCount > 0 ? 'failing' : 'recovered';
}

async function noteTold(
  db: Transaction<Tables>,
  { feed, kind }: TroubleNews,
  toldAtMs: EpochMs,
): Promise<void> {
  await db.deleteFrom('told_troubles').where('feed_id', '=', feed.id).execute();
  if (kind === 'recovered') return;
  // From the feed's own row, so that one that was just removed is not an error.
  await db
    .insertInto('told_troubles')
    .columns(['feed_id', 'kind', 'told_at_ms'])
    .expression((builder) =>
      builder
        .selectFrom('feeds')
        .select(({ val }) => ['id', val<string>(kind).as('kind'), val(toldAtMs).as('told_at_ms')])
        .where('id', '=', feed.id),
    )
    .execute();
}
