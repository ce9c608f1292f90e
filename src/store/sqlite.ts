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

/** The class of databases. Both versions have the interface of the 12th. Throws what Node says where neither is installed. */
export const SqliteDatabase: typeof SqliteDatabase12 = require(
  nameSqlitePackage(process.versions, isInstalled),
);

/** The package of the 13th where Node can run it and it is installed: it is an optional dependency. Of the 12th otherwise. */
export function nameSqlitePackage(
  { napi }: NodeJS.Dict<string>,
  isInstalled: (name: string) => boolean,
): string {
  const of13 = 'better-sqlite3-node-api';
  return Number(napi) >= NODE_API && isInstalled(of13) ? of13 : 'better-sqlite3';
}

function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
