/** Who said words as the newsroom knows, as rows; and the quotes of an article brought in line with them. */
import type { CompiledQuery, Kysely, Selectable, Transaction } from 'kysely';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { Quote, QuoteId } from '../../model/quote.ts';
import type { SpeakerFix } from '../../model/report.ts';
import type { Speaker } from '../../model/speaker.ts';
import { askTogether } from '../database/transactions.ts';
import type { StoredArticle } from '../ports/article-store.ts';
import { applyFixes, namedOf } from '../quotes/apply-fixes.ts';
import { buildQuotes } from '../quotes/build-quotes.ts';
import { forgettingQuoted } from '../quotes/quoted-names.ts';
import type { Tables } from '../tables/tables.ts';
import { noteCorrections } from './correction-rows.ts';

/** Returns the fixes of an article in the order in which they were made. */
async function readFixes(
  transaction: Transaction<Tables>,
  articleId: ArticleId,
): Promise<readonly SpeakerFix[]> {
  const [rows] = await askTogether(transaction, [selectFixes(transaction, articleId)]);
  return toFixes(rows);
}

/** Asks for what `toFixes` makes the fixes of an article of, in the order in which they were made. */
export function selectFixes(db: Kysely<Tables>, articleId: ArticleId): CompiledQuery<FixRow> {
  return db
    .selectFrom('speaker_fixes')
    .innerJoin('reports', 'reports.id', 'speaker_fixes.report_id')
    .selectAll('speaker_fixes')
    .select('reports.quote as reported')
    .where('article_id', '=', articleId)
    .orderBy('speaker_fixes.id')
    .compile();
}

/** With the quote as it was reported. */
type FixRow = Selectable<Tables['speaker_fixes']> & { readonly reported: string };

export function toFixes(rows: readonly FixRow[]): readonly SpeakerFix[] {
  const fixes: SpeakerFix[] = [];
  for (const { article_id, quote_id, words, speaker, reported } of rows)
    fixes.push({
      articleId: article_id as ArticleId,
      quoteId: quote_id as QuoteId,
      words,
      speaker: speaker === null ? null : (JSON.parse(speaker) as Speaker),
      named: namedOf(JSON.parse(reported) as Quote, fixes),
    });
  return fixes;
}

/**
 * Gives the quotes of an article the speakers that fixes and analysis say now, and records a revision by the newsroom where that
 * changes any.
 *
 * @returns whether it did.
 */
export async function refitSpeakers(
  transaction: Transaction<Tables>,
  { article, analysis, quotes }: StoredArticle,
  nowMs: EpochMs,
): Promise<boolean> {
  const known = { standing: quotes, isSameText: true };
  const analysed = new Map(buildQuotes(article, analysis, known).map((quote) => [quote.id, quote]));
  const unfixed = quotes.map((quote): Quote => {
    const { isCorrected: _, ...bare } = quote;
    const { speaker, confidence } = analysed.get(quote.id) ?? quote;
    return { ...bare, speaker, confidence };
  });
  const fixed = applyFixes(unfixed, await readFixes(transaction, article.id));
  const changed = quotes.flatMap((before, at) => {
    const after = fixed[at];
    return after === undefined || isSame(before, after) ? [] : [{ before, after }];
  });
  if (changed.length === 0) return false;
  for (const { after } of changed) await writeSpeaker(transaction, after);
  await askTogether(transaction, [forgettingQuoted(transaction, article.id)]);
  await noteCorrections(transaction, 'newsroom', changed);
  await transaction
    .insertInto('revisions')
    .values({
      article_id: article.id,
      revised_at_ms: nowMs,
      removed: JSON.stringify(changed.map(({ before }) => before)),
      added: JSON.stringify(changed.map(({ after }) => after)),
      by: 'newsroom',
    })
    .execute();
  return true;
}

async function writeSpeaker(
  transaction: Transaction<Tables>,
  { id, speaker, confidence, isCorrected }: Quote,
): Promise<void> {
  await transaction
    .updateTable('quotes')
    .set({
      speaker: speaker === null ? null : JSON.stringify(speaker),
      confidence,
      is_corrected: isCorrected === true ? 1 : 0,
    })
    .where('id', '=', id)
    .execute();
}

function isSame(a: Quote, b: Quote): boolean {
  const fields = ['name', 'kind', 'office', 'speaksFor'] as const;
  return (
    a.isCorrected === b.isCorrected &&
    fields.every((field) => a.speaker?.[field] === b.speaker?.[field])
  );
}
