/** The right to run on a file, which one process has at a time: a second would poll and post the same, and know nothing of what the first stores. */
import { VerbatimError } from '../../model/errors.ts';
import { SqliteDatabase } from '../database/sqlite.ts';
import { makePlace } from './check-file.ts';

/**
 * Takes it by a lock on an empty file beside the store, which the system takes back however the process ends. Backups and the command line
 * don't ask for it.
 *
 * @returns what gives it back.
 * @throws {VerbatimError} `store-held` where another process has it; as `makePlace`.
 */
export function holdFile(path: string): () => void {
  makePlace(path);
  const lock = new SqliteDatabase(`${path}.lock`, { timeout: 0 });
  try {
    // No journal on disk: there may be no room, and nothing is written.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof SqliteDatabase.SqliteError) || !error.code.startsWith('SQLITE_BUSY'))
      throw error;
    throw new VerbatimError('store-held', `Another Verbatim runs on ${path}.`, { cause: error });
  }
  return () => void lock.close();
}
