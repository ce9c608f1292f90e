import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import { NEWS_DAY_MS, news } from '../helpers/news.ts';
import { openTestStore } from '../helpers/open-test-store.ts';

const HOUR_MS = 3_600_000;
const ALWAYS = { fromMs: 0, toMs: 2 * NEWS_DAY_MS };

/** Articles with these headlines, an hour apart; all but the last are of a story of their own. */
async function openWith(...titles: readonly string[]) {
  const store = await openTestStore();
  const ids: ArticleId[] = [];
  for (const [hour, title] of titles.entries()) {
    const { article, analysis } = news({ title, publishedAtMs: NEWS_DAY_MS + hour * HOUR_MS });
    await store.saveArticle(article, analysis);
    ids.push(article.id);
  }
  for (const id of ids.slice(0, -1)) await store.joinStory(id, []);
  const find = async (words: readonly string[], change = {}) => {
    const sought = words.map((word) => ({ word, isBeginning: word.length === 5 }));
    const found = await store.findLikeArticles({
      ...{ words: sought, title: '…', limit: 10, ...ALWAYS },
      ...change,
    });
    return found.map(({ title }) => title);
  };
  return { store, ids, find };
}

it('finds articles of stories with any of the words, the likest first', async () => {
  const { find } = await openWith(
    'Bridge halted',
    'Ferry strike',
    'Bridge costs tripled',
    'Bridge',
  );
  expect(await find(['tripl', 'bridg'])).toEqual(['Bridge costs tripled', 'Bridge halted']);
  expect(await find(['tripl', 'bridg'], { limit: 1 })).toEqual(['Bridge costs tripled']);
  expect(await find(['brid'])).toEqual([]);
  expect(await find([])).toEqual([]);
});

it('finds the same headline, whatever the words', async () => {
  const { find } = await openWith('Tides and winds', 'Ferry strike', 'Last');
  expect(await find([], { title: 'Tides, and winds!' })).toEqual(['Tides and winds']);
});

it('looks no further than the period', async () => {
  const { find } = await openWith('Bridge one', 'Bridge two', 'Bridge three', 'Last');
  const period = { fromMs: NEWS_DAY_MS + HOUR_MS, toMs: NEWS_DAY_MS + HOUR_MS };
  expect(await find(['bridg'], period)).toEqual(['Bridge two']);
});

it('lists what waits for a story, and what is of one', async () => {
  const { store, ids } = await openWith('One', 'Two', 'Three');
  expect(await store.listStoryless(9)).toEqual(ids.slice(2));
  expect((await store.listStoryMembers(ids)).map(({ title }) => title)).toEqual(['One', 'Two']);
  const texts = await store.listNewestTexts(1);
  expect(texts.map((text) => text.split('\n')[0])).toEqual(['Two']);
});

it('counts the articles of stories in a period', async () => {
  const { store, ids } = await openWith('One', 'Two', 'Three');
  const [one, , three] = ids;
  if (one === undefined || three === undefined) throw new Error('three were stored');
  const story = (await store.storiesOf([one])).get(one);
  if (story === undefined) throw new Error('it was given one');
  await store.joinStory(three, [story]);
  expect(await store.countStoryArticles([story], ALWAYS)).toEqual(new Map([[story, 2]]));
  const first = { fromMs: 0, toMs: NEWS_DAY_MS };
  expect(await store.countStoryArticles([story], first)).toEqual(new Map([[story, 1]]));
});
