/**
 * What was posted and is corrected since, as rows. A quote that changed or vanished is noted in the transaction that stores the revision,
 * where it was posted; the note is taken away in the one that promises to tell of it.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Quote, QuoteId } from '../model/quote.ts';
import { insertDelivery } from './delivery-rows.ts';
import { listOf } from './dialect.ts';
import { toDestination } from './place-rows.ts';
import type { Store, UntoldCorrection } from './store.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transactions.ts';

type CorrectionRows = Pick<Store, 'listUntoldCorrections' | 'listPosted' | 'promiseCorrections'>;

/**
 * Notes quotes that changed or vanished, where they were posted.
 *
 * @param corrections `after` is null where the quote is gone.
 */
export async function noteCorrections(
  transaction: Transaction<Tables>,
  corrections: readonly { readonly before: Quote; readonly after: Quote | null }[],
): Promise<void> {
  for (const { before, after } of corrections)
    await sql`
      INSERT INTO untold_corrections (before_quote, after_quote)
      SELECT ${JSON.stringify(before)}, ${after === null ? null : JSON.stringify(after)}
      WHERE EXISTS (SELECT 1 FROM posted_quotes WHERE quote_id = ${before.id})
    `.execute(transaction);
}

/** The part of the store that keeps what was posted, and corrections of it. */
export function createCorrectionRows(db: Kysely<Tables>): CorrectionRows {
  return {
    async listUntoldCorrections(limit) {
      const rows = await db
        .selectFrom('untold_corrections')
        .selectAll()
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map(
        ({ sequence, before_quote, after_quote }): UntoldCorrection => ({
          sequence,
          before: JSON.parse(before_quote) as Quote,
          after: after_quote === null ? null : (JSON.parse(after_quote) as Quote),
        }),
      );
    },

    async listPosted(quoteIds) {
      const rows = await db
        .selectFrom('posted_quotes')
        .innerJoin('deliveries', 'deliveries.id', 'posted_quotes.delivery_id')
        .select(['quote_id', 'deliveries.id', 'platform', 'workspace_id', 'channel_id'])
        .where('quote_id', 'in', listOf(db, quoteIds))
        .where('state', '<>', 'dead')
        .orderBy('deliveries.sequence')
        .execute();
      return rows.map((row) => ({
        quoteId: row.quote_id as QuoteId,
        deliveryId: row.id,
        destination: toDestination(row),
      }));
    },

    promiseCorrections(upTo, deliveries) {
      return inTransaction(db, async (transaction) => {
        for (const delivery of deliveries) await insertDelivery(transaction, delivery);
        await transaction.deleteFrom('untold_corrections').where('sequence', '<=', upTo).execute();
      });
    },
  };
}
