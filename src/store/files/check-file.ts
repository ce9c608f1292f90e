/** Whether a file can be opened as the store, told by reading alone: one that is refused stays as it is, byte by byte, with its log. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { VerbatimError } from '../../model/errors.ts';
import { type Database, SqliteDatabase } from '../database/sqlite.ts';
import { listJsonColumns } from '../schema/json-columns.ts';
import { checkVersion, migrate } from '../schema/migrate.ts';

/**
 * Makes the folder of a store. A file that may be read and not written would be found out with the first article.
 *
 * @throws {VerbatimError} `config-invalid` where nothing can be written; {Error} where the disk has no room.
 */
export function makePlace(path: string): void {
  try {
    makeFolder(dirname(path));
    if (existsSync(path)) accessSync(path, constants.W_OK);
  } catch (error) {
    if (!(error instanceof Error) || /^E(NOSPC|DQUOT)\b/.test(error.message)) throw error;
    throw noAccess(path, error);
  }
}

/** With those it is in. Node's own (`recursive`) never ends where a folder that is there takes no other, as /proc. */
export function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Of SQLite's own header: a shorter file is none, but for an empty one, which SQLite makes before it writes. */
const HEADER_BYTES = 100;

/**
 * Every page is read, and every JSON looked at: damage shows at the start, not when the page is needed. A tenth of what loading the
 * articles takes then.
 *
 * @throws {VerbatimError} `store-corrupt` for what is damaged, no database, or another program's; `store-newer`; `config-invalid` for what
 *   is no file, or not to be read.
 */
export function checkFile(path: string): void {
  if (!existsSync(path)) return;
  const { size } = readStatus(path);
  if (size === 0 && !hasLog(path)) return;
  if (size < HEADER_BYTES) throw damage(path, `it has ${size} bytes, and SQLite's header 100`);
  const database = open(path);
  try {
    const version = checkVersion(database);
    if (version > 0 && !hasTablesOf(version, database))
      throw damage(path, `its tables are not those of its version, ${version}`);
    const finding = database.pragma('quick_check(1)', { simple: true });
    if (finding !== 'ok') throw damage(path, String(finding));
    for (const { table, isBroken } of listJsonColumns(database))
      if (database.prepare(`SELECT 1 FROM ${table} WHERE ${isBroken} LIMIT 1`).get() !== undefined)
        throw damage(path, `what is stored in ${table} is no JSON any more`);
  } catch (error) {
    throw asDamage(error, path);
  } finally {
    database.close();
  }
}

/** Tables that the program doesn't know are nobody's business. */
function hasTablesOf(version: number, database: Database): boolean {
  const { before, known } = tablesAt(version);
  const found = listColumns(database);
  return [...known.keys()].every((table) => found.get(table) === before.get(table));
}

type Columns = ReadonlyMap<string, string>;

/** By version: to make them takes longer than to look at a small file. */
const tables = new Map<number, { readonly before: Columns; readonly known: Columns }>();

/** @returns what a file of this version has, and what this program makes of it. */
function tablesAt(version: number): { readonly before: Columns; readonly known: Columns } {
  const made = tables.get(version);
  if (made) return made;
  const trial = new SqliteDatabase(':memory:');
  try {
    migrate(trial, version);
    const before = listColumns(trial);
    migrate(trial);
    const both = { before, known: listColumns(trial) };
    tables.set(version, both);
    return both;
  } finally {
    trial.close();
  }
}

/** By table. */
function listColumns(database: Database): Columns {
  const rows = database
    .prepare(
      `SELECT tables.name AS name, group_concat(columns.name) AS columns
        FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' GROUP BY tables.name`,
    )
    .all() as { readonly name: string; readonly columns: string }[];
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

/** A lock, or a disk that takes no more: SQLITE_IOERR_SHMSIZE is what a full one gives to whoever opens a sound store. */
const SAYS_NOTHING_OF_FILE = /^SQLITE_(BUSY|FULL|IOERR_(?!READ|SHORT_READ|CORRUPTFS|DATA))/;

/** @returns SQLite's errors as what they say of the file; others as they are. */
export function asDamage(error: unknown, path: string): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error;
  if (SAYS_NOTHING_OF_FILE.test(error.code)) return error;
  if (/^SQLITE_(CANTOPEN|PERM|READONLY)/.test(error.code)) return noAccess(path, error);
  return damage(path, error.message, error);
}

/** In one line, whatever SQLite says. */
export function damage(path: string, finding: string, cause?: unknown): VerbatimError {
  const short = finding.replace(/^\*\*\* in database main \*\*\*\s*/, '').split('\n')[0];
  return new VerbatimError(
    'store-corrupt',
    `The file ${path} is damaged or no database: ${short}.`,
    {
      cause,
    },
  );
}

function hasLog(path: string): boolean {
  return existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
}

function readStatus(path: string): { readonly size: number } {
  const status = statSync(path);
  if (status.isFile()) return status;
  throw new VerbatimError('config-invalid', `${path} is no file. Name another dataFolder.`);
}

function open(path: string): Database {
  try {
    return new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw asDamage(error, path);
  }
}

function noAccess(path: string, cause: Error): VerbatimError {
  const finding = `The file ${path} can't be opened (${cause.message}). Give dataFolder to the user who runs Verbatim, or name another.`;
  return new VerbatimError('config-invalid', finding, { cause });
}
