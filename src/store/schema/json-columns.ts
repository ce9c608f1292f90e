/** The columns that hold JSON: a byte that is lost in one of them stops whoever reads it, and SQLite's own checks don't see it. */
import type { Database } from '../database/sqlite.ts';

const JSON_COLUMNS = {
  analyses: ['analysis'],
  articles: ['reading'],
  console_messages: ['document'],
  deliveries: ['document'],
  feed_posts: ['format'],
  feeds: ['update_hints'],
  quotes: ['speaker', 'words', 'spans', 'positions'],
  reports: ['quote', 'verdict'],
  revisions: ['removed', 'added'],
  speaker_fixes: ['speaker'],
  subscriptions: ['topics', 'filter'],
  untold_corrections: ['before_quote', 'after_quote'],
  unwatched_news: ['quote_ids'],
  unposted_articles: ['headline'],
  watches: ['words', 'quiet'],
} as const;

export function isJsonColumn(table: string, column: string): boolean {
  const columns: readonly string[] = JSON_COLUMNS[table as keyof typeof JSON_COLUMNS] ?? [];
  return columns.includes(column);
}

export interface JsonColumns {
  readonly table: string;
  /** An SQL condition that holds for rows with what is no JSON. Sent deliveries have no document any more. */
  readonly isBroken: string;
}

/** Those that the database has: one of an older version lacks some. */
export function listJsonColumns(database: Database): readonly JsonColumns[] {
  return Object.entries(JSON_COLUMNS).flatMap(([table, columns]) => {
    const known = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const conditions = columns
      .filter((column) => known.includes(column))
      .map((column) => `(${column} <> '' AND NOT json_valid(${column}))`);
    return conditions.length === 0 ? [] : [{ table, isBroken: conditions.join(' OR ') }];
  });
}
