/** Real threads: they run dist/src/feeds/parse-worker.js, which `npm test` builds first. */
import { afterAll, expect, it } from 'vitest';
import { createFeedParser, isUnreadable } from '../../src/feeds/parse-in-worker.ts';
import { FakeClock } from '../helpers/fake-clock.ts';

const clock = new FakeClock();
const parser = createFeedParser(clock);
afterAll(() => parser.close());

const context = { url: 'https://harbour-post.example/feed', contentType: null };
const rss = (items: string) =>
  Buffer.from(`<rss><channel><title>Harbour Post</title>${items}</channel></rss>`);

it('parses a feed in another thread', async () => {
  const feed = await parser.parse(rss('<item><title>Oster votes</title></item>'), context);
  expect(feed).toMatchObject({ title: 'Harbour Post', items: [{ title: 'Oster votes' }] });
});

it('passes over the pages of a sitemap that are dated ahead of the clock', async () => {
  const page = (path: string, atMs: number) =>
    `<url><loc>/${path}</loc><lastmod>${new Date(atMs).toISOString()}</lastmod></url>`;
  const now = clock.nowMs();
  const body = Buffer.from(
    `<urlset>${page('far', now + 2 * 24 * 3_600_000)}${page('now', now)}</urlset>`,
  );
  const { items } = await parser.parse(body, context);
  expect(items.map(({ url }) => url)).toEqual(['https://harbour-post.example/now']);
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

it('gives up what takes too long, whatever it is, and reads the next', async () => {
  const hurried = createFeedParser(clock, () => AbortSignal.abort());
  const body = () => rss('');
  const asked = {
    'The feed': hurried.parse(body(), context),
    'The page': hurried.findLinks(body(), context),
    'robots.txt': hurried.findSitemaps(body(), context),
    'The index of sitemaps': hurried.readSitemapIndex(body(), context),
    'The sitemap': hurried.readSitemap(body(), context),
    'The list': hurried.readOpml(body()),
  };
  for (const [what, answer] of Object.entries(asked)) {
    const error = await answer.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: what === 'The list' ? 'list-malformed' : 'feed-malformed',
      finding: `${what} took longer than 10 s to read.`,
    });
    expect(isUnreadable(error)).toBe(true);
  }
  await hurried.close();
  expect(await parser.parse(rss(''), context)).toMatchObject({ title: 'Harbour Post' });
});

it('tells what is no feed from what can’t be read', async () => {
  const error = await parser.parse(rss('').subarray(0, 0), context).catch((thrown) => thrown);
  expect(error).toMatchObject({ finding: 'The response is empty.' });
  expect(isUnreadable(error)).toBe(false);
});

it('is stopped in the middle of a document, for the program goes on meanwhile', async () => {
  const deadline = new AbortController();
  const watched = createFeedParser(clock, () => deadline.signal);
  // Many seconds of work, within every limit.
  const names = Array.from({ length: 800_000 }, (_, at) => `a${at.toString(36)}=""`);
  const slow = watched.parse(rss(`<item ${names.join(' ')}/>`), context);
  setImmediate(() => deadline.abort());
  await expect(slow).rejects.toThrow('The feed took longer than 10 s to read.');
  await watched.close();
});

it('reads pages, sitemaps and lists in the other thread as well', async () => {
  const page = { url: 'https://harbour-post.example/', contentType: null };
  const links = await parser.findLinks(
    Buffer.from('<link rel="alternate" type="application/rss+xml" href="/a.xml">'),
    page,
  );
  expect(links.declared).toEqual([{ url: 'https://harbour-post.example/a.xml', title: '' }]);
  const robots = Buffer.from('Sitemap: /news.xml');
  expect((await parser.findSitemaps(robots, page))[0]).toBe(
    'https://harbour-post.example/news.xml',
  );
  const index = Buffer.from('<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>');
  expect(await parser.readSitemapIndex(index, page)).toEqual([
    'https://harbour-post.example/a.xml',
  ]);
  const sitemap = await parser.readSitemap(
    Buffer.from('<?xml version="1.0"?><urlset></urlset>'),
    page,
  );
  expect(Buffer.from(sitemap).toString()).toBe('<urlset></urlset>');
  const list = Buffer.from(
    '<opml><outline text="Oster" xmlUrl="https://oster.example/feed"/></opml>',
  );
  expect((await parser.readOpml(list)).outlines).toEqual([
    { line: 1, title: 'Oster', address: 'https://oster.example/feed' },
  ]);
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

it('survives the hungriest pages, sitemaps and lists of 8 MB', async () => {
  const body = (start: string, piece: string) =>
    Buffer.from(start + piece.repeat((8 * 1024 * 1024) / piece.length - 20));
  const page = { url: 'https://harbour-post.example/', contentType: null };
  await parser.findLinks(body('', '<a href="/feed/x">'), page);
  await parser.readSitemapIndex(body('<sitemapindex>', '<sitemap><loc>/a</loc></sitemap>'), page);
  await parser
    .parse(body('<urlset>', '<url><loc>http://a.example/</loc></url>'), page)
    .catch(String);
  await parser.readOpml(body('<opml>', '<outline xmlUrl="http://a.example/"/>'));
  await parser.readOpml(body('<opml>', '<outline>'));
  expect(await parser.parse(rss(''), context)).toMatchObject({ title: 'Harbour Post' });
});
