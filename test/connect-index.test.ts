import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectIndex } from '../src/connect-index.ts';
import { silentLogger } from '../src/lib/logger.ts';
import { FakeClock } from './helpers/fake-clock.ts';
import { openTestStore } from './helpers/store/open-test-store.ts';
import { news } from './helpers/values/news.ts';

let dataFolder = '';
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'verbatim-index-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

async function connect() {
  const store = await openTestStore();
  const { article, analysis } = news({ title: 'Quay', said: [{ words: 'It is open.' }] });
  await store.saveArticle(article, analysis);
  const timers = new FakeClock();
  const connected = await connectIndex({
    ...{ store, dataFolder, clock: timers, timers, logger: silentLogger },
    onFollowed: () => undefined,
  });
  return { ...connected, store };
}

it('fills the index with all that is stored', async () => {
  const { index, catchUp, store } = await connect();
  expect(index.find({ offset: 0, limit: 9 }).total).toBe(1);
  await catchUp();
  expect(index.articleCount).toBe(1);
  await store.close();
});

it('keeps a snapshot at its stop, of a file', async () => {
  const { snapshots, store } = await connect();
  snapshots.start();
  await snapshots.stop();
  const isKept = existsSync(join(dataFolder, 'quote-index.snapshot'));
  expect(isKept).toBe(store.shared === null);
  await store.close();
});
