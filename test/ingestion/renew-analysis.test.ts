import { expect, it } from 'vitest';
import { renewAnalysis } from '../../src/ingestion/renew-analysis.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { news } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const WORDS = 'We will not pay for the bridge.';

it('puts what the analyser of today finds into store and index, once', async () => {
  const store = await openTestStore();
  const index = createQuoteIndex();
  const { article, analysis } = news({ title: 'Bridge', said: [{ words: WORDS }] });
  await store.saveArticle(article, analysis);
  const newer = news({ title: 'Bridge', said: [{ words: WORDS, by: person('Bo Lind') }] });
  const analyze = () => ({ ...analysis, ...newer.analysis, analyzerVersion: 2 });
  const renewing = { store, index, analyze };
  expect(await renewAnalysis(renewing, article.id)).toBe(true);
  expect(index.find({ offset: 0, limit: 9 }).quotes[0]?.speaker?.name).toBe('Bo Lind');
  expect(await renewAnalysis(renewing, article.id)).toBe(false);
  expect(await renewAnalysis(renewing, news({ title: 'Ferry' }).article.id)).toBe(false);
});
