import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedId, Reading } from '../../../src/model/article.ts';
import type { QuoteId } from '../../../src/model/quote.ts';
import type { StoredArticle } from '../../../src/store/ports/article-store.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { changeBeside } from '../../helpers/store/change-beside.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { feed } from '../../helpers/values/feed.ts';
import { NEWS_DAY_MS, type News, news, storedNews } from '../../helpers/values/news.ts';

const F1 = 'f1' as FeedId;

async function storeOf(...each: readonly News[]) {
  const time = new FakeClock(NEWS_DAY_MS);
  const store = await openTestStore({ clock: time });
  await store.addFeed(feed('f1'));
  for (const given of each) {
    const { article, analysis } = news(given);
    await store.saveArticle(article, analysis);
    await time.advanceTo(time.nowMs() + 1000);
  }
  return store;
}

it('gives back an article with all that was found in it', async () => {
  const given = {
    title: 'Oster council stops the bridge',
    lead: ['The council stopped it.', 'Costs had tripled.'],
    said: [
      { words: 'We will not pay.', about: 'Oster' },
      { words: 'Never “ever”.', by: null },
    ],
    feedId: 'f1',
  };
  const store = await storeOf(given);
  const stored = storedNews(given);
  expect(await store.getArticle(stored.article.id)).toEqual(stored);
  const [, second] = stored.quotes;
  expect(await store.getQuote(second?.id ?? ('' as QuoteId))).toEqual(second);
});

it('reads the quotes of those of some articles that are there', async () => {
  const one = { title: 'One', said: [{ words: 'It is late.' }, { words: 'It is One.' }] };
  const two = { title: 'Two' };
  const store = await storeOf(one, two, { title: 'Three', said: [{ words: 'It is Three.' }] });
  const [stored, silent, gone] = [storedNews(one), storedNews(two), storedNews({ title: 'Gone' })];
  const ids = [silent, gone, stored].map(({ article }) => article.id);
  expect(await store.listQuotes(ids)).toEqual(
    new Map([
      [stored.article.id, stored.quotes],
      [silent.article.id, []],
    ]),
  );
  expect(await store.listQuotes([])).toEqual(new Map());
});

it('keeps how an article was read, and takes the newer reading with a newer text', async () => {
  const store = await storeOf();
  const { article, analysis } = news({ title: 'Kiln opened' });
  const reading: Reading = {
    blocks: [{ kind: 'headline', start: 0, end: article.title.length }],
    authors: ['Runa Vik'],
    modifiedAtMs: NEWS_DAY_MS,
    language: 'en-GB',
    partial: { from: 'page', reason: 'subscription' },
  };
  await store.saveArticle({ ...article, reading }, analysis);
  expect((await store.getArticle(article.id))?.article.reading).toEqual(reading);
  const whole = { ...reading, partial: null };
  const text = `${article.text}\n\nIt was empty.`;
  await store.saveArticle({ ...article, text, reading: whole }, analysis);
  expect((await store.getArticle(article.id))?.article.reading).toEqual(whole);
});

it('dates a quote from a live blog by its post, when stored and when read', async () => {
  const store = await storeOf();
  const { article, analysis } = news({
    title: 'Kiln opened',
    said: [{ words: 'Nobody but me.' }, { words: 'It is blue.' }],
  });
  const postedAtMs = article.publishedAtMs + 3_600_000;
  const start = article.text.indexOf('It is blue.');
  const blocks = [{ kind: 'paragraph', start, end: article.text.length, postedAtMs } as const];
  const reading = { blocks, authors: [], modifiedAtMs: null, language: null, partial: null };
  const saved = await store.saveArticle({ ...article, reading }, analysis);
  const times = [article.publishedAtMs, postedAtMs];
  expect(saved.kind === 'added' && saved.stored.quotes.map((q) => q.publishedAtMs)).toEqual(times);
  const stored = await store.getArticle(article.id);
  expect(stored?.quotes.map((quote) => quote.publishedAtMs)).toEqual(times);
});

it('gives null for what it does not have', async () => {
  const store = await storeOf();
  expect(await store.getArticle(storedNews({ title: 'One' }).article.id)).toBeNull();
  expect(await store.getQuote('nowhere' as QuoteId)).toBeNull();
});

