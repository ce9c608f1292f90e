import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, news } from '../../helpers/values/news.ts';

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
    const sought = words.map((word, at) => ({
      ...{ word, isBeginning: word.length === 5, weight: words.length - at },
    }));
    const found = await store.findLikeArticles({
      ...{ words: sought, title: '…', limit: 10, ...ALWAYS },
      ...change,
    });
    return found.map(({ title }) => title);
  };
  return { store, ids, find };
}

it('finds articles of stories with any of the words, those first whose words weigh most', async () => {
  const { find } = await openWith(
    'Bridge halted',
    'Ferry strike',
    'Costs tripled',
    'Bridge costs tripled',
    'Bridge',
  );
  const found = ['Bridge costs tripled', 'Costs tripled', 'Bridge halted'];
  expect(await find(['tripl', 'bridg'])).toEqual(found);
  expect(await find(['tripl', 'bridg'], { limit: 1 })).toEqual(found.slice(0, 1));
  expect(await find(['bridg', 'tripl'])).toEqual([found[0], found[2], found[1]]);
  expect(await find(['brid'])).toEqual([]);
  expect(await find([])).toEqual([]);
});

it('finds the same headline, whatever the words, and first', async () => {
  const { find } = await openWith('Ferry strike', 'Tides and winds', 'Winds and tides', 'Last');
  const change = { title: 'Tides, and winds!' };
  expect(await find([], change)).toEqual(['Tides and winds']);
  expect(await find(['ferry', 'strik'], change)).toEqual(['Tides and winds', 'Ferry strike']);
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
