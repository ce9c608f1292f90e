import { expect, it } from 'vitest';
import { createStoryJoiner } from '../../src/digests/join-stories.ts';
import type { ArticleId } from '../../src/model/article.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { createStoryReader } from '../../src/records/read-stories.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';

const HOUR_MS = 3_600_000;
const WORDS = 'We will not pay for a bridge that leads nowhere, this year or next.';

const vote: News = {
  title: 'Oster council stops the harbour bridge',
  lead: ['Councillors in Oster voted to halt the harbour bridge after its costs had tripled.'],
  said: [{ words: WORDS }],
};
const later: News = {
  title: 'Harbour bridge in Oster scrapped as costs triple',
  outlet: 'Coastal Courier',
  lead: ['The harbour bridge in Oster is dead: its costs had tripled.'],
  said: [
    { words: WORDS },
    { words: 'The piles will stand there when we are gone, and so will the bill.' },
  ],
};

async function openReader() {
  const store = await openTestStore();
  const index = createQuoteIndex();
  const ids: ArticleId[] = [];
  for (const [hour, given] of [vote, later].entries()) {
    const publishedAtMs = NEWS_DAY_MS + hour * HOUR_MS;
    const { article, analysis } = news({ ...given, publishedAtMs });
    await store.saveArticle(article, analysis);
    index.putArticle(article.id, (await store.getArticle(article.id))?.quotes ?? []);
    ids.push(article.id);
  }
  const joiner = createStoryJoiner({ store, index });
  const reader = createStoryReader({ store, index, joiner, links: testLinks });
  const [first, second] = ids as [ArticleId, ArticleId];
  return { store, reader, first, second };
}

it('tells a story by its articles, newest first, the same words where they were printed first', async () => {
  const { reader, first, second } = await openReader();
  const id = await reader.idOf(first);
  expect(await reader.idOf(second)).toBe(id);
  const story = await reader.read(id ?? 0);
  expect(story).toMatchObject({ id, articleCount: 2, outlets: 2, parted: [] });
  const told = story?.articles.map(({ title, cards }) => [title, cards.length]);
  expect(told).toEqual([
    [later.title, 1],
    [vote.title, 1],
  ]);
  const [, card] = story?.articles.flatMap(({ cards }) => cards) ?? [];
  expect(card?.contents).toEqual([WORDS]);
  expect(card?.alsoIn?.map(({ text }) => text)).toEqual(['Coastal Courier']);
  const quotes = story?.people.reduce((sum, { quoteCount }) => sum + quoteCount, 0);
  expect(quotes).toBe(2);
});

it('has the headline of one of its articles', async () => {
  const { reader, first, second } = await openReader();
  const id = await reader.idOf(first);
  expect(await reader.idOf(second)).toBe(id);
  const story = await reader.read(id ?? 0);
  expect(story?.lead).toMatchObject({ title: later.title, outlet: 'Coastal Courier' });
});

it('takes an article out, and keeps who did it', async () => {
  const { store, reader, first, second } = await openReader();
  const id = await reader.idOf(first);
  await reader.idOf(second);
  const caller = {
    platform: 'console',
    workspaceId: '',
    channelId: '',
    userId: 'ada',
    userName: 'ada',
    isAdmin: () => Promise.resolve(true),
  } as const;
  const own = await reader.takeOut(second, caller);
  expect(own).not.toBe(id);
  expect(await reader.idOf(second)).toBe(own);
  expect((await reader.read(id ?? 0))?.parted).toEqual([
    { articleId: second, title: later.title, storyId: own },
  ]);
  expect(await reader.takeOut(second, caller)).toBeNull();
  const { entries } = await store.listAudit(null, 0, 9);
  expect(entries.map(({ userName, outcome }) => [userName, outcome])).toEqual([
    ['ada', 'it is alone in it, or gone'],
    ['ada', `story ${own}`],
  ]);
});

it('has no story where there is none', async () => {
  const { reader } = await openReader();
  expect(await reader.read(99)).toBeNull();
  expect(await reader.idOf('nowhere' as ArticleId)).toBeNull();
});
