import { describe, expect, it, onTestFinished } from 'vitest';
import type { FeedKeeper } from '../../commands/services.ts';
import { createFeedKeeper } from '../../src/following/keep-feeds.ts';
import { openSampleWire } from '../../src/following/run-sample-wire.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { createHttpClient } from '../../src/lib/net/safe-http.ts';
import type { FeedId } from '../../src/model/article.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { harbourFeed } from '../helpers/outlets/harbour-page.ts';
import { inProcessFeedParser } from '../helpers/outlets/in-process-feed-parser.ts';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { newsDayClock, openTestStore } from '../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';

const FEED_PAGE = harbourFeed('Harbour Post', ['/one', '/two', '/three', '/four']);
const SITE = {
  contentType: 'text/html',
  body: '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>',
};
const PROSE = { contentType: 'text/html', body: '<html><body><p>No news here.</p></body></html>' };

/** A keeper before an outlet with a feed, and a sample wire that runs. */
async function setUp() {
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', FEED_PAGE],
      ['/site', SITE],
      ['/prose', PROSE],
    ]),
  );
  const store = await openTestStore();
  const openSample = async () => {
    const sample = await openSampleWire({ store, clock: newsDayClock, isWanted: true });
    onTestFinished(() => sample.close());
    return sample;
  };
  const sample = await openSample();
  const http = createHttpClient({
    userAgent: 'Verbatim/test',
    allowedHosts: [outlet.host],
    loopbackPorts: sample.loopbackPorts,
  });
  onTestFinished(() => http.close());
  const index = createQuoteIndex();
  const polled: FeedId[] = [];
  const feeds = createFeedKeeper({
    store,
    index,
    http,
    parser: inProcessFeedParser,
    clock: newsDayClock,
    poller: {
      async pollNow(id) {
        polled.push(id);
        return { kind: 'unchanged' };
      },
    },
    sampleHosts: sample.hosts,
    logger: silentLogger,
  });
  const save = async (given: News) => {
    const { article, analysis } = news(given);
    const outcome = await store.saveArticle(article, analysis);
    if (outcome.kind === 'added') index.putArticle(article.id, outcome.stored.quotes);
  };
  return { outlet, store, index, polled, feeds, sample, openSample, save };
}

/** Adds what is plainly one feed. */
async function follow(feeds: FeedKeeper, address: string) {
  const addition = await feeds.add(address);
  if (addition.kind !== 'followed') throw new Error('several feeds were found');
  return addition;
}

describe('add', () => {
  it('follows a feed under its own title and polls it at once', async () => {
    const { feeds, outlet, polled } = await setUp();
    const { feed, isNew } = await follow(feeds, `${outlet.origin}/feed.xml`);
    expect(isNew).toBe(true);
    expect(feed).toMatchObject({
      url: `${outlet.origin}/feed.xml`,
      title: 'Harbour Post',
      state: 'active',
      isSample: false,
      nextPollAtMs: NEWS_DAY_MS,
    });
    expect(polled).toEqual([feed.id]);
    expect(await feeds.list()).toEqual([feed]);
  });

  it('finds the feed that a page of the site names', async () => {
    const { feeds, outlet } = await setUp();
    const { feed } = await follow(feeds, `${outlet.origin}/site`);
    expect(feed.url).toBe(`${outlet.origin}/feed.xml`);
  });

  it('returns the feed that is followed already', async () => {
    const { feeds, outlet, polled } = await setUp();
    const { feed } = await follow(feeds, `${outlet.origin}/feed.xml`);
    expect(await feeds.add(`${outlet.origin}/site`)).toEqual({
      kind: 'followed',
      feed,
      isNew: false,
    });
    expect(await feeds.list()).toHaveLength(1);
    expect(polled).toHaveLength(1);
  });

  it('stores nothing when there is nothing to be fetched', async () => {
    const { feeds, polled } = await setUp();
    // Nothing listens on port 1, and it isn't allowed either.
    await expect(feeds.add('http://127.0.0.1:1/feed.xml')).rejects.toMatchObject({
      code: 'address-refused',
    });
    expect(await feeds.list()).toEqual([]);
    expect(polled).toEqual([]);
  });

  it('stores nothing before somebody has said which of several feeds is meant', async () => {
    const { feeds, outlet, polled } = await setUp();
    outlet.pages.set('/', {
      contentType: 'text/html',
      body: '<a href="/feed.xml">All</a> <a href="/rss/sport">Sport</a>',
    });
    outlet.pages.set('/rss/sport', harbourFeed('Sport', ['/five']));
    const addition = await feeds.add(`${outlet.origin}/`);
    expect(addition).toMatchObject({
      kind: 'choice',
      choices: [
        { url: `${outlet.origin}/feed.xml`, title: 'Harbour Post', itemCount: 4 },
        { url: `${outlet.origin}/rss/sport`, title: 'Sport', newestTitles: ['/five'] },
      ],
    });
    expect(await feeds.list()).toEqual([]);
    expect(polled).toEqual([]);
  });

  it('stores nothing when a page leads to no feed', async () => {
    const { feeds, outlet } = await setUp();
    outlet.pages.delete('/feed.xml');
    await expect(feeds.add(`${outlet.origin}/prose`)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await feeds.list()).toEqual([]);
  });
});

