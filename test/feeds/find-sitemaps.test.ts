import { expect, it } from 'vitest';
import { findSitemaps } from '../../src/feeds/find-sitemaps.ts';

const find = (robots: string) =>
  findSitemaps(robots, 'https://harbour-post.example/sport').map((url) =>
    url.replace('https://harbour-post.example', ''),
  );

const USUAL_NEWS = ['/sitemap-news.xml', '/news-sitemap.xml', '/sitemap_news.xml'];
const USUAL = ['/sitemap.xml', '/sitemap_index.xml'];

it.each([
  ['nothing', '', [...USUAL_NEWS, ...USUAL]],
  [
    'news before other sitemaps',
    'User-agent: *\nDisallow: /x\nSitemap: https://harbour-post.example/all.xml\r\nSITEMAP:/news/map.xml',
    ['/news/map.xml', ...USUAL_NEWS, '/all.xml', ...USUAL],
  ],
  ['a usual one', 'Sitemap: /sitemap-news.xml', [...USUAL_NEWS, ...USUAL]],
  [
    'another host',
    'Sitemap: https://maps.example/a.xml',
    [...USUAL_NEWS, 'https://maps.example/a.xml', ...USUAL],
  ],
  [
    'what is no address',
    'Sitemap: http://\nSitemap: file:///etc/passwd\nSitemap:',
    [...USUAL_NEWS, ...USUAL],
  ],
])('finds %s in robots.txt', (_, robots, expected) => {
  expect(find(robots)).toEqual(expected);
});

it('tries 8 at most', () => {
  expect(
    find(Array.from({ length: 100 }, (_, at) => `Sitemap: /news${at}.xml`).join('\n')),
  ).toHaveLength(8);
});
