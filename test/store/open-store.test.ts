import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/lib/logger.ts';
import { SqliteDatabase } from '../../src/store/database/sqlite.ts';
import { holdFile } from '../../src/store/files/hold-file.ts';
import { openStore } from '../../src/store/open-store.ts';
import { migrate, SCHEMA_VERSION } from '../../src/store/schema/migrate.ts';
import { newsDayClock, openTestStore } from '../helpers/store/open-test-store.ts';
import { runBeside } from '../helpers/store/run-beside.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { news } from '../helpers/values/news.ts';

describe('openStore', () => {
  it('creates the folder and the file, and finds what was stored when opened again', async () => {
    const path = join(tempFolder(), 'data', 'deeper', 'verbatim.db');
    const { article, analysis } = news({ title: 'One', said: [{ words: 'We will not pay.' }] });
    const first = await openStore({ path, clock: newsDayClock, logger: silentLogger });
    const outcome = await first.saveArticle(article, analysis);
    await first.close();

    const second = await openTestStore({ path });
    const stored = await second.getArticle(article.id);
    expect(outcome).toEqual({ kind: 'added', stored });
  });

  it('works in memory', async () => {
    const store = await openTestStore({ path: ':memory:' });
    expect(await store.countArticles()).toBe(0);
  });

  it('writes so that a power cut loses nothing', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    await openTestStore({ path });
    const beside = new SqliteDatabase(path);
    expect(beside.pragma('journal_mode', { simple: true })).toBe('wal');
    beside.close();
  });

  it('leaves the schema to an older program while that runs', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const older = SCHEMA_VERSION - 1;
    const database = new SqliteDatabase(path);
    migrate(database, older);
    const version = () => database.pragma('user_version', { simple: true });
    const open = () => openStore({ path, clock: newsDayClock, logger: silentLogger });

    const running = runBeside(path);
    await expect(open()).rejects.toMatchObject({
      code: 'store-in-use',
      finding: expect.stringContaining(`from ${older} to ${SCHEMA_VERSION}`),
    });
    expect(version()).toBe(older);

    running.close();
    const letGo = holdFile(path);
    await (await open()).close();
    expect(version()).toBe(SCHEMA_VERSION);
    letGo();
    database.close();
  });

  it.each([
    ['text', Buffer.from('This is a shopping list.\n'.repeat(100)), 'damaged or no database'],
    ['a database cut off', undefined, 'damaged'],
  ])('refuses %s and leaves it as it is', async (_case, bytes, finding) => {
    const path = join(tempFolder(), 'verbatim.db');
    writeFileSync(path, bytes ?? (await halfOfAStore(path)));
    const before = readFileSync(path);
    await expect(
      openStore({ path, clock: newsDayClock, logger: silentLogger }),
    ).rejects.toMatchObject({ code: 'store-corrupt', finding: expect.stringContaining(finding) });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

async function halfOfAStore(path: string): Promise<Buffer> {
  const store = await openStore({ path, clock: newsDayClock, logger: silentLogger });
  for (let number = 0; number < 20; number++) {
    const { article, analysis } = news({ title: `Story ${number}`, lead: ['Long. '.repeat(500)] });
    await store.saveArticle(article, analysis);
  }
  await store.close();
  const whole = readFileSync(path);
  return whole.subarray(0, whole.length / 2);
}
