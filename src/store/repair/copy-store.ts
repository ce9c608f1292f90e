/**
 * Copies a store from a SQLite file into a PostgreSQL database, and reads both again to compare them row by row.
 *
 * Method: table by table, parents first, in the order of their keys, so many rows a transaction: what is there tells where to go on after a
 * kill. Until all is compared the database is marked, and no program opens it as a store.
 *
 * U+0000, which PostgreSQL's texts can't hold, becomes U+FFFD in texts and in the words that are compared with them.
 */
import { createHash } from 'node:crypto';
import { Kysely, type Transaction as KyselyTransaction, SqliteDialect, sql } from 'kysely';
import type { Logger } from '../../lib/logger.ts';
import { VerbatimError } from '../../model/errors.ts';
import { showStore } from '../database/postgres-url.ts';
import { writingWords } from '../database/postgres-words.ts';
import { type Database, SqliteDatabase } from '../database/sqlite.ts';
import { askTogether } from '../database/transactions.ts';
import { checkFile } from '../files/check-file.ts';
import { openPostgres } from '../open-postgres.ts';
import { isJsonColumn } from '../schema/json-columns.ts';
import { migrate } from '../schema/migrate.ts';
import type { Tables } from '../tables/tables.ts';

type Db = Kysely<Tables>;
type Row = Readonly<Record<string, string | number | null>>;

/** With at most 16 columns they stay below the 65,535 parameters of a statement. */
const ROWS_PER_BATCH = 500;

export interface CopyOptions {
  /** The file; nobody has it open. It is brought to the newest schema, as a start would. */
  readonly from: string;
  /** "postgres://…": an empty database, or one that an earlier try of this copy was made into. */
  readonly to: string;
  readonly logger: Logger;
  /** Told after each batch how many rows of the table are there. */
  readonly onProgress?: (table: string, rowCount: number) => void;
}

export interface CopiedTable {
  readonly table: string;
  readonly rowCount: number;
  /** SHA-256 of all rows in the order of their keys, in hex: the same in both. */
  readonly checksum: string;
}

interface SourceTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of the primary key, in its order. */
  readonly keys: readonly string[];
  /** The greatest number that was ever given; null where numbers are not given. */
  readonly lastNumber: number | null;
}

/**
 * @throws {VerbatimError} as `checkFile` and `openPostgres`; `usage` where the database holds something else; `copy-differs` where what
 *   was read back is not what is in the file. The file keeps all it has.
 */
export async function copyStore(options: CopyOptions): Promise<readonly CopiedTable[]> {
  const { from, to, logger } = options;
  checkFile(from);
  const file = new SqliteDatabase(from, { fileMustExist: true });
  const source: Db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  try {
    migrate(file);
    const tables = listTables(file);
    const target = await openPostgres(to, logger, { isCopying: true });
    try {
      await begin(target, tables, showStore(to));
      for (const table of tables) await copyTable(source, target, table, options);
      const copied = await compare(source, target, tables);
      await finish(target, tables);
      return copied;
    } finally {
      await target.destroy();
    }
  } finally {
    await source.destroy();
  }
}

