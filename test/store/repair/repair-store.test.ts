import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { repairStore } from '../../../src/store/repair/repair-store.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';
import { runCli } from '../../helpers/program/run-program.ts';
import {
  type Leaf,
  listLeaves,
  PAGE_BYTES,
  putStore,
  type Rows,
  readRows,
  storeBytes,
  withBrokenPages,
} from '../../helpers/store/damaged-store.ts';
import { newsDayClock } from '../../helpers/store/open-test-store.ts';
import { runBeside } from '../../helpers/store/run-beside.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { news } from '../../helpers/values/news.ts';

const placeOf = () => join(tempFolder(), 'verbatim.db');
const open = (path: string) => openStore({ path, clock: newsDayClock, logger: silentLogger });

const repair = (path: string, freeBytes = () => 1e12) =>
  repairStore({ path, stamp: 'now', clock: newsDayClock, freeBytes });

async function put(damage: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<string> {
  const path = placeOf();
  putStore(path, damage(await storeBytes()));
  return path;
}

/** Reads all of it as the program does. */
async function readAll(path: string) {
  const store = await open(path);
  const articles = new Map<ArticleId, readonly string[]>();
  for await (const { article, quotes } of store.readAllArticles())
    articles.set(
      article.id,
      quotes.map(({ id }) => id),
    );
  await store.close();
  return articles;
}

async function wholeRows(): Promise<Rows> {
  return readRows(await put());
}

/** The value of a column in every row of a table. */
function valuesOf(rows: Rows, table: string, column: string): ReadonlySet<string> {
  return new Set([...(rows.get(table) ?? [])].map((row) => JSON.parse(row)[column]));
}

/** Tables and pages above their leaves. */
async function listInnerPages() {
  const database = new SqliteDatabase(await put(), { readonly: true });
  const pages = database
    .prepare("SELECT name, pageno FROM dbstat WHERE pagetype = 'internal'")
    .raw()
    .all();
  database.close();
  return pages as [string, number][];
}

/** Pages of a table, from 1. */
async function pagesOf(table: string): Promise<readonly number[]> {
  const database = new SqliteDatabase(await put(), { readonly: true });
  const pages = database.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table);
  database.close();
  return pages as number[];
}

it('finds nothing to repair in a whole store, and leaves it as it is', async () => {
  const path = await put();
  const whole = await wholeRows();
  const { tables, keptAt } = await repair(path);
  expect(keptAt).toBeNull();
  expect(tables.filter(({ lost, isPageLost }) => lost > 0 || isPageLost)).toEqual([]);
  expect(tables.map(({ table, read }) => [table, read])).toEqual(
    [...whole].map(([table, rows]) => [table, rows.size]).sort(),
  );
  expect(readFileSync(path).equals(await storeBytes())).toBe(true);
  expect(readdirSync(dirname(path)).filter((name) => !/-(wal|shm)$/.test(name))).toEqual([
    'verbatim.db',
  ]);
});

it('finds nothing to repair in a store that has no rows yet', async () => {
  const path = placeOf();
  const database = new SqliteDatabase(path);
  migrate(database);
  database.close();
  expect(await repair(path)).toMatchObject({ keptAt: null });
});

const KEYS = [
  ['articles', 'id'],
  ['quotes', 'id'],
  ['feeds', 'id'],
  ['feed_items', 'key'],
] as const;

