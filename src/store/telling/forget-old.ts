/** Forgets rows by their age, which is told from the last row of a day ago: a clock that goes on by weeks may be wrong, and is believed by then. */
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { EpochMs } from '../../model/article.ts';
import type { Tables } from '../tables/tables.ts';

const DAY_MS = 86_400_000;

interface Aged {
  /** When a row came. */
  readonly timeColumn: string;
  readonly keptMs: number;
  readonly nowMs: EpochMs;
  /** Which rows it is about; all where it is left out. */
  readonly among?: RawBuilder<boolean>;
  /** From which rows their age is told, where those it is about are few. */
  readonly toldFrom?: RawBuilder<boolean>;
}

export function forgettingOld(
  db: Kysely<Tables>,
  table:
    | 'article_bands'
    | 'deliveries'
    | 'posted_articles'
    | 'told_articles'
    | 'told_stories'
    | 'watch_finds',
  { timeColumn, keptMs, nowMs, among = sql<boolean>`1 = 1`, toldFrom = among }: Aged,
): CompiledQuery {
  const time = sql.ref(timeColumn);
  return sql`
    DELETE FROM ${sql.table(table)}
    WHERE ${among} AND ${time} <
      (SELECT max(${time}) FROM ${sql.table(table)} WHERE ${toldFrom} AND ${time} <= ${nowMs - DAY_MS}) - ${keptMs}
  `.compile(db);
}
