/** What another program does to a store that is open. */
import { Client } from 'pg';
import { registerFolding } from '../../../src/store/database/fold-paragraphs.ts';
import { isPostgresUrl } from '../../../src/store/database/postgres-url.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { testStorePath } from './open-test-store.ts';

/** @returns how many rows the statement changed in the test's store at `path`. */
export async function changeBeside(path: string, statement: string): Promise<number> {
  const place = await testStorePath(path);
  if (isPostgresUrl(place)) {
    const client = new Client({ connectionString: place });
    await client.connect();
    const { rowCount } = await client.query(statement);
    await client.end();
    return rowCount ?? 0;
  }
  const database = new SqliteDatabase(place);
  registerFolding(database);
  const { changes } = database.prepare(statement).run();
  database.close();
  return changes;
}
