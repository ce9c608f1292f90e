import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listDefinitions } from '../commands/all-commands.ts';
import { loadConfig } from '../config/load.ts';
import { connectOperation } from '../src/connect-operation.ts';
import { silentLogger } from '../src/lib/logger.ts';
import { createQuoteIndex } from '../src/quote-index/create-quote-index.ts';
import { FakeClock } from './helpers/fake-clock.ts';
import { freePort } from './helpers/free-port.ts';
import { findValue, readSamples } from './helpers/program/read-samples.ts';
import { openTestStore } from './helpers/store/open-test-store.ts';
import { tempFolder } from './helpers/temp-folder.ts';
import { feed } from './helpers/values/feed.ts';
import { NEWS_DAY_MS, news } from './helpers/values/news.ts';

const MINUTE_MS = 60_000;

async function connect(settings: { readonly port?: number } = {}) {
  const clock = new FakeClock();
  const base = loadConfig({ folder: tempFolder(), environment: {} });
  const operation = await connectOperation({
    config: { operation: { ...base.operation, ...settings } },
    ...{ clock, timers: clock, logger: silentLogger },
  });
  onTestFinished(() => operation.stop());
  const read = async () => readSamples((await operation.answer('/metrics')).body);
  const ready = async () => JSON.parse((await operation.answer('/readyz')).body);
  return { clock, operation, read, ready };
}

/** With a store in a file, and the console alone. */
async function watchParts(
  { clock, operation }: Awaited<ReturnType<typeof connect>>,
  index = createQuoteIndex(),
) {
  const storePath = join(tempFolder(), 'verbatim.db');
  const store = await openTestStore({ path: storePath, clock });
  const connection = { name: 'console' as const, isConnected: true };
  operation.watch({
    ...{ store, storePath, index },
    platforms: { connections: () => [connection] },
  });
  return { store, connection };
}

it('is alive and not ready before the index is loaded', async () => {
  const { operation, read, ready } = await connect();
  expect((await operation.answer('/healthz')).status).toBe(200);
  expect((await operation.answer('/readyz')).status).toBe(503);
  expect(await ready()).toEqual({ ready: false, parts: { index: 'still loading' } });
  expect(findValue(await read(), 'verbatim_quotes_total')).toBe(0);
});

it('is ready when all is there, and names what is away', async () => {
  const connected = await connect();
  const { connection } = await watchParts(connected);
  expect(await connected.ready()).toEqual({
    ready: true,
    parts: { index: 'ok', store: 'ok', console: 'ok' },
  });
  connection.isConnected = false;
  expect(await connected.ready()).toMatchObject({ parts: { console: 'not connected' } });
});

it('is not ready when the store is gone, and tells what it still knows', async () => {
  const connected = await connect();
  const { store } = await watchParts(connected);
  expect((await connected.ready()).ready).toBe(true);
  await store.close();
  expect(await connected.ready()).toMatchObject({ parts: { store: 'does not answer' } });
  const samples = await connected.read();
  expect(findValue(samples, 'verbatim_feeds_overdue')).toBeUndefined();
  expect(findValue(samples, 'verbatim_quotes_total')).toBe(0);
});

it('has a feed overdue ten minutes after it should have been polled', async () => {
  const connected = await connect();
  const { clock, read } = connected;
  const { store } = await watchParts(connected);
  await store.addFeed(feed('f1', { nextPollAtMs: clock.nowMs() }));
  await clock.advance(10 * MINUTE_MS);
  expect(findValue(await read(), 'verbatim_feeds_overdue')).toBe(0);
  await clock.advance(MINUTE_MS);
  expect(findValue(await read(), 'verbatim_feeds_overdue')).toBe(1);
  expect(findValue(await read(), 'verbatim_store_free_bytes')).toBeGreaterThan(0);
});

it('tells how many quotes are in the store alone', async () => {
  const connected = await connect();
  const index = createQuoteIndex({ maxQuotes: 1, heldSinceMs: NEWS_DAY_MS + MINUTE_MS });
  const { store } = await watchParts(connected, index);
  const { article, analysis } = news({ title: 'Quay', said: [{ words: 'It is open.' }] });
  await store.saveArticle(article, analysis);
  await store.noteQuoted();
  expect(findValue(await connected.read(), 'verbatim_index_older_quotes')).toBe(1);
  expect(findValue(await connected.read(), 'verbatim_index_quotes')).toBe(0);
});

it('counts each command that there is by its own name', async () => {
  const { read } = await connect();
  const commands = (await read())
    .filter(({ name }) => name === 'verbatim_commands_total')
    .map(({ labels: { command } }) => command);
  expect(new Set(commands)).toEqual(
    new Set([...listDefinitions().map(({ name }) => name), 'unknown']),
  );
});

it('listens where the settings give a port, and no more once it is stopped', async () => {
  const port = await freePort();
  const { operation } = await connect({ port });
  const address = `http://127.0.0.1:${port}/healthz`;
  expect((await fetch(address)).status).toBe(200);
  await operation.stop();
  await expect(fetch(address)).rejects.toThrow();
});
