import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeOpml } from '../../src/feeds/opml.ts';
import { exportFeeds, importFeeds } from '../../src/following/import-feeds.ts';
import type { FeedId } from '../../src/model/article.ts';
import type { Feed } from '../../src/model/feed.ts';
import { inProcessFeedParser as parser } from '../helpers/outlets/in-process-feed-parser.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { feed } from '../helpers/values/feed.ts';
import { NEWS_DAY_MS } from '../helpers/values/news.ts';

const SECRET = 'opensesame';

const list = (...addresses: readonly string[]) =>
  Buffer.from(writeOpml(addresses.map((url, at) => ({ title: `Feed ${at}`, url }))));

async function openWith(...feeds: readonly Feed[]) {
  const store = await openTestStore();
  await store.addFeeds(feeds);
  return store;
}

/** Addresses that were added, and "title: reason" of what was skipped. */
async function take(body: Uint8Array, ...followed: readonly Feed[]) {
  const store = await openWith(...followed);
  const { added, skipped } = await importFeeds(body, { store, parser, nowMs: NEWS_DAY_MS });
  return {
    added: added.map(({ url }) => url),
    skipped: skipped.map(({ title, reason }) => `${title}: ${reason}`),
  };
}

describe('of a list', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'each feed is taken',
      ['https://a.example/f', 'http://b.example/f'],
      ['https://a.example/f', 'http://b.example/f'],
      [],
    ],
    [
      'a feed is taken once',
      ['https://a.example/f', 'https://A.example:443/f#x'],
      ['https://a.example/f'],
      ['Feed 1: It is the same as in line 7.'],
    ],
    [
      'http and https are one feed',
      ['http://a.example/f', 'https://a.example/f'],
      ['http://a.example/f'],
      ['Feed 1: It is the same as in line 7.'],
    ],
    [
      '"feed:" is left off',
      ['feed:https://a.example/f', 'feed://b.example/f'],
      ['https://a.example/f', 'http://b.example/f'],
      [],
    ],
    [
      'other schemes are not',
      ['file:///etc/passwd', 'javascript:alert(1)', 'a.example'],
      [],
      ['Feed 0', 'Feed 1', 'Feed 2'].map(
        (title) => `${title}: Its xmlUrl is no address of the web.`,
      ),
    ],
    [
      'passwords are never kept',
      [`https://me:${SECRET}@a.example/f`],
      [],
      ['Feed 0: Its address holds a user name or password, which are never kept.'],
    ],
    [
      'what is followed already stays',
      ['http://harbour-post.example/feed.xml'],
      [],
      ['Feed 0: It is followed already.'],
    ],
  ])('%s', async (_, addresses, added, skipped) => {
    expect(await take(list(...addresses), feed('harbour-post'))).toEqual({ added, skipped });
  });

  it('a feed that has moved since is known by its first address', async () => {
    const store = await openWith();
    const [first] = (
      await importFeeds(list('https://a.example/f'), { store, parser, nowMs: NEWS_DAY_MS })
    ).added;
    if (first === undefined) throw new Error('not added');
    await store.updateFeed(first.id, { url: 'https://b.example/f' });
    const { skipped } = await importFeeds(list('https://a.example/f'), {
      store,
      parser,
      nowMs: NEWS_DAY_MS,
    });
    expect(skipped).toMatchObject([
      { line: 7, reason: 'It is followed already, and has moved since.' },
    ]);
  });

  // The first eight digits of their hashes are the same.
  it('two addresses are two feeds, however alike their ids are', async () => {
    const [one, other] = [61_045, 100_510].map(
      (number) => `https://harbour-post.example/feeds/${number}.xml`,
    );
    const { added } = await take(list(one ?? '', other ?? ''));
    expect(added).toHaveLength(2);
  });

  it('a feed is known by the shorter id that it had at first', async () => {
    const url = 'https://harbour-post.example/feed.xml';
    const { added, skipped } = await take(
      list(url),
      feed('harbour-post', { id: '78b7a3bd' as FeedId, url: 'https://moved.example/' }),
    );
    expect([added, skipped]).toEqual([
      [],
      ['Feed 0: It is followed already, and has moved since.'],
    ]);
  });

  it('what names no feed is told by its line', async () => {
    const body = Buffer.from('<opml>\n<body>\n<outline text="A page"/>\n</body></opml>');
    const report = await importFeeds(body, { store: await openWith(), parser, nowMs: NEWS_DAY_MS });
    expect(report).toEqual({
      added: [],
      skipped: [{ line: 3, title: 'A page', reason: 'It names no feed (no xmlUrl).' }],
      warnings: [],
      allReadAtMs: NEWS_DAY_MS,
    });
  });

  it('a feed without title is called by its host', async () => {
    const store = await openWith();
    const body = Buffer.from('<opml><outline xmlUrl="https://a.example/f"/></opml>');
    const { added } = await importFeeds(body, { store, parser, nowMs: NEWS_DAY_MS });
    expect(added).toMatchObject([{ title: 'a.example' }]);
  });

  it('5,000 feeds are taken, and first read over 21 minutes, at most 8 at a time', async () => {
    const store = await openWith();
    const addresses = Array.from({ length: 5000 }, (_, at) => `https://outlet-${at}.example/feed`);
    const report = await importFeeds(list(...addresses), { store, parser, nowMs: NEWS_DAY_MS });
    const stored = await store.listFeeds();
    expect(stored.map(({ url }) => url)).toEqual(addresses);
    const times = stored.map(({ nextPollAtMs }) => nextPollAtMs);
    expect(
      Math.max(...new Set(times.map((at) => times.filter((other) => other === at).length))),
    ).toBe(8);
    expect(report.allReadAtMs - NEWS_DAY_MS).toBe(624 * 2000);
  });

  it('nothing is taken when the store fails', async () => {
    const store = await openWith();
    const failing = { ...store, addFeeds: () => Promise.reject(new Error('disk is full')) };
    await expect(
      importFeeds(list('https://a.example/f'), { store: failing, parser, nowMs: NEWS_DAY_MS }),
    ).rejects.toThrow('disk is full');
    expect(await store.listFeeds()).toEqual([]);
  });
});

it('gives out every feed but the sample wire’s', async () => {
  const store = await openWith(feed('a'), feed('wire-one', { isSample: true }));
  expect(await exportFeeds(store)).not.toContain('wire-one');
  expect(await exportFeeds(store)).toContain('xmlUrl="https://a.example/feed.xml"');
});

it('takes over what another Verbatim gave out, and has the same list then', async () => {
  const address = fc.webUrl({ withQueryParameters: true, validSchemes: ['https', 'http'] });
  const named = fc.record({
    title: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim()),
    url: address.map((url) => new URL(url).href),
  });
  const feeds = fc.uniqueArray(named, {
    selector: ({ url }) => url.replace(/^https?/, ''),
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(feeds, async (given) => {
      const from = await openWith(
        ...given.map(({ title, url }, at) =>
          feed(`f${at}`, { url, title: title || new URL(url).host }),
        ),
      );
      const exported = await exportFeeds(from);
      const to = await openWith();
      const { skipped } = await importFeeds(Buffer.from(exported), {
        store: to,
        parser,
        nowMs: NEWS_DAY_MS,
      });
      expect(skipped).toEqual([]);
      expect(await exportFeeds(to)).toBe(exported);
    }),
    { numRuns: 30 },
  );
});
