import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/analysis/analyze.ts';
import { articleIdOf } from '../../src/articles/canonical-url.ts';
import { itemKey } from '../../src/ingestion/item-keys.ts';
import type { FeedItem } from '../../src/model/feed.ts';
import type { FeedPostId } from '../../src/model/feed-post.ts';
import { feedItem, harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';
import type { OutletPage } from '../helpers/outlets/serve-outlet.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { feed } from '../helpers/values/feed.ts';

const DOWN: OutletPage = { contentType: 'text/plain', body: 'Back soon.', status: 500 };
const GONE: OutletPage = { contentType: 'text/plain', body: 'Gone.', status: 410 };

describe('readItems', () => {
  it('reads a new item, and reads it once', async () => {
    const { outlet, reader, item, said, store } = await openItemReader({
      '/crane': harbourPage('Crane', 'We will lift it tonight'),
    });
    expect(await reader.readItems(FEED, [item('/crane')])).toMatchObject({ isComplete: true });
    expect(await reader.readItems(FEED, [item('/crane')])).toMatchObject({ isComplete: true });
    expect(outlet.requests).toEqual(['/crane']);
    expect(said()).toEqual([expect.stringContaining('We will lift it tonight')]);
    expect(await store.countArticles()).toBe(1);
  });

  it('reads what was removed by its age no more, be it edited, elsewhere or behind another link', async () => {
    const moved = harbourPage('Crane', 'We will lift it tonight');
    const canonical = '<link rel="canonical" href="@origin@/crane">';
    const { outlet, reader, item, store } = await openItemReader({
      '/crane': harbourPage('Crane', 'We will lift it tonight'),
      '/moved': { ...moved, body: moved.body.replace('<head>', `<head>${canonical}`) },
    });
    await reader.readItems(FEED, [item('/crane')]);
    const beforeMs = Date.UTC(2100, 0);
    await store.removeOldArticles({ beforeMs, after: null, limit: 10 });
    await store.addFeed(feed('f2'));
    const edited = item('/crane', { updatedAtMs: 1 });
    expect(await reader.readItems(FEED, [item('/crane')])).toEqual({
      newItems: 0,
      isComplete: true,
    });
    for (const of of [FEED, feed('f2')])
      expect(await reader.readItems(of, [edited])).toEqual({ newItems: 1, isComplete: true });
    expect(outlet.requests).toEqual(['/crane']);
    await reader.readItems(FEED, [item('/moved')]);
    expect(await store.countArticles()).toBe(0);
    expect(await reader.readItems(FEED, [item('/moved')])).toMatchObject({ newItems: 0 });
  });

  it('reads what was removed by its age once more when it is asked for, as no news', async () => {
    const { outlet, reader, item, store } = await openItemReader({
      '/crane': harbourPage('Crane', 'We will lift it tonight'),
    });
    await reader.readItems(FEED, [item('/crane')]);
    await store.removeOldArticles({ beforeMs: Date.UTC(2100, 0), after: null, limit: 10 });
    const { article, isBacklog } = await reader.readOne(`${outlet.origin}/crane`);
    expect(isBacklog).toBe(true);
    expect(await store.isForgotten(article.id)).toBe(false);
  });

  it('reads an edited item again: a revision, and the new words in the index', async () => {
    const { outlet, reader, item, said, store, index } = await openItemReader({
      '/crane': harbourPage('Crane', 'We will lift it tonight'),
    });
    await reader.readItems(FEED, [item('/crane')]);
    const [before] = index.find({ offset: 0, limit: 1 }).quotes;
    outlet.pages.set('/crane', harbourPage('Crane', 'We may lift it tomorrow'));
    expect(await reader.readItems(FEED, [item('/crane', { updatedAtMs: 1 })])).toMatchObject({
      isComplete: true,
    });
    expect(said()).toEqual([expect.stringContaining('We may lift it tomorrow')]);
    if (before === undefined) throw new Error('nothing was read');
    const [revision, ...more] = await store.listRevisions(before.articleId);
    expect(more).toEqual([]);
    expect(revision?.corrected[0]?.before.contents.join()).toContain('tonight');
    expect(revision?.corrected[0]?.after.contents.join()).toContain('tomorrow');
  });

  it('tells how many items of a poll are new or edited', async () => {
    const { reader, item } = await openItemReader({
      '/crane': harbourPage('Crane', 'We will lift it tonight'),
    });
    const read = (edit: Partial<FeedItem> = {}) =>
      reader.readItems(FEED, [item('/crane', edit), item('/quay')]);
    expect(await read()).toMatchObject({ newItems: 2 });
    expect(await read()).toMatchObject({ newItems: 0 });
    expect(await read({ updatedAtMs: 1 })).toMatchObject({ newItems: 1 });
  });

  it('joins few words that stand at one place of two copies, whichever came first', async () => {
    const page = harbourPage('Crane', 'Not yet');
    const { reader, item, index } = await openItemReader({ '/crane': page, '/copy': page });
    await reader.readItems(FEED, [item('/crane')]);
    await reader.readItems(FEED, [item('/crane'), item('/copy')]);
    const { quotes } = index.find({ offset: 0, limit: 10 });
    expect(quotes.map(({ contents }) => contents)).toEqual([['Not yet,']]);
    expect(quotes.flatMap((quote) => index.alsoIn(quote))).toHaveLength(1);
  });

  it('leaves what fails for now to the next poll', async () => {
    const { outlet, reader, item, said } = await openItemReader({ '/crane': DOWN });
    expect(await reader.readItems(FEED, [item('/crane')])).toMatchObject({ isComplete: false });
    outlet.pages.set('/crane', harbourPage('Crane', 'We will lift it tonight'));
    expect(await reader.readItems(FEED, [item('/crane')])).toMatchObject({ isComplete: true });
    expect(said()).toHaveLength(1);
  });

  it('gives up what has failed three times', async () => {
    const { outlet, reader, item } = await openItemReader({ '/crane': DOWN });
    const outcomes = [];
    for (let poll = 0; poll < 4; poll++)
      outcomes.push(await reader.readItems(FEED, [item('/crane')]));
    expect(outcomes.map(({ isComplete }) => isComplete)).toEqual([false, false, true, true]);
    expect(outcomes.map(({ newItems }) => newItems)).toEqual([1, 1, 1, 0]);
    expect(outlet.requests).toHaveLength(3);
  });

  it('asks once for what fails for good', async () => {
    const { outlet, reader, item } = await openItemReader({ '/crane': GONE });
    expect(await reader.readItems(FEED, [item('/crane')])).toMatchObject({ isComplete: true });
    expect(await reader.readItems(FEED, [item('/crane')])).toMatchObject({ isComplete: true });
    expect(outlet.requests).toHaveLength(1);
  });

  it('takes the 200 newest of a long feed', async () => {
    const { reader, store } = await openItemReader({});
    const items = Array.from({ length: 205 }, (_, number) =>
      feedItem({ id: `item ${number}`, publishedAtMs: number }),
    );
    expect(await reader.readItems(FEED, items)).toMatchObject({ isComplete: true });
    const known = await store.findKnownItems(FEED.id, items.map(itemKey));
    expect(known).toEqual(new Set(items.slice(5).map(itemKey)));
  });

  it.each([
    ['a page that is gone', GONE, true],
    ['a server that is down', DOWN, false],
    ['a page that breaks the analysis', harbourPage('Crane', 'It is a trap'), false],
  ])('is not stopped by %s', async (_, page, isComplete) => {
    const { reader, item, said, store } = await openItemReader(
      { '/bad': page, '/good': harbourPage('Gate', 'The gate stays open') },
      {
        analyze(article) {
          if (article.text.includes('trap')) throw new TypeError('a fault in the code');
          return analyzeArticle(article);
        },
      },
    );
    expect(await reader.readItems(FEED, [item('/bad'), item('/good')])).toMatchObject({
      isComplete,
    });
    expect(said()).toEqual([expect.stringContaining('The gate stays open')]);
    for (let poll = 0; poll < 2; poll++) await reader.readItems(FEED, [item('/bad')]);
    expect(await store.findKnownItems(FEED.id, [itemKey(item('/bad'))])).toHaveProperty('size', 1);
  });

  it('rejects when the store fails, with nothing left under way', async () => {
    const real = await openTestStore();
    const remembered: string[] = [];
    const store = {
      ...real,
      async rememberItem(...[feedId, key, articleId]: Parameters<typeof real.rememberItem>) {
        if (articleId === null) throw new Error('disk is full');
        await real.rememberItem(feedId, key, articleId);
        remembered.push(key);
      },
    };
    const { reader, item } = await openItemReader(
      { '/good': harbourPage('Gate', 'The gate stays open') },
      { store },
    );
    const broken = feedItem({ title: 'links nowhere' });
    await expect(reader.readItems(FEED, [broken, item('/good')])).rejects.toThrow('disk is full');
    expect(remembered).toEqual([itemKey(item('/good'))]);
  });
});

describe('the backlog', () => {
  const PAGES = {
    '/crane': harbourPage('Crane', 'We will lift it tonight'),
    '/gate': harbourPage('Gate', 'The gate stays open'),
    '/ferry': harbourPage('Ferry', 'The last boat leaves at nine'),
  };
  const WHOLE = { ...FEED, bodyHash: 'taken in whole' };

  async function openBacklog(pages: Readonly<Record<string, OutletPage>> = PAGES) {
    const opened = await openItemReader(pages);
    const backlog = async () => {
      const found: Record<string, boolean> = {};
      for await (const { article, isBacklog } of opened.store.readAllArticles())
        found[new URL(article.url).pathname] = isBacklog;
      return found;
    };
    return { ...opened, backlog };
  }

  it('is what the first document lists, and what comes later is news', async () => {
    const { reader, item, backlog } = await openBacklog();
    await reader.readItems(FEED, [item('/crane')]);
    await reader.readItems(WHOLE, [item('/crane'), item('/gate')]);
    expect(await backlog()).toEqual({ '/crane': true, '/gate': false });
  });

  it('stays backlog when it is edited, under another id and title', async () => {
    const { outlet, reader, item, backlog } = await openBacklog();
    await reader.readItems(FEED, [item('/crane', { id: 'one' })]);
    outlet.pages.set('/crane', harbourPage('Crane', 'We may lift it tomorrow'));
    await reader.readItems(WHOLE, [item('/crane', { id: 'two', title: 'Corrected' })]);
    expect(await backlog()).toEqual({ '/crane': true });
  });

  it('is the same where the first poll ended half way, by a kill or by pages that were down', async () => {
    const { outlet, reader, item, backlog } = await openBacklog({ ...PAGES, '/crane': DOWN });
    await reader.readItems(FEED, [item('/crane'), item('/gate')]);
    outlet.pages.set('/crane', PAGES['/crane']);
    await reader.readItems(FEED, [item('/ferry'), item('/crane'), item('/gate')]);
    expect(await backlog()).toEqual({ '/crane': true, '/gate': true, '/ferry': false });
  });

  it('becomes news when a feed that was followed before brings it', async () => {
    const { store, reader, item, backlog } = await openBacklog();
    const other = feed('f2', { bodyHash: 'taken in whole' });
    await store.addFeed(other);
    await reader.readItems(FEED, [item('/crane')]);
    await reader.readItems(other, [item('/crane')]);
    expect(await backlog()).toEqual({ '/crane': false });
  });

  it('stays backlog when two feeds that were added together have it, and one edits it', async () => {
    const { store, reader, item, backlog } = await openBacklog();
    const other = feed('f2');
    await store.addFeed(other);
    await reader.readItems(FEED, [item('/crane')]);
    await reader.readItems(other, [item('/crane')]);
    await reader.readItems(other, [item('/crane', { title: 'Corrected' })]);
    expect(await backlog()).toEqual({ '/crane': true });
  });

  it('is none for the sample wire', async () => {
    const { reader, item, backlog } = await openBacklog();
    await reader.readItems({ ...FEED, isSample: true }, [item('/crane')]);
    expect(await backlog()).toEqual({ '/crane': false });
  });
});

describe('a feed that is posted to a channel', () => {
  const WHOLE = { ...FEED, bodyHash: 'taken in whole' };
  const PLACE = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;

  async function openPosted(pages: Readonly<Record<string, OutletPage>>) {
    let stored = 0;
    const opened = await openItemReader(pages, {
      onStored() {
        stored += 1;
      },
    });
    const { store } = opened;
    const post = (feedId = FEED.id) =>
      store.putFeedPost({
        ...{ id: `p-${feedId}` as FeedPostId, feedId, destination: PLACE, createdAtMs: 0 },
        format: { quoteCount: 2, hasSummary: true, words: [] },
      });
    const noted = async () =>
      (await store.listUnpostedArticles(PLACE, 10)).map(
        ({ post: { feedId }, articleId, headline }) => `${feedId} ${headline?.title ?? articleId}`,
      );
    return { ...opened, post, noted, stored: () => stored };
  }

  const CRANE = { '/crane': harbourPage('Crane', 'We will lift it tonight') };
  const idOf = (url: string | null) => articleIdOf(url ?? '');

  it('has its new articles noted, none of its first document, and no edit', async () => {
    const { reader, item, post, noted } = await openPosted({
      ...CRANE,
      '/gate': harbourPage('Gate', 'The gate stays open'),
      '/ferry': harbourPage('Ferry', 'The last boat leaves at nine'),
    });
    await reader.readItems(FEED, [item('/crane')]);
    await reader.readItems(WHOLE, [item('/gate')]);
    await post();
    await reader.readItems(WHOLE, [item('/ferry')]);
    for (const path of ['/crane', '/gate', '/ferry'])
      await reader.readItems(WHOLE, [item(path, { title: 'Corrected' })]);
    expect(await noted()).toEqual([`f1 ${idOf(item('/ferry').url)}`]);
  });

  it('has an article noted that another feed brought before, and it is told at once', async () => {
    const { reader, item, post, noted, store, stored } = await openPosted(CRANE);
    const other = feed('f2', { bodyHash: 'taken in whole' });
    await store.addFeed(other);
    await reader.readItems(other, [item('/crane')]);
    await post();
    const before = stored();
    await reader.readItems(WHOLE, [item('/crane')]);
    expect(await noted()).toEqual([`f1 ${idOf(item('/crane').url)}`]);
    expect(stored()).toBe(before + 1);
  });

  it('has the headline noted of what is given up, once, and told at once', async () => {
    const { reader, item, post, noted, stored, outlet } = await openPosted({
      '/gone': GONE,
      '/down': DOWN,
    });
    await post();
    await reader.readItems(WHOLE, [item('/gone', { title: ' Crane\n falls ' })]);
    await reader.readItems(WHOLE, [item('/down')]);
    expect(await noted()).toEqual(['f1 Crane falls']);
    expect(stored()).toBe(1);
    for (let poll = 0; poll < 2; poll++) await reader.readItems(WHOLE, [item('/down')]);
    expect(await noted()).toEqual(['f1 Crane falls', 'f1 /down']);
    outlet.pages.set('/gone', CRANE['/crane']);
    await reader.readItems(WHOLE, [item('/gone', { title: 'Edited' })]);
    expect(await noted()).toHaveLength(2);
  });

  it.each<[string, Partial<FeedItem>]>([
    ['has no title', { title: ' ' }],
    ['links to no page of the web', { url: 'ftp://harbour-post.example/gone' }],
  ])('has no headline noted that %s, and its article once it can be read', async (_what, edit) => {
    const { reader, item, post, noted, outlet } = await openPosted({ '/gone': GONE });
    await post();
    await reader.readItems(WHOLE, [item('/gone', edit)]);
    expect(await noted()).toEqual([]);
    outlet.pages.set('/gone', CRANE['/crane']);
    await reader.readItems(WHOLE, [item('/gone', { title: 'Edited' })]);
    expect(await noted()).toEqual([`f1 ${idOf(item('/gone').url)}`]);
  });

  it('has the headline noted of each that leads to one page, as some feeds do', async () => {
    const { reader, item, post, noted } = await openPosted({ '/': GONE });
    await post();
    const [crane, gate, ferry] = ['Crane', 'Gate', 'Ferry'].map((title) => item('/', { title }));
    if (!crane || !gate || !ferry) throw new Error('no items');
    await reader.readItems(FEED, [crane, gate]);
    await reader.readItems(WHOLE, [ferry, crane, gate]);
    await reader.readItems(WHOLE, [item('/', { title: 'Quay' }), ferry, crane, gate]);
    expect(await noted()).toEqual(['f1 Ferry', 'f1 Quay']);
  });

  it('has no headline noted of its first document', async () => {
    const { reader, item, post, noted } = await openPosted({ '/gone': GONE });
    await post();
    await reader.readItems(FEED, [item('/gone')]);
    await reader.readItems(WHOLE, [item('/gone', { title: 'Edited' })]);
    expect(await noted()).toEqual([]);
  });
});

describe('readOne', () => {
  it('stores and indexes what it reads, for no feed', async () => {
    const { reader, item, said, store } = await openItemReader({
      '/crane': harbourPage('Crane', 'We will lift it tonight'),
    });
    const stored = await reader.readOne(item('/crane').url ?? '');
    expect(stored.article).toMatchObject({ title: 'Crane', feedId: null });
    expect(said()).toHaveLength(1);
    expect(stored).toEqual({ ...(await store.getArticle(stored.article.id)), staleBecause: null });
  });

  it('knows what is stored by any of its addresses', async () => {
    const { reader, item, store } = await openItemReader({
      '/crane': harbourPage('Crane', 'We will lift it tonight'),
    });
    const url = item('/crane').url ?? '';
    const stored = await reader.readOne(url);
    expect(await reader.readOne(`${url}?utm_source=newsletter#top`)).toEqual(stored);
    expect(await store.countArticles()).toBe(1);
  });

  it('says why it could not read', async () => {
    const { reader, item, store } = await openItemReader({});
    const reading = reader.readOne(item('/crane').url ?? '');
    await expect(reading).rejects.toMatchObject({ code: 'article-gone' });
    expect(await store.countArticles()).toBe(0);
  });
});