it('tries a feed without storing it', async () => {
  const { feeds, outlet } = await setUp();
  expect(await feeds.try(`${outlet.origin}/site`)).toEqual({
    url: `${outlet.origin}/feed.xml`,
    title: 'Harbour Post',
    itemCount: 4,
    newestTitles: ['/one', '/two', '/three'],
    kind: 'feed',
    warnings: [],
    others: [],
    isClear: true,
  });
  expect(await feeds.list()).toEqual([]);
});

it('takes a list of feeds from an address, and gives it out', async () => {
  const { feeds, outlet, polled } = await setUp();
  const body = '<opml><outline text="Post" xmlUrl="@origin@/feed.xml"/></opml>';
  outlet.pages.set('/feeds.opml', { contentType: 'text/x-opml', body });
  const { added } = await feeds.importFrom(`${outlet.origin}/feeds.opml`);
  expect(added).toMatchObject([{ title: 'Post', url: `${outlet.origin}/feed.xml` }]);
  expect(await feeds.list()).toEqual(added);
  expect(await feeds.exportList()).toContain(`xmlUrl="${outlet.origin}/feed.xml"`);
  expect(polled).toEqual([]);
  expect(outlet.requests).toEqual(['/feeds.opml']);
  await expect(feeds.importFrom(`${outlet.origin}/none`)).rejects.toThrow(
    'gives no list (HTTP 404)',
  );
});

it('lets a feed rest, and polls it at once when it goes on', async () => {
  const { feeds, outlet, polled, store } = await setUp();
  const { feed } = await follow(feeds, `${outlet.origin}/feed.xml`);
  await feeds.pause(feed.id);
  expect(await store.getFeed(feed.id)).toEqual({ ...feed, state: 'paused' });
  expect(await store.listDueFeeds(NEWS_DAY_MS + 1)).toEqual([]);
  await feeds.resume(feed.id);
  expect(await store.getFeed(feed.id)).toEqual(feed);
  expect(polled).toEqual([feed.id, feed.id]);
});

describe('follow', () => {
  const url = 'https://harbour-post.example/feed.xml';

  it('takes addresses without trying them, each once', async () => {
    const { feeds } = await setUp();
    await feeds.follow([url, url]);
    await feeds.follow([url]);
    expect(await feeds.list()).toMatchObject([{ url, title: 'harbour-post.example' }]);
  });

  it('stores no user name and no password', async () => {
    const { feeds, store } = await setUp();
    await feeds.follow(['https://anna:planted@post.example/feed.xml']);
    const followed = (await store.listFeeds()).find(({ isSample }) => !isSample);
    expect(followed?.url).toBe('https://post.example/feed.xml');
    expect(JSON.stringify(await store.listFeeds())).not.toContain('planted');
  });

  it('knows a feed that has moved for good since by its first address', async () => {
    const { feeds, store } = await setUp();
    await feeds.follow([url]);
    const [moved] = await feeds.list();
    if (moved === undefined) throw new Error('not followed');
    await store.updateFeed(moved.id, { url: 'https://harbour-post.example/news.xml' });
    await feeds.follow([url]);
    expect(await feeds.list()).toMatchObject([{ url: 'https://harbour-post.example/news.xml' }]);
  });
});

describe('remove', () => {
  it('takes a feed out and keeps what was said in it', async () => {
    const { feeds, outlet, save, index, store } = await setUp();
    const { feed } = await follow(feeds, `${outlet.origin}/feed.xml`);
    await save({ title: 'Gate opens', feedId: feed.id, said: [{ words: 'It stays open.' }] });
    await feeds.remove(feed.id);
    expect(await feeds.list()).toEqual([]);
    expect(index.quoteCount).toBe(1);
    expect(await store.countArticles()).toBe(1);
  });

  it('takes a sample feed out with its articles and quotes, and keeps it out after a restart', async () => {
    const { feeds, sample, openSample, save, index, store } = await setUp();
    const [url = ''] = sample.feedUrls;
    const { feed } = await follow(feeds, url);
    expect(feed.isSample).toBe(true);
    await save({ title: 'Sample', feedId: feed.id, said: [{ words: 'Only an example.' }] });
    await save({ title: 'Real', said: [{ words: 'We meant it.' }] });
    await feeds.remove(feed.id);
    expect(index.quoteCount).toBe(1);
    expect(await store.countArticles()).toBe(1);
    expect((await openSample()).feedUrls).toEqual([]);
  });

  it('says so when there is no such feed', async () => {
    const { feeds } = await setUp();
    await expect(feeds.remove('f9' as FeedId)).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('takes the whole sample wire out for as long as the settings want it so', async () => {
  const { feeds, sample, openSample, save, index, outlet } = await setUp();
  await feeds.follow([...sample.feedUrls, `${outlet.origin}/feed.xml`]);
  const [first] = await feeds.list();
  await save({ title: 'Sample', feedId: first?.id ?? null, said: [{ words: 'An example.' }] });
  await feeds.removeSamples();
  expect(await feeds.list()).toMatchObject([{ isSample: false }]);
  expect(index.quoteCount).toBe(0);
  expect((await openSample()).feedUrls).toEqual(sample.feedUrls);
});
