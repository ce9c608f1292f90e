import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textFragment } from '../../src/lib/text-fragment.ts';

const PAGE = 'https://harbour-post.example/bridge';

it.each([
  ['words', 'We will not pay', ':~:text=We%20will%20not%20pay'],
  [
    'what has a meaning in a directive',
    'a well-known cost, salt & tar',
    ':~:text=a%20well%2Dknown%20cost%2C%20salt%20%26%20tar',
  ],
  ['marks at the ends left out', '“We will not pay. “', ':~:text=We%20will%20not%20pay.'],
  ['only the first paragraph', 'The first.\n\nThe second.', ':~:text=The%20first.'],
  ['letters beyond ASCII', 'Dvořák’s', ':~:text=Dvo%C5%99%C3%A1k%E2%80%99s'],
])('points at %s', (_case, words, directive) => {
  expect(textFragment(PAGE, words)).toBe(`${PAGE}#${directive}`);
});

it('names long words by their beginning and end', () => {
  const words = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');
  expect(textFragment(PAGE, words)).toBe(
    `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79`,
  );
});

it.each([
  ['keeps the page’s own fragment', `${PAGE}#part`, `${PAGE}#part:~:text=pay`],
  ['replaces a directive that is there', `${PAGE}#part:~:text=old`, `${PAGE}#part:~:text=pay`],
  ['takes an empty fragment', `${PAGE}#`, `${PAGE}#:~:text=pay`],
])('%s', (_case, url, expected) => {
  expect(textFragment(url, 'pay')).toBe(expected);
});

it('leaves the address alone when there are no words', () => {
  expect(textFragment(PAGE, ' “ ” ')).toBe(PAGE);
});

it('makes an address of any words, with at most one comma and no bare dash', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (words) => {
      const url = textFragment(PAGE, words);
      expect(() => new URL(url)).not.toThrow();
      const directive = url.slice(PAGE.length).replace(/^#:~:text=/, '');
      expect(directive).toMatch(/^[^-&,]*(,[^-&,]*)?$/);
    }),
  );
});
