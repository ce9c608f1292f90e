/** Which articles are looked at again because channels were told of what they quote, and what was seen there, as rows. */
import type { Kysely } from 'kysely';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { Tables } from './tables.ts';

/** An article that a message quotes, and the last look at its page. */
export interface ArticleInMessages {
  readonly articleId: ArticleId;
  /** When the first of these messages was sent. */
  readonly postedAtMs: EpochMs;
  /** null where nobody looked since it was read. */
  readonly look: Look | null;
}

export interface Look {
  readonly atMs: EpochMs;
  /** What the page had otherwise than the store, as whoever looked wrote it; null for nothing. */
  readonly seen: string | null;
}

export interface LookRows {
  /** Articles of quotes in messages that were sent since then, the first sent first. */
  listArticlesInMessages(sinceMs: EpochMs): Promise<readonly ArticleInMessages[]>;
  /** Nothing happens where the article is gone. */
  noteLook(articleId: ArticleId, look: Look): Promise<void>;
}

/** The part of the store that knows who looked where. */
export function createLookRows(db: Kysely<Tables>): LookRows {
  return {
    async listArticlesInMessages(sinceMs) {
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('posted_quotes', 'posted_quotes.delivery_id', 'deliveries.id')
        .innerJoin('quotes', 'quotes.id', 'posted_quotes.quote_id')
        .leftJoin('looks', 'looks.article_id', 'quotes.article_id')
        .select(({ fn }) => [
          'quotes.article_id',
          'looks.looked_at_ms',
          'looks.seen',
          fn.min<number>('deliveries.ended_at_ms').as('posted_at_ms'),
        ])
        .where('deliveries.state', '=', 'sent')
        .where('deliveries.ended_at_ms', '>=', sinceMs)
        .groupBy(['quotes.article_id', 'looks.looked_at_ms', 'looks.seen'])
        .orderBy('posted_at_ms')
        .orderBy('quotes.article_id')
        .execute();
      return rows.map(({ article_id, posted_at_ms, looked_at_ms, seen }) => ({
        articleId: article_id as ArticleId,
        postedAtMs: posted_at_ms,
        look: looked_at_ms === null ? null : { atMs: looked_at_ms, seen },
      }));
    },

    async noteLook(articleId, { atMs, seen }) {
      const look = { looked_at_ms: atMs, seen };
      await db
        .insertInto('looks')
        .columns(['article_id', 'looked_at_ms', 'seen'])
        .expression(({ selectFrom, val }) =>
          selectFrom('articles')
            .select(['id', val(atMs).as('looked_at_ms'), val(seen).as('seen')])
            .where('id', '=', articleId),
        )
        .onConflict((conflict) => conflict.column('article_id').doUpdateSet(look))
        .execute();
    },
  };
}
