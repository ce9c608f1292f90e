import { expect, it } from 'vitest';
import { askTogether, inTransaction } from '../../../src/store/database/transactions.ts';
import { deletingAnalysis, insertingAnalysis } from '../../../src/store/quotes/analysis-rows.ts';
import { buildQuotes } from '../../../src/store/quotes/build-quotes.ts';
import { openTestDatabase } from '../../helpers/store/open-test-database.ts';
import { news } from '../../helpers/values/news.ts';

it('keeps an analysis with all its quotes in their order, and takes them away again', async () => {
  const db = await openTestDatabase();
  const said = Array.from({ length: 501 }, (_, at) => ({ words: `Boat ${at} left at ${at}.` }));
  const { article, analysis } = news({ title: 'Boats', said });
  const { id, url, outlet, title, text, publishedAtMs } = article;
  await db
    .insertInto('articles')
    .values({
      ...{ id, url, outlet, title, text, published_at_ms: publishedAtMs, stored_at_ms: 0 },
      ...{ feed_id: null, reading: null, is_backlog: 0, trace_id: null },
    })
    .execute();
  const quotes = buildQuotes(article, analysis);
  const read = () => db.selectFrom('quotes').select(['id', 'place']).orderBy('place').execute();
  await inTransaction(db, (transaction) =>
    askTogether(transaction, insertingAnalysis(transaction, id, { analysis, quotes })),
  );
  expect(await read()).toEqual(quotes.map((quote, place) => ({ id: quote.id, place })));
  await inTransaction(db, (transaction) =>
    askTogether(transaction, deletingAnalysis(transaction, id)),
  );
  expect(await read()).toEqual([]);
});
