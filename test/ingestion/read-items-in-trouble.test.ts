/** Items whose pages fail for a moment, or for good, while their feed carries text of its own. */
import { describe, expect, it } from 'vitest';
import { createArticleFetcher } from '../../src/articles/fetch-article.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { feedItem } from '../helpers/outlets/harbour-page.ts';
import { inProcessExtractor } from '../helpers/outlets/in-process-extractor.ts';
import { openItemReader } from '../helpers/outlets/item-reader.ts';
import type { OutletPage } from '../helpers/outlets/serve-outlet.ts';
import { feed } from '../helpers/values/feed.ts';

const DOWN: OutletPage = { contentType: 'text/plain', body: 'Back soon.', status: 500 };
const GONE: OutletPage = { contentType: 'text/plain', body: 'Gone.', status: 410 };
const QUAY =
  '<p>The harbour office of Gullhaven rebuilt its berths on Monday, before the winter storms.</p>';
const EXCERPT = QUAY.repeat(6);
const PAGE: OutletPage = {
  contentType: 'text/html',
  body: `<!doctype html><title>Crane</title><article><h1>Crane</h1>${EXCERPT}<p>“We will lift it tonight,” said Runa Halden, the harbour master.</p>${QUAY.repeat(4)}</article>`,
};

/** @param page of the one item. */
async function openCrane(page: OutletPage) {
  const opened = await openItemReader({ '/crane': page });
  const { outlet, reader, item, store } = opened;
  const site = feed('f1', { url: `${outlet.origin}/feed.xml` });
  const poll = (edit = {}) =>
    reader.readItems(site, [item('/crane', { title: 'Crane', summary: EXCERPT, ...edit })]);
  const textOf = async () => {
    for await (const { article } of store.readAllArticles()) return article.text;
    return null;
  };
  return { ...opened, poll, textOf };
}

describe('a page that fails for a moment', () => {
  it('is read at a later poll, in place of what its feed has of it', async () => {
    const { outlet, poll, said } = await openCrane(DOWN);
    for (let polls = 0; polls < 2; polls++)
      expect(await poll()).toEqual({ newItems: 1, isComplete: false });
    outlet.pages.set('/crane', PAGE);
    expect(await poll()).toEqual({ newItems: 1, isComplete: true });
    expect(said()).toEqual([expect.stringContaining('We will lift it tonight')]);
  });

  it('leaves the article to its feed at the last try', async () => {
    const { poll, textOf } = await openCrane(DOWN);
    for (let polls = 0; polls < 2; polls++) await poll();
    expect(await textOf()).toBeNull();
    expect(await poll()).toEqual({ newItems: 1, isComplete: true });
    expect(await textOf()).toContain('rebuilt its berths');
  });
});

describe('a host that asks for fewer requests', () => {
  const HOUR_MS = 3_600_000;
  const busy = { status: 429, headers: { 'retry-after': '3600' } };

  /** Forty items of a host that answers each request as `answer` is at the time. */
  async function openBusyHost() {
    const clock = new FakeClock();
    const host = { answer: busy as object, requests: 0 };
    const http = {
      async get(url: string) {
        host.requests += 1;
        const body = Buffer.from(PAGE.body.replaceAll('quay', new URL(url).pathname));
        const headers = { 'content-type': 'text/html' };
        return { url, status: 200, isPermanentlyMoved: false, headers, body, ...host.answer };
      },
    };
    const fetchArticle = createArticleFetcher({
      ...{ http, clock, extractor: inProcessExtractor, logger: silentLogger },
    });
    const { reader, store } = await openItemReader({}, { fetchArticle, clock });
    const items = Array.from({ length: 40 }, (_, at) =>
      feedItem({ url: `https://f1.example/${at}`, title: `Item ${at}`, summary: EXCERPT }),
    );
    const poll = async () => {
      host.requests = 0;
      const { isComplete } = await reader.readItems(feed('f1'), items);
      return [isComplete, host.requests, await store.countArticles()];
    };
    return { clock, host, poll, store };
  }

  it('is left alone for the time it names, and loses no article', async () => {
    const { clock, host, poll, store } = await openBusyHost();
    expect(await poll()).toEqual([false, 1, 0]);
    for (let polls = 0; polls < 4; polls++) expect(await poll()).toEqual([false, 0, 0]);
    await clock.advance(HOUR_MS);
    host.answer = {};
    expect(await poll()).toEqual([true, 40, 40]);
    for await (const { article } of store.readAllArticles())
      expect(article.text).toContain('We will lift it tonight');
  });

  it('has its articles taken from their feed after a day', async () => {
    const { clock, poll } = await openBusyHost();
    for (let hour = 0; hour < 24; hour++) {
      expect((await poll()).at(0)).toBe(false);
      await clock.advance(HOUR_MS);
    }
    expect(await poll()).toEqual([true, 1, 40]);
  });
});

describe('what was read from a page', () => {
  it.each([
    ['fails for a moment', DOWN],
    ['is gone', GONE],
  ])('is not replaced by an excerpt when the page %s', async (_, page) => {
    const { outlet, poll, said, textOf } = await openCrane(PAGE);
    await poll();
    const [words, text] = [said(), await textOf()];
    outlet.pages.set('/crane', page);
    for (let polls = 0; polls < 4; polls++) await poll({ updatedAtMs: 1 });
    expect(await textOf()).toBe(text);
    expect(said()).toEqual(words);
  });

  it('replaces what the feed had of it', async () => {
    const { outlet, poll, said } = await openCrane(GONE);
    await poll();
    outlet.pages.set('/crane', PAGE);
    await poll({ updatedAtMs: 1 });
    expect(said()).toEqual([expect.stringContaining('We will lift it tonight')]);
  });

  it('is replaced by the whole text of the feed, edited, when the page is closed', async () => {
    const { outlet, poll, said } = await openCrane(PAGE);
    await poll();
    outlet.pages.set('/crane', { ...GONE, status: 403 });
    const content = PAGE.body.replace('tonight', 'on Friday').replace(/^.*<\/h1>/, '');
    await poll({ updatedAtMs: 1, content });
    expect(said()).toEqual([expect.stringContaining('We will lift it on Friday')]);
  });
});
