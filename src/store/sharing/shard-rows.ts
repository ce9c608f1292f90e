/**
 * Which process holds which of Discord's shards: each is a job, named after its number and how many there are. All hold shards of one
 * division at a time, for an event comes to each division once: those of another must be let go first. How many there are is a setting,
 * which grows, and is told anew when nobody holds any.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import {
  listShards,
  nameShard,
  type Shard,
  type ShardClaim,
  type ShardWish,
  TURN_MS,
} from '../../lib/shards.ts';
import { memberOf, NOBODY } from '../database/members.ts';
import { inTransaction } from '../database/transactions.ts';
import type { SharedWork } from '../ports/shared-work.ts';
import type { Tables } from '../tables/tables.ts';

type ShardRows = Pick<SharedWork, 'claimShards' | 'releaseShards' | 'takeIdentifyTurn'>;

/** A version that opened one connection for all had a job of this name alone. */
const JOB = 'discord';
const nameJob = (shard: Shard) => `${JOB} ${nameShard(shard)}`;

const COUNT_SETTING = 'discord-shards';

export function createShardRows(db: Kysely<Tables>): ShardRows {
  return {
    async claimShards(wish) {
      const member = memberOf(db);
      if (member === null || member === NOBODY) return { count: 0, held: [], processes: 1 };
      const seen = await look(db, member, wish);
      // Mostly nothing has changed: then nobody waits who writes.
      return isSettled(seen)
        ? toClaim(seen)
        : inTransaction(db, async (transaction) => {
            await sql`update processes set takes_shards = true
              where id = ${member} and not takes_shards`.execute(transaction);
            return toClaim(await settle(transaction, await look(transaction, member, wish)));
          });
    },

    async releaseShards(shards) {
      const names = shards.map(nameJob);
      await sql`update jobs set holder = null
        where holder = ${memberOf(db)} and name = any(${names})`.execute(db);
      await sql`select pg_notify('verbatim', 'free')`.execute(db);
    },

    async takeIdentifyTurn(bucket) {
      const next = sql`clock_timestamp() + ${TURN_MS} * interval '1 millisecond'`;
      const taken = await sql`
        insert into identify_turns as turns (bucket, free_at) values (${bucket}, ${next})
        on conflict (bucket) do update set free_at = excluded.free_at
          where turns.free_at <= clock_timestamp() returning bucket`.execute(db);
      if (taken.rows.length > 0) return 0;
      const { rows } = await sql<{ wait_ms: number }>`
        select extract(epoch from free_at - clock_timestamp())::float8 * 1000 as wait_ms
        from identify_turns where bucket = ${bucket}`.execute(db);
      return Math.max(Math.ceil(rows[0]?.wait_ms ?? 0), 1);
    },
  };
}

/** What there is, and what follows from it for this process. */
interface Look {
  readonly member: number;
  readonly processes: number;
  /** This process is counted among them. */
  readonly isCounted: boolean;
  readonly known: number;
  readonly count: number;
  readonly own: readonly Shard[];
  readonly toTake: readonly Shard[];
}

const isSettled = ({ isCounted, known, count, toTake }: Look) =>
  isCounted && known === count && toTake.length === 0;

const toClaim = ({ count, processes, own, toTake }: Look): ShardClaim => ({
  count,
  processes,
  held: [...own, ...toTake],
});

async function look(
  db: Kysely<Tables>,
  member: number,
  { atLeast, most }: ShardWish,
): Promise<Look> {
  const takers = await sql<{ id: number }>`select id from processes
    where takes_shards and alive_until > clock_timestamp()`.execute(db);
  const holders = await sql<{ name: string; holder: number }>`select name, holder from jobs
    where (name = ${JOB} or name like ${`${JOB} %`}) and holder is not null`.execute(db);
  const setting = await sql<{ value: string }>`
    select value from settings where key = ${COUNT_SETTING}`.execute(db);
  const known = Number(setting.rows[0]?.value ?? 0);
  const isNoneHeld = holders.rows.length === 0;
  const count = Math.max(atLeast ?? known, isNoneHeld && atLeast !== null ? 0 : known, 1);
  const processes = Math.max(takers.rows.length, 1);
  const held = new Map(holders.rows.map(({ name, holder }) => [name, holder]));
  const mayHold = Math.min(most, Math.ceil(count / processes));
  return {
    ...{ member, processes, known, count },
    isCounted: takers.rows.some(({ id }) => id === member),
    ...divide(held, { member, count, mayHold }),
  };
}

function divide(
  held: ReadonlyMap<string, number>,
  { member, count, mayHold }: { member: number; count: number; mayHold: number },
): Pick<Look, 'own' | 'toTake'> {
  const all = listShards(count);
  const names = new Set(all.map(nameJob));
  // Of another division: its holders learn of the new one, and let go.
  if ([...held.keys()].some((name) => !names.has(name))) return { own: [], toTake: [] };
  const own = all.filter((shard) => held.get(nameJob(shard)) === member).slice(0, mayHold);
  const free = all.filter((shard) => !held.has(nameJob(shard)));
  return { own, toTake: free.slice(0, mayHold - own.length) };
}

/** Writes down what was looked at in the same transaction. */
async function settle(transaction: Transaction<Tables>, looked: Look): Promise<Look> {
  const { member, count, known, toTake } = looked;
  if (count !== known)
    await sql`insert into settings (key, value) values (${COUNT_SETTING}, ${String(count)})
      on conflict (key) do update set value = excluded.value`.execute(transaction);
  for (const shard of toTake)
    await sql`insert into jobs (name, holder) values (${nameJob(shard)}, ${member})
      on conflict (name) do update set holder = excluded.holder`.execute(transaction);
  return looked;
}
