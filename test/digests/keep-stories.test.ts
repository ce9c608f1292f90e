import { describe, expect, it } from 'vitest';
import { chooseStories } from '../../src/digests/build-digest.ts';
import { keepStories } from '../../src/digests/keep-stories.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';

const HOUR_MS = 3_600_000;

const strike: News = {
  title: 'Ferry crews walk out over night shifts',
  lead: ['Crews of the Norland ferries stopped work in a dispute about night shifts.'],
  said: [{ words: 'We are asking for sleep, not for money, and nobody in the office knows it.' }],
};
/** Says the same words, and nothing else of it. */
const echo: News = {
  title: 'Sailors sleep on benches',
  said: [{ words: 'We are asking for sleep, not for money' }],
};
/** Opens like it, and says nothing. */
const talks: News = {
  title: 'Ferry crews and Norland talk about night shifts',
  lead: ['A dispute about shifts on the ferries went on.'],
};
const bridge: News = {
  title: 'Oster council stops the harbour bridge',
  said: [{ words: 'We will not pay for a bridge that leads nowhere, this year or next.' }],
};

async function openStories() {
  const store = await openTestStore();
  const stored = new Map<string, string>();
  /** Stores and groups them, as a digest of that hour does; returns the story of each. */
  const tell = async (hour: number, ...all: readonly News[]) => {
    const articles = [];
    for (const each of all) {
      const publishedAtMs = NEWS_DAY_MS + hour * HOUR_MS;
      const { article, analysis } = news({ outlet: `Outlet ${hour}`, ...each, publishedAtMs });
      await store.saveArticle(article, analysis);
      const read = await store.getArticle(article.id);
      if (read === null) throw new Error('just stored');
      articles.push(read);
      stored.set(each.title, article.id);
    }
    const copies = await store.listCopyGroups(articles.map(({ article }) => article.id));
    const ids = await keepStories(
      store,
      await chooseStories(articles, { filter: {}, index: createQuoteIndex() }),
      copies,
    );
    return articles.map(({ article }) => ids.get(article.id));
  };
  return { store, tell };
}

describe('a story', () => {
  it.each<[string, News]>([
    ['the words of a quote', echo],
    ['an opening that is like it', talks],
  ])('is gone on with by %s', async (_case, next) => {
    const { tell } = await openStories();
    const [first, other] = await tell(0, strike, bridge);
    expect(first).not.toBe(other);
    expect(await tell(24, next)).toEqual([first]);
    expect(await tell(30, next)).toEqual([first]);
  });

  it('is gone on with by a copy', async () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve '.split(' ');
    const text = words.map((word) => words.map((other) => `${word}${other}`).join(' ')).slice(0, 6);
    const { tell } = await openStories();
    const [first] = await tell(0, { title: 'Kiln', lead: text });
    const own = words.map(
      (word) => `own${word} opening${word} of${word}x paper${word} here${word}`,
    );
    expect(await tell(24, { title: 'Oven', lead: [...own, ...text] })).toEqual([first]);
  });

  it('is another one after its window', async () => {
    const { tell } = await openStories();
    const [first] = await tell(0, strike);
    expect(await tell(73, strike)).not.toEqual([first]);
  });

  it('is not joined by what has nothing in common with it', async () => {
    const { tell } = await openStories();
    const [first] = await tell(0, strike);
    expect(await tell(1, bridge)).not.toEqual([first]);
  });

  it('keeps the older id when words show that two are one', async () => {
    const { tell } = await openStories();
    const [first, second] = await tell(0, strike, bridge);
    const both: News = {
      title: 'The week',
      said: [...(strike.said ?? []), ...(bridge.said ?? [])],
    };
    expect(await tell(24, both)).toEqual([Math.min(first ?? 0, second ?? 0)]);
    expect(await tell(25, bridge)).toEqual([Math.min(first ?? 0, second ?? 0)]);
  });

  it('makes no one of two that an opening is like', async () => {
    const { store, tell } = await openStories();
    const [first, second] = await tell(
      0,
      { title: 'Ferry crews walk out' },
      { title: 'Harbour bridge halted' },
    );
    await tell(24, { title: 'Ferry crews walk out at harbour bridge' });
    const kept = (await store.listStoryArticles(0, 9)).map(
      ({ storyId, stored }) => [stored.article.title, storyId] as const,
    );
    expect(new Map(kept)).toEqual(
      new Map([
        ['Ferry crews walk out at harbour bridge', first],
        ['Ferry crews walk out', first],
        ['Harbour bridge halted', second],
      ]),
    );
  });
});

it('has nothing to do for no stories', async () => {
  const { store } = await openStories();
  expect(await keepStories(store, [], [])).toEqual(new Map());
});
