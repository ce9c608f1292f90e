/** What articles are found by where the quote index doesn't hold them: the words of names in their quotes, see older-rows.ts. */
import type { CompiledQuery, Transaction } from 'kysely';
import { foldWords } from '../../lib/text/fold-text.ts';
import type { ArticleId } from '../../model/article.ts';
import { newestMsOf, type Quote } from '../../model/quote.ts';
import type { Tables } from '../tables/tables.ts';

/** @param article its number in the store. */
export async function noteArticle(
  transaction: Transaction<Tables>,
  article: number,
  quotes: readonly Quote[],
): Promise<void> {
  const newestMs = newestMsOf(quotes);
  await transaction.deleteFrom('quoted_names').where('article', '=', article).execute();
  await transaction
    .updateTable('articles')
    .set({ newest_quote_ms: newestMs, quote_count: quotes.length })
    .where('sequence', '=', article)
    .execute();
  const rows = namesIn(quotes).map((word) => ({ word, article, newest_quote_ms: newestMs ?? 0 }));
  if (rows.length > 0) await transaction.insertInto('quoted_names').values(rows).execute();
}

/** Words of names that one article may have: a few parameters each stay far below SQLite's 32,766. */
const MAX_WORDS = 5000;

/** The words of who speaks, for whom, and about whom. */
function namesIn(quotes: readonly Quote[]): readonly string[] {
  const names = quotes.flatMap(({ speaker, positions }) => [
    speaker?.name ?? '',
    speaker?.speaksFor ?? '',
    ...positions.map(({ topic }) => topic),
  ]);
  return [...new Set(names.flatMap(foldWords).filter(isNoted))].slice(0, MAX_WORDS);
}

/** Initials are not: they stand in very many names, and with another word. */
export const isNoted = (word: string) => word.length > 1;

/** Its quotes are others now: they are noted anew when they are asked for. */
export function forgettingQuoted(transaction: Transaction<Tables>, id: ArticleId): CompiledQuery {
  return transaction
    .updateTable('articles')
    .set({ quote_count: null })
    .where('id', '=', id)
    .compile();
}
