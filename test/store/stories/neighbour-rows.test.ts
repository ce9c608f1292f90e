import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { news } from '../../helpers/values/news.ts';

async function storeOf(count: number) {
  const store = await openTestStore();
  const ids: ArticleId[] = [];
  for (let number = 1; number <= count; number++) {
    const { article, analysis } = news({ title: `Story ${number}` });
    ids.push(article.id);
    await store.saveArticle(article, analysis);
  }
  const titles = async (at: number, limit: number) =>
    (await store.listNeighbours(ids[at] as ArticleId, limit)).map(({ article }) => article.title);
  return { store, ids, titles };
}

it('gives those stored right before and after, in the order in which they came', async () => {
  const { titles } = await storeOf(5);
  expect(await titles(2, 1)).toEqual(['Story 2', 'Story 3', 'Story 4']);
  expect(await titles(0, 2)).toEqual(['Story 1', 'Story 2', 'Story 3']);
});

it('gives those of its story, wherever they stand', async () => {
  const { store, ids, titles } = await storeOf(6);
  await store.keepStories([{ articleIds: [ids[0], ids[5]] as ArticleId[], joinedIds: [] }]);
  expect(await titles(0, 1)).toEqual(['Story 1', 'Story 2', 'Story 6']);
});

it('gives its copies, wherever they stand', async () => {
  const { store, ids, titles } = await storeOf(4);
  const lead = Array.from({ length: 60 }, (_, at) => `Boat ${at} left the quay at ${at} o’clock.`);
  for (const outlet of ['Coastal Courier', 'Evening Mail']) {
    const { article, analysis } = news({ title: 'Boats leave', outlet, lead });
    ids.push(article.id);
    await store.saveArticle(article, analysis);
    for (let between = 0; between < 3; between++) {
      const other = news({ title: `${outlet} ${between}` });
      await store.saveArticle(other.article, other.analysis);
    }
  }
  expect((await titles(4, 1)).filter((title) => title === 'Boats leave')).toHaveLength(2);
});

it('gives nothing of an article that is gone', async () => {
  const { store } = await storeOf(1);
  expect(await store.listNeighbours('gone' as ArticleId, 5)).toEqual([]);
});
