/** Items of articles that an older analyser read. */
import { expect, it } from 'vitest';
import { ANALYZER_VERSION, analyzeArticle } from '../../src/analysis/analyze.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Article } from '../../src/model/article.ts';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';
import { person } from '../helpers/values/quote.ts';

it('tells what the analyser of today finds otherwise as its own doing, and not as an edit by the outlet', async () => {
  let analyze = (article: Article): Analysis => {
    const { attributions, ...analysis } = analyzeArticle(article);
    const wrong = attributions.map((each) => ({ ...each, speaker: person('Ivo Lund') }));
    return { ...analysis, attributions: wrong, analyzerVersion: ANALYZER_VERSION - 1 };
  };
  const { outlet, reader, item, store, index } = await openItemReader(
    { '/crane': harbourPage('Crane', 'We will lift it tonight') },
    { analyze: (article) => analyze(article) },
  );
  await reader.readItems(FEED, [item('/crane')]);
  analyze = analyzeArticle;
  outlet.pages.set('/crane', harbourPage('Winch', 'We will lift it tonight'));
  await reader.readItems(FEED, [item('/crane', { updatedAtMs: 1 })]);
  const [found] = index.find({ offset: 0, limit: 1 }).quotes;
  if (found === undefined) throw new Error('nothing was found');
  expect(found.speaker?.name).toBe('Runa Halden');
  expect(await store.listRevisions(found.articleId)).toMatchObject([
    { by: 'analyzer', corrected: [{ before: { id: found.id }, after: { id: found.id } }] },
    { by: 'outlet', removed: [], added: [], corrected: [] },
  ]);
});
