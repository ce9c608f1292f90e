import { describe, expect, it } from 'vitest';
import { createPatience, findInNews } from '../../src/digests/find-in-news.ts';
import type { Watch, WatchId } from '../../src/model/watch.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';

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
  /** @returns a function that puts it into the index, as happens a moment later. */
  const saveOnly = async (given: News) => {
    const { article, analysis } = news(given);
    const saved = await store.saveArticle(article, analysis);
    return () => {
      if (saved.kind === 'added') index.putArticle(article.id, saved.stored.quotes);
    };
  };
  const save = async (given: News) => (await saveOnly(given))();
  const clock = new FakeClock();
  const isOver = createPatience(clock);
  const look = () =>
    findInNews({ store, readQuote: store.getQuote, index, links: testLinks }, isOver);
  const find = async () => (await look()).isPromised;
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
  return { store, clock, save, saveOnly, look, find, tell };
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

describe('what is stored and not in the index yet', () => {
  it('waits for it, in its order, and is found then', async () => {
    const { store, save, saveOnly, look } = await setUp();
    await save({ title: 'First', said: [{ words: 'The ferry sails at noon on Sundays.' }] });
    const put = await saveOnly({ title: 'Here', said: SAID });
    await save({ title: 'Later', said: [{ words: 'Nobody asked the pilots about the lamps.' }] });
    expect(await look()).toEqual({ isPromised: false, isWaiting: true, isDamaged: false });
    expect((await store.listUntoldFinds()).get(WATCH.id)).toHaveLength(1);
    expect(await store.listUnwatchedNews(10)).toHaveLength(2);
    put();
    expect(await look()).toEqual({ isPromised: false, isWaiting: false, isDamaged: false });
    expect((await store.listUntoldFinds()).get(WATCH.id)).toHaveLength(3);
  });

  it('is looked at without it when that takes too long, and holds up nothing any more', async () => {
    const { store, clock, saveOnly, look } = await setUp();
    await store.addWatch({ ...WATCH, id: 'w2' as WatchId, name: null, words: ['toll'] });
    await saveOnly({ title: 'Here', said: SAID });
    expect(await look()).toMatchObject({ isWaiting: true, isDamaged: false });
    await clock.advance(9_999);
    expect(await look()).toMatchObject({ isWaiting: true, isDamaged: false });
    await clock.advance(1);
    expect(await look()).toMatchObject({ isWaiting: false, isDamaged: false });
    expect((await store.listUntoldFinds()).get('w2' as WatchId)).toHaveLength(1);
    expect(await store.listUnwatchedNews(10)).toEqual([]);
  });

  it('waits for nothing where the article is gone', async () => {
    const { store, saveOnly, look } = await setUp();
    await saveOnly({ title: 'Here', said: SAID });
    await store.removeOldArticles({ beforeMs: NEWS_DAY_MS * 2, after: null, limit: 9 });
    expect(await look()).toEqual({ isPromised: false, isWaiting: false, isDamaged: false });
  });
});
