/**
 * How a PostgreSQL database gets to the schema of this program (migrations.ts). A table of one row says how many migrations have been
 * applied, and that the database is ours. All that is missing is applied in one transaction; who comes at the same time waits.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { VerbatimError } from '../../model/errors.ts';
import { waitToMigrate } from '../database/postgres-locks.ts';
import type { Tables } from '../tables/tables.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { toPostgres } from './postgres-schema.ts';

/**
 * @param name of the database, for messages.
 * @throws {VerbatimError} `store-newer`; `store-in-use` while older processes run on it; `config-invalid` for another program's database. Nothing is changed then.
 */
export async function migratePostgres(db: Kysely<Tables>, name: string): Promise<void> {
  // Most starts find nothing to do, and need no rights for it.
  if ((await readVersion(db, name)) === SCHEMA_VERSION) return;
  await db.transaction().execute(async (transaction) => {
    // Filling a new column takes longer than anything else that is asked of it.
    await sql`set local statement_timeout = 0`.execute(transaction);
    await waitToMigrate(transaction);
    await apply(transaction, await readVersion(transaction, name), name);
  });
}

async function apply(
  transaction: Transaction<Tables>,
  version: number,
  name: string,
): Promise<void> {
  if (version === SCHEMA_VERSION) return;
  if (version === 0)
    await sql`create table verbatim_schema (version bigint not null)`.execute(transaction);
  else await refuseWhileOlderRun(transaction, version, name);
  for (const migration of MIGRATIONS.slice(version)) await run(transaction, migration);
  await sql`delete from verbatim_schema`.execute(transaction);
  await sql`insert into verbatim_schema values (${SCHEMA_VERSION})`.execute(transaction);
}

/** They would go on with tables that they don't know, and after their next stop refuse them. One that was killed counts for as long as its lease. */
async function refuseWhileOlderRun(
  transaction: Transaction<Tables>,
  version: number,
  name: string,
): Promise<void> {
  // Versions that shared no work yet had no such table.
  const { rows: tables } = await sql<{ is_there: boolean }>`
    select to_regclass('processes') is not null as is_there`.execute(transaction);
  if (tables[0]?.is_there !== true) return;
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from processes where alive_until > clock_timestamp()`.execute(transaction);
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new VerbatimError(
    'store-in-use',
    `Another Verbatim runs on ${name} (processes: ${count}), an older one: this one would change its schema from ${version} to ${SCHEMA_VERSION}.`,
  );
}

/** Several statements at once, which PostgreSQL takes where there are no parameters. */
async function run(transaction: Transaction<Tables>, migration: string | Migration): Promise<void> {
  const { both, postgres } =
    typeof migration === 'string' ? { both: migration, postgres: '' } : migration;
  await sql.raw(`${toPostgres(both)}${postgres}`).execute(transaction);
}

/** @returns 0 for a new database. */
async function readVersion(db: Kysely<Tables>, name: string): Promise<number> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v', 'p')
  `.execute(db);
  const tables = new Set(rows.map((row) => row.name));
  if (!tables.has('verbatim_schema')) {
    const foreign = ['articles', 'feeds', 'settings'].find((table) => tables.has(table));
    if (foreign === undefined) return 0;
    throw new VerbatimError(
      'config-invalid',
      `The database ${name} is another program's: it has a table "${foreign}". Name an empty one.`,
    );
  }
  const found = await sql<{ version: number }>`select version from verbatim_schema`.execute(db);
  const version = found.rows[0]?.version ?? 0;
  if (version <= SCHEMA_VERSION) return version;
  throw new VerbatimError(
    'store-newer',
    `The database ${name} has schema version ${version}; this program knows versions up to ${SCHEMA_VERSION}.`,
  );
}
