import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { backUpStore, restoreStore } from '../../../src/store/files/back-up.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { StoredArticle } from '../../../src/store/ports/article-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { mountDisk } from '../../helpers/mount-disk.ts';
import { newsDayClock } from '../../helpers/store/open-test-store.ts';
import { runBeside } from '../../helpers/store/run-beside.ts';
import { storedNewsroom } from '../../helpers/store/stored-newsroom.ts';
import { news } from '../../helpers/values/news.ts';

const open = (path: string) => openStore({ path, clock: newsDayClock, logger: silentLogger });

async function allOf(store: Store): Promise<readonly StoredArticle[]> {
  const all: StoredArticle[] = [];
  for await (const stored of store.readAllArticles()) all.push(stored);
  return all;
}

async function setUp() {
  const folder = await storedNewsroom();
  return { folder, path: join(folder, 'data/verbatim.db'), target: join(folder, 'copies/one.db') };
}

it('puts back all that was there when it was taken, while the program went on writing', async () => {
  const { path, target } = await setUp();
  const running = await open(path);
  await running.setSetting('colour', 'blue');
  const before = await allOf(running);
  const backup = backUpStore(path, target);
  const later = news({ title: 'Later', said: [{ words: 'It rains.' }] });
  expect(await backup).toMatchObject({ articles: 1, keptAt: null });
  await running.saveArticle(later.article, later.analysis);
  await running.setSetting('colour', 'red');
  await running.close();
  const { keptAt } = restoreStore(target, path, 'now');
  expect(keptAt).toBe(`${path}.before-now`);
  const restored = await open(path);
  expect(await allOf(restored)).toEqual(before);
  expect(await restored.getSetting('colour')).toBe('blue');
  await restored.close();
  const kept = await open(`${path}.before-now`);
  expect(await allOf(kept)).toHaveLength(2);
  await kept.close();
});

