import { appendFileSync, copyFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { openPageFile } from '../../../src/store/repair/page-file.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** A file with a log that isn't taken into it yet, copied away from under SQLite; and what the file is once it is. */
function withLog(pageBytes: number) {
  const path = join(tempFolder(), 'live.db');
  const database = new SqliteDatabase(path);
  database.pragma(`page_size = ${pageBytes}`);
  database.pragma('journal_mode = WAL');
  database.pragma('wal_autocheckpoint = 0');
  database.exec('CREATE TABLE notes (words TEXT)');
  database.pragma('wal_checkpoint(TRUNCATE)');
  const add = database.prepare('INSERT INTO notes VALUES (?)');
  for (let number = 0; number < 20; number++) add.run(`${number} `.repeat(500));
  const copy = join(tempFolder(), 'copy.db');
  for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copy}${end}`);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return { copy, whole: readFileSync(path) };
}

function readAll(path: string): Buffer {
  const file = openPageFile(path);
  const pages = Array.from({ length: file.pageCount }, (_, at) => file.read(at + 1));
  file.close();
  return Buffer.concat(pages.map((page) => page ?? Buffer.from('lost')));
}

it.each([512, 4096, 65_536])('reads pages of %i bytes, those of the log in place', (pageBytes) => {
  const { copy, whole } = withLog(pageBytes);
  expect(readAll(copy).equals(whole)).toBe(true);
});

it('takes nothing of a log from where it is damaged on', () => {
  const { copy, whole } = withLog(4096);
  appendFileSync(`${copy}-wal`, Buffer.alloc(5000, 7));
  expect(readAll(copy).equals(whole)).toBe(true);
  truncateSync(`${copy}-wal`, readFileSync(`${copy}-wal`).length - 5100);
  const shorter = readAll(copy);
  expect(shorter.equals(whole)).toBe(false);
  truncateSync(`${copy}-wal`, 40);
  expect(readAll(copy).equals(readFileSync(copy))).toBe(true);
});

it('has no page that isn’t there as a whole', () => {
  const { copy } = withLog(4096);
  truncateSync(`${copy}-wal`, 0);
  truncateSync(copy, 5000);
  const file = openPageFile(copy);
  expect([file.pageCount, file.read(1)?.length, file.read(2), file.read(3)]).toEqual([
    2,
    4096,
    null,
    null,
  ]);
  file.close();
});
