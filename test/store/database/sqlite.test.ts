import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import {
  nameSqlitePackage,
  SqliteDatabase,
  tellingWhy,
} from '../../../src/store/database/sqlite.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const OF_12 = 'better-sqlite3';
const OF_13 = 'better-sqlite3-node-api';

it.each([
  ['20.20.2', '9', [OF_12], OF_12],
  ['20.20.2, installed with another Node', '9', [OF_12, OF_13], OF_12],
  ['22.13.1', '9', [OF_12, OF_13], OF_12],
  ['22.14.0', '10', [OF_12, OF_13], OF_13],
  ['24.21.0', '10', [OF_12, OF_13], OF_13],
  ['24.21.0, without optional dependencies', '10', [OF_12], OF_12],
])('runs on Node %s, which has Node-API %s', (_node, napi, installed, expected) => {
  expect(nameSqlitePackage({ napi }, (name) => installed.includes(name))).toBe(expected);
});

it('is loaded in one version only, which has tables of words', () => {
  const database = new SqliteDatabase(':memory:');
  database.exec('CREATE VIRTUAL TABLE words USING fts5(text)');
  database.close();
  const { cache } = createRequire(import.meta.url);
  const loaded = Object.keys(cache).filter((path) =>
    /better-sqlite3[^/]*\/lib\/index\.js$/.test(path),
  );
  expect(loaded).toHaveLength(1);
});

it('has a transaction that finds no room say so', async () => {
  const database = new SqliteDatabase(join(tempFolder(), 'full.db'));
  database.exec('CREATE TABLE words (word TEXT)');
  database.pragma('max_page_count = 20');
  const dialect = new SqliteDialect({ database: tellingWhy(database) });
  const db = new Kysely<{ words: { word: string } }>({ dialect });
  onTestFinished(() => db.destroy());
  const fill = db.transaction().execute(async (transaction) => {
    for (let at = 0; at < 50; at++)
      await transaction
        .insertInto('words')
        .values({ word: 'x'.repeat(5000) })
        .execute();
  });
  await expect(fill).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(await db.selectFrom('words').selectAll().execute()).toEqual([]);
});
