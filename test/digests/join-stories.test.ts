import { expect, it } from 'vitest';
import { createStoryJoiner } from '../../src/digests/join-stories.ts';
import type { ArticleId } from '../../src/model/article.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';

const HOUR_MS = 3_600_000;

const strike: News = {
  title: 'Ferry crews walk out over night shifts',
  lead: ['Crews of the Norland ferries stopped work in a dispute about night shifts.'],
  said: [{ words: 'We are asking for sleep, not for money, and nobody in the office knows it.' }],
};
const talks: News = {
  title: 'Norland and ferry crews talk about night shifts',
  lead: ['The dispute about night shifts on the Norland ferries goes on after talks.'],
};
const echo: News = {
  title: 'Sailors on benches',
  said: [{ words: 'We are asking for sleep, not for money' }],
};
const bridge: News = {
  title: 'Oster council stops the harbour bridge',
  lead: ['Councillors voted to halt it after its costs had tripled.'],
};

async function openJoiner() {
  const store = await openTestStore();
  const index = createQuoteIndex();
  const joiner = createStoryJoiner({ store, index });
  const tell = async (hour: number, given: News) => {
    const { article, analysis } = news({
      outlet: `Outlet ${hour}`,
      ...given,
      publishedAtMs: NEWS_DAY_MS + hour * HOUR_MS,
    });
    await store.saveArticle(article, analysis);
    index.putArticle(article.id, (await store.getArticle(article.id))?.quotes ?? []);
    return article.id;
  };
  return { store, index, joiner, tell };
}

it('gives each article a story, that of what tells the same', async () => {
  const { joiner, tell } = await openJoiner();
  const first = await joiner.join(await tell(0, strike));
  const other = await joiner.join(await tell(1, bridge));
  expect(other).not.toBe(first);
  expect(await joiner.join(await tell(24, talks))).toBe(first);
  expect(await joiner.join(await tell(30, echo))).toBe(first);
});

it('gives an article the story that it had, and none where there is no article', async () => {
  const { joiner, tell } = await openJoiner();
  const id = await tell(0, strike);
  const story = await joiner.join(id);
  expect(await joiner.join(id)).toBe(story);
  expect(await joiner.join('nowhere' as ArticleId)).toBeNull();
});

it('joins many that are asked for at once as if one by one', async () => {
  const { joiner, tell } = await openJoiner();
  const ids = [await tell(0, strike), await tell(1, talks), await tell(2, echo)];
  expect(new Set(await Promise.all(ids.map(joiner.join))).size).toBe(1);
});

it('goes on after a restart with what is stored', async () => {
  const { store, index, joiner, tell } = await openJoiner();
  const first = await joiner.join(await tell(0, strike));
  const next = createStoryJoiner({ store, index });
  expect(await next.join(await tell(24, talks))).toBe(first);
});

it('puts nothing back into a story that it was taken out of', async () => {
  const { store, joiner, tell } = await openJoiner();
  const first = await joiner.join(await tell(0, strike));
  const id = await tell(24, talks);
  expect(await joiner.join(id)).toBe(first);
  const own = await store.partFromStory(id);
  expect(own).not.toBe(first);
  expect(await joiner.join(id)).toBe(own);
  // What tells the same as both joins one of them, and makes no one of them.
  await joiner.join(await tell(26, { ...strike, outlet: 'Evening Mail' }));
  expect((await store.storiesOf([id])).get(id)).toBe(own);
});
