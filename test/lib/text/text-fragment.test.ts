import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAroundFinder, textFragment } from '../../../src/lib/text/text-fragment.ts';

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

/** Braces stand around the words that are meant, as in marked cases. */
const around = (marked: string) => {
  const [start, end] = [marked.indexOf('{'), marked.indexOf('}') - 1];
  return createAroundFinder(marked.replace(/[{}]/g, ''))({ start, end });
};

it.each([
  ['nothing for words that stand there once', '“No,” said Berg. “{Never,}” said Moen.', {}],
  [
    'what stands before, with the mark, where the same words stand earlier',
    '“No,” said Berg. Asked again, Moen said: “{No,}” and left.',
    { wordsBefore: '“No,” said Berg. Asked again, Moen said: “' },
  ],
  ['nothing for the first of them', '“{No,}” said Berg. “No,” said Moen.', {}],
  [
    'what stands behind where a paragraph begins with them',
    '“No,” said Berg.\n\n“{No,}” said Moen.',
    { wordsAfter: '” said Moen.' },
  ],
  ['nothing in the paragraphs beside', '“No,” said Berg.\n\n“{No,}”\n\nMoen left.', {}],
  [
    'whole words of long paragraphs alone',
    'A joke. The council of Oster met in the evening, where Moen called it “{a joke}”.',
    { wordsBefore: 'Oster met in the evening, where Moen called it “' },
  ],
  [
    'words of a headline, in either case',
    'A JOKE, SAYS MOEN\n\nMoen called it “{a joke}”.',
    { wordsBefore: 'Moen called it “' },
  ],
  ['nothing for parts of other words', 'Northern notes. Moen said: “{No}”.', {}],
  [
    'the first paragraph of several',
    'It is dear.\n\nMoen: “{It is dear.\n\nIt is long.}”',
    { wordsBefore: 'Moen: “' },
  ],
])('tells of several places %s', (_case, marked, expected) => {
  expect(around(marked)).toEqual(expected);
});

it('tells by what stands around which words are meant', () => {
  expect(textFragment(PAGE, '“No,”', { wordsBefore: 'well-read Moen: “' })).toBe(
    `${PAGE}#:~:text=well%2Dread%20Moen%3A%20%E2%80%9C-,No%2C`,
  );
  expect(textFragment(PAGE, 'No,', { wordsAfter: '” said Moen.' })).toBe(
    `${PAGE}#:~:text=No%2C,-%E2%80%9D%20said%20Moen.`,
  );
});

it('tells it of any text and place in words of the same paragraph', () => {
  const unit = fc.constantFrom(...'ab “”\nİ-,');
  const texts = fc.string({ unit, minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(20), (text, at, length) => {
      const start = at % text.length;
      const span = { start, end: Math.min(start + 1 + length, text.length) };
      const { wordsBefore = '', wordsAfter = '' } = createAroundFinder(text)(span);
      expect(text.slice(0, span.end)).toContain(wordsBefore);
      expect(text.slice(start)).toContain(wordsAfter);
      expect(wordsBefore + wordsAfter).not.toContain('\n');
    }),
  );
});
