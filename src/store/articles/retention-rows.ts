/**
 * What goes by its age, as rows: an article takes analysis, quotes, revisions, copies and bands along by their keys. Of each article and
 * each quote the id stays, so that a feed that still lists it brings nothing back and a link to it can be answered.
 *
 * The room that becomes free in the file is filled again: the file stays as large as it was, and grows no more.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ArticleId } from '../../model/article.ts';
import { jsonField, listOf } from '../database/dialect.ts';
import { inRelaxedTransaction } from '../database/transactions.ts';
import type { OldArticles, RemovedArticles, RetentionStore } from '../ports/retention-store.ts';
import type { Tables } from '../tables/tables.ts';

/** The part of the store that removes what is old. */
export function createRetentionRows(db: Kysely<Tables>): RetentionStore {
  return {
    // After a power cut the last ones may be there again, and are removed again.
    removeOldArticles: (batch) =>
      inRelaxedTransaction(db, (transaction) => removeOld(transaction, batch)),

    async isForgotten(id) {
      const row = await db
        .selectFrom('forgotten')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

async function removeOld(
  transaction: Transaction<Tables>,
  { beforeMs, after, limit }: OldArticles,
): Promise<RemovedArticles> {
  const start = after ?? { storedAtMs: Number.MIN_SAFE_INTEGER, sequence: 0 };
  // In the order of the index on when they were stored: no article that is younger is looked at.
  const { rows } = await sql<{ id: string; sequence: number; storedAtMs: number; isOld: number }>`
    SELECT id, sequence, stored_at_ms AS "storedAtMs",
      CASE WHEN published_at_ms < ${beforeMs} THEN 1 ELSE 0 END AS "isOld"
    FROM articles
    WHERE (stored_at_ms, sequence) > (${start.storedAtMs}, ${start.sequence})
      AND stored_at_ms < ${beforeMs}
    ORDER BY stored_at_ms, sequence
    LIMIT ${limit}
  `.execute(transaction);
  const old = rows.filter(({ isOld }) => isOld === 1).map(({ id }) => id);
  const kept = await readKept(transaction, old);
  const ids = old.filter((id) => !kept.has(id));
  if (ids.length > 0) {
    const list = listOf(transaction, ids);
    await sql`
      INSERT INTO forgotten (id)
      SELECT value FROM ${list} AS removed
      UNION ALL SELECT id FROM quotes WHERE article_id IN ${list}
      UNION ALL SELECT quote_id FROM former_quotes WHERE article_id IN ${list}
      ON CONFLICT DO NOTHING
    `.execute(transaction);
    await transaction.deleteFrom('articles').where('id', 'in', list).execute();
  }
  const last = rows.at(-1);
  const next = last !== undefined && rows.length === limit ? last : null;
  return { ids: ids as ArticleId[], next };
}

/** @returns those of the articles of which a quote was posted (or will be, or was given up), reported, or put right. */
async function readKept(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const list = listOf(transaction, ids);
  const { rows } = await sql<{ id: string }>`
    SELECT article_id AS id FROM quotes
      WHERE article_id IN ${list}
        AND EXISTS (SELECT 1 FROM posted_quotes WHERE quote_id = quotes.id)
    UNION SELECT article_id FROM former_quotes
      WHERE article_id IN ${list}
        AND EXISTS (SELECT 1 FROM posted_quotes WHERE quote_id = former_quotes.quote_id)
    UNION SELECT article_id FROM speaker_fixes WHERE article_id IN ${list}
    UNION SELECT ${jsonField(transaction, 'quote', 'articleId')} FROM reports
  `.execute(transaction);
  return new Set(rows.map(({ id }) => id));
}
