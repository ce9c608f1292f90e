import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { openPageFile } from '../../../src/store/repair/page-file.ts';
import { type Salvaged, salvageRows } from '../../../src/store/repair/salvage-rows.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';
import { putStore, storeBytes, withBrokenPages } from '../../helpers/store/damaged-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Of the whole store. */
async function pagesOf(name: string, kind: 'internal' | 'leaf'): Promise<readonly number[]> {
  const path = join(tempFolder(), 'verbatim.db');
  putStore(path, await storeBytes());
  const database = new SqliteDatabase(path, { readonly: true });
  const pages = database
    .prepare('SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ?')
    .pluck()
    .all(name, kind);
  database.close();
  return pages as number[];
}

function salvage(bytes: Buffer) {
  const path = join(tempFolder(), 'verbatim.db');
  putStore(path, bytes);
  const into = new SqliteDatabase(':memory:');
  into.pragma('foreign_keys = OFF');
  migrate(into);
  const file = openPageFile(path);
  const all = salvageRows(file, into);
  file.close();
  const of = (name: string): Salvaged | undefined => all.find(({ table }) => table === name);
  return { into, of };
}

it.each(['articles', 'quotes', 'analyses'])(
  'finds the leaves of %s when the page above them is lost',
  async (table) => {
    const whole = salvage(await storeBytes()).of(table)?.read;
    const pages = await pagesOf(table, 'internal');
    expect(pages.length).toBeGreaterThan(0);
    const { of } = salvage(withBrokenPages(await storeBytes(), pages));
    expect(of(table)).toEqual({ table, read: whole, lost: 0, isPageLost: true });
  },
);

it('counts what an index names and the table has no more', async () => {
  const [leaf = 0] = await pagesOf('quotes', 'leaf');
  const { of, into } = salvage(withBrokenPages(await storeBytes(), [leaf]));
  const read = into.prepare('SELECT count(*) FROM quotes').pluck().get() as number;
  expect(of('quotes')).toEqual({ table: 'quotes', read, lost: 720 - read, isPageLost: true });
  expect(read).toBeLessThan(720);
});

it('brings back nothing that was deleted', async () => {
  const path = join(tempFolder(), 'verbatim.db');
  putStore(path, await storeBytes());
  const database = new SqliteDatabase(path);
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = OFF');
  database.exec('DELETE FROM articles WHERE sequence <= 60');
  const ids = database.prepare('SELECT id FROM quotes ORDER BY id').pluck().all();
  const root = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'quotes'").pluck();
  const page = root.get() as number;
  database.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = database.serialize();
  database.close();
  const { into } = salvage(withBrokenPages(bytes, [page]));
  const found = into.prepare('SELECT id FROM quotes ORDER BY id').pluck().all();
  expect(found.filter((id) => !ids.includes(id))).toEqual([]);
});

it('fills what rows of before a column was added don’t have', () => {
  const path = join(tempFolder(), 'verbatim.db');
  const database = new SqliteDatabase(path);
  migrate(database, 1);
  database.exec(`INSERT INTO articles (id, url, outlet, title, published_at_ms, text, stored_at_ms)
    VALUES ('a1', 'https://a.example/', 'A', 'T', 0, 'T', 0)`);
  migrate(database);
  const bytes = database.serialize();
  database.close();
  const { into } = salvage(bytes);
  expect(into.prepare('SELECT * FROM articles').get()).toMatchObject({
    id: 'a1',
    is_backlog: 0,
    reading: null,
  });
});

it('keeps counting where the last row was deleted: numbers are not given twice', async () => {
  const path = join(tempFolder(), 'verbatim.db');
  putStore(path, await storeBytes());
  const database = new SqliteDatabase(path);
  database.pragma('foreign_keys = ON');
  database.exec('DELETE FROM articles WHERE sequence > 100');
  const bytes = database.serialize();
  database.close();
  const { into } = salvage(bytes);
  const next = into.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").pluck();
  expect(next.get()).toBe(120);
});
