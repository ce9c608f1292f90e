import { expect, it } from 'vitest';
import { type Database, SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { isJsonColumn, listJsonColumns } from '../../../src/store/schema/json-columns.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';

function broken(database: Database): readonly string[] {
  return listJsonColumns(database)
    .filter(({ table, isBroken }) =>
      database.prepare(`SELECT 1 FROM ${table} WHERE ${isBroken}`).get(),
    )
    .map(({ table }) => table);
}

it('tells rows with what is no JSON, and none of those without a document', () => {
  const database = new SqliteDatabase(':memory:');
  migrate(database);
  expect(broken(database)).toEqual([]);
  database.exec(`
    INSERT INTO unwatched_news (article_id, quote_ids) VALUES ('a1', '["q1"]');
    INSERT INTO deliveries (id, platform, channel_id, document, attempts) VALUES ('d1', 'slack', 'C1', '', 0);
  `);
  expect(broken(database)).toEqual([]);
  database.exec('UPDATE unwatched_news SET quote_ids = \'["q1";]\'');
  expect(broken(database)).toEqual(['unwatched_news']);
  database.close();
});

it('knows each of them in the newest schema, and those that an old one has', () => {
  const database = new SqliteDatabase(':memory:');
  migrate(database, 1);
  const old = listJsonColumns(database).map(({ table }) => table);
  expect(old).toContain('quotes');
  expect(old).not.toContain('watches');
  migrate(database);
  for (const { table, isBroken } of listJsonColumns(database))
    expect(() => database.prepare(`SELECT 1 FROM ${table} WHERE ${isBroken}`)).not.toThrow();
  expect(listJsonColumns(database).map(({ table }) => table)).toContain('watches');
  database.close();
});

it.each([
  ['quotes', 'words', true],
  ['quotes', 'cue', false],
  ['articles', 'text', false],
  ['settings', 'value', false],
])('knows whether %s.%s is JSON', (table, column, isIt) => {
  expect(isJsonColumn(table, column)).toBe(isIt);
});
