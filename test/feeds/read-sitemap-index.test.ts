import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSitemap, readSitemapIndex } from '../../src/feeds/read-sitemap-index.ts';

const place = { url: 'https://harbour-post.example/index.xml', contentType: null };
const index = (...places: string[]) =>
  Buffer.from(
    `<sitemapindex>${places.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`,
  );
const paths = (urls: readonly string[]) => urls.map((url) => new URL(url).pathname);

describe('of an index', () => {
  it('the three newest are taken: for news first, without articles last', () => {
    const found = readSitemapIndex(
      index('/tags-9.xml', '/posts-2.xml', '/posts-10.xml', '/news.xml'),
      place,
    );
    expect(paths(found)).toEqual(['/news.xml', '/posts-10.xml', '/posts-2.xml']);
  });

  it.each([
    ['other schemes', ['file:///etc/passwd', 'javascript:alert(1)', '/a.xml'], ['/a.xml']],
    ['the same one again', ['/a.xml', '/a.xml'], ['/a.xml']],
    ['nothing', [], []],
  ])('%s are left out', (_, given, expected) => {
    expect(paths(readSitemapIndex(index(...given), place))).toEqual(expected);
  });

  it('a packed one is unpacked', () => {
    expect(paths(readSitemapIndex(gzipSync(index('/a.xml')), place))).toEqual(['/a.xml']);
  });
});

describe('of a sitemap', () => {
  it('the root element is kept, as UTF-8 whatever it was', () => {
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><urlset><loc>/é</loc></urlset>';
    const root = readSitemap(Buffer.from(text, 'latin1'), place);
    expect(Buffer.from(root).toString('utf8')).toBe('<urlset><loc>/é</loc></urlset>');
  });

  it('what is none is said to be none', () => {
    expect(() => readSitemap(Buffer.from('<html>'), place)).toThrow(
      'https://harbour-post.example/index.xml is no sitemap.',
    );
  });
});
