/**
 * Which process holds which of Discord's shards: each is a job, named after its number and how many there are. All hold shards of one
 * division at a time, for an event comes to each division once: those of another must be let go first. How many there are is a setting,
 * which grows, and is told anew when nobody holds any.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { listShards, nameShard, type Shard, type ShardClaim, TURN_MS } from '../lib/shards.ts';
import { memberOf, NOBODY } from './members.ts';
import type { SharedWork } from './shared-work.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transactions.ts';

type ShardRows = Pick<SharedWork, 'claimShards' | 'releaseShards' | 'takeIdentifyTurn'>;

/** A version that opened one connection for all had a job of this name alone. */
const JOB = 'discord';
const nameJob = (shard: Shard) => `${JOB} ${nameShard(shard)}`;

const COUNT_SETTING = 'discord-shards';

export function createShardRows(db: Kysely<Tables>): ShardRows {
  return {
    async claimShards({ atLeast, most }) {
      const member = memberOf(db);
      if (member === null || member === NOBODY) return { count: 0, held: [], processes: 1 };
      return inTransaction(db, async (transaction) => {
        const processes = await countTakers(transaction, member);
        const rows = await readHolders(transaction);
        const count = await agree(transaction, atLeast, rows.length === 0);
        const mayHold = Math.min(most, Math.ceil(count / processes));
        return {
          count,
          processes,
          held: await take(transaction, { member, rows, count, mayHold }),
        };
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

/** @returns how many processes take shards, this one among them from now on. */
async function countTakers(transaction: Transaction<Tables>, member: number): Promise<number> {
  await sql`update processes set takes_shards = true
    where id = ${member} and not takes_shards`.execute(transaction);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from processes
    where takes_shards and alive_until > clock_timestamp()`.execute(transaction);
  return Math.max(rows[0]?.count ?? 1, 1);
}

interface HolderRow {
  readonly name: string;
  readonly holder: number;
}

async function readHolders(transaction: Transaction<Tables>): Promise<readonly HolderRow[]> {
  const { rows } = await sql<HolderRow>`select name, holder from jobs
    where (name = ${JOB} or name like ${`${JOB} %`}) and holder is not null`.execute(transaction);
  return rows;
}

/** @returns how many shards there are from now on. */
async function agree(
  transaction: Transaction<Tables>,
  atLeast: number | null,
  isNoneHeld: boolean,
): Promise<number> {
  const { rows } = await sql<{ value: string }>`
    select value from settings where key = ${COUNT_SETTING}`.execute(transaction);
  const known = Number(rows[0]?.value ?? 0);
  const count = Math.max(atLeast ?? known, isNoneHeld && atLeast !== null ? 0 : known, 1);
  if (count !== known)
    await sql`insert into settings (key, value) values (${COUNT_SETTING}, ${String(count)})
      on conflict (key) do update set value = excluded.value`.execute(transaction);
  return count;
}

interface Taking {
  readonly member: number;
  readonly rows: readonly HolderRow[];
  readonly count: number;
  readonly mayHold: number;
}

async function take(
  transaction: Transaction<Tables>,
  { member, rows, count, mayHold }: Taking,
): Promise<ShardClaim['held']> {
  const all = listShards(count);
  const names = new Set(all.map(nameJob));
  // Of another division: its holders learn of the new one, and let go.
  if (rows.some(({ name }) => !names.has(name))) return [];
  const holders = new Map(rows.map(({ name, holder }) => [name, holder]));
  const own = all.filter((shard) => holders.get(nameJob(shard)) === member);
  const free = all.filter((shard) => !holders.has(nameJob(shard)));
  const held = [...own, ...free].slice(0, mayHold);
  for (const shard of held.filter((each) => free.includes(each)))
    await sql`insert into jobs (name, holder) values (${nameJob(shard)}, ${member})
      on conflict (name) do update set holder = excluded.holder`.execute(transaction);
  return held;
}
