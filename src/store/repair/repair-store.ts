/**
 * Saves what can be read of a damaged store into a new file, which takes its place once it is whole; the damaged one is kept beside it.
 * Until then nothing is written but the new file under a name of its own, so that a kill leaves everything as it was.
 */
import { existsSync, linkSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { silentLogger } from '../../lib/logger.ts';
import type { Clock } from '../../lib/time/clock.ts';
import type { ArticleId } from '../../model/article.ts';
import { VerbatimError } from '../../model/errors.ts';
import { SNAPSHOTS_SETTING } from '../articles/change-rows.ts';
import { type Database, SqliteDatabase } from '../database/sqlite.ts';
import { checkFile } from '../files/check-file.ts';
import { forgetAnalysis, forgetQuotes, healStore } from '../files/heal-store.ts';
import { keepOthersOff } from '../files/hold-file.ts';
import { FILE_ENDS, removeFile, takePlace } from '../files/take-place.ts';
import { openStore } from '../open-store.ts';
import { migrate, SCHEMA_VERSION } from '../schema/migrate.ts';
import { openPageFile, type PageFile } from './page-file.ts';
import { type Salvaged, salvageRows } from './salvage-rows.ts';
import { listTrees } from './walk-trees.ts';

export interface RepairReport {
  /** By table, in the order of their names; those that nothing is known of are left out. */
  readonly tables: readonly Readonly<Salvaged>[];
  /** Where the damaged file is; null where nothing was found to be damaged, and the file is as it was. */
  readonly keptAt: string | null;
}

export interface RepairOptions {
  readonly path: string;
  /** Of the kept file's name, as "20260303T0830". */
  readonly stamp: string;
  readonly clock: Clock;
  /** How many bytes can be written in a folder. */
  readonly freeBytes: (folder: string) => number;
}

/**
 * @throws {VerbatimError} `store-missing` where nothing is stored; `store-in-use` while the program runs on it; `usage` while another has it open, where a file has the name that is
 *   needed, or there is too little room; `store-corrupt` where nothing of the store can be read; `store-newer`. All is as it was then.
 */
export async function repairStore(options: RepairOptions): Promise<RepairReport> {
  const { path, stamp, clock, freeBytes } = options;
  const keptAt = `${path}.damaged-${stamp}`;
  const half = `${path}.repair`;
  const letGo = keepOthersOff(path);
  try {
    const isSound = checkPlace(path, keptAt, freeBytes);
    removeFile(half);
    const salvaged = await fillCopy(path, half, clock);
    const isAll = salvaged.every(({ lost, isPageLost }) => lost === 0 && !isPageLost);
    if (isSound && isAll) return { tables: salvaged, keptAt: null };
    takePlace(half, path, keptAt);
    return { tables: salvaged, keptAt };
  } finally {
    removeFile(half);
    letGo();
  }
}

/** @returns whether every check of the file finds it sound. */
function checkPlace(path: string, keptAt: string, freeBytes: RepairOptions['freeBytes']): boolean {
  if (!existsSync(path))
    throw new VerbatimError('store-missing', `${path} does not exist: nothing is stored yet.`);
  if (!statSync(path).isFile()) throw new VerbatimError('usage', `${path} is no file.`);
  const taken = FILE_ENDS.map((end) => `${keptAt}${end}`).find(existsSync);
  if (taken !== undefined)
    throw new VerbatimError('usage', `${taken} exists already. Move it away, or try again later.`);
  assertClosed(path);
  assertRoom(path, freeBytes);
  try {
    checkFile(path);
    return true;
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'store-newer' && isReadable(path))
      throw error;
    return false;
  }
}

/**
 * Another program's lock is on the file, whatever its name: under a second name it is asked for without SQLite touching the log, which it
 * would otherwise take into the damaged file when it closes.
 */
function assertClosed(path: string): void {
  const probe = `${path}.probe`;
  removeFile(probe);
  try {
    linkSync(path, probe);
  } catch {
    // No second names in this file system: whoever repairs is trusted to have stopped the program.
    return;
  }
  try {
    const database = new SqliteDatabase(probe, { timeout: 0 });
    try {
      database.pragma('locking_mode = EXCLUSIVE');
      database.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      database.close();
    }
  } catch (error) {
    const isLocked =
      error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
    if (isLocked)
      throw new VerbatimError(
        'usage',
        `${path} is open in another program. Stop Verbatim first, then repair.`,
      );
  } finally {
    removeFile(probe);
  }
}

/** The new file is as large as the old one at most; its log may be as large while it is filled. */
const ROOM_FACTOR = 2.2;
const BYTES_A_MEGABYTE = 1_000_000;

