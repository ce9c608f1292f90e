import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIdOf, canonicalUrl } from '../../src/articles/canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['drops the fragment', 'https://post.example/a#comments', 'https://post.example/a'],
    [
      'drops utm parameters',
      'https://post.example/a?utm_source=x&utm_medium=y',
      'https://post.example/a',
    ],
    [
      'drops click ids',
      'https://post.example/a?fbclid=1&gclid=2&msclkid=3',
      'https://post.example/a',
    ],
    [
      'keeps what names the article',
      'https://post.example/a?id=7&utm_x=1&page=2',
      'https://post.example/a?id=7&page=2',
    ],
    [
      'keeps a query as it was written',
      'https://post.example/a?q=a%20b&c',
      'https://post.example/a?q=a%20b&c',
    ],
    [
      'drops what names a visit',
      'https://post.example/a;jsessionid=0A1.node2?PHPSESSID=9&id=7',
      'https://post.example/a?id=7',
    ],
    [
      'drops a visit by another name',
      'https://post.example/a?session_id=0a1f9c&sessionid=20261128093011557',
      'https://post.example/a',
    ],
    [
      'drops what outlets count by',
      'https://post.example/a?at_medium=rss&at_campaign=7&CMP=share_btn&itm_source=x&maca=en-rss&_gl=1',
      'https://post.example/a',
    ],
    [
      'drops what says that a feed led to it',
      'https://post.example/a?ref=rss&src=feed&source=rss----1f&mod=rss_markets&from=newsletter',
      'https://post.example/a',
    ],
    [
      'keeps what only has the name of a referrer',
      'https://post.example/a?ref=4711&source=council&from=2031-03-04&feed=harbour&src=fbi',
      'https://post.example/a?ref=4711&source=council&from=2031-03-04&feed=harbour&src=fbi',
    ],
    [
      'drops what asks for AMP',
      'https://post.example/a?amp=1&id=7&outputType=amp',
      'https://post.example/a?id=7',
    ],
    [
      'drops AMP at the end of a path',
      'https://post.example/2031/a/amp/',
      'https://post.example/2031/a',
    ],
    ['keeps a page that is called so', 'https://post.example/amp', 'https://post.example/amp'],
    ['keeps a unit', 'https://post.example/a?amp=16', 'https://post.example/a?amp=16'],
    [
      'keeps the number of a sitting',
      'https://post.example/a?session_id=45',
      'https://post.example/a?session_id=45',
    ],
    ['lower-cases scheme and host alone', 'HTTPS://Post.Example/A', 'https://post.example/A'],
    ['drops the default port', 'http://post.example:80/a', 'http://post.example/a'],
    ['keeps another port', 'http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    [
      'drops slashes at the end of a path',
      'https://post.example/a/b//',
      'https://post.example/a/b',
    ],
    ['keeps the root', 'https://post.example', 'https://post.example/'],
    ['drops the dot of a full host name', 'https://post.example./a', 'https://post.example/a'],
    ['drops name and password', 'https://a:b@post.example/a', 'https://post.example/a'],
    ['drops an empty query', 'https://post.example/a?', 'https://post.example/a'],
    ['leaves other schemes alone', 'mailto:desk@post.example', 'mailto:desk@post.example'],
    ['leaves alone what is no address', 'not an address', 'not an address'],
  ])('%s', (_, url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = canonicalUrl(url);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});

describe('articleIdOf', () => {
  it('is 16 hex digits', () => {
    expect(articleIdOf('https://post.example/a')).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['http', 'http://post.example/a'],
    ['a fragment', 'https://post.example/a#top'],
    ['tracking', 'https://post.example/a/?utm_campaign=z'],
  ])('is the same with %s', (_, url) => {
    expect(articleIdOf(url)).toBe(articleIdOf('https://post.example/a'));
  });

  it('differs by article', () => {
    expect(articleIdOf('https://post.example/a?id=1')).not.toBe(
      articleIdOf('https://post.example/a?id=2'),
    );
  });
});
