import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideCredentials, hideSecrets, withoutCredentials } from '../../src/lib/hide-secrets.ts';

it.each([
  [
    'https://harbour-post.example/feed.xml is gone.',
    'https://harbour-post.example/feed.xml is gone.',
  ],
  ['https://anna:secret@harbour-post.example/feed.xml', 'https://harbour-post.example/feed.xml'],
  ['https://anna:se@cret@harbour-post.example/', 'https://harbour-post.example/'],
  ['http://token@harbour-post.example', 'http://harbour-post.example'],
  [
    'https://harbour-post.example/feed?key=secret redirects in a circle.',
    'https://harbour-post.example/feed?… redirects in a circle.',
  ],
  ['"HTTPS://a:b@HARBOUR.example/x?y=z#k" is none', '"HTTPS://HARBOUR.example/x?… is none'],
  [
    'Two: http://a@b.example/ and ftp://c@d.example/?e',
    'Two: http://b.example/ and ftp://d.example/?…',
  ],
  ['What? anna@oster.example said no.', 'What? anna@oster.example said no.'],
  ['', ''],
])('%j becomes %j', (text, shown) => {
  expect(hideSecrets(text)).toBe(shown);
});

it('leaves no user name, password or query in any address', () => {
  const secret = fc.stringMatching(/^[\w!$&'()*+,;=%.-]{6,12}$/);
  fc.assert(
    fc.property(fc.webUrl(), secret, secret, secret, (url, user, password, key) => {
      const { origin, pathname } = new URL(url);
      const address = `${origin.replace('://', () => `://${user}:${password}@`)}${pathname}?key=${key}`;
      const shown = hideSecrets(`At ${address} nobody answers.`);
      expect(shown).toBe(`At ${origin}${pathname}?… nobody answers.`);
    }),
  );
});

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
