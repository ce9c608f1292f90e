import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { openPageFile } from '../../../src/store/repair/page-file.ts';
import { listFreePages, listTrees, walkTree } from '../../../src/store/repair/walk-trees.ts';
import { putStore, storeBytes, withBrokenPages } from '../../helpers/store/damaged-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** A store of which 60 articles were removed, so that it has free pages. */
async function withFreePages() {
  const path = join(tempFolder(), 'verbatim.db');
  putStore(path, await storeBytes());
  const database = new SqliteDatabase(path);
  database.pragma('foreign_keys = ON');
  database.exec('DELETE FROM articles WHERE sequence <= 60');
  const schema = database
    .prepare(
      'SELECT type, name, tbl_name AS "table", rootpage AS root FROM sqlite_schema WHERE rootpage > 0',
    )
    .all();
  const freeCount = database.pragma('freelist_count', { simple: true });
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return { path, schema, freeCount };
}

it('lists the trees that the file lists', async () => {
  const { path, schema } = await withFreePages();
  const file = openPageFile(path);
  expect(listTrees(file)).toEqual(schema);
  file.close();
});

it('comes by every page once: those of trees, those that go on, and those that are free', async () => {
  const { path, freeCount } = await withFreePages();
  const file = openPageFile(path);
  const walk = { seen: new Set<number>() };
  for (const { root } of listTrees(file))
    for (const { isPageLost } of walkTree(file, root, walk)) expect(isPageLost).toBe(false);
  const { pages, isWhole } = listFreePages(file);
  expect([pages.size, isWhole]).toEqual([freeCount, true]);
  expect([...pages].filter((page) => walk.seen.has(page))).toEqual([]);
  file.close();
});

it('goes round no circle, and past what is lost', async () => {
  const { path } = await withFreePages();
  const file = openPageFile(path);
  const circle = {
    ...file,
    read(number: number) {
      const page = file.read(number);
      // An inner page whose last child is itself.
      if (number === 7 && page !== null) {
        page.fill(0, 0, 12);
        page.writeUInt8(5, 0);
        page.writeUInt32BE(7, 8);
      }
      return page;
    },
  };
  const walked = [...walkTree(circle, 7, { seen: new Set() })];
  expect(walked.map(({ isPageLost }) => isPageLost)).toEqual([false, true]);
  file.close();
});

it('says when not all free pages are known', async () => {
  const path = join(tempFolder(), 'verbatim.db');
  putStore(path, withBrokenPages(await storeBytes(), [1]));
  const file = openPageFile(path);
  expect(listFreePages(file).isWhole).toBe(false);
  file.close();
});
