import { expect, it } from 'vitest';
import { hideCredentials, withoutCredentials } from '../../src/lib/hide-credentials.ts';

it.each([
  ['https://anna:secret@post.example/feed?a=b@c', 'https://[secret]@post.example/feed?a=b@c'],
  [
    'see ftp://anna@post.example, or https://post.example/@anna',
    'see ftp://[secret]@post.example, or https://post.example/@anna',
  ],
  ['write to anna@post.example', 'write to anna@post.example'],
  ['{"url":"http://a:b@c@post.example/"}', '{"url":"http://[secret]@post.example/"}'],
])('hides what is secret in %s', (text, expected) => {
  expect(hideCredentials(text)).toBe(expected);
});

it('takes them out of an address, and leaves others as they are written', () => {
  expect(withoutCredentials('https://anna:secret@post.example/feed')).toBe(
    'https://post.example/feed',
  );
  expect(withoutCredentials('https://Post.example')).toBe('https://Post.example');
});
