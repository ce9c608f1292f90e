import { Client } from 'pg';
import { expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { registerFolding } from '../../../src/store/database/fold-paragraphs.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { copyStore } from '../../../src/store/repair/copy-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { randomKills, runUntilKilled } from '../../helpers/program/run-until-killed.ts';
import { createDatabase } from '../../helpers/store/create-database.ts';
import { filledStore } from '../../helpers/store/filled-store.ts';
import { postgresServer } from '../../helpers/store/open-test-database.ts';
import { newsDayClock, openTestStore } from '../../helpers/store/open-test-store.ts';
import { news } from '../../helpers/values/news.ts';

const copy = (from: string, to: string) => copyStore({ from, to, logger: silentLogger });

const newDatabase = () => createDatabase(postgresServer(), 'template0');

async function tell(place: string, statement: string) {
  const client = new Client({ connectionString: place });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

function change(path: string, statement: string): void {
  const database = new SqliteDatabase(path);
  registerFolding(database);
  database.exec(statement);
  database.close();
}

async function readAll(store: Store) {
  const articles = [];
  for await (const stored of store.readAllArticles()) articles.push(stored);
  const { articles: found } = await store.searchArticles({
    words: ['bridge 7'],
    offset: 0,
    limit: 50,
  });
  return { articles, found, feeds: await store.listFeeds(), watches: await store.listWatches() };
}

it('gives a store with the same in it, row by row and as it is read', async () => {
  const [from, to] = [await filledStore(), await newDatabase()];
  const copied = await copy(from, to);
  const counts = new Map(copied.map(({ table, rowCount }) => [table, rowCount]));
  expect([counts.get('articles'), counts.get('quotes'), counts.get('feed_items')]).toEqual([
    120, 720, 303,
  ]);
  expect([...counts.values()].every((count) => count > 0)).toBe(true);
  const file = await openStore({ path: from, clock: newsDayClock, logger: silentLogger });
  const there = await readAll(file);
  await file.close();
  const here = await readAll(await openTestStore({ path: to }));
  expect(here).toEqual(there);
  expect(here.articles[0]?.quotes).toHaveLength(6);
});

it('numbers what comes after behind all that was ever numbered', async () => {
  const [from, to] = [await filledStore(), await newDatabase()];
  await copy(from, to);
  const store = await openTestStore({ path: to });
  const place = { platform: 'console', workspaceId: 'console', channelId: 'c' } as const;
  // Of three the last was gone.
  expect(await store.beginAudit({ userId: 'u', userName: 'U', place, line: '/feeds' })).toBe(4);
  const { article, analysis } = news({ title: 'Later' });
  expect(await store.saveArticle(article, analysis)).toMatchObject({ kind: 'added' });
});

it('makes what PostgreSQL can not hold the same in a text and in what is compared with it', async () => {
  const [from, to] = [await filledStore(), await newDatabase()];
  change(
    from,
    `UPDATE quotes SET words = replace(words, 'Bridge 7 costs', 'Bridge\\u00007 costs');
     UPDATE articles SET text = replace(text, 'Bridge 7 costs', 'Bridge' || char(0) || '7 costs');`,
  );
  await copy(from, to);
  const store = await openTestStore({ path: to });
  const id = news({ title: 'Bridge 7', feedId: 'f2' }).article.id;
  const quotes = (await store.getArticle(id))?.quotes ?? [];
  expect(quotes).toHaveLength(6);
  expect(quotes[0]?.contents[0]).toContain('Bridge\uFFFD7 costs');
});

it('refuses a database that has something in it, and leaves it as it is', async () => {
  const [from, to] = [await filledStore(), await newDatabase()];
  const store = await openTestStore({ path: to });
  await store.setSetting('colour', 'red');
  await expect(copy(from, to)).rejects.toMatchObject({
    code: 'usage',
    finding: expect.stringContaining('is not empty: it has rows in "settings"'),
  });
  expect(await store.getSetting('colour')).toBe('red');
});

it('tells what differs, and lets nobody open that', async () => {
  const [from, to] = [await filledStore(), await newDatabase()];
  const onProgress = (table: string) => {
    // Between the copy of the last table and the comparison.
    if (table === 'parted_articles') change(from, `UPDATE settings SET value = 'green'`);
  };
  const copying = copyStore({ from, to, logger: silentLogger, onProgress });
  await expect(copying).rejects.toMatchObject({
    code: 'copy-differs',
    finding: expect.stringContaining('in "settings": 4 rows in the file'),
  });
  await expect(
    openStore({ path: to, clock: newsDayClock, logger: silentLogger }),
  ).rejects.toMatchObject({ finding: expect.stringContaining('a copy that is not finished') });
});

const PROGRAM = `
  const [module, from, to] = process.argv.slice(1);
  const { copyStore } = await import(new URL('repair/copy-store.js', module));
  const logger = { warn: () => undefined };
  await copyStore({ from, to, logger, onProgress: (table, count) => process.stdout.write(table + ' ' + count + '\\n') });
`;

it('goes on where it was killed', async () => {
  const [from, to] = [await filledStore(), await newDatabase()];
  const { kills, seed } = randomKills(3);
  for (const kill of kills)
    await runUntilKilled(PROGRAM, [from, to], { ...kill, afterLines: 1 + (kill.afterLines % 6) });
  const before = await tell(to, 'select count(*) from feeds');
  expect(before, `seed ${seed}`).toEqual([{ count: '6' }]);
  const copied = await copy(from, to);
  expect(copied.find(({ table }) => table === 'quotes')?.rowCount, `seed ${seed}`).toBe(720);
});
