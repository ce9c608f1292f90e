/** A real thread: it runs dist/src/ingestion/analyze-worker.js, which `npm test` builds first. */
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { ANALYZER_VERSION, analyzeArticle } from '../../src/analysis/analyze.ts';
import { createAnalyzer } from '../../src/ingestion/analyze-in-worker.ts';

const TEXT =
  'Gate opens\n\n“The gate stays open,” said Runa Halden.\n\n“We will row,” said Ivar Vestby.';
const HEADING = '“We will row,” said Ivar Vestby.';
const start = TEXT.indexOf(HEADING);
const ARTICLE = {
  text: TEXT,
  reading: {
    blocks: [{ kind: 'heading' as const, start, end: start + HEADING.length }],
    authors: [],
    modifiedAtMs: null,
    language: null,
    partial: null,
  },
};

function open(deadline = new AbortController()) {
  const analyzer = createAnalyzer(() => deadline.signal);
  onTestFinished(() => analyzer.close());
  return { analyzer, deadline };
}

it('finds in another thread what the analysis finds, headings and all', async () => {
  const { analyzer } = open();
  expect(await analyzer.load()).toBe(ANALYZER_VERSION);
  expect(await analyzer.analyze(ARTICLE)).toEqual(analyzeArticle(ARTICLE));
  const { text } = ARTICLE;
  expect(analyzeArticle(ARTICLE), 'the heading counts').not.toEqual(analyzeArticle({ text }));
  expect(await analyzer.analyze({ text })).toEqual(analyzeArticle({ text }));
});

it('leaves this thread free while the longest text is read', async () => {
  const { analyzer } = open();
  const text = '“The gate stays open,” said Runa Halden, the harbour master.\n\n'.repeat(4800);
  let turns = 0;
  let isDone = false;
  const done = analyzer.analyze({ text }).finally(() => {
    isDone = true;
  });
  // Not one behind the other: on two cores that takes from the analysis what it needs.
  for (; !isDone; turns += 1) await setTimeout(1);
  expect((await done).attributions.length).toBeGreaterThan(100);
  expect(turns).toBeGreaterThan(100);
});

it('gives up at the deadline', async () => {
  const { analyzer, deadline } = open();
  const late = analyzer.analyze(ARTICLE);
  deadline.abort();
  await expect(late).rejects.toThrow('took longer than 30 s to read');
});
