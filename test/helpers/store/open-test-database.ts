import { Kysely, SqliteDialect } from 'kysely';
import { inject, onTestFinished } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { openPostgres } from '../../../src/store/open-postgres.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { createDatabase } from './create-database.ts';

/** What is below a store, empty, of the kind that tests run on; closed after the test. */
export async function openTestDatabase(): Promise<Kysely<Tables>> {
  const server = inject('postgresUrl');
  const db =
    server === undefined
      ? openInMemory()
      : await openPostgres(await createDatabase(server), silentLogger);
  onTestFinished(() => db.destroy());
  return db;
}

function openInMemory(): Kysely<Tables> {
  const database = new SqliteDatabase(':memory:');
  migrate(database);
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

/** Address of the server for tests that are of PostgreSQL alone. */
export function postgresServer(): string {
  const server = inject('postgresUrl');
  if (server === undefined) throw new Error('not on PostgreSQL');
  return server;
}
