/** Who sends what is open: of each place the oldest is handed out, to one process at a time. */
import { type Kysely, sql } from 'kysely';
import { isPostgres, listOf } from '../database/dialect.ts';
import { memberOf, NOBODY } from '../database/members.ts';
import { inTransactionOfHeld } from '../database/transactions.ts';
import type { ClaimedDelivery, DeliveryClaim } from '../ports/delivery-store.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';
import { toDelivery } from './delivery-rows.ts';

/** A try is put off for 24 hours at most (digests/outbox.ts): what waits for longer was put off by a clock that was ahead. */
const MAX_AHEAD_MS = 25 * 3_600_000;

/** A lease is of 5 minutes (digests/outbox.ts): a longer one was given by such a clock, too. */
const MAX_LEASE_MS = 6 * 60_000;

type DeliveryClaims = Pick<
  Store,
  'lookForDeliveries' | 'claimDeliveries' | 'claimLeftMs' | 'releaseAllBut'
>;

/** The part of the store that hands out deliveries. */
export function createDeliveryClaims(db: Kysely<Tables>): DeliveryClaims {
  return {
    async lookForDeliveries(claim) {
      const { claimable, next } = await firstOfPlaces(db)
        .select([
          sql<number>`count(*) filter (where ${claimableBy(db, claim)})`.as('claimable'),
          sql<
            number | null
          >`min(CASE WHEN leased_until_ms > next_try_at_ms THEN leased_until_ms ELSE next_try_at_ms END)`.as(
            'next',
          ),
        ])
        .executeTakeFirstOrThrow();
      return { isClaimable: claimable > 0, nextTryAtMs: next };
    },

    claimDeliveries: (claim) => claimDeliveries(db, claim),

    async claimLeftMs(id) {
      const member = memberOf(db);
      if (member === null) return Number.POSITIVE_INFINITY;
      const { rows } = await sql<{ left_ms: number }>`
        select extract(epoch from alive_until - clock_timestamp())::float8 * 1000 as left_ms
        from deliveries join processes on processes.id = holder
        where deliveries.id = ${id} and holder = ${member}`.execute(db);
      return Math.max(rows[0]?.left_ms ?? 0, 0);
    },

    async releaseAllBut(ids) {
      const member = memberOf(db);
      if (member === null) return;
      await db
        .updateTable('deliveries')
        .set({ holder: null })
        .where('holder', '=', member)
        .where('id', 'not in', listOf(db, ids))
        .execute();
    },
  };
}

/**
 * Of each place the oldest that is open. They are read once, whatever PostgreSQL has counted so far: compared one with the other, those of a place where
 * many wait take the square of how many they are.
 */
function firstOfPlaces(db: Kysely<Tables>) {
  return db
    .with(
      (cte) => cte('oldest').materialized(),
      (cte) =>
        cte
          .selectFrom('deliveries')
          .select(({ fn }) => fn.min('sequence').as('sequence'))
          .where('state', '=', 'open')
          .groupBy(['platform', 'workspace_id', 'channel_id']),
    )
    .selectFrom('oldest')
    .innerJoin('deliveries as d', 'd.sequence', 'oldest.sequence')
    .where('d.state', '=', 'open');
}

function claimableBy(
  db: Kysely<Tables>,
  { platforms, nowMs }: Pick<DeliveryClaim, 'platforms' | 'nowMs'>,
) {
  const isFree =
    memberOf(db) === null
      ? sql`coalesce(leased_until_ms, 0) not between ${nowMs + 1} and ${nowMs + MAX_LEASE_MS}`
      : sql`holder is null`;
  return sql<boolean>`platform in ${listOf(db, platforms)}
    and next_try_at_ms not between ${nowMs + 1} and ${nowMs + MAX_AHEAD_MS} and ${isFree}`;
}

async function claimDeliveries(
  db: Kysely<Tables>,
  claim: DeliveryClaim,
): Promise<readonly ClaimedDelivery[]> {
  const { nowMs, leaseMs, limit } = claim;
  const member = memberOf(db);
  if (member === NOBODY) return [];
  return inTransactionOfHeld(db, async (transaction) => {
    const rows = await firstOfPlaces(transaction)
      .where(claimableBy(db, claim))
      .selectAll('d')
      .select(({ selectFrom }) =>
        selectFrom('deliveries as other')
          .select('other.message_id')
          .where('other.id', '=', sql<string>`coalesce(d.edits, d.reply_to)`)
          .as('about_message_id'),
      )
      .orderBy('d.sequence')
      .limit(limit)
      // Of two processes that want the same one gets it: what another is just taking is passed over, what it has taken is held by then.
      .$if(isPostgres(db), (query) => query.forUpdate('d').skipLocked())
      .execute();
    if (rows.length === 0) return [];
    await transaction
      .updateTable('deliveries')
      .set({ leased_until_ms: nowMs + leaseMs, ...(member === null ? {} : { holder: member }) })
      .where(
        'id',
        'in',
        listOf(
          transaction,
          rows.map(({ id }) => id),
        ),
      )
      .execute();
    return rows.map((row) => ({
      ...toDelivery(row),
      isUnclear: row.leased_until_ms !== null,
      aboutMessageId: row.about_message_id,
      traceIds: JSON.parse(row.trace_ids) as readonly string[],
    }));
  });
}
