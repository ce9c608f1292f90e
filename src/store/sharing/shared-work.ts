/**
 * How processes share their work on one PostgreSQL: each is there as long as it says so, by the clock of the database; one of all holds each
 * job; and what one has stored the others learn from numbered changes, whatever notices are lost.
 */
import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import type { ArticleId } from '../../model/article.ts';
import { memberOf, NOBODY, setMember } from '../database/members.ts';
import type { Notice, SharedWork } from '../ports/shared-work.ts';
import type { Tables } from '../tables/tables.ts';
import { createShardRows } from './shard-rows.ts';

/** A process that has said nothing for so long is gone: what it held is free. */
export const LEASE_MS = 10_000;

/** Who was away for longer reads everything anew. */
const CHANGES_KEPT = '1 hour';

/** @param place of the database, for a connection of its own. @param origin what this process' connections say of themselves. */
export function createSharedWork(db: Kysely<Tables>, place: string, origin: string): SharedWork {
  const until = sql`clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'`;
  return {
    async join() {
      const { rows } = await sql<{ id: number }>`
        insert into processes (alive_until) values (${until}) returning id`.execute(db);
      const number = rows[0]?.id ?? NOBODY;
      setMember(db, number);
      return number;
    },

    async readClock() {
      const { rows } = await sql<{ now_ms: number }>`
        select extract(epoch from clock_timestamp())::float8 * 1000 as now_ms`.execute(db);
      return Math.round(rows[0]?.now_ms ?? 0);
    },

    async beat() {
      const { rows } = await sql`update processes set alive_until = ${until}
        where id = ${memberOf(db)} and alive_until > clock_timestamp() returning id`.execute(db);
      if (rows.length > 0) return true;
      setMember(db, NOBODY);
      return false;
    },

    async removeGone() {
      const { rows } = await sql`delete from processes where id in (
        select id from processes where alive_until < clock_timestamp() for update skip locked
      ) returning id`.execute(db);
      await sql`delete from changes where changed_at < now() - ${CHANGES_KEPT}::interval
        and sequence < (select max(sequence) from changes)`.execute(db);
      return rows.length;
    },

    async leave() {
      await sql`delete from processes where id = ${memberOf(db)}`.execute(db);
      setMember(db, NOBODY);
    },

    async takeJob(job) {
      const member = memberOf(db);
      if (member === null || member === NOBODY) return false;
      const { rows } = await sql`insert into jobs (name, holder) values (${job}, ${member})
        on conflict (name) do update set holder = excluded.holder
        where jobs.holder is null or jobs.holder = excluded.holder returning name`.execute(db);
      return rows.length > 0;
    },

    ...createShardRows(db),
    ...createChangeRows(db, origin),
    listen: (onNotice, onLost) => listen(place, onNotice, onLost),
  };
}

interface ChangeRow {
  readonly sequence: number;
  readonly article_id: string | null;
  readonly is_own: boolean;
  /** Of all that are there. */
  readonly oldest: number;
}

function createChangeRows(
  db: Kysely<Tables>,
  origin: string,
): Pick<SharedWork, 'newestChange' | 'listChanges'> {
  return {
    async newestChange() {
      const { rows } = await sql<{ newest: number | null }>`
        select max(sequence) as newest from changes`.execute(db);
      return rows[0]?.newest ?? 0;
    },

    async listChanges(after, limit) {
      const { rows } = await sql<ChangeRow>`
        select sequence, article_id, origin = ${origin} as is_own,
          (select min(sequence) from changes) as oldest
        from changes where sequence > ${after} order by sequence limit ${limit}`.execute(db);
      // Numbers that were given and taken back are missing, too: then everything is read once more than needed.
      if (after > 0 && (rows[0]?.oldest ?? 0) > after + 1) return null;
      return rows.map((row) => ({
        sequence: row.sequence,
        articleId: row.article_id as ArticleId | null,
        isOwn: row.is_own,
      }));
    },
  };
}

async function listen(
  place: string,
  onNotice: (notice: Notice) => void,
  onLost: () => void,
): Promise<() => Promise<void>> {
  const client = new Client({
    ...{ connectionString: place, keepAlive: true },
    ...{ connectionTimeoutMillis: LEASE_MS, query_timeout: LEASE_MS },
  });
  let isOver = false;
  const lose = () => {
    if (isOver) return;
    isOver = true;
    onLost();
  };
  client.on('error', lose);
  client.on('end', lose);
  client.on('notification', ({ payload }) => onNotice(payload as Notice));
  await client.connect();
  await client.query('listen verbatim');
  return async () => {
    isOver = true;
    await client.end();
  };
}
