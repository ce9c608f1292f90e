/** Puts an analysis in place of an older one of the same text, and records what that takes back. */
import type { Transaction } from 'kysely';
import type { Analysis } from '../../model/analysis.ts';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import { compareReadings } from '../corrections/compare-readings.ts';
import { noteCorrections } from '../corrections/correction-rows.ts';
import { selectFixes, toFixes } from '../corrections/fix-rows.ts';
import { askTogether } from '../database/transactions.ts';
import { deletingAnalysis, insertingAnalysis } from '../quotes/analysis-rows.ts';
import { buildQuotes } from '../quotes/build-quotes.ts';
import { rememberFormer, selectRemoved, toFormer } from '../quotes/former-quotes.ts';
import type { QuoteReader } from '../quotes/quote-rows.ts';
import type { Tables } from '../tables/tables.ts';
import { toArticle } from './save-article.ts';

interface Replacing {
  readonly analysis: Analysis;
  readonly reader: QuoteReader;
  readonly nowMs: EpochMs;
}

/** @returns whether it did: not when the article is gone or its analysis is as new. */
export async function replaceAnalysis(
  transaction: Transaction<Tables>,
  id: ArticleId,
  { analysis, reader, nowMs }: Replacing,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('articles')
    .innerJoin('analyses', 'analyses.article_id', 'articles.id')
    .selectAll('articles')
    .where('articles.id', '=', id)
    .where('analyses.analyzer_version', '<', analysis.analyzerVersion)
    .executeTakeFirst();
  if (row === undefined) return false;
  const article = toArticle(row);
  const standing = (await reader.read(transaction, [article])).get(id) ?? [];
  const [removed, fixes] = await askTogether(transaction, [
    selectRemoved(transaction, id),
    selectFixes(transaction, id),
  ]);
  const quotes = buildQuotes(article, analysis, {
    standing,
    former: toFormer(removed),
    fixes: toFixes(fixes),
    isSameText: true,
  });
  const { changed, wrong } = compareReadings(standing, quotes);
  const before = changed.map((change) => change.before);
  const after = new Set(changed.flatMap((change) => change.after ?? []));
  await askTogether(transaction, [
    ...deletingAnalysis(transaction, id),
    ...insertingAnalysis(transaction, id, { analysis, quotes }),
    // What is in the same words has the same id, and stands where it stood.
    ...standing.flatMap(({ id: quoteId, passage }) =>
      passage === undefined
        ? []
        : transaction.updateTable('quotes').set({ passage }).where('id', '=', quoteId).compile(),
    ),
    ...(changed.length === 0
      ? []
      : [
          transaction
            .insertInto('revisions')
            .values({
              article_id: id,
              revised_at_ms: nowMs,
              removed: JSON.stringify(before),
              added: JSON.stringify([...after]),
              by: 'analyzer',
            })
            .compile(),
        ]),
  ]);
  await rememberFormer(transaction, before);
  await noteCorrections(transaction, 'analyzer', wrong);
  return true;
}
