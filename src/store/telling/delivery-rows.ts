/**
 * The outbox as rows. A delivery is open until it is sent or given up; of each place only the oldest open one is handed out, under a lease,
 * so that messages come in the order in which they were promised, whoever sends them. A lease that nobody ended says that a try was
 * begun whose end is not known: the message may be there.
 */
import { type CompiledQuery, type Kysely, sql, type Transaction, type UpdateObject } from 'kysely';
import type { Clock } from '../../lib/time/clock.ts';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { QuoteId } from '../../model/quote.ts';
import type { ReplyDocument } from '../../model/reply.ts';
import { listOf } from '../database/dialect.ts';
import { memberOf } from '../database/members.ts';
import { askTogether, inTransaction } from '../database/transactions.ts';
import type { SentMessage } from '../ports/correction-store.ts';
import type { Delivery, DeliveryFailure } from '../ports/delivery-store.ts';
import type { Store } from '../store.ts';
import type { DeliveryRow } from '../tables/delivery-tables.ts';
import type { Tables } from '../tables/tables.ts';
import { forgettingOld } from './forget-old.ts';
import { toDestination, toPlaceRow } from './place-rows.ts';

type DeliveryRows = Pick<
  Store,
  | 'listOpenDeliveries'
  | 'markDelivered'
  | 'postponeDelivery'
  | 'releaseDelivery'
  | 'resumeDeliveries'
  | 'buryDelivery'
  | 'buryPlace'
  | 'listDelayedDeliveries'
  | 'listDeadLetters'
  | 'reviveDelivery'
  | 'dropDeadLetter'
  | 'promiseDelivery'
>;

const DAY_MS = 86_400_000;

/** What was sent is known so long, for corrections; what was given up, for an admin to see. */
const SENT_KEPT_MS = 180 * DAY_MS;
const DEAD_KEPT_MS = 30 * DAY_MS;
const FORGET_EVERY_MS = 3_600_000;

/** Reasons are for people: a service's whole answer is in the log. */
const MAX_REASON_CHARS = 500;

/** Promises it: it is open from then on. */
export async function insertDelivery(
  transaction: Transaction<Tables>,
  delivery: Delivery,
): Promise<void> {
  const [traces] = await askTogether(transaction, [selectTraces(transaction, delivery)]);
  await askTogether(transaction, insertingDelivery(transaction, delivery, traces));
}

/** @param traces answers to `selectTraces`. */
export function insertingDelivery(
  transaction: Transaction<Tables>,
  delivery: Delivery,
  traces: readonly DeliveryTrace[],
): readonly CompiledQuery[] {
  const { id, destination, document, attempts, replyTo = null, edits = null } = delivery;
  const place = toPlaceRow(destination);
  const about = { reply_to: replyTo, edits };
  const trace_ids = JSON.stringify(traces.map(({ trace_id }) => trace_id));
  const inserting = transaction
    .insertInto('deliveries')
    .values({ id, ...place, document: JSON.stringify(document), attempts, ...about, trace_ids });
  // What is edited was posted before, and is corrected as that.
  return [
    inserting.compile(),
    ...(edits === null ? notingPosted(transaction, quoteIdsIn(document), id) : []),
  ];
}

/** More than these say no more: a digest tells dozens of articles. */
const MAX_TRACES = 20;

interface DeliveryTrace {
  readonly trace_id: string | null;
}

/** Asks for those of the articles that a message tells, oldest first. */
export function selectTraces(
  db: Kysely<Tables>,
  { document, articleIds = [] }: Pick<Delivery, 'document' | 'articleIds'>,
): CompiledQuery<DeliveryTrace> {
  const told = quoteIdsIn(document);
  return db
    .selectFrom('articles')
    .select('trace_id')
    .where('trace_id', 'is not', null)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('id', 'in', listOf(db, [...articleIds, ...told])),
        eb(
          'id',
          'in',
          selectFrom('quotes').select('article_id').where('quotes.id', 'in', listOf(db, told)),
        ),
      ]),
    )
    .groupBy('trace_id')
    .orderBy(({ fn }) => fn.min('sequence'))
    .limit(MAX_TRACES)
    .compile();
}

/**
 * Notes which quotes a message shows: their articles are kept.
 *
 * @param by the delivery.
 */
function notingPosted(
  db: Kysely<Tables>,
  quotes: readonly QuoteId[],
  by: string,
): readonly CompiledQuery[] {
  if (quotes.length === 0) return [];
  const noting = db
    .insertInto('posted_quotes')
    .values([...new Set(quotes)].map((quote_id) => ({ quote_id, delivery_id: by })))
    .onConflict((conflict) => conflict.doNothing());
  return [noting.compile()];
}

