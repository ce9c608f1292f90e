/** Another process that runs on a file, as far as its lock tells. */
import { type Database, SqliteDatabase } from '../../../src/store/database/sqlite.ts';

export function runBeside(path: string): Database {
  const lock = new SqliteDatabase(`${path}.lock`);
  lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  return lock;
}