it('restores a store that was copied as it was while the program ran, with its log', async () => {
  const { folder, path } = await setUp();
  const running = await open(path);
  const later = news({ title: 'Later', said: [{ words: 'It rains.' }] });
  await running.saveArticle(later.article, later.analysis);
  const all = await allOf(running);
  const copy = join(folder, 'copy.db');
  for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copy}${end}`);
  for (const end of ['', '-wal']) chmodSync(`${copy}${end}`, 0o400);
  await running.close();
  expect(restoreStore(copy, path, 'now')).toMatchObject({ articles: 2 });
  const restored = await open(path);
  expect(await allOf(restored)).toEqual(all);
  await restored.close();
  expect(existsSync(`${copy}-wal`)).toBe(true);
  expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('.part'))).toEqual([]);
});

it('restores where nothing was', async () => {
  const { folder, path, target } = await setUp();
  await backUpStore(path, target);
  chmodSync(target, 0o400);
  const fresh = join(folder, 'other/verbatim.db');
  expect(restoreStore(target, fresh, 'now')).toMatchObject({ articles: 1, keptAt: null });
  expect(statSync(fresh).mode & 0o600).toBe(0o600);
  const store = await open(fresh);
  expect(await store.countArticles()).toBe(1);
  await store.close();
});

it('keeps what a lost store left of its log, and plays none of it into the copy', async () => {
  const { path, target } = await setUp();
  await backUpStore(path, target);
  const running = await open(path);
  await running.setSetting('colour', 'red');
  for (const end of ['-wal', '-shm']) copyFileSync(`${path}${end}`, `${path}${end}.left`);
  await running.close();
  rmSync(path);
  for (const end of ['-wal', '-shm']) renameSync(`${path}${end}.left`, `${path}${end}`);
  const { keptAt } = restoreStore(target, path, 'now');
  const store = await open(path);
  expect(await store.getSetting('colour')).toBeNull();
  expect(await store.countArticles()).toBe(1);
  await store.close();
  expect(keptAt).toBe(`${path}.before-now-wal`);
  expect(existsSync(`${path}.before-now-shm`)).toBe(true);
});

it('takes the place of a damaged store, and keeps it', async () => {
  const { path, target } = await setUp();
  await backUpStore(path, target);
  truncateSync(path, 5000);
  restoreStore(target, path, 'now');
  const store = await open(path);
  expect(await store.countArticles()).toBe(1);
  await store.close();
  expect(existsSync(`${path}.before-now`)).toBe(true);
});

it.each<[string, (file: string) => void]>([
  ['no database', (file) => writeFileSync(file, 'hello')],
  ['an empty file', (file) => truncateSync(file)],
  ['a truncated copy', (file) => truncateSync(file, 9000)],
  [
    'a copy with a flipped page',
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xff, 8192, 12_288);
      writeFileSync(file, bytes);
    },
  ],
])('refuses %s by its name, and changes nothing', async (_what, damage) => {
  const { folder, path, target } = await setUp();
  await backUpStore(path, target);
  damage(target);
  const before = readFileSync(path);
  expect(() => restoreStore(target, path, 'now')).toThrow(
    expect.objectContaining({
      code: 'backup-unusable',
      message: expect.stringMatching(
        /^The file \S+copies\/one\.db is (damaged or no database: .+|empty)\. The store was left as it is\./,
      ),
    }),
  );
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(folder, 'data'))).toEqual(['verbatim.db']);
});

it.each([
  ['page', 8192, 12_288],
  ['header', 0, 100],
])(
  'says of a store with a damaged %s that it is damaged, and makes no copy',
  async (_what, from, to) => {
    const { folder, path, target } = await setUp();
    const bytes = readFileSync(path);
    bytes.fill(0xff, from, to);
    writeFileSync(path, bytes);
    await expect(backUpStore(path, target)).rejects.toMatchObject({
      code: 'store-corrupt',
      finding: expect.stringMatching(/^The file \S+data\/verbatim\.db is damaged .+$/),
    });
    expect(readdirSync(join(folder, 'copies'))).toEqual([]);
  },
);

it('names the copy where that can not be written', async () => {
  const { folder, path } = await setUp();
  const target = join(folder, 'x'.repeat(252));
  await expect(backUpStore(path, target)).rejects.toThrow(`${target}.part`);
});

it('refuses while the program runs, though nothing opens a file with such a header', async () => {
  const { path, target } = await setUp();
  await backUpStore(path, target);
  writeFileSync(path, Buffer.alloc(4096, 'list'));
  const running = runBeside(path);
  expect(() => restoreStore(target, path, 'now')).toThrow(
    expect.objectContaining({ code: 'store-in-use' }),
  );
  running.close();
  expect(restoreStore(target, path, 'now').articles).toBe(1);
});

it('refuses while a program has the store open', async () => {
  const { path, target } = await setUp();
  const running = await open(path);
  await running.setSetting('colour', 'blue');
  await backUpStore(path, target);
  expect(() => restoreStore(target, path, 'now')).toThrow('Stop Verbatim first');
  expect(await running.getSetting('colour')).toBe('blue');
  await running.close();
});

it('overwrites nothing, and leaves no half of a copy', async () => {
  const { folder, path, target } = await setUp();
  await backUpStore(path, target);
  await expect(backUpStore(path, target)).rejects.toThrow('exists already');
  await expect(backUpStore(join(folder, 'none.db'), join(folder, 'x.db'))).rejects.toThrow(
    'nothing is stored yet',
  );
  expect(() => restoreStore(join(folder, 'none.db'), path, 'now')).toThrow('does not exist');
  expect(readdirSync(join(folder, 'copies'))).toEqual(['one.db']);
});

it('takes no folder for a file', async () => {
  const { folder, path, target } = await setUp();
  await backUpStore(path, target);
  expect(() => restoreStore(folder, path, 'now')).toThrow(
    `${folder} is a folder; allowed: a file as "verbatim backup FILE" makes it. The store was left as it is.`,
  );
  await expect(backUpStore(path, folder)).rejects.toThrow(`${folder} is a folder; allowed:`);
});

it('names the copy that there is no room for', async (context) => {
  const disk = mountDisk(100) ?? context.skip();
  const { path } = await setUp();
  const target = join(disk.folder, 'one.db');
  await expect(backUpStore(path, target)).rejects.toMatchObject({
    code: 'file-unusable',
    finding: `There is no room for ${target}.`,
  });
  expect(readdirSync(disk.folder)).toEqual([]);
});

it('copies a store from a disk that turned read-only while the program ran', async (context) => {
  const disk = mountDisk(10_000) ?? context.skip();
  const { path, target } = await setUp();
  const running = await open(path);
  const later = news({ title: 'Later', said: [{ words: 'It rains.' }] });
  await running.saveArticle(later.article, later.analysis);
  const there = join(disk.folder, 'verbatim.db');
  for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${there}${end}`);
  await running.close();
  disk.makeReadOnly();
  expect(await backUpStore(there, target)).toMatchObject({ articles: 2 });
});
