/**
 * Watches and what they found, as rows. What comes is noted in the transaction that stores it (`notingNews`), a find in the one that
 * takes the note away, a delivery in the one that marks its finds as told: a kill at any moment neither loses nor repeats one.
 */
import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { Clock } from '../../lib/time/clock.ts';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { QuoteId } from '../../model/quote.ts';
import type { QuietHours, Watch, WatchId } from '../../model/watch.ts';
import { listOf } from '../database/dialect.ts';
import { askTogether, inTransaction, inTurn } from '../database/transactions.ts';
import type { Delivery } from '../ports/delivery-store.ts';
import type { WatchFind, WatchStore } from '../ports/watch-store.ts';
import type { Tables, WatchRow } from '../tables/tables.ts';
import { insertDelivery, insertingDelivery, selectTraces } from './delivery-rows.ts';
import { forgettingOld } from './forget-old.ts';
import { toDestination, toPlaceRow } from './place-rows.ts';

/** The same words may come from another outlet days later; after this they are told as new. */
const FINDS_KEPT_MS = 30 * 86_400_000;

/** Damaged articles whose quotes wait for their repair: a question to a database has so many values. */
const MAX_WAITING = 1000;

/** Notes quotes for the watches, where there are any. */
export function notingNews(
  transaction: Transaction<Tables>,
  articleId: ArticleId,
  quoteIds: readonly QuoteId[],
): readonly CompiledQuery[] {
  if (quoteIds.length === 0) return [];
  const noting = sql`
    INSERT INTO unwatched_news (article_id, quote_ids)
    SELECT ${articleId}, ${JSON.stringify(quoteIds)} WHERE EXISTS (SELECT 1 FROM watches)
  `;
  return [noting.compile(transaction)];
}

/** The part of the store that keeps watches. */
export function createWatchRows(db: Kysely<Tables>, clock: Clock): WatchStore {
  return {
    async addWatch(watch) {
      await db.insertInto('watches').values(toRow(watch)).execute();
    },

    async listWatches() {
      const rows = await db.selectFrom('watches').selectAll().orderBy('sequence').execute();
      return rows.map(fromRow);
    },

    async setQuietHours(id, quiet) {
      const values = { quiet: quiet === null ? null : JSON.stringify(quiet) };
      await db.updateTable('watches').set(values).where('id', '=', id).execute();
    },

    async removeWatch(id) {
      await db.deleteFrom('watches').where('id', '=', id).execute();
    },

    ...createFindRows(db, clock),
  };
}

function createFindRows(
  db: Kysely<Tables>,
  clock: Clock,
): Omit<WatchStore, 'addWatch' | 'listWatches' | 'setQuietHours' | 'removeWatch'> {
  return {
    async listUnwatchedNews(limit, after = 0) {
      const rows = await db
        .selectFrom('unwatched_news')
        .selectAll()
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map(({ sequence, article_id, quote_ids }) => ({
        sequence,
        articleId: article_id as ArticleId,
        quoteIds: JSON.parse(quote_ids) as QuoteId[],
      }));
    },

    keepWatchFinds: (finds, edits, upTo, waiting = []) =>
      inTransaction(db, (transaction) =>
        keepFinds(transaction, { finds, edits, upTo, waiting, nowMs: clock.nowMs() }),
      ),

    async listFound(id, quoteIds) {
      const rows = await db
        .selectFrom('watch_finds')
        .select(['quote_id', 'delivery_id'])
        .where('watch_id', '=', id)
        .where('quote_id', 'in', listOf(db, quoteIds))
        .execute();
      return new Map(rows.map((row) => [row.quote_id as QuoteId, row.delivery_id]));
    },

    async listToldBy(deliveryId) {
      const rows = await db
        .selectFrom('watch_finds')
        .select('quote_id')
        .where('delivery_id', '=', deliveryId)
        .orderBy('found_at_ms')
        .orderBy('watch_id')
        .orderBy('quote_id')
        .execute();
      return rows.map(({ quote_id }) => quote_id as QuoteId);
    },

    async listUntoldFinds() {
      const rows = await db
        .selectFrom('watch_finds')
        .select(['watch_id', 'quote_id'])
        .where('told_at_ms', 'is', null)
        .orderBy('found_at_ms')
        .orderBy('watch_id')
        .orderBy('quote_id')
        .execute();
      const finds = new Map<WatchId, QuoteId[]>();
      for (const { watch_id, quote_id } of rows) {
        const id = watch_id as WatchId;
        finds.set(id, [...(finds.get(id) ?? []), quote_id as QuoteId]);
      }
      return finds;
    },

    async countTold(sinceMs) {
      const rows = await db
        .selectFrom('watch_finds')
        .select(({ fn }) => [
          'watch_id',
          fn.countAll<number>().as('count'),
          fn.min<number>('told_at_ms').as('first'),
        ])
        .where('told_at_ms', '>=', sinceMs)
        // A clock that was set back must not make the next ones wait for it.
        .where('told_at_ms', '<=', clock.nowMs())
        .where('delivery_id', 'is not', null)
        .groupBy('watch_id')
        .execute();
      return new Map(
        rows.map(({ watch_id, count, first }) => [
          watch_id as WatchId,
          { count, firstAtMs: first },
        ]),
      );
    },

    promiseWatchNews: (id, quoteIds, delivery) =>
      promiseNews(db, { id, quoteIds, delivery, nowMs: clock.nowMs() }),
  };
}

