import { describe, expect, it } from 'vitest';
import { readPageFacts } from '../../src/articles/read-page-facts.ts';
import { readPageTree } from '../../src/articles/read-page-tree.ts';

const URL = 'https://www.lantern.example/a';

function factsOf(head: string, body = '') {
  const page = readPageTree(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return readPageFacts(page, URL);
}

describe('title', () => {
  it.each([
    [
      'the h1 that the title repeats',
      '<title>Port shut - Lantern</title>',
      '<h1>Lantern</h1><h1>Port shut</h1>',
      'Port shut',
    ],
    [
      'og:title without the outlet',
      '<meta property="og:title" content="Port shut | The Lantern">',
      '',
      'Port shut',
    ],
    [
      'the title without the outlet after a dash',
      '<title>Port shut – Lantern</title>',
      '',
      'Port shut',
    ],
    [
      'the title without the article of the outlet',
      '<title>Port shut - The Lantern</title>',
      '',
      'Port shut',
    ],
    [
      'the JSON-LD headline where other titles have a section behind it',
      `<meta property="og:title" content="Port shut for a week - Business">${jsonLd({ headline: 'Port shut for a week' })}`,
      '',
      'Port shut for a week',
    ],
    [
      'a lesser heading behind the outlet in the title',
      '<title>Tide &amp; Kiln: Port shut for the winter</title>',
      '<h2>Tuesday</h2><h3>Port shut for the winter</h3>',
      'Port shut for the winter',
    ],
    [
      'the whole title, of which a part has a heading',
      '<title>The port of Skarholm is shut</title>',
      '<h2>The port of Skarholm</h2>',
      'The port of Skarholm is shut',
    ],
    ['a dash that belongs to it', '<title>Port shut - again</title>', '', 'Port shut - again'],
    [
      'the JSON-LD headline',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port shut"}</script>',
      '',
      'Port shut',
    ],
    [
      'an h1 of two lines',
      '',
      '<h1>Port of Skarholm<br>shut again</h1>',
      'Port of Skarholm shut again',
    ],
    [
      'an h1 with a label in front',
      '',
      '<h1><span>Skarholm</span><span>Port shut for the winter</span></h1>',
      'Skarholm Port shut for the winter',
    ],
    [
      'what was struck out of it left away',
      '',
      '<h1>Port <del>shut</del> open again</h1>',
      'Port open again',
    ],
    [
      'what was written as HTML twice',
      '<meta property="og:title" content="Brask&amp;#039;s port &amp;amp; pier">',
      '',
      "Brask's port & pier",
    ],
    ['nothing', '', '', ''],
  ])('is %s', (_, head, body, expected) => {
    expect(factsOf(head, body).title).toBe(expected);
  });
});

describe('outlet', () => {
  it.each([
    ['og:site_name', '<meta property="og:site_name" content="The Lantern">', 'The Lantern'],
    [
      'the JSON-LD publisher',
      '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Lantern"}}</script>',
      'Lantern',
    ],
    [
      'the host when the site calls itself by its address',
      '<meta property="og:site_name" content="www.lantern.example">',
      'lantern.example',
    ],
    [
      'the host when JSON-LD is broken',
      '<script type="application/ld+json">{"@type":</script>',
      'lantern.example',
    ],
  ])('is %s', (_, head, expected) => {
    expect(factsOf(head).outlet).toBe(expected);
  });
});

describe('canonical address', () => {
  it.each([
    ['made absolute', '<link rel="canonical" href="/b">', 'https://www.lantern.example/b'],
    [
      'og:url when there is no link',
      '<meta property="og:url" content="https://lantern.example/c">',
      'https://lantern.example/c',
    ],
    [
      'made absolute from the base of the page',
      '<base href="https://www.lantern.example/x/"><link rel="canonical" href="b">',
      'https://www.lantern.example/x/b',
    ],
    [
      'made absolute from its first base, wherever that is',
      '<link rel="canonical" href="/b"><base target="_top"><base href="//other.example/"><base href="/y/">',
      'https://other.example/b',
    ],
    ['null for another scheme', '<link rel="canonical" href="javascript:alert(1)">', null],
    ['null when empty', '<link rel="canonical" href="">', null],
  ])('is %s', (_, head, expected) => {
    expect(factsOf(head).canonicalUrl).toBe(expected);
  });
});

describe('time of publication', () => {
  it.each([
    [
      'the meta tag, in UTC',
      '<meta property="article:published_time" content="2031-03-04T07:30:00+01:00">',
      '',
      '2031-03-04T06:30:00.000Z',
    ],
    [
      'UTC when no zone is given',
      '<meta property="article:published_time" content="2031-03-04 07:30:00">',
      '',
      '2031-03-04T07:30:00.000Z',
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">[{"@type":"Article","datePublished":"2031-03-04"}]</script>',
      '',
      '2031-03-04T00:00:00.000Z',
    ],
    [
      'the time element',
      '',
      '<time datetime="2031-03-04T07:30:00Z">4 March</time>',
      '2031-03-04T07:30:00.000Z',
    ],
    [
      'the time element of the article before others',
      '',
      '<time datetime="2031-03-09">9 March</time><article><time datetime="2031-03-04">4 March</time></article>',
      '2031-03-04T00:00:00.000Z',
    ],
    [
      'of the article that is the page among those that it links to',
      `<title>Port shut - Lantern</title><script type="application/ld+json">[{"@type":"NewsArticle","headline":"Ferry sails","datePublished":"2030-01-01"},
        {"@type":"NewsArticle","headline":"Port shut","datePublished":"2031-03-04"}]</script>`,
      '',
      '2031-03-04T00:00:00.000Z',
    ],
    [
      'no time of an edit that stands before it',
      '',
      '<time class="updated" datetime="2031-03-09">9 March</time><time class="entry-date published" datetime="2031-03-04">4 March</time>',
      '2031-03-04T00:00:00.000Z',
    ],
    [
      'the time that is called one of an edit where there is no other',
      '',
      '<time datetime="2031-03-09">9 March</time><article><time class="updated" datetime="2031-03-04">4 March</time></article>',
      '2031-03-04T00:00:00.000Z',
    ],
    [
      'of what was never edited, which has both words',
      '',
      '<time class="entry-date published updated" datetime="2031-03-04">4 March</time>',
      '2031-03-04T00:00:00.000Z',
    ],
    ['null when it can not be read', '<meta name="date" content="last Tuesday">', '', null],
  ])('is %s', (_, head, body, expected) => {
    const atMs = factsOf(head, body).publishedAtMs;
    expect(atMs === null ? null : new Date(atMs).toISOString()).toBe(expected);
  });
});

describe('authors', () => {
  it.each([
    [
      'JSON-LD',
      jsonLd({ author: [{ name: 'Una Brask' }, 'By Jon Vik'] }),
      '',
      ['Una Brask', 'Jon Vik'],
    ],
    [
      'names of one author',
      jsonLd({ author: { name: ['Una Brask', 'Jon Vik'] } }),
      '',
      ['Una Brask', 'Jon Vik'],
    ],
    ['a meta tag', '<meta name="author" content="Una Brask">', '', ['Una Brask']],
    [
      'what links to the author',
      '',
      '<p>By <a rel="author" href="/u">Una Brask</a></p>',
      ['Una Brask'],
    ],
    [
      'what is marked as the author',
      '',
      '<span itemprop="author">Von Una Brask</span>',
      ['Una Brask'],
    ],
    [
      'a profile’s address, which is no name',
      '<meta property="article:author" content="https://a.example/u">',
      '',
      [],
    ],
    ['nothing', '', '', []],
  ])('are read from %s', (_, head, body, expected) => {
    expect(factsOf(head, body).authors).toEqual(expected);
  });
});

function jsonLd(facts: object): string {
  const script = JSON.stringify({ '@type': 'NewsArticle', ...facts });
  return `<script type="application/ld+json">${script}</script>`;
}

describe('language', () => {
  it.each([
    ['the page’s own', '<html lang="en-gb">', 'en-GB'],
    ['JSON-LD', `<html>${jsonLd({ inLanguage: 'nb' })}`, 'nb'],
    ['the locale', '<html><meta property="og:locale" content="de_AT">', 'de-AT'],
    ['null for what is none', '<html lang="the usual one">', null],
  ])('is %s', (_, html, expected) => {
    expect(readPageFacts(readPageTree(html), URL).language).toBe(expected);
  });
});

it('knows when the page was changed, and how long the article is', () => {
  const facts = factsOf(jsonLd({ dateModified: '2031-03-05T08:00:00Z', wordCount: '812' }));
  expect(facts).toMatchObject({ modifiedAtMs: Date.UTC(2031, 2, 5, 8), wordCount: 812 });
  expect(factsOf('')).toMatchObject({ modifiedAtMs: null, wordCount: null });
});

it.each([
  ['JSON-LD says so', jsonLd({ isAccessibleForFree: false }), true],
  ['JSON-LD says so as text', jsonLd({ isAccessibleForFree: 'False' }), true],
  ['its tier is locked', '<meta property="article:content_tier" content="locked">', true],
  ['JSON-LD says it is free', jsonLd({ isAccessibleForFree: true }), false],
  ['nothing is said', '', false],
])('is paywalled when %s: %s', (_, head, expected) => {
  expect(factsOf(head).isPaywalled).toBe(expected);
});