/** Notes it as a delivery that is sent, by which it is corrected, and forgotten; nothing where it has no quotes, or is noted. */
export function notingSent(
  db: Kysely<Tables>,
  { id, destination, messageId, quoteIds, articleIds = [] }: SentMessage,
  nowMs: EpochMs,
): readonly CompiledQuery[] {
  const told = [...quoteIds, ...articleIds.map(toToldId)];
  if (told.length === 0) return [];
  const sent = { document: '', attempts: 1, state: 'sent', ended_at_ms: nowMs } as const;
  const inserting = db
    .insertInto('deliveries')
    .values({ id, ...toPlaceRow(destination), ...sent, message_id: messageId })
    .onConflict((conflict) => conflict.doNothing());
  return [inserting.compile(), ...notingPosted(db, told, id)];
}

const toToldId = (id: ArticleId) => id as string as QuoteId;

/** With the id of each article that is told as a story: its lines are corrected as a quote that has that. */
export function quoteIdsIn({ blocks }: Pick<ReplyDocument, 'blocks'>): readonly QuoteId[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return [block.quote.id];
    if (block.kind === 'sides')
      return block.sides.flatMap(({ quotes }) => quotes.map(({ id }) => id));
    if (block.kind !== 'story') return [];
    const { articleId, quotes } = block.story;
    return [...(articleId === null ? [] : [toToldId(articleId)]), ...quotes.map(({ id }) => id)];
  });
}

/** The part of the store that keeps deliveries. */
export function createDeliveryRows(db: Kysely<Tables>, clock: Clock): DeliveryRows {
  return {
    ...createEndRows(db, clock),
    ...createDeadRows(db),
    async listOpenDeliveries() {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('state', '=', 'open')
        .orderBy('sequence')
        .execute();
      return rows.map(toDelivery);
    },

    async listDelayedDeliveries(limit) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('state', '=', 'open')
        .where('last_error', 'is not', null)
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        ...toDelivery(row),
        reason: row.last_error ?? '',
        nextTryAtMs: row.next_try_at_ms,
      }));
    },

    postponeDelivery: (id, failure) => letGo(db, id, toFailed(failure)),

    releaseDelivery: (id, isUnclear) => letGo(db, id, { leased_until_ms: isUnclear ? 0 : null }),

    async resumeDeliveries() {
      // What a process held that is gone is free by itself, and the others are at work.
      if (memberOf(db) !== null) return;
      await db
        .updateTable('deliveries')
        .set({
          next_try_at_ms: 0,
          leased_until_ms: sql<
            number | null
          >`CASE WHEN leased_until_ms IS NULL THEN NULL ELSE 0 END`,
        })
        .where('state', '=', 'open')
        .execute();
    },

    promiseDelivery(delivery) {
      return inTransaction(db, async (transaction) => {
        const known = await transaction
          .selectFrom('deliveries')
          .select('id')
          .where('id', '=', delivery.id)
          .executeTakeFirst();
        if (known === undefined) await insertDelivery(transaction, delivery);
      });
    },
  };
}

