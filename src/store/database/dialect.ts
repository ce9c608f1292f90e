/** What the two databases say differently, in one place: everything else in the store is SQL that both understand. */
import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Whether the store is PostgreSQL; it is SQLite otherwise. */
export function isPostgres(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** @returns the texts for an `in`, as one parameter, so that any number fits. The column is called `value`. */
export function listOf<Value extends string>(
  db: Kysely<Tables>,
  values: readonly Value[],
): RawBuilder<Value> {
  return isPostgres(db)
    ? sql<Value>`(select value collate "C" as value from unnest(${values}::text[]) as list (value))`
    : inJson(values);
}

/** @returns the whole numbers for an `in`, as `listOf`. */
export function numbersOf<Value extends number>(
  db: Kysely<Tables>,
  values: readonly Value[],
): RawBuilder<Value> {
  return isPostgres(db)
    ? sql<Value>`(select value from unnest(${values}::bigint[]) as list (value))`
    : inJson(values);
}

function inJson<Value>(values: readonly Value[]): RawBuilder<Value> {
  return sql<Value>`(select value from json_each(${JSON.stringify(values)}))`;
}

/** @returns a field of an object in a column of JSON texts, as text; null where it is not there. */
export function jsonField(
  db: Kysely<Tables>,
  column: string,
  field: string,
): RawBuilder<string | null> {
  const json = sql.ref(column);
  return isPostgres(db) ? sql`(${json}::json ->> ${field})` : sql`(${json} ->> ${field})`;
}