describe('a quote that an edit took away', () => {
  const url = 'https://harbour-post.example/kiln';
  const version = (...words: string[]) =>
    news({ title: 'Kiln opened', url, said: words.map((each) => ({ words: each })) });

  it('is found as it was, until it is back', async () => {
    const store = await openTestStore();
    const save = async (...words: string[]) => {
      const { article, analysis } = version(...words);
      await store.saveArticle(article, analysis);
      return (await store.getArticle(article.id))?.quotes ?? [];
    };
    const [gone] = await save('It is red.', 'Nobody but me.');
    const id = gone?.id ?? ('' as QuoteId);
    expect(await store.getFormerQuote(id)).toBeNull();
    await save('Nobody but me.');
    expect(await store.getQuote(id)).toBeNull();
    expect(await store.getFormerQuote(id)).toEqual(gone);
    await save('Nobody but me.', 'It is red.');
    expect((await store.getQuote(id))?.contents).toEqual(['It is red.']);
    expect(await store.getFormerQuote(id)).toBeNull();
  });

  it('goes with its article', async () => {
    const store = await openTestStore();
    await store.addFeed(feed('f1'));
    const inFeed = (words: string) => {
      const { article, analysis } = version(words);
      return store.saveArticle({ ...article, feedId: F1 }, analysis);
    };
    const first = await inFeed('It is red.');
    await inFeed('It is blue.');
    const id = (first.kind === 'added' && first.stored.quotes[0]?.id) || ('' as QuoteId);
    expect(await store.getFormerQuote(id)).not.toBeNull();
    await store.removeArticlesOfFeed(F1);
    expect(await store.getFormerQuote(id)).toBeNull();
  });
});

it('lists what was stored in a period, newest published first', async () => {
  const store = await storeOf(
    { title: 'Early', publishedAtMs: 500 },
    { title: 'Late', publishedAtMs: 900 },
    { title: 'Middle', publishedAtMs: 700 },
  );
  const titles = async (fromMs: number, toMs: number) =>
    (await store.listArticlesStoredBetween(fromMs, toMs)).map(({ article }) => article.title);
  expect(await titles(NEWS_DAY_MS, NEWS_DAY_MS + 3000)).toEqual(['Late', 'Middle', 'Early']);
  expect(await titles(NEWS_DAY_MS + 1000, NEWS_DAY_MS + 2000)).toEqual(['Late']);
  expect(await titles(NEWS_DAY_MS + 3000, NEWS_DAY_MS + 9000)).toEqual([]);
});

it('lists the others where one of a period is damaged', async () => {
  const path = join(tempFolder(), 'verbatim.db');
  const store = await openTestStore({ path });
  for (const title of ['Early', 'Torn', 'Late']) {
    const { article, analysis } = news({ title, publishedAtMs: title === 'Late' ? 900 : 500 });
    await store.saveArticle(article, analysis);
  }
  const torn = storedNews({ title: 'Torn' }).article.id;
  await changeBeside(path, `UPDATE analyses SET analysis = '{' WHERE article_id = '${torn}'`);
  const damaged: string[] = [];
  const listed = await store.listArticlesStoredBetween(NEWS_DAY_MS, NEWS_DAY_MS + 1, (id) => {
    damaged.push(id);
  });
  expect(damaged).toEqual([torn]);
  expect(listed.map(({ article }) => article.title)).toEqual(['Late', 'Early']);
});

it('streams every article, oldest stored first, over many pages', async () => {
  const store = await openTestStore();
  const titles = Array.from({ length: 450 }, (_, index) => `Story ${index}`);
  for (const title of titles) {
    const { article, analysis } = news({ title, said: [{ words: `No to ${title}.` }] });
    await store.saveArticle(article, analysis);
  }
  const read: StoredArticle[] = [];
  let readAtTurn: number | null = null;
  setImmediate(() => {
    readAtTurn = read.length;
  });
  for await (const stored of store.readAllArticles()) {
    read.push(stored);
    // What has been read may go while reading.
    if (read.length === 200) await store.setSetting('still', 'writable');
  }
  expect(read.map(({ article }) => article.title)).toEqual(titles);
  expect(read.at(-1)?.quotes[0]?.contents[0]).toBe('No to Story 449.');
  expect(await store.countArticles()).toBe(450);
  // Whoever asks whether the program is alive has a turn meanwhile.
  expect(readAtTurn).toBeLessThan(200);
});

it('keeps articles of a removed feed, with no feed', async () => {
  const store = await storeOf({ title: 'One', feedId: 'f1', said: [{ words: 'No.' }] });
  await store.removeFeed(F1);
  const { article } = storedNews({ title: 'One' });
  const stored = await store.getArticle(article.id);
  expect(stored?.article.feedId).toBeNull();
  expect(stored?.quotes[0]?.feedId).toBeNull();
});

it('removes the articles of a feed with all that hangs on them, and would read them again', async () => {
  const store = await storeOf(
    { title: 'One', feedId: 'f1', said: [{ words: 'No.' }] },
    { title: 'Two', said: [{ words: 'Yes.' }] },
  );
  await store.rememberItem(F1, 'guid-1', null);
  const one = storedNews({ title: 'One', said: [{ words: 'No.' }] });
  expect(await store.removeArticlesOfFeed(F1)).toEqual([one.article.id]);
  expect(await store.getArticle(one.article.id)).toBeNull();
  expect(await store.getQuote(one.quotes[0]?.id ?? ('' as QuoteId))).toBeNull();
  expect(await store.countArticles()).toBe(1);
  expect(await store.findKnownItems(F1, ['guid-1'])).toEqual(new Set());
});
