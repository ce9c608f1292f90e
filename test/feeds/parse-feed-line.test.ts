import { expect, it } from 'vitest';
import { parseFeedLine } from '../../src/feeds/parse-feed-line.ts';

const rss =
  '<rss><channel><title>Harbour Post</title><item><title>Oster votes</title><link>/vote</link><pubDate>3 Mar 2026</pubDate></item></channel></rss>';

it('writes a feed as one line of JSON', async () => {
  const entry = { file: 'feeds/a.xml', documentUrl: 'http://harbour-post.example/feed' };
  const line = await parseFeedLine(entry, Buffer.from(rss));
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    file: 'feeds/a.xml',
    feed: { title: 'Harbour Post', link: null, description: '', id: null },
    items: [
      {
        id: null,
        title: 'Oster votes',
        link: 'http://harbour-post.example/vote',
        published: '2026-03-03T00:00:00.000Z',
        updated: null,
        summary: null,
        content: null,
      },
    ],
    warnings: [],
    error: null,
  });
});

it.each([
  ['absolute', 'http://oster.example/', null, 'http://oster.example/vote'],
  ['relative', '/x/', 'http://harbour-post.example/feed', 'http://harbour-post.example/vote'],
  ['relative to nothing', '/x/', null, '/vote'],
])('starts links from Content-Location, %s', async (_, location, documentUrl, link) => {
  const entry = { file: 'a', documentUrl, httpHeaders: { 'content-location': location } };
  expect(JSON.parse(await parseFeedLine(entry, Buffer.from(rss)))).toMatchObject({
    items: [{ link }],
  });
});

it('says what is wrong', async () => {
  const line = await parseFeedLine({ file: 'a' }, Buffer.from('<html>'));
  expect(JSON.parse(line)).toEqual({
    file: 'a',
    feed: {},
    items: [],
    error: 'The response is a web page, not a feed.',
  });
});
