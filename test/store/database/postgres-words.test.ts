import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { newsDayClock, openTestStore } from '../../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, news } from '../../helpers/values/news.ts';

/** The same articles in a SQLite file and in PostgreSQL, each of them in a story of its own. */
async function openBoth(texts: readonly (readonly string[])[]): Promise<readonly [Store, Store]> {
  const file = await openStore({ path: ':memory:', clock: newsDayClock, logger: silentLogger });
  const database = await openTestStore();
  for (const store of [file, database]) {
    for (const [at, [title = '', ...lead]] of texts.entries()) {
      const { article, analysis } = news({
        title,
        lead,
        url: `https://a.example/${at}`,
        publishedAtMs: NEWS_DAY_MS + (at % 3),
      });
      await store.saveArticle(article, analysis);
      await store.joinStory(article.id, []);
    }
  }
  return [file, database];
}

const word = fc.constantFrom(
  'cod',
  'cods',
  'codfish',
  'quota',
  'Fleet',
  'ÅRHUS',
  'straße',
  'harbour’s',
  '7',
  'the',
  '-',
);
const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const texts = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

describe('the same answers, in the same order, as FTS5 gives', () => {
  it('to a search for words and phrases', async () => {
    const phrases = fc.array(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(texts, phrases, async (given, words) => {
        const found = [];
        const stores = await openBoth(given);
        for (const store of stores)
          found.push(await store.searchArticles({ words, offset: 0, limit: 20 }));
        expect(found[1]).toEqual(found[0]);
        for (const store of stores) await store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('to a search for what an article may go on with', async () => {
    const sought = fc.array(
      fc.record({
        word: fc.constantFrom('cod', 'cods', 'quota', 'fleet', 'arhus', 'strasse', '7'),
        isBeginning: fc.boolean(),
        weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
      }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(texts, sought, line, async (given, words, title) => {
        const found = [];
        const stores = await openBoth(given);
        for (const store of stores)
          found.push(
            await store.findLikeArticles({
              words,
              title,
              fromMs: NEWS_DAY_MS,
              toMs: NEWS_DAY_MS + 1,
              limit: 20,
            }),
          );
        expect(found[1]).toEqual(found[0]);
        for (const store of stores) await store.close();
      }),
      { numRuns: 40 },
    );
  });
});

it('finds by what is longer than PostgreSQL takes as a word, or as a set of words', async () => {
  const store = await openTestStore();
  const long = 'x'.repeat(5000);
  const many = Array.from({ length: 200_000 }, (_, at) => `w${at}`).join(' ');
  for (const [title, lead] of [
    ['Long', `It said ${long}a and no more.`],
    ['Many', many],
  ] as const) {
    const { article, analysis } = news({ title, lead: [lead] });
    await store.saveArticle(article, analysis);
  }
  const find = async (words: string) => {
    const { articles } = await store.searchArticles({ words: [words], offset: 0, limit: 9 });
    return articles.map(({ title }) => title);
  };
  expect(await find(`${long}a`)).toEqual(['Long']);
  expect(await find(`${long}b`)).toEqual([]);
  expect(await find('w7 w8')).toEqual(['Many']);
});

it('keeps no words of what is gone', async () => {
  const store = await openTestStore();
  const { article, analysis } = news({ title: 'Quay', lead: ['Ships wait.'] });
  await store.saveArticle(article, analysis);
  await store.removeOldArticles({ beforeMs: NEWS_DAY_MS * 2, after: null, limit: 10 });
  expect(await store.getArticle(article.id as ArticleId)).toBeNull();
  const { total } = await store.searchArticles({ words: ['ships'], offset: 0, limit: 9 });
  expect(total).toBe(0);
});
