import { describe, expect, it } from 'vitest';
import { connectIndex } from '../../../src/connect-index.ts';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { OlderQuestion } from '../../../src/store/ports/older-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { type News, news } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const MINUTE_MS = 60_000;

const ANNA = person('Anna Berg');
const JONAS = person('Jonas Moen');

/** Articles of so many quotes each, published at these times. */
async function storeOf(...each: readonly (News & { readonly count?: number })[]) {
  const store = await openTestStore();
  for (const { count = 1, by, ...given } of each.map((one) => ({ by: ANNA, ...one }))) {
    const words = Array.from({ length: count }, (_, at) => `It is number ${at} of ${given.title}.`);
    const said = given.said ?? words.map((text) => ({ words: text, by }));
    const { article, analysis } = news({ ...given, said });
    await store.saveArticle(article, analysis);
  }
  await store.noteQuoted();
  return store;
}

const QUESTION: OlderQuestion = {
  ...{ names: [], words: [], isAnyEnough: false },
  beforeMs: Number.MAX_SAFE_INTEGER,
  limit: 10,
};

async function titlesOf(store: Store, change: Partial<OlderQuestion>) {
  const { numbers } = await store.findOlder({ ...QUESTION, ...change });
  const titles: string[] = [];
  for (const number of numbers)
    for (const { article } of await store.readNumbered([number])) titles.push(article.title);
  return titles;
}

describe('where only so many quotes are held', () => {
  it.each([
    [5, null],
    [4, 10],
    [3, 10],
    [2, 20],
    [0, 30],
  ])(
    'of five with %i held, what was published at %s is the first that is too much',
    async (max, first) => {
      const store = await storeOf(
        { title: 'A', publishedAtMs: 10, count: 2 },
        { title: 'B', publishedAtMs: 20 },
        { title: 'C', publishedAtMs: 30, count: 2 },
        { title: 'D', publishedAtMs: 40, said: [] },
      );
      expect(await store.findFirstBeyond(max)).toBe(first);
    },
  );

  it('what is newer is counted, and read, without articles that quote nobody', async () => {
    const store = await storeOf(
      { title: 'A', publishedAtMs: 10, count: 2 },
      { title: 'B', publishedAtMs: 20, count: 3 },
      { title: 'C', publishedAtMs: 30, said: [] },
    );
    expect(await store.countQuoted({})).toEqual({ articleCount: 2, quoteCount: 5 });
    expect(await store.countQuoted({ sinceMs: 20 })).toEqual({ articleCount: 1, quoteCount: 3 });
    expect(await store.countQuoted({ beforeMs: 20 })).toEqual({ articleCount: 1, quoteCount: 2 });
    const titles: string[] = [];
    for await (const { article } of store.readAllArticles(20)) titles.push(article.title);
    expect(titles).toEqual(['B']);
  });

  it('a store without quotes has none', async () => {
    const store = await storeOf();
    expect(await store.findFirstBeyond(1)).toBeNull();
    expect(await store.countQuoted({})).toEqual({ articleCount: 0, quoteCount: 0 });
  });
});

