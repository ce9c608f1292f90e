import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { inRelaxedTransaction } from '../../src/store/relaxed-transaction.ts';
import type { Tables } from '../../src/store/tables.ts';

const FULL = 2;
const NORMAL = 1;

function open() {
  const database = new SqliteDatabase(':memory:');
  migrate(database);
  const levels: unknown[] = [];
  const level = () => levels.push(database.pragma('synchronous', { simple: true }));
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const put = (key: string) => db.insertInto('settings').values({ key, value: '' }).execute();
  return { db, levels, level, put };
}

it('does not wait for the disk inside, and does again after', async () => {
  const { db, levels, level } = open();
  level();
  await inRelaxedTransaction(db, async () => level());
  level();
  expect(levels).toEqual([FULL, NORMAL, FULL]);
});

it('writes all or nothing, and is strict again after a failure', async () => {
  const { db, levels, level } = open();
  const failing = inRelaxedTransaction(db, async (transaction) => {
    await transaction.insertInto('settings').values({ key: 'a', value: '' }).execute();
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  level();
  expect(levels).toEqual([FULL]);
  expect(await db.selectFrom('settings').selectAll().execute()).toEqual([]);
});

it('lets nobody else write relaxed', async () => {
  const { db, levels, level, put } = open();
  const strict = Promise.resolve().then(async () => {
    await put('strict');
    level();
  });
  await Promise.all([inRelaxedTransaction(db, async () => level()), strict]);
  expect(levels).toEqual([NORMAL, FULL]);
});
