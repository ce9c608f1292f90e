import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { Clock } from '../../../src/lib/time/clock.ts';
import { isPostgresUrl } from '../../../src/store/database/postgres-url.ts';
import { openStore, type StoreOptions } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { tempFolder } from '../temp-folder.ts';
import { NEWS_DAY_MS } from '../values/news.ts';
import { createDatabase } from './create-database.ts';
import { lendStore } from './lend-store.ts';

export const newsDayClock: Clock = { nowMs: () => NEWS_DAY_MS };

/** The tests of a store run once more on PostgreSQL where it is installed (vitest.config.ts). */
export const isOnPostgres = inject('postgresUrl') !== undefined;

/** SQLite's name for a database without a file, which no one else opens. */
const IN_MEMORY = ':memory:';

/** Databases in the place of files. */
const databases = new Map<string, Promise<string>>();

/**
 * A real store of its own, closed after the test: a SQLite file in a new folder or at `path`, or on PostgreSQL an empty database or the one
 * that stands for this path.
 */
export async function openTestStore(change: Partial<StoreOptions> = {}): Promise<Store> {
  const { clock = newsDayClock, logger = silentLogger, path } = change;
  const server = inject('postgresUrl');
  const isOfOneTest = path === undefined || path === IN_MEMORY;
  const isLent = server !== undefined && isOfOneTest && logger === silentLogger;
  const store = isLent
    ? await lendStore(server, clock)
    : await openStore({
        clock,
        logger,
        path: await testStorePath(path ?? (await placeEmptyStore())),
      });
  onTestFinished(() => store.close());
  return store;
}

let empty: Buffer | null = null;

/** To bring a new file to the newest schema takes longer than most tests of a store: they begin with a copy. @returns where it lies. */
async function placeEmptyStore(): Promise<string> {
  const path = join(tempFolder(), 'verbatim.db');
  if (inject('postgresUrl') !== undefined) return path;
  if (empty !== null) {
    writeFileSync(path, empty);
    return path;
  }
  const store = await openStore({ path, clock: newsDayClock, logger: silentLogger });
  await store.close();
  empty = readFileSync(path);
  return path;
}

/** @returns where a store is opened that stands for this file. */
export async function testStorePath(path: string): Promise<string> {
  const server = inject('postgresUrl');
  if (server === undefined || isPostgresUrl(path)) return path;
  if (path === IN_MEMORY) return createDatabase(server);
  const known = databases.get(path) ?? createDatabase(server);
  databases.set(path, known);
  return known;
}
