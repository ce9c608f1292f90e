/** Tables of the record as files: written while they are counted, so that nobody waits and nothing is held in memory as a whole. */
import type { Context } from 'hono';
import { toCsv } from '../../../lib/csv.ts';
import { foldText } from '../../../lib/text/fold-text.ts';
import type { EpochMs } from '../../../model/article.ts';
import { readRecordQuery } from '../pages/record-query.ts';
import { type ConsoleRecords, RECORD_TABLES, type RecordQuery } from '../ports/record-ports.ts';

/** Of a name in the name of a file. */
const MAX_SLUG_LENGTH = 60;

/** Answers with a table of `/csv/TABLE?…`; 404 where there is no such table. */
export function sendCsv(
  c: Context,
  records: ConsoleRecords,
  nowMs: EpochMs,
): Response | Promise<Response> {
  const table = RECORD_TABLES.find((each) => each === c.req.param('table'));
  if (table === undefined) return c.notFound();
  const query = readRecordQuery(new URL(c.req.url).searchParams, null);
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${fileNameOf(table, query, nowMs)}"`);
  c.header('cache-control', 'no-store');
  return c.body(streamLines(records.rows(table, query)));
}

/** Counts on when what was written has been taken, and ends when nobody takes it any more. What fails cuts the answer off. */
function streamLines(
  batches: ReturnType<ConsoleRecords['rows']>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const rest = batches[Symbol.asyncIterator]();
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        const { done, value: rows } = await rest.next();
        if (done) return controller.close();
        if (rows.length === 0) continue;
        const lines = toCsv(rows, { hasHead: isFirst, hasMark: isFirst });
        isFirst = false;
        return controller.enqueue(encoder.encode(lines));
      }
    },
    async cancel() {
      await rest.return?.();
    },
  });
}

/** "verbatim-quotes-anna-berg-2026-03-03.csv": letters that every system takes. */
export function fileNameOf(table: string, query: RecordQuery, nowMs: EpochMs): string {
  const { speaker, topic, outlet, kind, days } = query;
  const parts = [
    'verbatim',
    table,
    speaker,
    topic === null ? null : `about ${topic}`,
    outlet,
    kind,
    days === null ? null : `${days} days`,
  ];
  const slug = (part: string) =>
    foldText(part)
      .replace(/[^a-z\d]+/g, '-')
      .slice(0, MAX_SLUG_LENGTH)
      .replace(/^-|-$/g, '');
  const names = parts.flatMap((part) => (part === null ? [] : slug(part))).filter((each) => each);
  return `${names.join('-')}-${new Date(nowMs).toISOString().slice(0, 10)}.csv`;
}
