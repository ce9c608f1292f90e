import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { VerbatimError } from '../../../src/model/errors.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { asDamage, checkFile, makeFolder, makePlace } from '../../../src/store/files/check-file.ts';
import { openStore } from '../../../src/store/open-store.ts';
import {
  PAGE_BYTES,
  putStore,
  storeBytes,
  withBrokenPages,
} from '../../helpers/store/damaged-store.ts';
import { newsDayClock } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const placeOf = () => join(tempFolder(), 'verbatim.db');
const open = (path: string) => openStore({ path, clock: newsDayClock, logger: silentLogger });
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

async function pageOf(name: string): Promise<number> {
  const path = placeOf();
  putStore(path, await storeBytes());
  const database = new SqliteDatabase(path, { readonly: true });
  const page = database.prepare('SELECT max(pageno) FROM dbstat WHERE name = ?').pluck().get(name);
  database.close();
  return page as number;
}

const cut = (size: number) => (bytes: Buffer) =>
  bytes.subarray(0, size < 0 ? bytes.length + size : size);

const withByte = (at: number, value: number) => (bytes: Buffer) => {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(value, at);
  return changed;
};

function otherProgram(): Buffer {
  const path = placeOf();
  const database = new SqliteDatabase(path);
  database.exec('CREATE TABLE recipes (name TEXT)');
  database.close();
  return readFileSync(path);
}

/** Everywhere: some stand in room that was left free. */
const withoutBracket = (bytes: Buffer) => {
  const text = bytes.toString('latin1').replaceAll('"attributions":[', '"attributions";[');
  return Buffer.from(text, 'latin1');
};

it.each<[string, (bytes: Buffer) => Buffer | Promise<Buffer>, string]>([
  ['cut to 1 byte', cut(1), 'it has 1 bytes'],
  ['cut within its first words', cut(15), 'it has 15 bytes'],
  ['cut behind its header', cut(100), 'damaged or no database'],
  ['cut within its first page', cut(4000), 'damaged or no database'],
  ['cut behind its first page', cut(PAGE_BYTES), 'damaged or no database'],
  ['cut in the middle', cut(100_000), 'damaged or no database'],
  ['without its last page', cut(-PAGE_BYTES), 'damaged or no database'],
  ['with another magic', withByte(3, 0), 'not a database'],
  ['with another size of pages', withByte(16, 3), 'not a database'],
  ['with another file format', withByte(47, 0xff), 'unsupported file format'],
  ['with an older version', withByte(63, 3), 'its tables are not those of its version, 3'],
  ['with another program’s mark', withByte(70, 1), 'a database of another program'],
  ['of another program', otherProgram, 'a database of another program'],
  ['with a free page that is none', withByte(35, 0xff), 'Freelist'],
  [
    'with a page of articles broken',
    async (bytes) => withBrokenPages(bytes, [await pageOf('articles')]),
    'damaged',
  ],
  [
    'with a page of an index broken',
    async (bytes) => withBrokenPages(bytes, [await pageOf('quotes_by_article')]),
    'damaged',
  ],
  [
    'with an analysis that is no JSON',
    withoutBracket,
    'what is stored in analyses is no JSON any more',
  ],
  ['with its tables unknown', (bytes) => withBrokenPages(bytes, [1]), 'not a database'],
  ['that is a list', (bytes) => Buffer.alloc(bytes.length, 'eggs, milk\n'), 'not a database'],
])('refuses a file %s, says what to do, and leaves it as it is', async (_case, damage, finding) => {
  const path = placeOf();
  putStore(path, await damage(await storeBytes()));
  const before = hashOf(path);
  const refusal = await open(path).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    code: 'store-corrupt',
    finding: expect.stringContaining(finding),
    message: expect.stringContaining('verbatim doctor --repair'),
  });
  expect(hashOf(path)).toBe(before);
});

