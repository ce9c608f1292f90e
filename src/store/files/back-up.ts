/**
 * Copies of the store's one file: taken while the program runs (SQLite's online backup), checked, and put back while it doesn't.
 * A target is written beside its place and renamed, so that a kill leaves no half of one.
 */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { sayUnreadable } from '../../lib/file-trouble.ts';
import { VerbatimError } from '../../model/errors.ts';
import { SqliteDatabase } from '../database/sqlite.ts';
import { checkVersion } from '../schema/migrate.ts';
import { asDamage, damage, makeFolder } from './check-file.ts';
import { keepOthersOff } from './hold-file.ts';
import { READ_AND_WRITE, removeFile, takePlace } from './take-place.ts';

export interface CopyReport {
  readonly bytes: number;
  readonly articles: number;
  /** Where what was there before is kept; null where nothing was. */
  readonly keptAt: string | null;
}

/**
 * Copies the store as it is at one moment, whatever is written meanwhile.
 *
 * @throws {VerbatimError} `store-missing` where nothing is stored; `usage` where something has the target's name; `store-corrupt` where the
 *   copy is damaged: it is removed then; `file-unusable` where there is no room for it.
 */
export async function backUpStore(path: string, target: string): Promise<CopyReport> {
  if (!existsSync(path))
    throw new VerbatimError('store-missing', `${path} does not exist: nothing is stored yet.`);
  if (existsSync(target)) {
    const what = statSync(target).isDirectory() ? 'is a folder' : 'exists already';
    throw new VerbatimError(
      'usage',
      `${target} ${what}; allowed: the name of a file that is not there yet.`,
    );
  }
  makeFolder(dirname(target));
  const half = `${target}.part`;
  removeFile(half);
  try {
    // SQLite would not say which of the two files can't be opened.
    closeSync(openSync(half, 'w'));
    await copyWhileOpen(path, half, target);
    const articles = checkCopy(half, path);
    renameSync(half, target);
    return { bytes: statSync(target).size, articles, keptAt: null };
  } finally {
    removeFile(half);
  }
}

/** Not read-only: whoever closes last takes the log away, and a read-only one can't. But on a read-only disk nobody writes, and SQLite opens nothing. */
async function copyWhileOpen(path: string, half: string, target: string): Promise<void> {
  if (isOnReadOnlyDisk(path)) {
    copyWithLog(path, half);
    return;
  }
  const database = new SqliteDatabase(path, { fileMustExist: true });
  try {
    await database.backup(half);
  } catch (error) {
    // Of the two files the one that grows.
    if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_FULL')
      throw new VerbatimError('file-unusable', `There is no room for ${target}.`, { cause: error });
    throw asDamage(error, path);
  } finally {
    database.close();
  }
}

function isOnReadOnlyDisk(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('EROFS');
  }
}

/**
 * Puts a copy in the place of the store; what was there is kept beside it.
 *
 * @param stamp of the kept file's name, as "20260303T0830".
 * @throws {VerbatimError} `backup-unusable` and `store-newer` for a copy that isn't there, or can't be used;
 *   `store-in-use` while the program runs on the store, and `usage` while another has it open. Nothing is changed then.
 */
export function restoreStore(source: string, path: string, stamp: string): CopyReport {
  demandBackup(source);
  makeFolder(dirname(path));
  const half = `${path}.part`;
  const letGo = keepOthersOff(path);
  try {
    removeFile(half);
    const articles = asBackup(() => {
      copyWithLog(source, half);
      return checkCopy(half, source);
    });
    if (existsSync(path) && isFileOpen(path))
      throw new VerbatimError(
        'usage',
        `${path} is open in another program. Stop Verbatim first, then restore.`,
      );
    const keptAt = takePlace(half, path, `${path}.before-${stamp}`);
    return { bytes: statSync(path).size, articles, keptAt };
  } finally {
    removeFile(half);
    letGo();
  }
}

function demandBackup(source: string): void {
  const found = statSync(source, { throwIfNoEntry: false });
  if (found === undefined) throw new VerbatimError('backup-unusable', `${source} does not exist.`);
  if (!found.isFile())
    throw new VerbatimError(
      'backup-unusable',
      `${source} is ${found.isDirectory() ? 'a folder' : 'no file'}; allowed: a file as "verbatim backup FILE" makes it.`,
    );
  try {
    accessSync(source, constants.R_OK);
  } catch (cause) {
    const finding = `${source} can't be read (${sayUnreadable(cause)}).`;
    throw new VerbatimError('backup-unusable', finding, { cause });
  }
}

/** A store that was copied as it was, while it ran or after a kill, has the newest in its log alone. */
function copyWithLog(source: string, target: string): void {
  const log = `${target}-wal`;
  copyFileSync(source, target);
  if (!existsSync(`${source}-wal`)) return;
  copyFileSync(`${source}-wal`, log);
  for (const file of [target, log]) chmodSync(file, statSync(file).mode | READ_AND_WRITE);
  const database = new SqliteDatabase(target);
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw asDamage(error, source);
  } finally {
    database.close();
  }
}

/**
 * Whether a program is at work on a store: one that nobody has open loses its log when it is opened and closed. A damaged one is not to be
 * told from one that nobody has open.
 */
export function isFileOpen(path: string): boolean {
  return openAndClose(path) && existsSync(`${path}-wal`);
}

/** @returns false for a damaged store, which no program can have open, and which restoring is for. */
function openAndClose(path: string): boolean {
  const database = new SqliteDatabase(path);
  try {
    database.pragma('user_version');
    return true;
  } catch {
    return false;
  } finally {
    database.close();
  }
}

/** What is wrong with a copy says nothing of the store, and needs no repair. */
function asBackup<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof VerbatimError) || error.code !== 'store-corrupt') throw error;
    throw new VerbatimError('backup-unusable', error.finding, { cause: error });
  }
}

/**
 * @param original what it is told of by.
 * @returns how many articles it has.
 */
function checkCopy(path: string, original: string): number {
  try {
    const database = new SqliteDatabase(path, { readonly: true });
    try {
      // SQLite takes an empty file for a database without tables: what a copy is that met a full disk.
      if (checkVersion(database, original) === 0)
        throw new VerbatimError('store-corrupt', `The file ${original} is empty.`);
      const finding = database.pragma('integrity_check(1)', { simple: true });
      if (finding !== 'ok') throw damage(original, String(finding));
      return database.prepare('SELECT count(*) FROM articles').pluck().get() as number;
    } finally {
      database.close();
    }
  } catch (error) {
    throw asDamage(error, original);
  }
}
