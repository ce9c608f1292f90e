/** How many there are of what an operator watches, counted in the store: 22 ms of a processor with 100,000 feeds (`npm run bench -- --only operation`). */
import { type Kysely, sql } from 'kysely';
import type { FigureStore } from './ports/figure-store.ts';
import type { Tables } from './tables/tables.ts';

/** The part of the store that counts. */
export function createFigureRows(db: Kysely<Tables>): FigureStore {
  return {
    async countFigures(overdueBeforeMs) {
      const feeds = await db
        .selectFrom('feeds')
        .select(({ fn }) => [
          fn.countAll<number>().as('all'),
          fn.countAll<number>().filterWhere('state', '=', 'gone').as('gone'),
          fn.countAll<number>().filterWhere('state', '=', 'paused').as('paused'),
          fn
            .countAll<number>()
            .filterWhere('state', '=', 'active')
            .filterWhere('failure_count', '>', 0)
            .as('failing'),
          fn
            .countAll<number>()
            .filterWhere('state', '=', 'active')
            .filterWhere('next_poll_at_ms', '<', overdueBeforeMs)
            .as('overdue'),
        ])
        .executeTakeFirstOrThrow();
      // Literal states: with parameters the partial indexes would not serve, and what was sent is kept for half a year.
      const open = await db
        .selectFrom('deliveries')
        .select(({ fn }) => [
          fn.countAll<number>().filterWhere('attempts', '=', 0).as('untried'),
          fn.countAll<number>().filterWhere('attempts', '>', 0).as('retrying'),
        ])
        .where('state', '=', sql.lit<'open'>('open'))
        .executeTakeFirstOrThrow();
      const { dead } = await db
        .selectFrom('deliveries')
        .select(({ fn }) => fn.countAll<number>().as('dead'))
        .where('state', '=', sql.lit<'dead'>('dead'))
        .executeTakeFirstOrThrow();
      const { all, gone, paused, failing, overdue } = feeds;
      return {
        feeds: { well: all - gone - paused - failing, failing, gone, paused },
        overdueFeeds: overdue,
        messages: { open: open.untried, retrying: open.retrying, dead },
      };
    },
  };
}