it('leaves the log of a refused file as it is', async () => {
  const path = placeOf();
  putStore(path, await storeBytes());
  const store = await open(path);
  await store.setSetting('colour', 'red');
  const broken = placeOf();
  putStore(broken, withBrokenPages(readFileSync(path), [await pageOf('articles')]));
  copyFileSync(`${path}-wal`, `${broken}-wal`);
  await store.close();
  const before = [hashOf(broken), hashOf(`${broken}-wal`)];
  await expect(open(broken)).rejects.toMatchObject({ code: 'store-corrupt' });
  expect([hashOf(broken), hashOf(`${broken}-wal`)]).toEqual(before);
});

it('refuses an empty file beside a log, and takes one without for a new store', async () => {
  const path = placeOf();
  writeFileSync(path, '');
  writeFileSync(`${path}-wal`, 'all that is left');
  await expect(open(path)).rejects.toMatchObject({ code: 'store-corrupt' });
  expect(readFileSync(`${path}-wal`, 'utf8')).toBe('all that is left');
  const fresh = placeOf();
  writeFileSync(fresh, '');
  const store = await open(fresh);
  expect(await store.countArticles()).toBe(0);
  await store.close();
});

it('reads on where the end of the log is lost or nonsense', async () => {
  const path = placeOf();
  putStore(path, await storeBytes());
  const store = await open(path);
  await store.setSetting('colour', 'red');
  const copy = placeOf();
  putStore(copy, readFileSync(path));
  writeFileSync(`${copy}-wal`, readFileSync(`${path}-wal`));
  appendFileSync(`${copy}-wal`, 'nonsense');
  await store.close();
  const again = await open(copy);
  expect(await again.getSetting('colour')).toBe('red');
  await again.close();
});

it('refuses a folder, and what it may not read', async () => {
  const path = placeOf();
  mkdirSync(path);
  await expect(open(path)).rejects.toMatchObject({
    code: 'config-invalid',
    finding: `${path} is no file. Name another dataFolder.`,
  });
  const closed = placeOf();
  putStore(closed, await storeBytes());
  for (const mode of [0, 0o400]) {
    chmodSync(closed, mode);
    // Root may read and write everything.
    if (process.getuid?.() === 0) expect(() => checkFile(closed)).not.toThrow();
    else await expect(open(closed)).rejects.toMatchObject({ code: 'config-invalid' });
  }
  chmodSync(closed, 0o600);
});

it('says of whatever bits are turned what is wrong, or reads the store', async () => {
  const places = fc.array(fc.tuple(fc.nat(1_000_000_000), fc.integer({ min: 0, max: 7 })), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(places, async (bits) => {
      const bytes = Buffer.from(await storeBytes());
      for (const [place, bit] of bits) {
        const at = place % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
      }
      const path = placeOf();
      putStore(path, bytes);
      try {
        const store = await open(path);
        try {
          for await (const _article of store.readAllArticles());
          await store.listFeeds();
        } finally {
          await store.close();
        }
      } catch (error) {
        expect(error).toBeInstanceOf(VerbatimError);
      }
    }),
    { numRuns: 150 },
  );
});

it('tells what SQLite says of a file that it may not open, or that is locked', () => {
  const said = (code: string) => asDamage(new SqliteDatabase.SqliteError('words', code), 'a.db');
  expect(said('SQLITE_CANTOPEN')).toMatchObject({
    code: 'config-invalid',
    finding: expect.stringContaining("a.db can't be opened (words)"),
  });
  expect(said('SQLITE_CORRUPT_VTAB')).toMatchObject({ code: 'store-corrupt' });
  expect(said('SQLITE_IOERR_READ')).toMatchObject({ code: 'store-corrupt' });
  // Of a sound file on a full disk.
  for (const code of ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR_WRITE'])
    expect(said(code)).toMatchObject({ code });
  const other = new TypeError('ours');
  expect(asDamage(other, 'a.db')).toBe(other);
});

it('makes a folder with those it is in, and ends where none can be made', () => {
  const folder = join(tempFolder(), 'a', 'b');
  makeFolder(folder);
  makeFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, 'file'), '');
  for (const path of ['/proc/verbatim/verbatim.db', join(folder, 'file', 'verbatim.db')])
    expect(() => makePlace(path)).toThrow(/can't be opened .*Give dataFolder to the user/);
});