/** In the order in which they were made: parents come before what belongs to them. What triggers fill is made anew, or is of files alone. */
function listTables(file: Database): readonly SourceTable[] {
  const names = file
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT LIKE 'article_words%' AND name <> 'article_changes' ORDER BY rowid`,
    )
    .pluck()
    .all() as string[];
  return names.map((name) => {
    const columns = file.prepare('SELECT name, pk FROM pragma_table_info(?)').all(name) as {
      readonly name: string;
      readonly pk: number;
    }[];
    const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const last = file.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(name);
    return {
      name,
      columns: columns.map((column) => column.name),
      keys: keys.map((column) => column.name),
      lastNumber: typeof last === 'number' ? last : null,
    };
  });
}

/** Marks the database as one that is being copied into; only an empty one is. */
async function begin(target: Db, tables: readonly SourceTable[], name: string): Promise<void> {
  await target.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ is_marked: boolean }>`
      select to_regclass('verbatim_copy') is not null as is_marked`.execute(transaction);
    if (rows[0]?.is_marked === true) return;
    for (const table of tables) {
      const [first] = await readPage(transaction, table, null, 1);
      if (first === undefined) continue;
      throw new VerbatimError(
        'usage',
        `The database ${name} is not empty: it has rows in "${table.name}". Name an empty one.`,
      );
    }
    await sql`create table verbatim_copy ()`.execute(transaction);
  });
}

async function copyTable(
  source: Db,
  target: Db,
  table: SourceTable,
  { onProgress = () => undefined }: CopyOptions,
): Promise<void> {
  let after = await readLast(target, table);
  let rowCount = await countRows(target, table);
  for (;;) {
    const rows = await readPage(source, table, after, ROWS_PER_BATCH);
    const last = rows.at(-1);
    if (last === undefined) return;
    await target.transaction().execute((transaction) => insertRows(transaction, table, rows));
    after = last;
    rowCount += rows.length;
    onProgress(table.name, rowCount);
  }
}

async function insertRows(
  transaction: KyselyTransaction<Tables>,
  { name, columns }: SourceTable,
  rows: readonly Row[],
): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(transaction);
  if (name !== 'articles') return;
  const writings = rows.flatMap(({ id, outlet, title, text }) =>
    writingWords(transaction, {
      id: String(id),
      outlet: String(outlet),
      title: String(title),
      text: String(text),
    }),
  );
  await askTogether(transaction, writings);
}

/** The rows behind this one, by their keys; nothing is left out where one is changed meanwhile. */
async function readPage(
  db: Db,
  { name, columns, keys }: SourceTable,
  after: Row | null,
  limit: number,
): Promise<readonly Row[]> {
  const list = sql.join(keys.map((key) => sql.ref(key)));
  const isBehind =
    after === null ? sql`` : sql`where (${list}) > (${sql.join(keys.map((key) => after[key]))})`;
  const { rows } = await sql<Row>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}
    ${isBehind} order by ${list} limit ${limit}`.execute(db);
  return rows.map((row) => withoutNulls(name, row));
}

async function readLast(db: Db, { name, keys }: SourceTable): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select ${sql.join(keys.map((key) => sql.ref(key)))} from ${sql.table(name)}
    order by ${sql.join(keys.map((key) => sql`${sql.ref(key)} desc`))} limit 1`.execute(db);
  return rows[0] ?? null;
}

async function countRows(db: Db, { name }: SourceTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(name)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function withoutNulls(table: string, row: Row): Row {
  const repaired = Object.entries(row).map(([column, value]) => {
    if (typeof value !== 'string') return [column, value];
    return [column, isJsonColumn(table, column) ? repairJson(value) : repairText(value)];
  });
  return Object.fromEntries(repaired);
}

const repairText = (text: string) => text.replaceAll('\0', '\uFFFD');

/** In JSON it is written as an escape. */
function repairJson(json: string): string {
  if (!json.includes('\\u0000')) return json;
  const repair = (_key: string, value: unknown) =>
    typeof value === 'string' ? repairText(value) : value;
  return JSON.stringify(JSON.parse(json, repair));
}

async function compare(
  source: Db,
  target: Db,
  tables: readonly SourceTable[],
): Promise<readonly CopiedTable[]> {
  const copied: CopiedTable[] = [];
  for (const table of tables) {
    const [there, here] = [await readAll(source, table), await readAll(target, table)];
    if (there.rowCount !== here.rowCount || there.checksum !== here.checksum)
      throw new VerbatimError(
        'copy-differs',
        `The copy differs in "${table.name}": ${there.rowCount} rows in the file (${there.checksum.slice(0, 12)}), ${here.rowCount} in the database (${here.checksum.slice(0, 12)}).`,
      );
    copied.push({ table: table.name, ...here });
  }
  return copied;
}

async function readAll(db: Db, table: SourceTable): Promise<Omit<CopiedTable, 'table'>> {
  const hash = createHash('sha256');
  let rowCount = 0;
  for (let after: Row | null = null; ; ) {
    const rows: readonly Row[] = await readPage(db, table, after, ROWS_PER_BATCH);
    const last = rows.at(-1);
    if (last === undefined) return { rowCount, checksum: hash.digest('hex') };
    for (const row of rows)
      hash.update(`${JSON.stringify(table.columns.map((column) => row[column]))}\n`);
    rowCount += rows.length;
    after = last;
  }
}

/** New rows get numbers behind those that were ever given, also where the last ones are gone. */
async function finish(target: Db, tables: readonly SourceTable[]): Promise<void> {
  await target.transaction().execute(async (transaction) => {
    for (const { name, keys, lastNumber } of tables) {
      if (lastNumber === null || lastNumber < 1) continue;
      await sql`select setval(pg_get_serial_sequence(${name}, ${keys[0]}), ${lastNumber})`.execute(
        transaction,
      );
    }
    await sql`drop table verbatim_copy`.execute(transaction);
  });
  await sql`analyze`.execute(target);
}
