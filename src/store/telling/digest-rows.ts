/** Subscriptions and what they were told, as rows. */
import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { StoryFilter, StoryId, Subscription, SubscriptionId } from '../../model/digest.ts';
import { numbersOf } from '../database/dialect.ts';
import { inTurn } from '../database/transactions.ts';
import type { Covering, MissedArticle } from '../ports/digest-store.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';
import { insertingDelivery, selectTraces } from './delivery-rows.ts';
import { forgettingOld } from './forget-old.ts';
import { toDestination, toPlaceRow } from './place-rows.ts';

type DigestRows = Pick<
  Store,
  | 'addSubscription'
  | 'listSubscriptions'
  | 'removeSubscription'
  | 'promiseDigest'
  | 'listToldArticles'
  | 'listMissedArticles'
>;

/** A story that nothing was told of for so long is a new one. */
const TOLD_KEPT_MS = 30 * 86_400_000;

/** More than a look at the store takes; so many damaged articles are a store to restore. */
const MAX_MISSED = 1000;

/** What lies further ahead was written by a clock that was wrong; by less any clock is set back. */
export const MAX_AHEAD_MS = 3_600_000;

type Covered = Pick<Subscription, 'id' | 'coveredUntilMs'>;

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

    promiseDigest: (subscription, toMs, delivery, { toldIds: told = [], missed } = {}) =>
      inTurn(db, {
        ask: (transaction) => [
          coveringUntil(transaction, subscription, toMs),
          ...(delivery === null ? [] : [selectTraces(transaction, delivery)]),
        ],
        async work(transaction, [covered, traces = []]) {
          if (covered.length === 0) return { result: undefined, writes: [] };
          const { id } = subscription;
          const writes =
            delivery === null
              ? []
              : [
                  ...insertingDelivery(transaction, delivery, traces),
                  ...notingTold(transaction, { id, told, toMs }),
                ];
          return {
            result: undefined,
            writes: [...writes, ...notingMissed(transaction, id, missed)],
          };
        },
      }),

    async listToldArticles(id, fromMs, toMs) {
      const rows = await db
        .selectFrom('told_articles')
        .innerJoin('articles', 'articles.id', 'told_articles.article_id')
        .select('article_id')
        .where('subscription_id', '=', id)
        .where('stored_at_ms', '>=', fromMs)
        .where('stored_at_ms', '<', toMs)
        .execute();
      return new Set(rows.map(({ article_id }) => article_id as ArticleId));
    },

    async listMissedArticles(id) {
      const rows = await db
        .selectFrom('missed_articles')
        .select(['article_id', 'from_ms'])
        .where('subscription_id', '=', id)
        .orderBy('article_id')
        .execute();
      return rows.map((row) => ({ articleId: row.article_id as ArticleId, fromMs: row.from_ms }));
    },
  };
}

/** No row: it was removed, or another run was faster, which has told what this one would tell again. */
function coveringUntil(
  transaction: Transaction<Tables>,
  { id, coveredUntilMs }: Covered,
  toMs: EpochMs,
) {
  return transaction
    .updateTable('subscriptions')
    .set({ covered_until_ms: toMs })
    .where('id', '=', id)
    .where('covered_until_ms', '=', coveredUntilMs)
    .returning('id')
    .compile();
}

interface ToldStories {
  readonly id: SubscriptionId;
  readonly told: readonly StoryId[];
  readonly toMs: EpochMs;
}

function notingTold(
  transaction: Transaction<Tables>,
  { id, told, toMs }: ToldStories,
): readonly CompiledQuery[] {
  const aged = { timeColumn: 'told_at_ms', keptMs: TOLD_KEPT_MS, nowMs: toMs };
  const forgetting = [
    forgettingOld(transaction, 'told_stories', aged),
    forgettingOld(transaction, 'told_articles', {
      ...aged,
      among: sql<boolean>`subscription_id = ${id}`,
    }),
  ];
  if (told.length === 0) return forgetting;
  const noting = transaction
    .insertInto('told_stories')
    .values(
      [...new Set(told)].map((story_id) => ({ subscription_id: id, story_id, told_at_ms: toMs })),
    )
    .onConflict((conflict) =>
      conflict.columns(['subscription_id', 'story_id']).doUpdateSet({ told_at_ms: toMs }),
    );
  const notingArticles = sql`insert into told_articles (subscription_id, article_id, told_at_ms)
    select ${id}, articles.id, ${sql.lit(toMs)} from articles
    where story_id in ${numbersOf(transaction, told)} and stored_at_ms < ${toMs} and is_backlog = 0
    on conflict do nothing`;
  return [...forgetting, noting.compile(), notingArticles.compile(transaction)];
}

function notingMissed(
  transaction: Transaction<Tables>,
  id: SubscriptionId,
  missed: Covering['missed'],
): readonly CompiledQuery[] {
  if (missed === undefined) return [];
  const forgetting = transaction.deleteFrom('missed_articles').where('subscription_id', '=', id);
  // One that goes meanwhile is missed by nobody.
  const noting = ({ articleId, fromMs }: MissedArticle) =>
    sql`
      INSERT INTO missed_articles (subscription_id, article_id, from_ms)
      SELECT ${id}, id, ${sql.lit(fromMs)} FROM articles WHERE id = ${articleId}
    `.compile(transaction);
  return [forgetting.compile(), ...missed.slice(0, MAX_MISSED).map(noting)];
}