interface FoundNews {
  readonly finds: readonly WatchFind[];
  readonly edits: Parameters<WatchStore['keepWatchFinds']>[1];
  readonly upTo: number;
  readonly waiting: readonly number[];
  readonly nowMs: EpochMs;
}

async function keepFinds(
  transaction: Transaction<Tables>,
  { finds, edits, upTo, waiting, nowMs }: FoundNews,
): Promise<void> {
  // A watch that was removed meanwhile finds nothing; what was found before is not found again.
  const keeping = finds.map(({ watchId, quoteId }) =>
    sql`
      INSERT INTO watch_finds (watch_id, quote_id, found_at_ms)
      SELECT id, ${quoteId}, ${nowMs} FROM watches WHERE id = ${watchId}
      ON CONFLICT DO NOTHING
    `.compile(transaction),
  );
  const all = transaction.deleteFrom('unwatched_news').where('sequence', '<=', upTo);
  const lookedThrough =
    waiting.length === 0 ? all : all.where('sequence', 'not in', waiting.slice(0, MAX_WAITING));
  await askTogether(transaction, [...keeping, lookedThrough.compile()]);
  for (const edit of edits) {
    await transaction
      .deleteFrom('deliveries')
      .where('edits', '=', edit.edits)
      .where('state', '=', 'open')
      .where('leased_until_ms', 'is', null)
      .execute();
    await insertDelivery(transaction, edit);
  }
}

interface WatchNews {
  readonly id: WatchId;
  readonly quoteIds: readonly QuoteId[];
  readonly delivery: Delivery | null;
  readonly nowMs: EpochMs;
}

function promiseNews(
  db: Kysely<Tables>,
  { id, quoteIds, delivery, nowMs }: WatchNews,
): Promise<void> {
  return inTurn(db, {
    ask: (transaction) => [
      transaction
        .updateTable('watch_finds')
        .set({ told_at_ms: nowMs, delivery_id: delivery?.id ?? null })
        .where('watch_id', '=', id)
        .where('quote_id', 'in', listOf(transaction, quoteIds))
        .returning('quote_id')
        .compile(),
      ...(delivery === null ? [] : [selectTraces(transaction, delivery)]),
    ],
    async work(transaction, [told, traces = []]) {
      const aged = { timeColumn: 'told_at_ms', keptMs: FINDS_KEPT_MS, nowMs };
      const forgetting = forgettingOld(transaction, 'watch_finds', aged);
      // Removed meanwhile: nobody wants to be told.
      const isWanted = told.length > 0 && delivery !== null;
      const promising = isWanted ? insertingDelivery(transaction, delivery, traces) : [];
      return { result: undefined, writes: [...promising, forgetting] };
    },
  });
}

function toRow({ id, destination, ownerId, name, words, quiet, createdAtMs }: Watch) {
  return {
    id,
    ...toPlaceRow(destination),
    owner_id: ownerId,
    name,
    words: JSON.stringify(words),
    quiet: quiet === null ? null : JSON.stringify(quiet),
    created_at_ms: createdAtMs,
  };
}

function fromRow(row: WatchRow): Watch {
  return {
    id: row.id as WatchId,
    destination: toDestination(row),
    ownerId: row.owner_id,
    name: row.name,
    words: JSON.parse(row.words) as string[],
    quiet: row.quiet === null ? null : (JSON.parse(row.quiet) as QuietHours),
    createdAtMs: row.created_at_ms,
  };
}
