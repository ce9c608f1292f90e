import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { openPageFile } from '../../../src/store/repair/page-file.ts';
import { readCells, type Value } from '../../../src/store/repair/read-cells.ts';
import { listTrees, walkTree } from '../../../src/store/repair/walk-trees.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Rows of a table as they are on the pages of a real file. */
function rowsOf(create: string, insert: string, rows: readonly (readonly Value[])[]) {
  const path = join(tempFolder(), 'one.db');
  const database = new SqliteDatabase(path);
  database.exec(create);
  const add = database.prepare(insert);
  database.transaction(() => {
    for (const row of rows) add.run(...row);
  })();
  database.close();
  const file = openPageFile(path);
  const root = listTrees(file).find(({ name }) => name === 'notes')?.root ?? 0;
  const found = [...walkTree(file, root, { seen: new Set() })].flatMap((page) => page.rows);
  file.close();
  return found;
}

const values: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(0, 1, -1, 127, 128, -32_769, 2 ** 40, -(2 ** 47), 0.5, -1e300),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 62n }),
  fc.string({ unit: 'grapheme', maxLength: 50 }).filter((text) => !text.includes('\0')),
  fc.nat(12_000).map((length) => 'x'.repeat(length)),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

/** SQLite keeps whole numbers as such, whatever they were given as. */
const plain = (value: Value) => (typeof value === 'bigint' ? Number(value) : value);

it('reads any values as they were written, on one page or several', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), values, values), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(rows, (given) => {
      const byId = new Map(given.map((row) => [row[0], row]));
      const found = rowsOf(
        'CREATE TABLE notes (id INTEGER PRIMARY KEY, one, two)',
        'INSERT OR REPLACE INTO notes VALUES (?, ?, ?)',
        given,
      );
      const sorted = [...byId.values()].sort((a, b) => a[0] - b[0]);
      expect(found.map(({ rowid }) => rowid)).toEqual(sorted.map(([id]) => id));
      expect(found.map((row) => row.values.slice(1).map(plain))).toEqual(
        sorted.map(([, ...row]) => row.map(plain)),
      );
    }),
    { numRuns: 40 },
  );
});

it('reads tables without rowids, rows on inner pages too', () => {
  const given = Array.from(
    { length: 500 },
    (_, at) => [`key ${at} ${'k'.repeat(at * 5)}`, at] as const,
  );
  const found = rowsOf(
    'CREATE TABLE notes (key TEXT PRIMARY KEY, place) WITHOUT ROWID',
    'INSERT INTO notes VALUES (?, ?)',
    given,
  );
  expect(new Map(found.map((row) => row.values as [string, number]))).toEqual(new Map(given));
});

it('takes any bytes for what they may be, and never fails', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(2, 5, 10, 13),
      fc.uint8Array({ minLength: 511, maxLength: 511 }),
      (type, bytes) => {
        const page = Buffer.concat([Buffer.from([type]), bytes]);
        const file = { pageBytes: 512, pageCount: 9, read: () => page, close: () => undefined };
        const cells = readCells(file, 2);
        if (cells !== null)
          for (const { values: row } of cells.rows) expect(row.length).toBeLessThan(512);
      },
    ),
  );
});

it('is null for what is no page of a tree', () => {
  const file = { pageBytes: 512, pageCount: 9, close: () => undefined };
  expect(readCells({ ...file, read: () => null }, 2)).toBeNull();
  expect(readCells({ ...file, read: () => Buffer.alloc(512) }, 2)).toBeNull();
});