/** Texts in rows of a table that stand on no broken page. */
function listSound(leaves: readonly Leaf[], table: string, broken: ReadonlySet<number>) {
  const sound = leaves.filter(
    (leaf) => leaf.table === table && [...leaf.pages].every((page) => !broken.has(page)),
  );
  return new Set(sound.flatMap(({ texts }) => [...texts]));
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

interface Damage {
  /** Shares of the file at which a page is filled with noise. */
  readonly pages: readonly number[];
  readonly bits: readonly (readonly [share: number, bit: number])[];
  /** Tables that lose all that stands above their leaves. */
  readonly inner: readonly string[];
  /** Share of the file that is left. */
  readonly keeps: number;
}

const damages: fc.Arbitrary<Damage> = fc.record({
  pages: fc.array(share, { maxLength: 8 }),
  bits: fc.array(fc.tuple(share, fc.integer({ min: 0, max: 7 })), { maxLength: 20 }),
  inner: fc.subarray(['articles', 'quotes', 'analyses']),
  keeps: fc.oneof(fc.constant(1), fc.double({ min: 0.3, max: 1, noNaN: true })),
});

/** @returns the bytes that are left, and the pages, from 1, that are not as they were. The first page is another test's. */
function breakBytes(
  bytes: Buffer,
  { pages, bits, inner, keeps }: Damage,
  innerPages: readonly (readonly [table: string, page: number])[],
) {
  const placeAt = (at: number) => PAGE_BYTES + Math.floor(at * (bytes.length - PAGE_BYTES));
  const pageAt = (place: number) => Math.floor(place / PAGE_BYTES) + 1;
  const noise = [
    ...pages.map((at) => pageAt(placeAt(at))),
    ...innerPages.flatMap(([table, page]) => (inner.includes(table) ? [page] : [])),
  ];
  const damaged = withBrokenPages(bytes, noise);
  for (const [at, bit] of bits)
    damaged.writeUInt8(damaged.readUInt8(placeAt(at)) ^ (1 << bit), placeAt(at));
  const kept = Math.floor(keeps * bytes.length);
  const cut = Array.from({ length: bytes.length / PAGE_BYTES }, (_, at) => at + 1);
  const broken = new Set([
    ...noise,
    ...bits.map(([at]) => pageAt(placeAt(at))),
    ...cut.filter((page) => page * PAGE_BYTES > kept),
  ]);
  return { left: damaged.subarray(0, kept), broken };
}

it('saves every row that stands on no damaged page, and the program reads the result', async () => {
  const whole = await wholeRows();
  const leaves = listLeaves(await put());
  const innerPages = await listInnerPages();
  const articleOf = new Map(
    [...(whole.get('quotes') ?? [])].map((row) => [JSON.parse(row).id, JSON.parse(row).article_id]),
  );
  await fc.assert(
    fc.asyncProperty(damages, async (damage) => {
      const { left, broken } = breakBytes(await storeBytes(), damage, innerPages);
      const path = placeOf();
      putStore(path, left);
      const { keptAt } = await repair(path);
      if (keptAt !== null) expect(readFileSync(keptAt).equals(left)).toBe(true);
      const articles = listSound(leaves, 'articles', broken);
      const after = readRows(path);
      const feeds = valuesOf(after, 'feeds', 'id');
      for (const [table, column] of KEYS) {
        if (table === 'feed_items' && feeds.size < 3) continue;
        const expected = listSound(leaves, table, broken);
        const found = valuesOf(after, table, column);
        const missing = [...valuesOf(whole, table, column)].filter(
          (key) =>
            expected.has(key) &&
            (table !== 'quotes' || articles.has(articleOf.get(key))) &&
            !found.has(key),
        );
        expect({ table, missing }).toEqual({ table, missing: [] });
      }
      await readAll(path);
    }),
    { numRuns: 20 },
  );
});

it('finds all that is left by its words, whichever pages are lost', async () => {
  const pages = await pagesOf('article_words_data');
  const [, articles = 0] = await pagesOf('articles');
  for (const broken of [pages, pages.slice(1, 3), [articles, ...pages.slice(0, 2)]]) {
    const path = await put((bytes) => withBrokenPages(bytes, broken));
    await repair(path);
    const left = await readAll(path);
    if (!broken.includes(articles)) expect(readRows(path)).toEqual(await wholeRows());
    const store = await open(path);
    const found = await store.searchArticles({ words: ['twice'], offset: 0, limit: 100 });
    expect(found.total).toBe(left.size);
    for (const id of found.articles.map((each) => each.id)) expect([...left.keys()]).toContain(id);
    await store.close();
  }
});

it('gives lost quotes back under their ids once their article is analysed again', async () => {
  const [, , leaf = 0] = await pagesOf('quotes');
  const before = await readAll(await put());
  const path = await put((bytes) => withBrokenPages(bytes, [leaf]));
  await repair(path);
  expect(await readAll(path)).not.toEqual(before);
  const store = await open(path);
  for (const id of await store.findOutdatedArticles(1, 1000)) {
    const stored = await store.getArticle(id);
    if (stored !== null)
      await store.replaceAnalysis(id, { ...stored.analysis, analyzerVersion: 1 });
  }
  await store.close();
  expect(await readAll(path)).toEqual(before);
});

it.each([
  ['the first page', (bytes: Buffer) => withBrokenPages(bytes, [1])],
  ['the header', (bytes: Buffer) => Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])],
  [
    'a version of long ago',
    (bytes: Buffer) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt32BE(3, 60);
      return changed;
    },
  ],
  [
    'a version to come',
    (bytes: Buffer) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt32BE(4000, 60);
      changed.fill(0xa5, 10 * PAGE_BYTES, 11 * PAGE_BYTES);
      return changed;
    },
  ],
])('reads feeds, articles and quotes without %s', async (_case, damage) => {
  const before = await readAll(await put());
  const path = await put(damage);
  const { keptAt } = await repair(path);
  expect(keptAt).not.toBeNull();
  expect(await readAll(path)).toEqual(before);
  expect(readRows(path).get('feeds')?.size).toBe(3);
});

