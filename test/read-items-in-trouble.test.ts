/** Items whose pages fail for a moment, or for good, while their feed carries text of its own. */
import { describe, expect, it } from 'vitest';
import { feed } from './helpers/feed.ts';
import { openItemReader } from './helpers/item-reader.ts';
import type { OutletPage } from './helpers/serve-outlet.ts';

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
