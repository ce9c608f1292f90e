/**
 * How a file gets to the schema of this program (migrations.ts).
 *
 * SQLite's own `user_version` counts how many migrations have been applied, and `application_id` marks the file as ours. All that is
 * missing is applied in one transaction, so a file is never left half way.
 */
import { VerbatimError } from '../../model/errors.ts';
import { registerFolding } from '../database/fold-paragraphs.ts';
import type { Database } from '../database/sqlite.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** "Vrbt" in ASCII: the four bytes at offset 68 of the file (https://www.sqlite.org/fileformat.html). */
const APPLICATION_ID = 0x56726274;

/** The schema version this program writes: the number of migrations. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Refuses a file that isn't ours or was written by a newer program. Only reads, so a refused file stays as it is.
 *
 * @param name what the file is told of by, where it is a copy.
 * @returns the file's schema version, 0 for a new file.
 * @throws {VerbatimError} `store-newer` naming both versions; `store-corrupt` for another program's database.
 */
export function checkVersion(database: Database, name = database.name): number {
  const version = database.pragma('user_version', { simple: true }) as number;
  const applicationId = database.pragma('application_id', { simple: true });
  const isEmpty =
    database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0 && version === 0;
  if (!isEmpty && applicationId !== APPLICATION_ID) {
    throw new VerbatimError('store-corrupt', `The file ${name} is a database of another program.`);
  }
  if (version > SCHEMA_VERSION) {
    throw new VerbatimError(
      'store-newer',
      `The file ${name} has schema version ${version}; this program knows versions up to ${SCHEMA_VERSION}.`,
    );
  }
  return version;
}

/**
 * Applies what is missing, in one transaction. The version is read inside it, so two starts at once apply it once. The connection can
 * write articles from then on.
 *
 * @param to an older version, for a file that rows of such a one are put into.
 */
export function migrate(database: Database, to = SCHEMA_VERSION): void {
  registerFolding(database);
  database
    .transaction(() => {
      const version = checkVersion(database);
      for (const migration of MIGRATIONS.slice(version, to)) database.exec(toSqlite(migration));
      if (version < to) {
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${to}`);
      }
    })
    .immediate();
}

const toSqlite = (migration: string | Migration) =>
  typeof migration === 'string' ? migration : `${migration.both}${migration.sqlite}`;
