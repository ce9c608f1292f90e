import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, Pool } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { waitToMigrate } from '../../../src/store/database/postgres-locks.ts';
import { openPostgres } from '../../../src/store/open-postgres.ts';
import { SCHEMA_VERSION } from '../../../src/store/schema/migrate.ts';
import { migratePostgres } from '../../../src/store/schema/migrate-postgres.ts';
import { MIGRATIONS } from '../../../src/store/schema/migrations.ts';
import { toPostgres } from '../../../src/store/schema/postgres-schema.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { createDatabase } from '../../helpers/store/create-database.ts';
import { postgresServer } from '../../helpers/store/open-test-database.ts';

/** A new database, and what a statement in it gives. */
async function emptyDatabase() {
  const place = await createDatabase(postgresServer(), 'template0');
  const ask = async (statement: string) => {
    const client = new Client({ connectionString: place });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  return { place, ask };
}

const open = async (place: string) => (await openPostgres(place, silentLogger)).destroy();

const VERSION = [{ version: String(SCHEMA_VERSION) }];

it('brings a new database to the newest schema, once', async () => {
  const { place, ask } = await emptyDatabase();
  await open(place);
  await open(place);
  expect(await ask('select version from verbatim_schema')).toEqual(VERSION);
});

it('lets the others wait when several come at once', async () => {
  const { place, ask } = await emptyDatabase();
  await Promise.all([open(place), open(place), open(place), open(place)]);
  expect(await ask('select version from verbatim_schema')).toEqual(VERSION);
});

it('takes all the time it needs, whatever other statements may take', async () => {
  const { place, ask } = await emptyDatabase();
  const pool = new Pool({ connectionString: place, statement_timeout: 200 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  onTestFinished(() => db.destroy());
  const slow = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: place }) }),
  });
  onTestFinished(() => slow.destroy());
  let begun = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const holding = slow.transaction().execute(async (transaction) => {
    await waitToMigrate(transaction);
    begun();
    await sql`select pg_sleep(0.6)`.execute(transaction);
  });
  await isBegun;
  await migratePostgres(db, 'test');
  await holding;
  expect(await ask('select version from verbatim_schema')).toEqual(VERSION);
});

it('refuses one that a newer program wrote, and leaves it as it is', async () => {
  const { place, ask } = await emptyDatabase();
  await open(place);
  await ask(`update verbatim_schema set version = ${SCHEMA_VERSION + 3}`);
  await expect(open(place)).rejects.toMatchObject({
    code: 'store-newer',
    finding: expect.stringContaining(
      `version ${SCHEMA_VERSION + 3}; this program knows versions up to ${SCHEMA_VERSION}.`,
    ),
  });
  expect(await ask('select version from verbatim_schema')).toEqual([
    { version: String(SCHEMA_VERSION + 3) },
  ]);
});

it('leaves the schema to older processes while they run', async () => {
  const { place, ask } = await emptyDatabase();
  const older = SCHEMA_VERSION - 1;
  for (const migration of MIGRATIONS.slice(0, older)) {
    const { both, postgres } =
      typeof migration === 'string' ? { both: migration, postgres: '' } : migration;
    await ask(`${toPostgres(both)}${postgres}`);
  }
  await ask('create table verbatim_schema (version bigint not null)');
  await ask(`insert into verbatim_schema values (${older})`);
  await ask("insert into processes (alive_until) values (now() + interval '1 minute')");
  await expect(open(place)).rejects.toMatchObject({
    code: 'store-in-use',
    finding: expect.stringContaining(`from ${older} to ${SCHEMA_VERSION}`),
  });
  expect(await ask('select version from verbatim_schema')).toEqual([{ version: String(older) }]);

  // It was killed, and its lease is over.
  await ask('update processes set alive_until = now()');
  await open(place);
  expect(await ask('select version from verbatim_schema')).toEqual(VERSION);
});

it("refuses another program's, and leaves it as it is", async () => {
  const { place, ask } = await emptyDatabase();
  await ask('create table articles (title text)');
  await expect(open(place)).rejects.toMatchObject({
    code: 'config-invalid',
    finding: expect.stringContaining('it has a table "articles". Name an empty one.'),
  });
  expect(await ask("select relname from pg_class where relname = 'verbatim_schema'")).toEqual([]);
});

it('leaves a database as it was where a migration fails', async () => {
  const { place, ask } = await emptyDatabase();
  // The last migration can't make its own.
  await ask('create function leave_story() returns int language sql as $$ select 1 $$');
  await expect(open(place)).rejects.toThrow('leave_story');
  expect(
    await ask("select relname from pg_class where relname in ('verbatim_schema', 'quotes')"),
  ).toEqual([]);
});
