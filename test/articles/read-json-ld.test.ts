import { describe, expect, it } from 'vitest';
import { firstText, nameOf, readJsonLd } from '../../src/articles/read-json-ld.ts';

const ARTICLE = '{"@type":"NewsArticle","headline":"Port shut"}';

describe('finds the article', () => {
  it.each([
    ['by itself', ARTICLE],
    ['in a list', `[{"@type":"Organization"},${ARTICLE}]`],
    ['in a graph', `{"@context":"https://schema.org","@graph":[${ARTICLE}]}`],
    ['as what a page is about', `{"@type":"WebPage","mainEntity":${ARTICLE}}`],
    ['of several types', '{"@type":["Thing","LiveBlogPosting"],"headline":"Port shut"}'],
    ['with a raw line break in a string', '{"@type":"Report","headline":"Port\nshut"}'],
    ['inside a comment', `<!--${ARTICLE}-->`],
  ])('%s', (_, script) => {
    expect(readJsonLd([script]).map(({ headline }) => headline)).toEqual(['Port shut']);
  });
});

describe('passes over', () => {
  it.each([
    ['broken JSON', '{"@type":"NewsArticle",'],
    ['another type', '{"@type":"Recipe","headline":"Port"}'],
    ['values that are no objects', '[null, 1, "NewsArticle"]'],
    ['what nests deeper than any description', `${'['.repeat(50)}${ARTICLE}${']'.repeat(50)}`],
  ])('%s', (_, script) => {
    expect(readJsonLd([script])).toEqual([]);
  });
});

it('takes the first text of any values, white space folded', () => {
  expect(firstText([undefined, 3, ' ', ' Port\n shut '])).toBe('Port shut');
  expect(firstText([{}, null])).toBeNull();
});

it.each([
  ['text', 'Una Brask'],
  ['an object', { name: 'Una Brask' }],
  ['a list', [{ name: 'Una Brask' }, { name: 'Jon Vik' }]],
])('reads a name given as %s', (_, value) => {
  expect(nameOf(value)).toBe('Una Brask');
});

it('names authors and publisher that stand elsewhere in the graph', () => {
  const article =
    '{"@type":"Article","author":[{"@id":"#una"},{"@id":"#jon","name":"Jon Vik"},{"@id":"#?"}],"publisher":{"@id":"#post"}}';
  const others = '{"@id":"#una","name":"Una Brask"},{"@id":"#post","name":"Harbour Post"}';
  const [found] = readJsonLd([`{"@graph":[${article},${others}]}`]);
  expect(found).toMatchObject({ author: ['Una Brask', 'Jon Vik', undefined] });
  expect(nameOf(found?.publisher)).toBe('Harbour Post');
});

it('gives times that are numbers as text', () => {
  const [found] = readJsonLd(['{"@type":"Report","datePublished":1930471200}']);
  expect(found?.datePublished).toBe('1930471200');
});
