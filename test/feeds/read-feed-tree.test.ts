import { expect, it } from 'vitest';
import { childNamed, elementsOf, readFeedTree } from '../../src/feeds/read-feed-tree.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

const rootOf = (xml: string, base: string | null = null) => readFeedTree(xml, base).root;

const namesIn = (xml: string) => {
  const root = rootOf(xml);
  return root === null ? [] : elementsOf(root).map(({ name }) => name);
};

it.each([
  ['no namespace', '<rss><title/></rss>', ['title']],
  ['the default namespace', `<feed xmlns="${ATOM}"><title/></feed>`, ['title']],
  ['a prefix for the format itself', `<a:feed xmlns:a="${ATOM}"><a:title/></a:feed>`, ['title']],
  ['an invented namespace at the root', '<feed xmlns="urn:new"><title/></feed>', ['title']],
  [
    'another prefix than usual',
    '<rss xmlns:x="http://purl.org/dc/elements/1.1/"><x:date/></rss>',
    ['dc:date'],
  ],
  [
    'https and a missing slash',
    '<rss xmlns:x="https://purl.org/dc/elements/1.1"><x:date/></rss>',
    ['dc:date'],
  ],
  ['a prefix that nothing declares', '<rss><dc:date/></rss>', ['dc:date']],
  [
    'a known prefix that means something else',
    '<rss xmlns:dc="urn:doors"><dc:title/></rss>',
    ['other:title'],
  ],
  ['an unknown prefix', '<rss><foo:title/></rss>', ['other:title']],
  ['Atom inside RSS', `<rss xmlns:a="${ATOM}"><a:link/></rss>`, ['atom:link']],
  [
    'a namespace on one element',
    '<rss><body xmlns="http://www.w3.org/1999/xhtml"/></rss>',
    ['xhtml:body'],
  ],
  ['capital letters', '<RSS><Title/></RSS>', ['title']],
])('names elements by URI: %s', (_, xml, expected) => {
  expect(namesIn(xml)).toEqual(expected);
});

it.each([
  ['rss', '<rss/>'],
  ['rdf', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
  ['atom', '<feed/>'],
  ['atom', '<entry/>'],
  ['rss', 'junk <!-- x --> <junk/> <rss/>'],
  ['rss', '<p>junk that is not closed <rss/>'],
  [null, '<html><body/></html>'],
  [null, '<constructor/>'],
  [null, 'no element'],
])('recognises %s', (format, xml) => {
  expect(readFeedTree(xml, null).format).toBe(format);
});

it('closes an item where the next one begins, and void elements at once', () => {
  const xml =
    '<rss><item><a/><description>x<br>y<img src="z"></description><item><b/></item></rss>';
  expect(namesIn(xml)).toEqual(['item', 'item']);
});

it('ignores a closing tag that nothing opened', () => {
  const root = rootOf('<rss><item></nothing><title/></item></rss>');
  expect(root?.children).toHaveLength(1);
});

it.each([
  ['inherited', '<rss xml:base="http://a.example/x/"><item/></rss>', null, 'http://a.example/x/'],
  [
    'relative to its parent',
    '<rss xml:base="http://a.example/x/"><item xml:base="y/"/></rss>',
    null,
    'http://a.example/x/y/',
  ],
  [
    'relative to the document',
    '<rss><item xml:base="/y"/></rss>',
    'http://b.example/feed',
    'http://b.example/y',
  ],
  ['the document', '<rss><item/></rss>', 'http://b.example/feed', 'http://b.example/feed'],
  ['unknown', '<rss><item xml:base="y"/></rss>', null, null],
])('knows the base of an element: %s', (_, xml, base, expected) => {
  const root = rootOf(xml, base);
  expect(root === null ? undefined : childNamed(root, 'item')?.base).toBe(expected);
});

it('marks what the end of the document cut', () => {
  const root = rootOf('<rss><item><title>whole</title></item><item><title>cu');
  expect(root === null ? [] : elementsOf(root).map(({ isCut }) => isCut)).toEqual([false, true]);
});

it('reads as deep as 256, however deep a document goes', () => {
  const tree = readFeedTree(`<rss>${'<a>'.repeat(200_000)}`, null);
  expect(tree.warnings).toEqual(['It is nested deeper than 256: what follows there was left out.']);
});

it('knows nothing of the document before', () => {
  const link = '<atom:link href="http://a.example/"/>';
  expect(namesIn(`<rss>${link}</rss>`)).toEqual(['atom:link']);
  expect(namesIn(`<feed>${link}</feed>`)).toEqual(['link']);
  expect(namesIn(`<junk>${link}</junk><feed>${link}</feed>`)).toEqual(['link']);
});