function createEndRows(
  db: Kysely<Tables>,
  clock: Clock,
): Pick<DeliveryRows, 'markDelivered' | 'buryDelivery' | 'buryPlace'> {
  const toDead = (reason: string) => ({
    state: 'dead' as const,
    last_error: reason.slice(0, MAX_REASON_CHARS),
    ended_at_ms: clock.nowMs(),
    leased_until_ms: null,
    ...heldByNobody(db),
  });
  let forgottenAtMs = Number.NEGATIVE_INFINITY;

  /** Where this fails it is tried with the next one. */
  async function forgetOld(nowMs: EpochMs): Promise<void> {
    // A clock may have been set back by years.
    if (Math.abs(nowMs - forgottenAtMs) < FORGET_EVERY_MS) return;
    const sent = sql<boolean>`state = 'sent'`;
    const aged = { timeColumn: 'ended_at_ms', nowMs, toldFrom: sent };
    const old = [
      { ...aged, keptMs: SENT_KEPT_MS, among: sent },
      { ...aged, keptMs: DEAD_KEPT_MS, among: sql<boolean>`state = 'dead'` },
    ];
    for (const each of old) await db.executeQuery(forgettingOld(db, 'deliveries', each));
    forgottenAtMs = nowMs;
  }

  return {
    async markDelivered(id, messageId) {
      const ended_at_ms = clock.nowMs();
      await forgetOld(ended_at_ms);
      await db
        .updateTable('deliveries')
        .set({
          ...{ state: 'sent', message_id: messageId, ended_at_ms, leased_until_ms: null },
          // What it said is on the platform; that it was said, and where, is enough here.
          document: '',
          ...heldByNobody(db),
        })
        .where('id', '=', id)
        .execute();
      // An edit of what is not there has no id, and asked nobody.
      if (messageId === null) return;
      await db
        .deleteFrom('gone_places')
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('deliveries')
              .select('id')
              .where('id', '=', id)
              .whereRef('deliveries.platform', '=', 'gone_places.platform')
              .whereRef('deliveries.workspace_id', '=', 'gone_places.workspace_id')
              .whereRef('deliveries.channel_id', '=', 'gone_places.channel_id'),
          ),
        )
        .execute();
    },

    async buryDelivery(id, reason) {
      await db
        .updateTable('deliveries')
        .set(toDead(reason))
        .where('id', '=', id)
        .where(isMine(db))
        .execute();
    },

    buryPlace: (place, reason, isMarked = true) =>
      inTransaction(db, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('deliveries')
          .set(toDead(reason))
          .where(({ and }) => and(toPlaceRow(place)))
          .where('state', '=', 'open')
          .executeTakeFirstOrThrow();
        const waiting = Number(numUpdatedRows);
        if (!isMarked) return { waiting, isNew: true };
        const marked = await transaction
          .insertInto('gone_places')
          .values(toPlaceRow(place))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return { waiting, isNew: marked.numInsertedOrUpdatedRows === 1n };
      }),
  };
}

function createDeadRows(
  db: Kysely<Tables>,
): Pick<DeliveryRows, 'listDeadLetters' | 'reviveDelivery' | 'dropDeadLetter'> {
  return {
    async listDeadLetters(limit) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('state', '=', 'dead')
        .orderBy('ended_at_ms', 'desc')
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        ...toDelivery(row),
        reason: row.last_error ?? '',
        diedAtMs: row.ended_at_ms ?? 0,
      }));
    },

    reviveDelivery(id) {
      return inTransaction(db, async (transaction) => {
        const dead = await transaction
          .deleteFrom('deliveries')
          .where('id', '=', id)
          .where('state', '=', 'dead')
          .returningAll()
          .executeTakeFirst();
        if (dead === undefined) return false;
        // A new number puts it behind what is open for its place.
        const { sequence: _, ...row } = dead;
        const open = {
          state: 'open',
          attempts: 0,
          next_try_at_ms: 0,
          last_error: null,
          ended_at_ms: null,
        } as const;
        // Whether one of its tries got through is not known any more.
        await transaction
          .insertInto('deliveries')
          .values({ ...row, ...open, leased_until_ms: 0 })
          .execute();
        return true;
      });
    },

    async dropDeadLetter(id) {
      const { numDeletedRows } = await db
        .deleteFrom('deliveries')
        .where('id', '=', id)
        .where('state', '=', 'dead')
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

/** Ends the claim of a process; a file has none. */
const heldByNobody = (db: Kysely<Tables>) => (memberOf(db) === null ? {} : { holder: null });

/** A process that was taken for gone ends nothing that another has claimed since. */
function isMine(db: Kysely<Tables>) {
  const member = memberOf(db);
  return member === null ? sql<boolean>`true` : sql<boolean>`holder = ${member}`;
}

/** A try has ended, or was not begun: whoever may send it next does. */
async function letGo(
  db: Kysely<Tables>,
  id: string,
  values: UpdateObject<Tables, 'deliveries'>,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...values, ...heldByNobody(db) })
    .where('id', '=', id)
    .where(isMine(db))
    .execute();
}

function toFailed({ reason, nextTryAtMs, isUnclear, isTry }: DeliveryFailure) {
  return {
    next_try_at_ms: nextTryAtMs,
    last_error: reason.slice(0, MAX_REASON_CHARS),
    leased_until_ms: isUnclear ? 0 : null,
    ...(isTry ? { attempts: sql<number>`attempts + 1` } : {}),
  };
}

/** The delivery of a row that has its document still. */
export function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    destination: toDestination(row),
    document: JSON.parse(row.document) as ReplyDocument,
    attempts: row.attempts,
    ...(row.reply_to === null ? {} : { replyTo: row.reply_to }),
    ...(row.edits === null ? {} : { edits: row.edits }),
  };
}
