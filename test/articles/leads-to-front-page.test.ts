import { describe, expect, it } from 'vitest';
import { isFrontPage, leadsToFrontPage } from '../../src/articles/leads-to-front-page.ts';

describe('isFrontPage', () => {
  it.each([
    ['https://post.example', true],
    ['https://post.example/?utm_source=feed#top', true],
    ['https://post.example/index.html', true],
    ['https://post.example/?p=12', false],
    ['https://post.example/news', false],
  ])('%s: %s', (url, expected) => {
    expect(isFrontPage(url)).toBe(expected);
  });
});

describe('leadsToFrontPage', () => {
  it.each([
    ['a dead link', 'https://post.example/news/1', 'https://post.example/', true],
    ['a dead short link', 'https://post.example/?p=1', 'https://post.example/?from=404', false],
    ['a dead short link', 'https://post.example/?p=1', 'https://www.post.example/', true],
    ['a link to a host that was given up', 'https://old.example/1', 'https://new.example', true],
    ['the front page', 'http://post.example', 'https://www.post.example/', false],
    ['an article that moved', 'https://post.example/1', 'https://post.example/news/1', false],
    ['no address', 'post', 'https://post.example/', false],
  ])('%s: from %s to %s: %s', (_, from, to, expected) => {
    expect(leadsToFrontPage(from, to)).toBe(expected);
  });
});
