import { expect, it, vi } from 'vitest';
import { ANALYZER_VERSION } from '../../src/analysis/analyze.ts';
import { createReanalyzer } from '../../src/ingestion/reanalyze.ts';
import { createLogger } from '../../src/lib/logger.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Article } from '../../src/model/article.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';

const HOUR_MS = 3_600_000;

/** A store with articles analysed by these versions, and a reanalyser that finds what `news` says in each. */
async function setUp(articles: readonly (News & { readonly version: number })[]) {
  const store = await openTestStore();
  const fresh = new Map<string, Analysis>();
  for (const { version, ...given } of articles) {
    const { article, analysis } = news(given);
    await store.saveArticle(article, { ...analysis, analyzerVersion: version });
    fresh.set(article.text, { ...analysis, analyzerVersion: ANALYZER_VERSION });
  }
  const clock = new FakeClock();
  const told: string[] = [];
  const logger = createLogger('error', { write: (line) => void told.push(JSON.parse(line).msg) });
  const index = createQuoteIndex();
  const analysed: string[] = [];
  const renewed: string[] = [];
  let meanwhile = async () => {};
  const analyze = async ({ text }: Article): Promise<Analysis> => {
    const analysis = fresh.get(text);
    if (!analysis) throw new Error('an unknown text');
    analysed.push(text.split('\n')[0] ?? '');
    await meanwhile();
    return analysis;
  };
  const reanalyzer = createReanalyzer({
    store,
    index,
    analyze,
    version: async () => ANALYZER_VERSION,
    clock,
    timers: clock,
    logger,
    onRenewed: () => renewed.push(analysed.at(-1) ?? ''),
  });
  /** Runs timers until none is left: the work is done. */
  const finish = async () => {
    for (let turns = 0; turns < 50; turns++) await clock.advance(HOUR_MS);
  };
  const whileAnalysing = (action: typeof meanwhile) => {
    meanwhile = action;
  };
  return { store, index, reanalyzer, analysed, renewed, told, finish, whileAnalysing };
}

const said = [{ words: 'We will not pay for it.' }];

it('analyses what an older version did again, newest first, and nothing else, and tells of each', async () => {
  const { reanalyzer, analysed, renewed, finish, store } = await setUp([
    { title: 'Old', said, version: ANALYZER_VERSION - 1, publishedAtMs: NEWS_DAY_MS - HOUR_MS },
    { title: 'New', said, version: ANALYZER_VERSION - 1, publishedAtMs: NEWS_DAY_MS },
    { title: 'Done', said, version: ANALYZER_VERSION },
  ]);
  reanalyzer.start();
  await finish();
  expect(analysed).toEqual(['New', 'Old']);
  expect(renewed).toEqual(['New', 'Old']);
  expect(await store.findOutdatedArticles(ANALYZER_VERSION, 9)).toEqual([]);
});

it('keeps the ids of the same words, writes no revision, and fills the index', async () => {
  const { reanalyzer, finish, store, index } = await setUp([
    { title: 'Wall', said, version: ANALYZER_VERSION - 1 },
  ]);
  const [id] = await store.findOutdatedArticles(ANALYZER_VERSION, 1);
  if (id === undefined) throw new Error('nothing outdated');
  const before = await store.getArticle(id);
  reanalyzer.start();
  await finish();
  const after = await store.getArticle(id);
  expect(after?.analysis.analyzerVersion).toBe(ANALYZER_VERSION);
  expect(after?.quotes.map((quote) => quote.id)).toEqual(before?.quotes.map((quote) => quote.id));
  expect(await store.listRevisions(id)).toEqual([]);
  expect(index.quoteCount).toBe(1);
});

it('goes on after a stop where it was', async () => {
  const { reanalyzer, analysed, store } = await setUp([
    { title: 'Wall', said, version: ANALYZER_VERSION - 1 },
  ]);
  reanalyzer.start();
  await reanalyzer.stop();
  expect(analysed).toEqual([]);
  expect(await store.findOutdatedArticles(ANALYZER_VERSION, 9)).toHaveLength(1);
});

it('leaves an article that was edited while it was analysed as the edit left it', async () => {
  const edited = news({ title: 'Wall', said: [{ words: 'We will pay for all of it.' }] });
  const world = await setUp([{ title: 'Wall', said, version: ANALYZER_VERSION - 1 }]);
  world.whileAnalysing(async () => {
    const { article, analysis } = edited;
    const today = { analyzerVersion: ANALYZER_VERSION };
    const ofOldText = { ...news({ title: 'Wall', said }).analysis, ...today };
    await world.store.replaceAnalysis(article.id, ofOldText);
    await world.store.saveArticle(article, { ...analysis, ...today });
  });
  world.reanalyzer.start();
  await world.finish();
  const stored = await world.store.getArticle(edited.article.id);
  expect(world.analysed).toEqual(['Wall']);
  expect(stored?.quotes.map(({ contents }) => contents)).toEqual([['We will pay for all of it.']]);
});

it('passes over an article that fails, says so once, and goes on with the others', async () => {
  const world = await setUp(
    ['Old', 'Bad', 'New'].map((title, at) => ({
      ...{ title, said, version: ANALYZER_VERSION - 1 },
      publishedAtMs: NEWS_DAY_MS + at * HOUR_MS,
    })),
  );
  world.whileAnalysing(async () => {
    if (world.analysed.at(-1) === 'Bad') throw new Error('too slow');
  });
  world.reanalyzer.start();
  await world.finish();
  expect(world.analysed).toEqual(['New', 'Bad', 'Old']);
  expect(world.told).toEqual([
    'article could not be analysed again, and is passed over until the next start',
  ]);
  expect(await world.store.findOutdatedArticles(ANALYZER_VERSION, 9)).toHaveLength(1);
});

const away = async () => {
  throw new VerbatimError('store-unreachable', 'The store can not be reached.');
};

it.each(['findOutdatedArticles', 'getArticle', 'replaceAnalysis'] as const)(
  'waits a minute where the store is away (%s), and passes over nothing',
  async (call) => {
    const { reanalyzer, finish, store, told } = await setUp([
      { title: 'Wall', said, version: ANALYZER_VERSION - 1 },
    ]);
    vi.spyOn(store, call).mockImplementationOnce(away).mockImplementationOnce(away);
    reanalyzer.start();
    await finish();
    expect(told).toHaveLength(2);
    expect(await store.findOutdatedArticles(ANALYZER_VERSION, 9)).toEqual([]);
  },
);
