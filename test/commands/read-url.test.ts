import { expect, it } from 'vitest';
import { readUrl } from '../../commands/read-url.ts';

it.each([
  ['https://a.example/feed', 'https://a.example/feed'],
  ['a.example/feed', 'https://a.example/feed'],
  [' <https://a.example/feed|a.example> ', 'https://a.example/feed'],
  ['<http://a.example>', 'http://a.example/'],
  ['localhost:8080/x', 'https://localhost:8080/x'],
])('reads %s', (typed, url) => {
  expect(readUrl(typed)).toBe(url);
});

it.each([
  '',
  'x',
  'x y',
  'ftp://a.example',
  'javascript:alert(1)',
  'https://',
  `a.example/${'x'.repeat(2000)}`,
])('refuses %s, and says how an address looks', (typed) => {
  expect(() => readUrl(typed)).toThrow(/Write one like https:/);
});
