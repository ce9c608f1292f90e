/** Real threads: they run dist/src/feeds/parse-worker.js, which `npm test` builds first. */
import { afterAll, expect, it } from 'vitest';
import { createFeedParser } from '../../src/feeds/parse-in-worker.ts';

const parser = createFeedParser();
afterAll(() => parser.close());

const context = { url: 'https://harbour-post.example/feed', contentType: null };
const rss = (items: string) =>
  Buffer.from(`<rss><channel><title>Harbour Post</title>${items}</channel></rss>`);

it('parses a feed in another thread', async () => {
  const feed = await parser.parse(rss('<item><title>Oster votes</title></item>'), context);
  expect(feed).toMatchObject({ title: 'Harbour Post', items: [{ title: 'Oster votes' }] });
});

it('says in words what is no feed', async () => {
  await expect(parser.parse(Buffer.from('<!DOCTYPE html>'), context)).rejects.toMatchObject({
    code: 'feed-malformed',
    finding: 'The response is a web page, not a feed.',
  });
});

it('moves a large body over instead of copying it', async () => {
  const body = new Uint8Array(new ArrayBuffer(1024 * 1024)).fill(0x20);
  body.set(rss(''));
  await parser.parse(body, context);
  expect(body.byteLength).toBe(0);
});

it('gives up a feed at the deadline, and reads the next one', async () => {
  const hurried = createFeedParser(1);
  const slow = hurried.parse(
    rss('<item><title>Oster votes</title></item>'.repeat(20_000)),
    context,
  );
  await expect(slow).rejects.toMatchObject({
    code: 'feed-malformed',
    finding: 'The feed took longer than 0.001 s to read.',
  });
  await hurried.close();
  expect(await parser.parse(rss(''), context)).toMatchObject({ title: 'Harbour Post' });
});

it('survives the hungriest feeds of 8 MB', async () => {
  const fill = (piece: string) => piece.repeat((8 * 1024 * 1024) / piece.length - 20);
  const tags = await parser.parse(rss(`<item>${fill('<a/>')}</item>`), context).catch(String);
  const words = await parser
    .parse(rss(`<item><title>${fill('&lt;')}</title></item>`), context)
    .catch(String);
  expect([tags, words]).toHaveLength(2);
  expect(await parser.parse(rss(''), context)).toMatchObject({ title: 'Harbour Post' });
});
