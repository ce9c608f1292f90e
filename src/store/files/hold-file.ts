/** The right to run on a file, which one process has at a time: a second would poll and post the same, and know nothing of what the first stores. */
import { existsSync } from 'node:fs';
import { VerbatimError } from '../../model/errors.ts';
import { SqliteDatabase } from '../database/sqlite.ts';
import { makePlace } from './check-file.ts';

/** The files that this process has. */
const held = new Set<string>();

/**
 * Takes it by a lock on an empty file beside the store, which the system takes back however the process ends. Backups and the command line
 * don't ask for it.
 *
 * @returns what gives it back.
 * @throws {VerbatimError} `store-held` where another process has it; as `makePlace`.
 */
export function holdFile(path: string): () => void {
  return take(path, 'store-held', '');
}

function take(path: string, code: 'store-held' | 'store-in-use', why: string): () => void {
  makePlace(path);
  const lock = new SqliteDatabase(`${path}.lock`, { timeout: 0 });
  try {
    // No journal on disk: there may be no room, and nothing is written.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof SqliteDatabase.SqliteError) || !error.code.startsWith('SQLITE_BUSY'))
      throw error;
    throw new VerbatimError(code, `Another Verbatim runs on ${path}${why}.`, {
      cause: error,
    });
  }
  held.add(path);
  return () => {
    held.delete(path);
    lock.close();
  };
}

/**
 * Keeps others from running on a file while what they know of it is changed: its schema, or which file it is. SQLite's own locks don't tell
 * of one whose file is damaged. A file on which none ran yet has no lock, and gets none: it might be root's.
 *
 * @param why it is asked for: the end of a sentence.
 * @throws {VerbatimError} `store-in-use` where another process runs.
 */
export function keepOthersOff(path: string, why = ''): () => void {
  if (held.has(path) || !existsSync(`${path}.lock`)) return () => undefined;
  return take(path, 'store-in-use', why);
}
