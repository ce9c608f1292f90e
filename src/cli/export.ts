/**
 * `verbatim export`: quotes, positions or speakers with their links, as JSON lines or CSV, from the store as it is. Reads while the
 * program runs. Words are written as they are; in CSV a cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
import { once } from 'node:events';
import type { Config } from '../../config/load.ts';
import { type CsvRow, toCsv } from '../lib/csv.ts';
import { createLogger } from '../lib/logger.ts';
import { systemClock } from '../lib/time/clock.ts';
import type { Quote } from '../model/quote.ts';
import { createQuoteIndex } from '../quote-index/create-quote-index.ts';
import { toOrigin, toQuoteRow, toWords } from '../records/quote-row.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { demandStore, storePathOf } from '../store-place.ts';

export interface ExportOrder {
  readonly config: Config;
  readonly what: 'quotes' | 'positions' | 'speakers';
  readonly format: 'jsonl' | 'csv';
}

/** @throws {VerbatimError} `store-missing` where nothing is stored. */
export async function exportRows({ config, what, format }: ExportOrder): Promise<void> {
  demandStore(config);
  const path = storePathOf(config);
  const logger = createLogger(config.logLevel);
  const store = await openStore({ path, clock: systemClock, logger });
  try {
    let isFirst = true;
    for await (const row of rowsOf(store, what)) {
      const text =
        format === 'jsonl' ? `${JSON.stringify(row)}\n` : toCsv([row], { hasHead: isFirst });
      isFirst = false;
      // Whoever reads may be slower than the disk.
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    }
  } finally {
    await store.close();
  }
}

async function* rowsOf(store: Store, what: ExportOrder['what']): AsyncGenerator<CsvRow> {
  if (what === 'speakers') {
    yield* speakerRows(store);
    return;
  }
  for await (const { quotes } of store.readAllArticles())
    for (const quote of quotes) {
      if (what === 'quotes') yield toQuoteRow(quote);
      else yield* toPositionRows(quote);
    }
}

function toPositionRows(quote: Quote): readonly CsvRow[] {
  return quote.positions.map(({ topic, act, stance, confidence }) => ({
    quoteId: quote.id,
    holder: quote.speaker?.name ?? null,
    topic,
    stance,
    act,
    ...toWords(quote),
    confidence: Number((confidence ?? quote.confidence).toFixed(3)),
    ...toOrigin(quote),
  }));
}

/** Who is who is told by the index: names that are one person's are one row. */
async function* speakerRows(store: Store): AsyncGenerator<CsvRow> {
  const index = createQuoteIndex();
  index.setDecisions(await store.listSpeakerDecisions());
  for await (const { article, quotes } of store.readAllArticles())
    index.putArticle(article.id, quotes);
  for (const entry of index.completeNames('', Number.POSITIVE_INFINITY)) {
    if (entry.kind === 'topic') continue;
    const forms = index.describeName(entry.key)?.forms ?? [];
    yield {
      name: entry.handle,
      kind: entry.kind,
      office: entry.office,
      speaksFor: entry.speaksFor,
      quotes: entry.quoteCount,
      names: forms.map(({ name }) => name).join('; '),
    };
  }
}
