import { expect, it } from 'vitest';
import { readFeedAddress, readUrl } from '../../../commands/typing/read-url.ts';

it.each([
  ['https://a.example/feed', 'https://a.example/feed'],
  ['a.example/feed', 'https://a.example/feed'],
  [' <https://a.example/feed|a.example> ', 'https://a.example/feed'],
  ['<http://a.example>', 'http://a.example/'],
  ['localhost:8080/x', 'https://localhost:8080/x'],
])('reads %s', (typed, url) => {
  expect(readUrl(typed)).toBe(url);
});

it.each(['', 'x', 'x y', 'ftp://a.example', 'javascript:alert(1)', 'https://'])(
  'refuses %s, and says how an address looks',
  (typed) => {
    expect(() => readUrl(typed)).toThrow(/Write one like https:/);
  },
);

it('says of an address that is too long what makes it so', () => {
  for (const start of ['a.example', 'https://a.example'])
    expect(() => readUrl(`${start}/${'x'.repeat(2000)}`)).toThrow(/over 2,000 characters/);
});

it.each([
  ['https://a.example', 'https://a.example/'],
  ['a.example/feed', 'a.example/feed'],
  ['<http://a.example|a.example>', 'http://a.example/'],
  ['feed:https://a.example/f', 'https://a.example/f'],
  ['feed://https://a.example/f', 'https://a.example/f'],
  ['feed://a.example/f', 'a.example/f'],
  ['Feed:a.example/f', 'a.example/f'],
])('reads %s as the address of a feed', (typed, address) => {
  expect(readFeedAddress(typed)).toBe(address);
});

it.each(['feed:', 'feed:javascript:alert(1)', 'feed:ftp://a.example'])(
  'refuses %s as the address of a feed',
  (typed) => {
    expect(() => readFeedAddress(typed)).toThrow(/Write one like https:/);
  },
);
