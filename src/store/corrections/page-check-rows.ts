/** The articles whose pages are checked because messages quote them, and what the last check saw, as rows. */
import { type Kysely, sql } from 'kysely';
import type { ArticleId } from '../../model/article.ts';
import type { PageCheckStore } from '../ports/page-check-store.ts';
import type { Tables } from '../tables/tables.ts';

/** The part of the store that keeps the last check of each page. */
export function createPageCheckRows(db: Kysely<Tables>): PageCheckStore {
  return {
    async listArticlesInMessages(sinceMs) {
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('posted_quotes', 'posted_quotes.delivery_id', 'deliveries.id')
        .innerJoin('quotes', 'quotes.id', 'posted_quotes.quote_id')
        .leftJoin('page_checks', 'page_checks.article_id', 'quotes.article_id')
        .select(({ fn }) => [
          'quotes.article_id',
          'page_checks.checked_at_ms',
          'page_checks.seen',
          'page_checks.gone_at_ms',
          fn.min<number>('deliveries.ended_at_ms').as('posted_at_ms'),
        ])
        // As the index of what was sent has it.
        .where(sql<boolean>`deliveries.state <> 'open'`)
        .where('deliveries.state', '=', 'sent')
        .where('deliveries.ended_at_ms', '>=', sinceMs)
        .groupBy([
          'quotes.article_id',
          'page_checks.checked_at_ms',
          'page_checks.seen',
          'page_checks.gone_at_ms',
        ])
        .orderBy('posted_at_ms')
        .orderBy('quotes.article_id')
        .execute();
      return rows.map(({ article_id, posted_at_ms, checked_at_ms, seen, gone_at_ms }) => ({
        articleId: article_id as ArticleId,
        postedAtMs: posted_at_ms,
        check: checked_at_ms === null ? null : { atMs: checked_at_ms, seen, goneAtMs: gone_at_ms },
      }));
    },

    async notePageCheck(articleId, { atMs, seen, goneAtMs }) {
      const check = { checked_at_ms: atMs, seen, gone_at_ms: goneAtMs };
      await db
        .insertInto('page_checks')
        .columns(['article_id', 'checked_at_ms', 'seen', 'gone_at_ms'])
        .expression(({ selectFrom, val }) =>
          selectFrom('articles')
            .select([
              'id',
              val(atMs).as('checked_at_ms'),
              val(seen).as('seen'),
              val(goneAtMs).as('gone_at_ms'),
            ])
            .where('id', '=', articleId),
        )
        .onConflict((conflict) => conflict.column('article_id').doUpdateSet(check))
        .execute();
    },

    async pageGoneAt(articleId) {
      const row = await db
        .selectFrom('page_checks')
        .select('gone_at_ms')
        .where('article_id', '=', articleId)
        .executeTakeFirst();
      return row?.gone_at_ms ?? null;
    },
  };
}
