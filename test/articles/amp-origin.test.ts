import { expect, it } from 'vitest';
import { ampOrigin } from '../../src/articles/amp-origin.ts';

it.each([
  [
    'https://www-post-example.cdn.ampproject.org/c/s/www.post.example/a?id=1',
    'https://www.post.example/a?id=1',
  ],
  ['https://post-example.cdn.ampproject.org/v/post.example/a', 'http://post.example/a'],
  ['https://www.google.com/amp/s/www.post.example/a/amp', 'https://www.post.example/a/amp'],
  ['https://www.google.co.uk/amp/s/post.example/a', 'https://post.example/a'],
  ['https://www.google.com/search?q=amp', 'https://www.google.com/search?q=amp'],
  ['https://www.google.com/amp/s/nothing', 'https://www.google.com/amp/s/nothing'],
  ['https://post.example/amp/s/other.example/a', 'https://post.example/amp/s/other.example/a'],
  ['https://cdn.ampproject.org.evil.example/c/s/post.example/a', null],
  ['nonsense', null],
])('%s -> %s', (url, expected) => {
  expect(ampOrigin(url)).toBe(expected ?? url);
});
