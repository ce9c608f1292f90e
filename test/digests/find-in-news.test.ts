import { expect, it } from 'vitest';
import { findInNews } from '../../src/digests/find-in-news.ts';
import type { Watch, WatchId } from '../../src/model/watch.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { testLinks } from '../helpers/links.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/news.ts';
import { openTestStore } from '../helpers/open-test-store.ts';

const WATCH: Watch = {
  id: 'w1' as WatchId,
  destination: { platform: 'discord', workspaceId: 'G1', channelId: 'C1' },
  ownerId: 'U1',
  name: 'Anna Berg',
  words: [],
  quiet: null,
  createdAtMs: 0,
};

const SAID = [
  { words: 'The toll on the old bridge will not be raised before the summer is over.' },
];

async function setUp(heldSinceMs: number | null = null) {
  const store = await openTestStore();
  const index = createQuoteIndex({ maxQuotes: null, heldSinceMs });
  await store.addWatch(WATCH);
  const save = async (given: News) => {
    const { article, analysis } = news(given);
    const saved = await store.saveArticle(article, analysis);
    if (saved.kind === 'added') index.putArticle(article.id, saved.stored.quotes);
  };
  const find = () => findInNews({ store, index, links: testLinks });
  /** As watches do with what was found. */
  const tell = async (id: string) => {
    const ids = (await store.listUntoldFinds()).get(WATCH.id) ?? [];
    const document = {
      audience: 'channel' as const,
      fallback: id,
      blocks: [],
      shareCommandText: null,
    };
    const { destination } = WATCH;
    await store.promiseWatchNews(WATCH.id, ids, { id, destination, document, attempts: 0 });
  };
  return { store, save, find, tell };
}

it('keeps what it finds, and takes the news away with it', async () => {
  const { store, save, find } = await setUp();
  await save({ title: 'Here', said: SAID });
  expect(await find()).toBe(false);
  expect((await store.listUntoldFinds()).get(WATCH.id)).toHaveLength(1);
  expect(await store.listUnwatchedNews(10)).toEqual([]);
  expect(await find()).toBe(false);
});

it('finds what came too late to be held in memory', async () => {
  const { store, save, find } = await setUp(NEWS_DAY_MS);
  await save({ title: 'Late', publishedAtMs: 0, said: SAID });
  await find();
  expect((await store.listUntoldFinds()).get(WATCH.id)).toHaveLength(1);
});

it('promises one edit of what told the same words, however many outlets come in one look', async () => {
  const { store, save, find, tell } = await setUp();
  await save({ title: 'Here', said: SAID });
  await find();
  await tell('d1');
  for (const outlet of ['Coastal Courier', 'Valley News'])
    await save({ title: outlet, outlet, said: SAID });
  expect(await find()).toBe(true);
  const [, ...edits] = await store.listOpenDeliveries();
  expect(edits).toMatchObject([{ edits: 'd1', destination: WATCH.destination }]);
  expect(JSON.stringify(edits[0]?.document)).toContain('Valley News');
  expect((await store.listUntoldFinds()).size).toBe(0);
});

it('promises nothing for words that wait to be told: they name the other outlet then', async () => {
  const { store, save, find } = await setUp();
  await save({ title: 'Here', said: SAID });
  await find();
  await save({ title: 'There', outlet: 'Coastal Courier', said: SAID });
  expect(await find()).toBe(false);
  expect(await store.listOpenDeliveries()).toEqual([]);
});
