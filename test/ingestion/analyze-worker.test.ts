import { expect, it } from 'vitest';
import { ANALYZER_VERSION, analyzeArticle } from '../../src/analysis/analyze.ts';
import { analyzeTask, loadTask } from '../../src/ingestion/analyze-worker.ts';

it('hands its tasks to the analysis', () => {
  const article = { text: '“The gate stays open,” said Runa Halden.' };
  expect(analyzeTask(article)).toEqual(analyzeArticle(article));
  expect(loadTask()).toEqual({ version: ANALYZER_VERSION });
});