it('takes what the log has, up to where that is damaged', async () => {
  const path = await put();
  const store = await open(path);
  for (const title of ['One', 'Two']) {
    const { article, analysis } = news({ title, said: [{ words: `It was ${title}, he knew.` }] });
    await store.saveArticle(article, analysis);
  }
  const copy = placeOf();
  for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copy}${end}`);
  await store.close();
  const broken = placeOf();
  putStore(broken, withBrokenPages(readFileSync(copy), [40]));
  const log = readFileSync(`${copy}-wal`);
  copyFileSync(`${copy}-wal`, `${broken}-wal`);
  await repair(broken);
  expect((await readAll(broken)).size).toBeGreaterThanOrEqual(117);
  expect(valuesOf(readRows(broken), 'articles', 'title')).toContain('Two');
  expect(readFileSync(`${broken}.damaged-now-wal`).equals(log)).toBe(true);
});

it('leaves what it saved to those who might use the damaged file', async () => {
  const path = await put((bytes) => withBrokenPages(bytes, [40]));
  chmodSync(path, 0o600);
  await repair(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('is refused while the program has the store open, and changes nothing', async () => {
  const path = await put();
  const store = await open(path);
  await expect(repair(path)).rejects.toMatchObject({
    code: 'usage',
    finding: expect.stringContaining('Stop Verbatim first'),
  });
  await store.setSetting('colour', 'red');
  expect(await store.countArticles()).toBe(120);
  await store.close();
});

it('is refused while the program runs, though nothing opens a file with such a header', async () => {
  const path = await put((bytes) => Buffer.from(bytes).fill('list', 0, 100));
  const before = readFileSync(path);
  const running = runBeside(path);
  await expect(repair(path)).rejects.toMatchObject({ code: 'store-in-use' });
  expect(readFileSync(path).equals(before)).toBe(true);
  running.close();
  expect((await repair(path)).keptAt).not.toBeNull();
});

it.each([
  ['where nothing is stored', async () => placeOf(), 'store-missing', 'does not exist'],
  [
    'what is no file',
    async () => {
      const path = placeOf();
      mkdirSync(path);
      return path;
    },
    'usage',
    'no file',
  ],
  [
    'what holds nothing of a store',
    () => put((bytes) => Buffer.alloc(bytes.length, 'list')),
    'store-corrupt',
    'Nothing of a store',
  ],
  [
    'the file of a newer program',
    () =>
      put((bytes) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt32BE(4000, 60);
        return changed;
      }),
    'store-newer',
    'schema version 4000',
  ],
])('refuses %s, and changes nothing', async (_case, prepare, code, finding) => {
  const path = await prepare();
  const isFile = existsSync(path) && statSync(path).isFile();
  const before = isFile ? readFileSync(path) : null;
  await expect(repair(path)).rejects.toMatchObject({
    code,
    finding: expect.stringContaining(finding),
  });
  if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
});

it('wants room for the new file', async () => {
  const path = await put((bytes) => withBrokenPages(bytes, [9]));
  await expect(repair(path, () => 1_000_000)).rejects.toMatchObject({
    code: 'usage',
    finding: expect.stringContaining('1 MB are free'),
  });
});

it('overwrites nothing that is kept from before', async () => {
  const path = await put((bytes) => withBrokenPages(bytes, [9]));
  putStore(`${path}.damaged-now`, Buffer.from('kept'));
  await expect(repair(path)).rejects.toMatchObject({ code: 'usage' });
  expect(readFileSync(`${path}.damaged-now`, 'utf8')).toBe('kept');
});

it('leaves the damaged file when it is killed on the way, and is done the next time', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'data'));
  const path = join(folder, 'data/verbatim.db');
  const damaged = withBrokenPages(await storeBytes(), [9, 40]);
  putStore(path, damaged);
  const cli = [resolve('dist/src/cli.js'), 'doctor', '--repair'];
  const child = spawn(process.execPath, cli, { cwd: folder });
  const ended = once(child, 'exit');
  while (!existsSync(`${path}.repair`)) await new Promise(setImmediate);
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(`${path}.repair`)).toBe(true);
  expect(readFileSync(path).equals(damaged)).toBe(true);
  const { code } = await runCli(['doctor', '--repair'], { folder });
  expect(code).toBe(0);
  await readAll(path);
});
