import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import { listOf } from '../../src/store/list-of.ts';

it.each<[string, readonly number[]]>([
  ['none', []],
  ['one', [7]],
  ['more than SQLite takes as parameters', Array.from({ length: 40_000 }, (_, at) => at)],
])('is a list of any number of values: %s', async (_case, values) => {
  const db = new Kysely<unknown>({
    dialect: new SqliteDialect({ database: new SqliteDatabase(':memory:') }),
  });
  const { rows } = await sql<{ value: number }>`select * from ${listOf(values)}`.execute(db);
  expect(rows.map(({ value }) => value)).toEqual(values);
  await db.destroy();
});
