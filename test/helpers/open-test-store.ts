import { join } from 'node:path';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Clock } from '../../src/lib/clock.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import { isPostgresUrl } from '../../src/store/postgres-url.ts';
import type { Store } from '../../src/store/store.ts';
import { NEWS_DAY_MS } from './news.ts';
import { tempFolder } from './temp-folder.ts';

export const newsDayClock: Clock = { nowMs: () => NEWS_DAY_MS };

/** The tests of a store run once more on PostgreSQL where it is installed (vitest.config.ts). */
export const isOnPostgres = inject('postgresUrl') !== undefined;

/** Databases in the place of files. */
const databases = new Map<string, Promise<string>>();

/**
 * A real store of its own, closed after the test: a SQLite file in a new folder or at `path`, or on PostgreSQL a new database or the one
 * that stands for this path.
 */
export async function openTestStore(change: Partial<StoreOptions> = {}): Promise<Store> {
  const path = await testStorePath(change.path ?? join(tempFolder(), 'verbatim.db'));
  const store = await openStore({ clock: newsDayClock, logger: silentLogger, ...change, path });
  onTestFinished(() => store.close());
  return store;
}

/** @returns where a store is opened that stands for this file. */
export async function testStorePath(path: string): Promise<string> {
  const server = inject('postgresUrl');
  if (server === undefined || isPostgresUrl(path)) return path;
  const known = databases.get(path) ?? createDatabase(server);
  databases.set(path, known);
  return known;
}

/** @returns its address: a copy of the empty store, or of another database. */
export async function createDatabase(server: string, template = 'empty_store'): Promise<string> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    const name = `test_${process.pid}_${process.hrtime.bigint()}`;
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return `${server}/${name}`;
  } finally {
    await client.end();
  }
}
