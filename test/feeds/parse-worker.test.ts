import { expect, it } from 'vitest';
import {
  findLinksTask,
  findSitemapsTask,
  parseFeedTask,
  readOpmlTask,
  readSitemapIndexTask,
  readSitemapTask,
} from '../../src/feeds/parse-worker.ts';

const context = { url: 'https://harbour-post.example/feed', contentType: null };

it('gives the feed, or says in words what the response is instead', async () => {
  const body = Buffer.from('<rss><channel><title>Harbour Post</title></channel></rss>');
  expect(await parseFeedTask({ body, context })).toMatchObject({
    result: { title: 'Harbour Post' },
  });
  expect(await parseFeedTask({ body: Buffer.from('<html>'), context })).toEqual({
    malformed: 'The response is a web page, not a feed.',
  });
});

it.each([
  [
    'links',
    findLinksTask,
    '<a href="/rss">',
    { declared: [], linked: [{ url: 'https://harbour-post.example/rss', title: '' }] },
  ],
  [
    'robots.txt',
    findSitemapsTask,
    'Sitemap: /news',
    expect.arrayContaining(['https://harbour-post.example/news']),
  ],
  [
    'an index',
    readSitemapIndexTask,
    '<sitemapindex><sitemap><loc>/a</loc></sitemap>',
    ['https://harbour-post.example/a'],
  ],
  ['a sitemap', readSitemapTask, '<!-- -->\n<urlset/>', undefined],
  [
    'a list',
    readOpmlTask,
    '<opml><outline xmlUrl="/a"/></opml>',
    { outlines: [{ line: 1, title: '', address: '/a' }], warnings: [] },
  ],
] as const)('reads %s as a plain value', async (_, task, text, result) => {
  const answer = await task({ body: Buffer.from(text), context });
  if (result === undefined)
    expect(answer).toEqual({ malformed: 'https://harbour-post.example/feed is no sitemap.' });
  else expect(answer).toEqual({ result });
});
