import { expect, it } from 'vitest';
import { parseFeedTask } from '../../src/feeds/parse-worker.ts';

const context = { url: 'https://harbour-post.example/feed', contentType: null };

it('gives the feed, or says in words what the response is instead', async () => {
  const body = Buffer.from('<rss><channel><title>Harbour Post</title></channel></rss>');
  expect(await parseFeedTask({ body, context })).toMatchObject({ feed: { title: 'Harbour Post' } });
  expect(await parseFeedTask({ body: Buffer.from('<html>'), context })).toEqual({
    malformed: 'The response is a web page, not a feed.',
  });
});
