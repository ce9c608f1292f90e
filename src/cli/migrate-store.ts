/** `verbatim migrate-store`, while the program is stopped: everything stored, from the file into a PostgreSQL database, compared. */
import { statSync } from 'node:fs';
import type { Config } from '../../config/load.ts';
import { createLogger } from '../lib/logger.ts';
import { VerbatimError } from '../model/errors.ts';
import { isPostgresUrl, showStore, withPassword } from '../store/database/postgres-url.ts';
import { isFileOpen } from '../store/files/back-up.ts';
import { type CopiedTable, copyStore } from '../store/repair/copy-store.ts';

export interface MigrationOrder {
  readonly config: Config;
  readonly from: string;
  readonly to: string;
  readonly isJson: boolean;
}

/**
 * @throws {VerbatimError} as `copyStore`; `store-missing` where there is no such file; `usage` while a program has it open, or for a target
 *   that is no PostgreSQL database.
 */
export async function migrateStore({ config, from, to, isJson }: MigrationOrder): Promise<void> {
  demandStoreFile(from);
  if (!isPostgresUrl(to))
    throw new VerbatimError('usage', '--to is the address of a PostgreSQL database, postgres://….');
  if (isFileOpen(from))
    throw new VerbatimError('usage', `${from} is open in another program. Stop Verbatim first.`);
  const place = withPassword(to, config.secrets.storePassword);
  const logger = createLogger(config.logLevel);
  const onProgress = (table: string, rowCount: number) =>
    void process.stderr.write(`${table}: ${rowCount.toLocaleString('en-GB')} rows copied\n`);
  const tables = await copyStore({ from, to: place, logger, onProgress });
  const lines = isJson ? [JSON.stringify({ from, to: showStore(to), tables })] : describe(tables);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (isJson) return;
  process.stdout.write(
    `${showStore(to)} holds the same as ${from}, which stays as it is. Name it as \`store\` in the settings.\n`,
  );
}

/** An empty file would be made a store. */
function demandStoreFile(from: string): void {
  const found = statSync(from, { throwIfNoEntry: false });
  if (found === undefined) throw new VerbatimError('store-missing', `${from} does not exist.`);
  if (found.isFile() && found.size > 0) return;
  const what = found.isDirectory() ? 'a folder' : 'empty';
  throw new VerbatimError(
    'store-missing',
    `${from} is ${what}; allowed: a store, as data/verbatim.db.`,
  );
}

/** Enough of a checksum to compare by eye. */
const SHOWN_DIGITS = 12;

function describe(tables: readonly CopiedTable[]): readonly string[] {
  const width = Math.max(...tables.map(({ table }) => table.length));
  return tables
    .filter(({ rowCount }) => rowCount > 0)
    .map(
      ({ table, rowCount, checksum }) =>
        `${table.padEnd(width)}  ${String(rowCount).padStart(9)} rows  ${checksum.slice(0, SHOWN_DIGITS)}`,
    );
}
