/** Quotes that edits took out of an article: remembered, and read again, so that nobody else's are taken for them. */
import type { CompiledQuery, Transaction } from 'kysely';
import type { ArticleId } from '../../model/article.ts';
import type { Quote } from '../../model/quote.ts';
import type { Tables } from '../tables/tables.ts';

/** Their pages stay: where somebody linked to them, it is told what became of them. */
export async function rememberFormer(
  transaction: Transaction<Tables>,
  quotes: readonly Quote[],
): Promise<void> {
  for (const { id, articleId } of quotes)
    await transaction
      .insertInto('former_quotes')
      .values({ quote_id: id, article_id: articleId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Asks for what `toFormer` makes the former quotes of an article of. */
export function selectRemoved(
  transaction: Transaction<Tables>,
  id: ArticleId,
): CompiledQuery<{ readonly removed: string }> {
  return transaction
    .selectFrom('revisions')
    .select('removed')
    .where('article_id', '=', id)
    .orderBy('id', 'desc')
    .compile();
}

/** The latest first. Some of them may be back. */
export function toFormer(rows: readonly { readonly removed: string }[]): readonly Quote[] {
  return rows.flatMap(({ removed }) => JSON.parse(removed) as Quote[]);
}
