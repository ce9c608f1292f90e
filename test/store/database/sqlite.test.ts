import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { nameSqlitePackage, SqliteDatabase } from '../../../src/store/database/sqlite.ts';

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
