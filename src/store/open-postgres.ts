/**
 * Opens a PostgreSQL database as the store, brought to the newest schema.
 *
 * Limits: a process has MAX_CONNECTIONS; a statement may take a minute. A transaction whose process says nothing for IDLE_LIMIT_MS is
 * ended by the database, so that a process that is paused or cut off holds up no other, and can't end later what it began before.
 */
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import type { Logger } from '../lib/logger.ts';
import { VerbatimError } from '../model/errors.ts';
import { explainPostgres } from './database/explain-postgres.ts';
import { parsePostgresUrl, showStore } from './database/postgres-url.ts';
import { migratePostgres } from './schema/migrate-postgres.ts';
import type { Tables } from './tables/tables.ts';

const MAX_CONNECTIONS = 10;
const CONNECT_LIMIT_MS = 10_000;
const STATEMENT_LIMIT_MS = 60_000;
/** Where not even the database's refusal comes back: the network in between is gone. */
const ANSWER_LIMIT_MS = STATEMENT_LIMIT_MS + 10_000;
const IDLE_LIMIT_MS = 10_000;

/**
 * @throws {VerbatimError} `store-unreachable`; `config-invalid` for a wrong address, user, password, database, or missing rights;
 *   `store-newer`. A password stands in none of them.
 * @param options `isCopying`: it may hold a copy that is not finished (copy-store.ts), which is refused otherwise.
 *   `origin`: how this process is known again in what it changed.
 */
export async function openPostgres(
  place: string,
  logger: Logger,
  { isCopying = false, origin = '' } = {},
): Promise<Kysely<Tables>> {
  const { href } = parsePostgresUrl(place);
  const sockets = createSockets();
  const pool = new Pool({
    connectionString: href,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    statement_timeout: STATEMENT_LIMIT_MS,
    query_timeout: ANSWER_LIMIT_MS,
    idle_in_transaction_session_timeout: IDLE_LIMIT_MS,
    application_name: 'verbatim',
    keepAlive: true,
    stream: sockets.make,
    // Questions are sent without waiting for the answers of those before (transactions.ts, `askTogether`).
    pipeline: true,
    // What triggers note as the one who made a change.
    options: `-c verbatim.origin=${origin}`,
    types: { getTypeParser },
  });
  const name = showStore(place);
  // One that nobody uses at the moment: the next question gets another.
  pool.on('error', (error) =>
    logger.warn({ err: explainPostgres(error, place), store: name }, 'A connection was lost.'),
  );
  pool.on('connect', (client) => guard(client, place));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: () =>
          pool.connect().catch((error: unknown) => {
            throw explainPostgres(error, place);
          }),
        end: () => pool.end().finally(sockets.destroy),
      },
    }),
  });
  try {
    await migratePostgres(db, name);
    if (!isCopying) await refuseHalfCopy(db, name);
    return db;
  } catch (error) {
    await db.destroy();
    throw explainPostgres(error, place);
  }
}

/** A connection that pg gave up before the database let it in is none of the pool's, and would keep the process alive until the database ends it. */
function createSockets() {
  const open = new Set<Socket>();
  return {
    make() {
      const socket = new Socket();
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      return socket;
    },
    destroy() {
      for (const socket of open) socket.destroy();
    },
  };
}

async function refuseHalfCopy(db: Kysely<Tables>, name: string): Promise<void> {
  const { rows } = await sql<{ is_marked: boolean }>`
    select to_regclass('verbatim_copy') is not null as is_marked`.execute(db);
  if (rows[0]?.is_marked !== true) return;
  throw new VerbatimError(
    'config-invalid',
    `The database ${name} holds a copy that is not finished. Go on with it: verbatim migrate-store; or make the database anew.`,
  );
}

/** 64-bit numbers become numbers: ours are times and counts, all below 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format);
}

/**
 * PostgreSQL's texts can't hold U+0000, which feeds do at times; and its errors are told in words of who set it up. One that is lost while
 * it is used tells so twice: to who asked, and as an event that nobody else listens to.
 */
function guard(client: PoolClient, place: string): void {
  client.on('error', () => undefined);
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const hold = createHold(client);
  const guarded = (text: unknown, parameters: unknown, ...rest: unknown[]) => {
    const given = Array.isArray(parameters) ? parameters.map(repair) : parameters;
    hold();
    const answer = query(text, given, ...rest);
    if (!(answer instanceof Promise)) return answer;
    const explained = answer.catch((error: unknown) => {
      throw explainPostgres(error, place);
    });
    return text === BEGIN ? begun(explained) : explained;
  };
  Object.assign(client, { query: guarded });
}

/** As kysely begins a transaction. */
const BEGIN = 'begin';

/**
 * What is asked first goes out with it: waiting for an answer that says nothing would be a way there and back for each transaction. It fails only
 * where its connection does, and then so does all that follows.
 */
function begun(answer: Promise<unknown>): Promise<{ command: string; rows: readonly unknown[] }> {
  answer.catch(() => undefined);
  return Promise.resolve({ command: 'BEGIN', rows: [] });
}

/** @returns what holds back all that is asked before the event loop goes on, so that it goes out at once: each write wakes the database. */
function createHold(client: PoolClient): () => void {
  // pg's types don't tell of it.
  const { connection } = client as unknown as { connection: { stream: Writable } };
  let isHeld = false;
  return () => {
    if (isHeld) return;
    isHeld = true;
    const { stream } = connection;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
}

function repair(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  return Array.isArray(value) ? value.map(repair) : value;
}
