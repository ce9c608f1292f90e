/** One server for all tests on PostgreSQL, with an empty store that theirs are copied from. */
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { silentLogger } from '../../../src/lib/logger.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Without a database; not there where tests run on SQLite. */
    readonly postgresUrl?: string;
  }
}

/** It is never killed, and thrown away at the end. */
const NOTHING_TO_LOSE = ['full_page_writes=off', 'autovacuum=off', 'jit=off'];

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres(NOTHING_TO_LOSE);
  const client = new Client({ connectionString: `${server.url}/postgres` });
  await client.connect();
  await client.query('CREATE DATABASE empty_store');
  await client.end();
  const store = await openStore({
    path: `${server.url}/empty_store`,
    clock: { nowMs: () => 0 },
    logger: silentLogger,
  });
  await store.close();
  provide('postgresUrl', server.url);
  return () => server.stop();
}
