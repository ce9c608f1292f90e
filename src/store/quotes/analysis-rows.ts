/** An article's analysis and its quotes, as rows: what writes them, and what takes them away. */
import type { CompiledQuery, Kysely, Transaction } from 'kysely';
import type { Analysis } from '../../model/analysis.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Quote } from '../../model/quote.ts';
import type { Tables } from '../tables/tables.ts';
import { toQuoteRow } from './quote-rows.ts';
import { forgettingQuoted } from './quoted-names.ts';

/** Quotes in one insert: 10 parameters each stay far below SQLite's 32,766 (https://www.sqlite.org/limits.html). */
const QUOTES_PER_INSERT = 500;

/** Adds an analysis, and the quotes that were cut by it, in their order. */
export function insertingAnalysis(
  db: Kysely<Tables>,
  articleId: ArticleId,
  { analysis, quotes }: { readonly analysis: Analysis; readonly quotes: readonly Quote[] },
): readonly CompiledQuery[] {
  const inserts: CompiledQuery[] = [
    db
      .insertInto('analyses')
      .values({
        article_id: articleId,
        analyzer_version: analysis.analyzerVersion,
        analysis: JSON.stringify(analysis),
      })
      .compile(),
  ];
  for (let from = 0; from < quotes.length; from += QUOTES_PER_INSERT) {
    const rows = quotes
      .slice(from, from + QUOTES_PER_INSERT)
      .map((quote, index) => toQuoteRow(quote, from + index));
    inserts.push(db.insertInto('quotes').values(rows).compile());
  }
  return inserts;
}

/** Takes an analysis away, with its quotes and the names that were noted of them. */
export function deletingAnalysis(
  transaction: Transaction<Tables>,
  id: ArticleId,
): readonly CompiledQuery[] {
  return [
    forgettingQuoted(transaction, id),
    transaction.deleteFrom('analyses').where('article_id', '=', id).compile(),
    transaction.deleteFrom('quotes').where('article_id', '=', id).compile(),
  ];
}
