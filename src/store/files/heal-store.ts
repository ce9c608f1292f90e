/**
 * Makes a store of salvaged rows whole: rows that lost what they belong to go, what is no JSON any more goes, and articles that lost their
 * analysis or quotes are marked to be analysed again, which brings the same quotes back under the same ids.
 */
import type { Database } from '../database/sqlite.ts';
import { listJsonColumns } from '../schema/json-columns.ts';

/** Of no version: the next start analyses the article again. */
const NO_ANALYSIS = JSON.stringify({
  analyzerVersion: 0,
  language: 'und',
  attributions: [],
  positions: [],
  summary: [],
});

/** Counts rows that were taken out, by table. */
export type TakenOut = ReadonlyMap<string, number>;

/**
 * One transaction.
 *
 * @param areQuotesLost whether any of them couldn't be read.
 */
export function healStore(database: Database, areQuotesLost: boolean): TakenOut {
  return database.transaction(() => {
    const taken = new Map<string, number>();
    const take = (table: string, condition: string) => {
      const { changes } = database.prepare(`DELETE FROM ${table} WHERE ${condition}`).run();
      taken.set(table, (taken.get(table) ?? 0) + changes);
    };
    for (const { table, isBroken } of listJsonColumns(database)) take(table, isBroken);
    healStories(database, take);
    for (const { table, column, parent, key, onDelete } of listKeys(database)) {
      const isAlone = `${column} IS NOT NULL AND ${column} NOT IN (SELECT ${key} FROM ${parent})`;
      if (onDelete === 'SET NULL')
        database.prepare(`UPDATE ${table} SET ${column} = NULL WHERE ${isAlone}`).run();
      else take(table, isAlone);
    }
    database
      .prepare(
        `INSERT INTO analyses (article_id, analyzer_version, analysis)
          SELECT id, 0, ? FROM articles WHERE id NOT IN (SELECT article_id FROM analyses)`,
      )
      .run(NO_ANALYSIS);
    if (areQuotesLost || (taken.get('quotes') ?? 0) > 0)
      database.prepare('UPDATE analyses SET analyzer_version = 0').run();
    return taken;
  })();
}

/** An article's story is there whatever was lost of it; one without articles goes, and with it what leads to it. */
function healStories(database: Database, take: (table: string, condition: string) => void): void {
  const ofArticles = 'SELECT story_id FROM articles WHERE story_id IS NOT NULL';
  database.prepare(`INSERT OR IGNORE INTO stories (id) ${ofArticles}`).run();
  // Each leads to none, or to one that leads to none.
  database.prepare(`UPDATE stories SET leads_to = NULL WHERE id IN (${ofArticles})`).run();
  take('stories', `leads_to IS NULL AND id NOT IN (${ofArticles})`);
}

/** Takes away what an analysis says of an article, but for the quotes: it is made again after the next start. */
export function forgetAnalysis(database: Database, articleId: string): void {
  database
    .prepare('UPDATE analyses SET analyzer_version = 0, analysis = ? WHERE article_id = ?')
    .run(NO_ANALYSIS, articleId);
}

/** Takes away the quotes of an article, and how it was read; those come with the analysis. */
export function forgetQuotes(database: Database, articleId: string): void {
  database.prepare('DELETE FROM quotes WHERE article_id = ?').run(articleId);
  database.prepare('UPDATE articles SET reading = NULL WHERE id = ?').run(articleId);
}

interface Key {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly key: string;
  readonly onDelete: string;
}

/** Parents come before children of theirs: what a lost row takes along, takes along the next. */
function listKeys(database: Database): readonly Key[] {
  return database
    .prepare(
      `SELECT tables.name AS "table", keys."from" AS "column", keys."table" AS parent, keys."to" AS "key", on_delete AS onDelete
        FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
        WHERE tables.type = 'table' ORDER BY tables.rowid`,
    )
    .all() as Key[];
}
