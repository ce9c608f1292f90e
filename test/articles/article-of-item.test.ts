import { describe, expect, it } from 'vitest';
import { articleOfItem, isItemAddress, keepApart } from '../../src/articles/article-of-item.ts';
import { articleIdOf } from '../../src/articles/canonical-url.ts';
import type { FeedItem } from '../../src/model/feed.ts';
import { feedItem } from '../helpers/outlets/harbour-page.ts';
import { inProcessExtractor } from '../helpers/outlets/in-process-extractor.ts';
import { feed } from '../helpers/values/feed.ts';
import { NEWS_DAY_MS } from '../helpers/values/news.ts';

const FEED = feed('f1', { title: 'Harbour Office' });
const BODY =
  '<p>The harbour office of Gullhaven will close its north quay on Monday.</p><p>“We need two days for the new crane,” said Runa Halden, the harbour master.</p>';

async function read(change: Partial<FeedItem>, of = FEED) {
  const item = feedItem({ id: 'n1', title: 'North quay closes', content: BODY, ...change });
  const found = await articleOfItem(
    { feed: of, item },
    { extractor: inProcessExtractor, nowMs: NEWS_DAY_MS },
  );
  if (found === null) throw new Error('no article');
  return found;
}

describe('articleOfItem', () => {
  it('reads what the item carries, under an address that no browser opens', async () => {
    const found = await read({ publishedAtMs: NEWS_DAY_MS - 1000 });
    expect(found).toMatchObject({
      feedId: 'f1',
      outlet: 'Harbour Office',
      title: 'North quay closes',
      publishedAtMs: NEWS_DAY_MS - 1000,
      text: expect.stringMatching(/^North quay closes\n\nThe harbour office/),
    });
    expect(found.id).toBe(articleIdOf(found.url));
    expect([isItemAddress(found.url), isItemAddress('https://a.example/')]).toEqual([true, false]);
  });

  it.each<[string, Partial<FeedItem>, boolean]>([
    [
      'another title and text under its id',
      { title: 'Quay closed', content: `${BODY}<p>…</p>` },
      true,
    ],
    ['another id', { id: 'n2' }, false],
    ['no id, with its title', { id: null }, false],
  ])('is the same article with %s, or not', async (_case, change, isSame) => {
    expect((await read(change)).id === (await read({})).id).toBe(isSame);
  });

  it('is another article in another feed, and the same without id under its title', async () => {
    const other = feed('f2', { url: 'https://coastal-courier.example/feed' });
    expect((await read({}, other)).id).not.toBe((await read({})).id);
    expect((await read({ id: null, summary: 'New.' })).id).toBe((await read({ id: null })).id);
  });

  it.each<[string, Partial<FeedItem>]>([
    ['nothing', { content: null }],
    ['a teaser', { content: '<p>Read more in the paper.</p>' }],
  ])('is none for an item that carries %s', async (_case, change) => {
    await expect(read(change)).rejects.toThrow('no article');
  });

  it('never has a time far ahead', async () => {
    const found = await read({ publishedAtMs: NEWS_DAY_MS + 9 * 86_400_000 });
    expect(found.publishedAtMs).toBe(NEWS_DAY_MS);
  });
});

describe('keepApart', () => {
  it('leaves an edit in its place, and moves another article under a used id', async () => {
    const stored = await read({});
    const edit = await read({ title: 'Quay closed', content: `${BODY}<p>It rained.</p>` });
    const other = await read({
      title: 'Lighthouse opens to visitors',
      content:
        '<p>Visitors may climb the lighthouse of Gullhaven from May on, every Sunday afternoon, the harbour office said on Friday.</p>',
    });
    expect(keepApart(edit, stored)).toBe(edit);
    const apart = keepApart(other, stored);
    expect(apart.id).not.toBe(stored.id);
    expect(isItemAddress(apart.url)).toBe(true);
  });
});
