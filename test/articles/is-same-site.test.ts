import { expect, it } from 'vitest';
import { isSameSite } from '../../src/articles/is-same-site.ts';

it.each([
  [true, 'https://www.post.example/a', 'https://post.example/b'],
  [true, 'https://m.post.example/a', 'https://www.post.example/a'],
  [true, 'http://news.post.co.uk/a', 'https://www.post.co.uk/a'],
  [false, 'https://post.co.uk/a', 'https://courier.co.uk/a'],
  [false, 'https://post.example/a', 'https://post.example.evil.test/a'],
  [false, 'http://127.0.0.1:8080/a', 'http://127.0.0.1:8081/a'],
  [false, 'http://10.0.0.1/a', 'http://9.0.0.1/a'],
  [true, 'http://[::1]/a', 'http://[::1]/b'],
  [false, 'not an address', 'https://post.example/'],
])('%s for %s and %s', (expected, first, second) => {
  expect(isSameSite(first, second)).toBe(expected);
});
