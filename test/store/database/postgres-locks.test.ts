import { sql, type Transaction } from 'kysely';
import { expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import {
  SILENCE_LIMIT_MS,
  waitToMigrate,
  waitToWrite,
} from '../../../src/store/database/postgres-locks.ts';
import { inSnapshot, inTransaction } from '../../../src/store/database/transactions.ts';
import { openPostgres } from '../../../src/store/open-postgres.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { createDatabase } from '../../helpers/store/create-database.ts';
import { postgresServer } from '../../helpers/store/open-test-database.ts';

async function openTwo() {
  const place = await createDatabase(postgresServer());
  return Promise.all([openPostgres(place, silentLogger), openPostgres(place, silentLogger)]);
}

it('lets one process write at a time', async () => {
  const stores = await openTwo();
  let inside = 0;
  const most: number[] = [];
  const write = (at: number) =>
    inTransaction(stores[at % 2] ?? stores[0], async (transaction) => {
      inside += 1;
      const { rows } = await transaction
        .selectFrom('settings')
        .selectAll()
        .execute()
        .then((found) => ({ rows: found }));
      const count = Number(rows[0]?.value ?? 0) + 1;
      await transaction.deleteFrom('settings').execute();
      await transaction
        .insertInto('settings')
        .values({ key: 'count', value: String(count) })
        .execute();
      most.push(inside);
      inside -= 1;
    });
  await Promise.all(Array.from({ length: 20 }, (_, at) => write(at)));
  expect(await stores[0].selectFrom('settings').select('value').execute()).toEqual([
    { value: '20' },
  ]);
  expect(Math.max(...most)).toBe(1);
  for (const store of stores) await store.destroy();
});

it('has locks that do not wait for each other, and end with their transaction', async () => {
  const [one, other] = await openTwo();
  await one.transaction().execute(async (transaction) => {
    await waitToWrite(transaction);
    await other.transaction().execute((beside) => waitToMigrate(beside));
  });
  await other.transaction().execute((beside) => waitToWrite(beside));
  await one.destroy();
  await other.destroy();
});

it('is ended soon where it is silent while it writes, and later where it holds up nobody', async () => {
  const [one, other] = await openTwo();
  const limitOf = async (transaction: Transaction<Tables>) => {
    const { rows } = await sql<{
      limit_ms: number;
    }>`select setting::float8 as limit_ms from pg_settings
      where name = 'idle_in_transaction_session_timeout'`.execute(transaction);
    return rows[0]?.limit_ms;
  };
  expect(await inTransaction(one, limitOf)).toBe(SILENCE_LIMIT_MS);
  expect(await inSnapshot(one, limitOf)).toBeGreaterThan(SILENCE_LIMIT_MS);
  await one.destroy();
  await other.destroy();
});