function assertRoom(path: string, freeBytes: RepairOptions['freeBytes']): void {
  const sizes = FILE_ENDS.map((end) => statSync(`${path}${end}`, { throwIfNoEntry: false })?.size);
  const needed = ROOM_FACTOR * sizes.reduce<number>((sum, size = 0) => sum + size, 0);
  const free = freeBytes(dirname(path));
  if (free >= needed) return;
  const megabytes = (bytes: number) => `${Math.ceil(bytes / BYTES_A_MEGABYTE)} MB`;
  throw new VerbatimError(
    'usage',
    `Repairing needs ${megabytes(needed)} of room beside ${path}; ${megabytes(free)} are free.`,
  );
}

/** A version that a damaged header tells is none. */
function isReadable(path: string): boolean {
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    return database.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    database.close();
  }
}

async function fillCopy(path: string, half: string, clock: Clock): Promise<readonly Salvaged[]> {
  const database = new SqliteDatabase(half);
  const file = openPageFile(path);
  try {
    // Until it is whole nothing of it is needed after a crash.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = OFF');
    database.pragma('foreign_keys = OFF');
    migrate(database, versionOf(file));
    const salvaged = salvageRows(file, database);
    if (salvaged.every(({ read }) => read === 0) && !hasTables(file))
      throw new VerbatimError('store-corrupt', `Nothing of a store can be read in ${path}.`);
    migrate(database);
    // Changes are numbered anew: no snapshot is of this store.
    database.prepare('DELETE FROM settings WHERE key = ?').run(SNAPSHOTS_SETTING);
    // And what the quotes are that are left, when somebody asks for older ones.
    database.exec('UPDATE articles SET quote_count = NULL');
    const quotes = salvaged.find(({ table }) => table === 'quotes');
    const areQuotesLost = quotes !== undefined && (quotes.lost > 0 || quotes.isPageLost);
    const taken = healStore(database, areQuotesLost);
    database.pragma('foreign_keys = ON');
    for (const each of salvaged) moveToLost(each, taken.get(each.table) ?? 0);
    await proofread(database, { path: half, clock, salvaged });
    assertWhole(database);
    return salvaged;
  } finally {
    file.close();
    database.close();
  }
}

function moveToLost(salvaged: Salvaged, count: number): void {
  salvaged.read -= count;
  salvaged.lost += count;
}

/** A store may have no rows yet. */
function hasTables(file: PageFile): boolean {
  return listTrees(file).some(({ name }) => name === 'articles');
}

/** The newest where the file doesn't tell, or has tables that its version doesn't know. */
function versionOf(file: PageFile): number {
  const told = file.read(1)?.readUInt32BE(60) ?? 0;
  if (told < 1 || told >= SCHEMA_VERSION) return SCHEMA_VERSION;
  const trial = new SqliteDatabase(':memory:');
  try {
    migrate(trial, told);
    const known = trial.prepare('SELECT name FROM sqlite_schema').pluck().all();
    return listTrees(file).every(({ name }) => known.includes(name)) ? told : SCHEMA_VERSION;
  } finally {
    trial.close();
  }
}

interface Proof {
  readonly path: string;
  readonly clock: Clock;
  readonly salvaged: readonly Salvaged[];
}

/** Reads every article as the program does: what it can't read goes, first what was found in the article, then the article. */
async function proofread(database: Database, { path, clock, salvaged }: Proof): Promise<void> {
  const store = await openStore({ path, clock, logger: silentLogger });
  const isRead = async (id: string) => {
    try {
      await store.getArticle(id as ArticleId);
      return true;
    } catch {
      return false;
    }
  };
  try {
    for (const id of database.prepare('SELECT id FROM articles').pluck().all() as string[]) {
      if (await isRead(id)) continue;
      forgetAnalysis(database, id);
      if (await isRead(id)) continue;
      forgetQuotes(database, id);
      if (await isRead(id)) continue;
      database.prepare('DELETE FROM articles WHERE id = ?').run(id);
      const articles = salvaged.find(({ table }) => table === 'articles');
      if (articles !== undefined) moveToLost(articles, 1);
    }
  } finally {
    await store.close();
  }
}

function assertWhole(database: Database): void {
  const finding = database.pragma('integrity_check(1)', { simple: true });
  const broken = database.pragma('foreign_key_check') as readonly unknown[];
  const version = database.pragma('user_version', { simple: true });
  if (finding === 'ok' && broken.length === 0 && version === SCHEMA_VERSION) return;
  throw new VerbatimError('store-corrupt', `What was saved is not whole: ${String(finding)}.`);
}
