import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createHider,
  hideCredentials,
  hideSecrets,
  hideTypedSecrets,
  withoutCredentials,
} from '../../../src/lib/text/hide-secrets.ts';

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
  ['{"feed":"http://post.example/f?token=abc"}', '{"feed":"http://post.example/f?token=[secret]"}'],
  [
    'https://post.example/f?page=2&api_key=a%2Fb&x=1#top and ?Access-Token=c',
    'https://post.example/f?page=2&api_key=[secret]&x=1#top and ?Access-Token=[secret]',
  ],
  ['https://post.example/?keyword=harbour', 'https://post.example/?keyword=harbour'],
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

describe('hideTypedSecrets', () => {
  it.each([
    ['/feeds add https://u:p@a.example/x?key=1', '/feeds add https://a.example/x?…'],
    ['/feeds add a.example/x?key=1 and more', '/feeds add a.example/x?… and more'],
    ['add "a.example:8080/x#key" confirm:yes', 'add "a.example:8080/x?…" confirm:yes'],
    ['url:a.example?key=1', 'url:a.example?…'],
    ['u:p@a.example/x', 'a.example/x'],
    ['<a.example/x?key=1>', '<a.example/x?…>'],
    ['/digest subscribe at:08:00 zone:Europe/Oslo', '/digest subscribe at:08:00 zone:Europe/Oslo'],
    ['/quote "Anna Berg" why? since:7d', '/quote "Anna Berg" why? since:7d'],
  ])('takes keys out of what people type: %s', (typed, shown) => {
    expect(hideTypedSecrets(typed)).toBe(shown);
  });

  it('is done in time that grows with the text', () => {
    for (const piece of ['a.', 'a:', 'a@', 'a.b/', '?', 'a-'])
      expect(hideTypedSecrets(piece.repeat(20_000)).length).toBeLessThanOrEqual(40_000 * 2);
  });
});

describe('createHider', () => {
  it.each([
    ['xoxb-planted-1', 'Bearer xoxb-planted-1 was refused', 'Bearer [secret] was refused'],
    [
      'a+b/c==planted',
      'https://x.example/?key=a%2Bb%2Fc%3D%3Dplanted',
      'https://x.example/?key=[secret]',
    ],
    ['say "planted"', '{"err":"say \\"planted\\""}', '{"err":"[secret]"}'],
    ['planted-one', `Basic ${Buffer.from('planted-one').toString('base64')}`, 'Basic [secret]'],
    ['short', 'a short word', 'a short word'],
    [undefined, 'undefined', 'undefined'],
  ])('hides %j', (secret, text, shown) => {
    expect(createHider([secret])(text)).toBe(shown);
  });

  it('hides the whole of one that begins like another', () => {
    const hide = createHider(['planted-one', 'planted-one-and-more']);
    expect(hide('planted-one-and-more, planted-one')).toBe('[secret], [secret]');
  });

  it('leaves nothing of any secret in any text, and the rest as it was', () => {
    const secret = fc
      .string({ minLength: 8, maxLength: 40 })
      .filter((text) => text.trim() === text);
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 4 }),
        fc.string(),
        (secrets, text) => {
          const hide = createHider(secrets);
          for (const each of secrets) expect(hide(`“${each}”`)).toBe('“[secret]”');
          if (!secrets.some((each) => text.includes(each)))
            expect(hide(text).length).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
