/** Reports of wrong attributions and what became of them, as rows. They name no article by a key, so that none takes one along. */
import type { Kysely, Transaction } from 'kysely';
import type { Logger } from '../../lib/logger.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { Clock } from '../../lib/time/clock.ts';
import type { Quote } from '../../model/quote.ts';
import type { Report, ReportResolution, ReportVerdict } from '../../model/report.ts';
import { refitSpeakers } from '../corrections/fix-rows.ts';
import { inTransaction } from '../database/transactions.ts';
import type { ResolvedReport } from '../ports/report-store.ts';
import { createQuoteReader, type QuoteReader } from '../quotes/quote-rows.ts';
import type { Store } from '../store.ts';
import type { ReportRow, Tables } from '../tables/tables.ts';
import { insertDelivery } from '../telling/delivery-rows.ts';
import { toDestination, toPlaceRow } from '../telling/place-rows.ts';
import { readStored } from './article-rows.ts';

type ReportRows = Pick<
  Store,
  'addReport' | 'listReports' | 'getReport' | 'resolveReport' | 'reopenReport'
>;

interface Parts {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The part of the store that keeps reports. */
export function createReportRows(db: Kysely<Tables>, { clock, logger }: Parts): ReportRows {
  const reader = createQuoteReader(logger);
  return {
    addReport(given, promise) {
      return inTransaction(db, async (transaction) => {
        const row = await transaction
          .insertInto('reports')
          .values({
            quote: JSON.stringify(given.quote),
            ...toPlaceRow(given.place),
            user_id: given.userId,
            user_name: given.userName,
            suggested: given.suggested,
            reason: given.reason,
            reported_at_ms: clock.nowMs(),
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        const report = fromRow(row);
        for (const delivery of promise(report)) await insertDelivery(transaction, delivery);
        return report;
      });
    },

    async listReports(state, limit) {
      const rows = await db
        .selectFrom('reports')
        .selectAll()
        .where('verdict', state === 'open' ? 'is' : 'is not', null)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async getReport(id) {
      const row = await db
        .selectFrom('reports')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    resolveReport(id, verdict, by) {
      return inTransaction(db, async (transaction) => {
        const report = await setVerdict(transaction, id, { verdict, by, nowMs: clock.nowMs() });
        if (report === null) return null;
        if (verdict.kind === 'fixed') await insertFix(transaction, report, verdict);
        return refit(transaction, report, { reader, nowMs: clock.nowMs() });
      });
    },

    reopenReport(id) {
      return inTransaction(db, async (transaction) => {
        const row = await transaction
          .updateTable('reports')
          .set({ verdict: null, resolved_at_ms: null, resolved_by: null })
          .where('id', '=', id)
          .where('verdict', 'is not', null)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        await transaction.deleteFrom('speaker_fixes').where('report_id', '=', id).execute();
        return refit(transaction, fromRow(row), { reader, nowMs: clock.nowMs() });
      });
    },
  };
}

interface Verdict {
  readonly verdict: ReportVerdict;
  readonly by: string;
  readonly nowMs: number;
}

/** @returns null when the report is not open: two admins may press at once. */
async function setVerdict(
  transaction: Transaction<Tables>,
  id: number,
  { verdict, by, nowMs }: Verdict,
): Promise<Report | null> {
  const row = await transaction
    .updateTable('reports')
    .set({ verdict: JSON.stringify(verdict), resolved_at_ms: nowMs, resolved_by: by })
    .where('id', '=', id)
    .where('verdict', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

async function insertFix(
  transaction: Transaction<Tables>,
  { id, quote }: Report,
  { speaker }: Extract<ReportVerdict, { readonly kind: 'fixed' }>,
): Promise<void> {
  await transaction
    .insertInto('speaker_fixes')
    .values({
      report_id: id,
      article_id: quote.articleId,
      quote_id: quote.id,
      words: foldText(quote.contents.join(' ')),
      speaker: speaker === null ? null : JSON.stringify(speaker),
    })
    .execute();
}

async function refit(
  transaction: Transaction<Tables>,
  report: Report,
  { reader, nowMs }: { readonly reader: QuoteReader; readonly nowMs: number },
): Promise<ResolvedReport> {
  const read = () => readStored(transaction, reader, report.quote.articleId);
  const before = await read();
  const isChanged = before !== null && (await refitSpeakers(transaction, before, nowMs));
  return { report, stored: isChanged ? await read() : null };
}

function fromRow(row: ReportRow): Report {
  return {
    id: row.id,
    quote: JSON.parse(row.quote) as Quote,
    place: toDestination(row),
    userId: row.user_id,
    userName: row.user_name,
    suggested: row.suggested,
    reason: row.reason,
    reportedAtMs: row.reported_at_ms,
    resolution: toResolution(row),
  };
}

function toResolution(row: ReportRow): ReportResolution | null {
  if (row.verdict === null || row.resolved_at_ms === null) return null;
  const verdict = JSON.parse(row.verdict) as ReportVerdict;
  return { ...verdict, resolvedAtMs: row.resolved_at_ms, resolvedBy: row.resolved_by ?? '' };
}
