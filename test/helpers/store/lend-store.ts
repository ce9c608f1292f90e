/**
 * A store on PostgreSQL for a test, and for the next one when that has ended, emptied: to copy a database and to connect to it takes longer
 * than most tests of a store. Stores keep nothing of what they hold in memory, so that one that was emptied is as good as a new one.
 */
import { Client } from 'pg';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { Clock } from '../../../src/lib/time/clock.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { createDatabase } from './create-database.ts';

interface Lendable {
  readonly store: Store;
  setClock(clock: Clock): void;
  /** Makes it what it was when it was new. */
  empty(): Promise<void>;
}

/** Of this process. */
const free: Lendable[] = [];

/** @returns one that is given back when it is closed. */
export async function lendStore(server: string, clock: Clock): Promise<Store> {
  const known = free.pop();
  await known?.empty();
  const lent = known ?? (await openLendable(await createDatabase(server)));
  lent.setClock(clock);
  let isLent = true;
  const close = async () => {
    if (isLent) free.push(lent);
    isLent = false;
  };
  return { ...lent.store, close };
}

async function openLendable(path: string): Promise<Lendable> {
  const time: { clock: Clock } = { clock: { nowMs: () => 0 } };
  const setClock = (clock: Clock) => Object.assign(time, { clock });
  const store = await openStore({
    path,
    clock: { nowMs: () => time.clock.nowMs() },
    logger: silentLogger,
  });
  return { store, setClock, empty: await prepareEmptying(path) };
}

async function prepareEmptying(path: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: path });
  // The server is stopped before this process ends.
  client.on('error', () => undefined);
  await client.connect();
  // Neither triggers nor foreign keys say anything to what is removed or put back.
  await client.query('SET session_replication_role = replica');
  const tables = await listTables(client);
  const statements = [...tables.map((table) => `DELETE FROM ${table}`), RENEW_SEQUENCES];
  for (const table of tables) statements.push(...(await putBack(client, table)));
  return async () => void (await client.query(statements.join(';\n')));
}

const RENEW_SEQUENCES = `
  SELECT setval(format('%I', sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL`;

async function listTables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  return rows.map(({ name }) => name);
}

/** @returns what puts the rows there again that a new store has in this table. */
async function putBack(client: Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ filled: string | null }>(`
    SELECT format('INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, %L)', json_agg(filled)) AS filled
      FROM ${table} AS filled HAVING count(*) > 0`);
  return rows.flatMap(({ filled }) => filled ?? []);
}
