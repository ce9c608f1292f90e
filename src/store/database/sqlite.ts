/**
 * SQLite, in the version of better-sqlite3 that fits the Node that runs.
 *
 * From 13 on it speaks Node-API 10, which Node 20 does not have (it ends in a segmentation fault there). The 12th speaks to the engine
 * itself: compiled with the headers of Node 24.19 to 24.21 it ends the process when a statement is collected (nodejs/node#65446).
 */
import { createRequire } from 'node:module';
import type SqliteDatabase12 from 'better-sqlite3';

export type { Database, Statement } from 'better-sqlite3';

const NODE_API = 10;

const require = createRequire(import.meta.url);

/** The class of databases. Both versions have the interface of the 12th. */
export const SqliteDatabase: typeof SqliteDatabase12 = require(
  nameSqlitePackage(process.versions, canRun),
);

/**
 * @param canRun whether a package is installed, for this system.
 * @returns the package of the 13th where this Node can run it, and it is there: it is an optional dependency. Of the 12th otherwise.
 */
export function nameSqlitePackage(
  { napi }: NodeJS.Dict<string>,
  canRun: (name: string) => boolean,
): string {
  const of13 = 'better-sqlite3-node-api';
  return Number(napi) >= NODE_API && canRun(of13) ? of13 : 'better-sqlite3';
}

function canRun(name: string): boolean {
  try {
    new (require(name))(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** @returns as "3.53.2". Throws what Node says where the library was compiled for another one. */
export function readSqliteVersion(): string {
  const database = new SqliteDatabase(':memory:');
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    database.close();
  }
}

/** What a query builder has of a database. */
type Asked = Pick<SqliteDatabase12.Database, 'close' | 'prepare'>;

const ASKS_NOTHING = 'SELECT 1 WHERE 0';

/**
 * @returns the same for a query builder, which takes back each transaction that fails. SQLite does that by itself where the disk is full, and
 * doing it once more would fail in place of what tells why (https://www.sqlite.org/lang_transaction.html).
 */
export function tellingWhy(database: SqliteDatabase12.Database): Asked {
  const isOver = (statement: string) => statement === 'rollback' && !database.inTransaction;
  return {
    close: () => database.close(),
    prepare: (statement: string) => database.prepare(isOver(statement) ? ASKS_NOTHING : statement),
  } as Asked;
}
