import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { FeedId } from '../../../src/model/article.ts';
import { MAX_RANKED } from '../../../src/store/search/search-rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { changeBeside } from '../../helpers/store/change-beside.ts';
import { isOnPostgres, openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { feed } from '../../helpers/values/feed.ts';
import { HOSTILE } from '../../helpers/values/hostile.ts';
import { NEWS_DAY_MS, type News, news } from '../../helpers/values/news.ts';

const HOUR_MS = 3_600_000;

async function storeOf(given: readonly News[]): Promise<Store> {
  const store = await openTestStore();
  for (const each of given) {
    const { article, analysis } = news(each);
    await store.saveArticle(article, analysis);
  }
  return store;
}

const HARBOUR: readonly News[] = [
  { title: 'Cod quota halved', lead: ['The fleet stays in port.'], publishedAtMs: NEWS_DAY_MS },
  {
    title: 'Fleet in port',
    outlet: 'Coastal Courier',
    lead: ['Skippers wait for the cod quota, and for nothing else.'],
    publishedAtMs: NEWS_DAY_MS - HOUR_MS,
  },
  {
    title: 'Café Dvořák reopens',
    lead: ['No quota for cake, says the owner, nor for cod.'],
    publishedAtMs: NEWS_DAY_MS - 2 * HOUR_MS,
  },
  { title: 'The quay of Straße 7', lead: ['It is the cod', 'quota that counts.'] },
];

async function find(store: Store, words: readonly string[], more = {}) {
  const found = await store.searchArticles({ words, offset: 0, limit: 10, ...more });
  return found.articles.map(({ title }) => title);
}

describe('searchArticles', () => {
  it.each([
    [
      ['fleet', 'port'],
      ['Fleet in port', 'Cod quota halved'],
    ],
    [['FLEET'], ['Fleet in port', 'Cod quota halved']],
    [['cafe dvorak'], ['Café Dvořák reopens']],
    [['strasse'], ['The quay of Straße 7']],
    [['quota', 'cake'], ['Café Dvořák reopens']],
    [['quota for cod'], []],
    [['halved the fleet'], []],
    [['cod-quota', 'skippers'], ['Fleet in port']],
    [['…', 'cake'], ['Café Dvořák reopens']],
    [['…'], []],
    [[], []],
    [['dvor'], []],
  ])('finds by %j: %j', async (words, titles) => {
    expect(await find(await storeOf(HARBOUR), words)).toEqual(titles);
  });

  it.each([
    [{ outlet: 'courier' }, ['Fleet in port']],
    [{ sinceMs: NEWS_DAY_MS }, ['Cod quota halved']],
    [{ untilMs: NEWS_DAY_MS }, ['Fleet in port']],
    [{ sinceMs: NEWS_DAY_MS - HOUR_MS, untilMs: NEWS_DAY_MS }, ['Fleet in port']],
    [{ outlet: 'mountain' }, []],
  ])('narrows by %j', async (more, titles) => {
    expect(await find(await storeOf(HARBOUR), ['fleet'], more)).toEqual(titles);
  });

  it('puts the title above the text, and of equals the newest first', async () => {
    const lead = ['Ships lie still.'];
    const store = await storeOf([
      { title: 'Quay one', lead, publishedAtMs: NEWS_DAY_MS - 2 },
      { title: 'Quay two', lead, publishedAtMs: NEWS_DAY_MS },
      { title: 'Quay six', lead, publishedAtMs: NEWS_DAY_MS - 1 },
      { title: 'Ships at sea', lead: ['The quay is empty.'] },
    ]);
    expect(await find(store, ['quay'])).toEqual([
      'Quay two',
      'Quay six',
      'Quay one',
      'Ships at sea',
    ]);
  });

  it('gives pages with the number of all, also behind the last', async () => {
    const store = await storeOf(HARBOUR);
    const ask = (offset: number) => store.searchArticles({ words: ['cod'], offset, limit: 3 });
    const [first, second, third] = [await ask(0), await ask(3), await ask(6)];
    expect([first, second, third].map(({ articles, total }) => [articles.length, total])).toEqual([
      [3, 4],
      [1, 4],
      [0, 4],
    ]);
    expect(third.newestMs).toBe(NEWS_DAY_MS);
  });

  it('follows what is edited, and forgets what is removed', async () => {
    const store = await openTestStore();
    await store.addFeed(feed('f1'));
    const before = news({
      title: 'Quay',
      lead: ['Ships wait.'],
      url: 'https://a.example/1',
      feedId: 'f1',
    });
    const after = news({
      title: 'Quay',
      lead: ['Ships sail.'],
      url: 'https://a.example/1',
      feedId: 'f1',
    });
    await store.saveArticle(before.article, before.analysis);
    await store.saveArticle(after.article, after.analysis);
    expect(await find(store, ['wait'])).toEqual([]);
    expect(await find(store, ['sail'])).toEqual(['Quay']);
    await store.removeArticlesOfFeed('f1' as FeedId);
    expect(await find(store, ['sail'])).toEqual([]);
  });

  it('forgets what is removed by its age', async () => {
    const store = await storeOf(HARBOUR);
    await store.removeOldArticles({ beforeMs: NEWS_DAY_MS * 2, after: null, limit: 10 });
    expect(await find(store, ['cod'])).toEqual([]);
  });

  it.each([
    'cod" OR "fleet',
    'cod NEAR(quota, 2)',
    'title:cod',
    'cod*',
    '((cod',
    '-cod',
    '^cod',
    '{title text}: cod',
    'cod AND',
    '\u0000cod',
    'cod '.repeat(1000),
    '"'.repeat(4000),
    HOSTILE,
  ])('reads nothing but words in %j', async (words) => {
    const store = await storeOf(HARBOUR);
    const phrase = foldText(words);
    const titles = await find(store, [words]);
    const having = HARBOUR.filter(({ title, lead = [] }) =>
      [title, lead.join(' ')].some((each) => ` ${foldText(each)} `.includes(` ${phrase} `)),
    ).map(({ title }) => title);
    expect([...titles].sort()).toEqual(phrase === '' ? [] : [...having].sort());
  });

  it('finds every article that has all of the words, and no other', async () => {
    const word = fc.constantFrom('cod', 'quota', 'Fleet', 'ÅRHUS', 'straße', 'harbour’s', '7', '-');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraphs, { minLength: 1, maxLength: 5 }),
        fc.array(phrase, { minLength: 1, maxLength: 3 }),
        async (texts, phrases) => {
          const given = texts.map((lines, at) => ({
            text: [`Item ${at}`, ...lines.map((line) => line.join(' '))].join('\n\n'),
            ...news({ title: `Item ${at}` }),
          }));
          const store = await openTestStore();
          for (const { article, analysis, text } of given)
            await store.saveArticle({ ...article, text }, analysis);
          const sought = phrases.map(foldText).filter((each) => each !== '');
          const having = given.filter(({ text }) =>
            sought.every((each) =>
              text.split('\n').some((line) => ` ${foldText(line)} `.includes(` ${each} `)),
            ),
          );
          const titles = sought.length === 0 ? [] : having.map(({ article }) => article.title);
          expect([...(await find(store, phrases))].sort()).toEqual([...titles].sort());
          await store.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('ranks and counts so many of the newest stored, and no more', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const store = await openTestStore({ path });
    await changeBeside(
      path,
      `
      WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${MAX_RANKED + 5})
      INSERT INTO articles (id, url, outlet, title, published_at_ms, text, stored_at_ms)
        SELECT 'a' || n, 'https://a.example/' || n, 'A', 'Cod ' || n, n, 'Cod', n FROM numbers
    `,
    );
    // SQLite has triggers for it.
    if (isOnPostgres)
      await changeBeside(
        path,
        `INSERT INTO article_words (sequence, outlet, title, text, word_count, words)
          SELECT sequence, 'a', ' cod  ' || published_at_ms || ' ', ' cod ', 3,
            array_to_tsvector(ARRAY['cod', published_at_ms::text]) FROM articles`,
      );
    const { articles, total } = await store.searchArticles({
      words: ['cod'],
      offset: 0,
      limit: 900,
    });
    expect([articles.length, total]).toEqual([100, MAX_RANKED]);
    const last = await store.searchArticles({ words: ['cod'], offset: MAX_RANKED - 1, limit: 9 });
    expect(last.articles.map(({ title }) => title)).toEqual(['Cod 6']);
  });
});
