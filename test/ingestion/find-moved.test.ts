import { expect, it } from 'vitest';
import type { FeedItem } from '../../src/model/feed.ts';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';

/** Two items are read, then listed at another host. */
async function move(change: Partial<FeedItem> = {}) {
  const newsroom = await openItemReader({
    '/crane': harbourPage('Crane', 'We will lift it tonight'),
  });
  const { reader, item, outlet, store } = newsroom;
  const listed = (origin: string) =>
    ['/crane', '/gone'].map((path) =>
      item(path, {
        ...{ id: path, url: `${origin}${path}`, title: path },
        content: `<p>Short. <a href="${origin}/more">More</a></p>`,
      }),
    );
  const read = await reader.readItems(FEED, listed(outlet.origin));
  const again = listed('http://10.0.0.1').map((each) => ({ ...each, ...change }));
  const { newItems } = await reader.readItems(FEED, again);
  return { read: read.newItems, newItems, articles: await store.countArticles(), reader, again };
}

it('knows the items of a feed that moved to another host, from then on too', async () => {
  const { read, newItems, articles, reader, again } = await move();
  expect([read, newItems, articles]).toEqual([2, 0, 1]);
  expect(await reader.readItems(FEED, again)).toEqual({ newItems: 0, isComplete: true });
});

it.each<[string, Partial<FeedItem>]>([
  ['other ids', { id: 'other' }],
  ['other texts', { content: 'Another story.' }],
])('takes items with %s for others', async (_, change) => {
  expect(await move(change)).toMatchObject({ newItems: 2 });
});
