import { type RawBuilder, sql } from 'kysely';

/** @returns the values for an `in`, as one JSON parameter, so that any number fits. */
export function listOf<Value extends string | number>(values: readonly Value[]): RawBuilder<Value> {
  return sql<Value>`(select value from json_each(${JSON.stringify(values)}))`;
}
