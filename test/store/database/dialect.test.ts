import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { isPostgres, jsonField, listOf, numbersOf } from '../../../src/store/database/dialect.ts';
import { openTestDatabase } from '../../helpers/store/open-test-database.ts';
import { isOnPostgres } from '../../helpers/store/open-test-store.ts';

it('knows which database it is, also inside a transaction', async () => {
  const db = await openTestDatabase();
  expect(isPostgres(db)).toBe(isOnPostgres);
  await db.transaction().execute(async (transaction) => {
    expect(isPostgres(transaction)).toBe(isOnPostgres);
  });
});

const MANY = Array.from({ length: 70_000 }, (_, at) => at);

describe('a list of any number of values', () => {
  it.each<[string, readonly string[]]>([
    ['none', []],
    ['one', ['a']],
    ['with all that means something in lists', ['{a,b}', '"', '\\', "'", ', ', 'NULL', '']],
    ['more than any database takes as parameters', MANY.map(String)],
  ])('of texts: %s', async (_case, values) => {
    const db = await openTestDatabase();
    const { rows } = await sql<{
      value: string;
    }>`select * from ${listOf(db, values)} as given`.execute(db);
    expect(rows.map(({ value }) => value)).toEqual(values);
  });

  it.each<[string, readonly number[]]>([
    ['none', []],
    ['one', [7]],
    ['large ones', [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]],
    ['more than any database takes as parameters', MANY],
  ])('of numbers: %s', async (_case, values) => {
    const db = await openTestDatabase();
    const { rows } = await sql<{
      value: number;
    }>`select * from ${numbersOf(db, values)} as given`.execute(db);
    expect(rows.map(({ value }) => value)).toEqual(values);
  });

  it('is what a column is compared with', async () => {
    const db = await openTestDatabase();
    const settings = ['a', 'b', 'Ä'].map((key) => ({ key, value: '' }));
    await db.insertInto('settings').values(settings).execute();
    const rows = await db
      .selectFrom('settings')
      .select('key')
      .where('key', 'in', listOf(db, ['Ä', 'a']))
      .orderBy('key')
      .execute();
    expect(rows.map(({ key }) => key)).toEqual(['a', 'Ä']);
  });
});

it('reads a field of JSON, null where it is not there', async () => {
  const db = await openTestDatabase();
  const values = [{ articleId: 'a “1”' }, { other: 1 }].map((value, at) => ({
    key: String(at),
    value: JSON.stringify(value),
  }));
  await db.insertInto('settings').values(values).execute();
  const rows = await db
    .selectFrom('settings')
    .select(jsonField(db, 'value', 'articleId').as('id'))
    .orderBy('key')
    .execute();
  expect(rows.map(({ id }) => id)).toEqual(['a “1”', null]);
});
