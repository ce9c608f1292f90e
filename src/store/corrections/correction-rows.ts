/**
 * What was posted and is corrected since, as rows. A quote that changed or vanished is noted in the transaction that stores the revision,
 * where it was posted; the note is taken away in the one that promises to tell of it.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Clock } from '../../lib/time/clock.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Quote, QuoteId } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import { listOf } from '../database/dialect.ts';
import { askTogether, inTransaction } from '../database/transactions.ts';
import type { Revision } from '../ports/article-store.ts';
import type { CorrectionStore, UntoldCorrection } from '../ports/correction-store.ts';
import type { Tables } from '../tables/tables.ts';
import { insertDelivery, notingSent } from '../telling/delivery-rows.ts';
import { toDestination } from '../telling/place-rows.ts';

/** What became of a quote. */
export interface Change {
  readonly before: Quote;
  /** null where it is gone; the same where it is back. */
  readonly after: Quote | null;
}

/** Notes quotes that changed or vanished, where they were posted. */
export async function noteCorrections(
  transaction: Transaction<Tables>,
  by: Revision['by'],
  corrections: readonly Change[],
): Promise<void> {
  for (const { before, after } of corrections)
    await sql`
      INSERT INTO untold_corrections (before_quote, after_quote, by)
      SELECT ${JSON.stringify(before)}, ${after === null ? null : JSON.stringify(after)}, ${by}
      WHERE EXISTS (SELECT 1 FROM posted_quotes WHERE quote_id = ${before.id})
    `.execute(transaction);
}

/**
 * Notes that the headline or the summary was changed, where a message told the article as a story: as a quote that has the article's id, and
 * their lines in the place of words. Called before the analysis is replaced.
 */
export async function noteChangedLines(
  transaction: Transaction<Tables>,
  before: Article,
  [after, analysis]: readonly [Article, Pick<Analysis, 'summary'>],
): Promise<void> {
  const row = await transaction
    .selectFrom('analyses')
    .select('analysis')
    .where('article_id', '=', before.id)
    .executeTakeFirst();
  if (row === undefined) return;
  const [old, now] = [
    linesOf(before, JSON.parse(row.analysis) as Analysis),
    linesOf(after, analysis),
  ];
  if (old.contents.join('\n') === now.contents.join('\n')) return;
  await noteCorrections(transaction, 'outlet', [{ before: old, after: now }]);
}

function linesOf(article: Article, { summary }: Pick<Analysis, 'summary'>): Quote {
  const { id, feedId, url, outlet, title, publishedAtMs, text } = article;
  const slice = ({ start, end }: Span) => text.slice(start, end);
  return {
    ...{ id: id as string as QuoteId, articleId: id, feedId, articleTitle: title, articleUrl: url },
    ...{ outlet, publishedAtMs, kind: 'indirect', speaker: null, cue: null, confidence: 1 },
    contents: [title, ...summary.map(slice)],
    contentSpans: [{ start: 0, end: title.length }, ...summary],
    positions: [],
  };
}

/** The part of the store that keeps what was posted, and corrections of it. */
export function createCorrectionRows(db: Kysely<Tables>, clock: Clock): CorrectionStore {
  return {
    noteSent: (message) =>
      inTransaction(db, async (transaction) => {
        await askTogether(transaction, notingSent(transaction, message, clock.nowMs()));
        const standing = await transaction
          .selectFrom('quotes')
          .select('id')
          .where('id', 'in', listOf(transaction, message.quoteIds))
          .execute();
        const waiting = await transaction
          .selectFrom('untold_corrections')
          .select('before_quote')
          .execute();
        const ids = new Set([
          ...standing.map(({ id }) => id),
          ...waiting.map(({ before_quote }) => (JSON.parse(before_quote) as Quote).id),
        ]);
        return message.quoteIds.filter((id) => !ids.has(id));
      }),

    async listUntoldCorrections(limit) {
      const rows = await db
        .selectFrom('untold_corrections')
        .selectAll()
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map(
        ({ sequence, before_quote, after_quote, by }): UntoldCorrection => ({
          sequence,
          by: by as Revision['by'],
          before: JSON.parse(before_quote) as Quote,
          after: after_quote === null ? null : (JSON.parse(after_quote) as Quote),
          isBack: after_quote === before_quote,
        }),
      );
    },

    async listPosted(quoteIds) {
      const rows = await selectPosted(db, quoteIds).execute();
      return rows.map((row) => ({
        quoteId: row.quote_id as QuoteId,
        deliveryId: row.id,
        topId: row.top_id ?? row.id,
        destination: toDestination(row),
      }));
    },

    promiseCorrections(upTo, deliveries, posted) {
      return inTransaction(db, async (transaction) => {
        const rows = await selectPosted(transaction, posted.quoteIds).execute();
        if (rows.length !== posted.count) return false;
        for (const delivery of deliveries) await insertDelivery(transaction, delivery);
        await transaction.deleteFrom('untold_corrections').where('sequence', '<=', upTo).execute();
        return true;
      });
    },
  };
}

/**
 * A correction shows the quote as it is now. Where the message that it answers, or one above that, has the same quote (it was changed back),
 * that one is answered, and the correction is no other posting of it.
 */
function selectPosted(db: Kysely<Tables>, quoteIds: readonly QuoteId[]) {
  return db
    .withRecursive('above(quote_id, delivery_id, above_id)', (cte) =>
      cte
        .selectFrom('posted_quotes')
        .innerJoin('deliveries', 'deliveries.id', 'posted_quotes.delivery_id')
        .select(['quote_id', 'delivery_id', 'reply_to as above_id'])
        .where('quote_id', 'in', listOf(db, quoteIds))
        .where('reply_to', 'is not', null)
        .union(
          cte
            .selectFrom('above')
            .innerJoin('deliveries', 'deliveries.id', 'above.above_id')
            .select(['above.quote_id', 'above.delivery_id', 'reply_to as above_id'])
            .where('reply_to', 'is not', null),
        ),
    )
    .selectFrom('posted_quotes')
    .innerJoin('deliveries', 'deliveries.id', 'posted_quotes.delivery_id')
    .select(['quote_id', 'deliveries.id', 'platform', 'workspace_id', 'channel_id'])
    .select(({ selectFrom }) =>
      selectFrom('above')
        .innerJoin('deliveries as top', 'top.id', 'above.above_id')
        .select(({ fn }) => fn.min<string | null>('top.id').as('id'))
        .where('top.reply_to', 'is', null)
        .where('top.state', '<>', 'dead')
        .whereRef('above.delivery_id', '=', 'deliveries.id')
        .as('top_id'),
    )
    .where('quote_id', 'in', listOf(db, quoteIds))
    .where('state', '<>', 'dead')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('above')
            .innerJoin('posted_quotes as original', (join) =>
              join
                .onRef('original.delivery_id', '=', 'above.above_id')
                .onRef('original.quote_id', '=', 'above.quote_id'),
            )
            .innerJoin('deliveries as answered', 'answered.id', 'above.above_id')
            .select('above.above_id')
            .where('answered.state', '<>', 'dead')
            .whereRef('above.quote_id', '=', 'posted_quotes.quote_id')
            .whereRef('above.delivery_id', '=', 'posted_quotes.delivery_id'),
        ),
      ),
    )
    .orderBy('deliveries.sequence');
}
