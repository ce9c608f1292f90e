/** A SQLite file with rows in every table, of every kind of value that texts and numbers have. */
import { join } from 'node:path';
import { registerFolding } from '../../../src/store/database/fold-paragraphs.ts';
import { type Database, SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { isJsonColumn } from '../../../src/store/schema/json-columns.ts';
import { tempFolder } from '../temp-folder.ts';
import { putStore, storeBytes } from './damaged-store.ts';

const ROWS = 3;

/** @returns its path. */
export async function filledStore(): Promise<string> {
  const path = join(tempFolder(), 'verbatim.db');
  putStore(path, await storeBytes());
  const database = new SqliteDatabase(path);
  registerFolding(database);
  const articles = database.prepare('SELECT id FROM articles ORDER BY id').pluck().all();
  for (const table of listTables(database))
    for (let number = 1; number <= ROWS; number++) insert(database, table, number, articles);
  // Numbers that were given and are gone are not given again.
  database.exec('DELETE FROM audit_entries WHERE id = (SELECT max(id) FROM audit_entries)');
  database.close();
  return path;
}

function listTables(database: Database): readonly string[] {
  return database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT LIKE 'article_words%'
        AND name NOT IN ('articles', 'analyses', 'quotes', 'article_changes') ORDER BY rowid`,
    )
    .pluck()
    .all() as string[];
}

function insert(database: Database, table: string, number: number, articles: readonly unknown[]) {
  const columns = database.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as {
    readonly name: string;
    readonly type: string;
  }[];
  const numbered = columns.filter(({ name }) => !(name === 'sequence'));
  /** What belongs to another row names one that is there. */
  const known: Readonly<Record<string, unknown>> = {
    feed_id: `f${number}`,
    article_id: articles[number],
    article: number,
    copy_id: articles[number + 1],
    subscription_id: `subscriptions ${number} id`,
    watch_id: `watches ${number} id`,
    feed_post_id: `feed_posts ${number} id`,
    report_id: number,
    story_id: number,
    leads_to: number === 1 ? null : 1,
  };
  const values = numbered.map(({ name, type }) => {
    if (name in known) return known[name];
    if (type === 'INTEGER') return name === 'id' ? number : 1_772_000_000_000 + number;
    if (isJsonColumn(table, name)) return JSON.stringify({ number, text: '“ä” \\u0000 \n 😀' });
    return name === 'id' ? `${table} ${number} id` : `${name} ${number} “ä”\\ 'x' \n 😀`;
  });
  const names = numbered.map(({ name }) => `"${name}"`).join();
  const marks = numbered.map(() => '?').join();
  database.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`).run(values);
}