describe('older articles are found', () => {
  const world = () =>
    storeOf(
      { title: 'Ferry', publishedAtMs: 10, said: [{ words: 'The ferry runs again.', by: ANNA }] },
      { title: 'Crane', publishedAtMs: 30, said: [{ words: 'We lift it tonight.', by: JONAS }] },
      {
        title: 'Quay',
        publishedAtMs: 20,
        said: [{ words: 'The quay is new.', by: ANNA, about: 'Oster Port' }],
      },
      {
        title: 'Bergen',
        publishedAtMs: 25,
        said: [{ words: 'No ferry here.', by: person('Ida Bergen') }],
      },
    );

  it.each<[string, Partial<OlderQuestion>, readonly string[]]>([
    ['by a surname, the newest first', { names: [['berg']] }, ['Quay', 'Ferry']],
    ['by all words of a name', { names: [['anna', 'berg']] }, ['Quay', 'Ferry']],
    ['not by words that no article has together', { names: [['anna', 'moen']] }, []],
    [
      'by any of several names, each once',
      { names: [['berg'], ['moen'], ['anna']] },
      ['Crane', 'Quay', 'Ferry'],
    ],
    ['by whom they are about', { names: [['oster', 'port']] }, ['Quay']],
    ['before a time', { names: [['berg']], beforeMs: 20 }, ['Ferry']],
    ['from a time on', { names: [['berg']], sinceMs: 20 }, ['Quay']],
    ['not by an initial alone', { names: [['a']] }, []],
    ['by their words', { words: ['ferry'] }, ['Bergen', 'Ferry']],
    ['by a phrase', { words: ['ferry runs'] }, ['Ferry']],
    ['by all of the words', { words: ['quay', 'ferry'] }, []],
    [
      'by any of the words',
      { words: ['quay', 'ferry'], isAnyEnough: true },
      ['Bergen', 'Quay', 'Ferry'],
    ],
    ['by nothing that has no letter', { words: ['…'] }, []],
  ])('%s', async (_case, change, titles) => {
    expect(await titlesOf(await world(), change)).toEqual(titles);
  });

  it('no more than asked for, and it is told when the next ones were published', async () => {
    const store = await world();
    const found = await store.findOlder({ ...QUESTION, names: [['berg'], ['moen']], limit: 2 });
    expect([found.numbers.length, found.leftOutMs]).toEqual([2, 10]);
    const all = await store.findOlder({ ...QUESTION, names: [['berg']], limit: 2 });
    expect(all.leftOutMs).toBeNull();
  });
});

it('notes more articles than one transaction takes', async () => {
  const each = Array.from({ length: 101 }, (_, at) => ({ title: `T${at}`, publishedAtMs: at }));
  const store = await storeOf(...each);
  expect((await store.countQuoted({})).articleCount).toBe(101);
});

it('finds what the newsroom put right under the right name', async () => {
  const store = await storeOf({ title: 'Ferry', said: [{ words: 'The ferry runs.', by: ANNA }] });
  const [quote] = (await store.readNumbered([1]))[0]?.quotes ?? [];
  if (quote === undefined) throw new Error('the article has a quote');
  const reported = {
    ...{ quote, place: { platform: 'console' as const, workspaceId: '', channelId: 'newsroom' } },
    ...{ userId: 'U1', userName: 'Sune', suggested: null, reason: 'I was there' },
  } as const;
  const { id } = await store.addReport(reported, () => []);
  await store.resolveReport(id, { kind: 'fixed', speaker: JONAS }, 'Edda');
  await store.noteQuoted();
  expect(await titlesOf(store, { names: [['moen']] })).toEqual(['Ferry']);
  expect(await titlesOf(store, { names: [['berg']] })).toEqual([]);
});

it('an index with a limit holds the newest of the store, and what is newer when it comes', async () => {
  const store = await storeOf(
    { title: 'Ferry', publishedAtMs: 10 * MINUTE_MS },
    { title: 'Crane', publishedAtMs: 20 * MINUTE_MS },
    { title: 'Quay', publishedAtMs: 30 * MINUTE_MS },
  );
  const clock = new FakeClock();
  const { index, catchUp } = await connectIndex({
    ...{ store, dataFolder: tempFolder(), maxQuotes: 2, clock, timers: clock },
    ...{ logger: silentLogger, onFollowed: () => undefined },
  });
  const titles = () =>
    index.find({ offset: 0, limit: 9 }).quotes.map(({ articleTitle }) => articleTitle);
  expect([titles(), index.heldSinceMs]).toEqual([['Quay', 'Crane'], 11 * MINUTE_MS]);
  for (const [title, minute] of [
    ['Late', 5],
    ['Lamp', 40],
  ] as const) {
    const said = [{ words: `It is ${title}.` }];
    const { article, analysis } = news({ title, publishedAtMs: minute * MINUTE_MS, said });
    const outcome = await store.saveArticle(article, analysis);
    if (outcome.kind === 'added') index.putArticle(article.id, outcome.stored.quotes);
  }
  await catchUp();
  expect(titles()).toEqual(['Lamp', 'Quay']);
});
