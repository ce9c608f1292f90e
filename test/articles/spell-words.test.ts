import { describe, expect, it } from 'vitest';
import { extractFragment } from '../../src/articles/extract-text.ts';
import { readPageTree, textOf } from '../../src/articles/read-page-tree.ts';
import { spellWords } from '../../src/articles/spell-words.ts';

const SEEN = 'The kiln is open.';

describe('a drop cap is a letter of its word', () => {
  it.each([
    ['hidden from screen readers', '<span aria-hidden="true">T</span>he kiln is open.'],
    [
      'with a letter for them behind it',
      '<span aria-hidden="true">T</span><span class="sr-only">T</span>he kiln is open.',
    ],
    [
      'with the word for them before it',
      '<span class="visually-hidden">The</span><span aria-hidden="true"><b>T</b>he</span> kiln is open.',
    ],
  ])('%s', (_, html) => {
    expect(extractFragment(`<p>${html}</p>`).text).toBe(SEEN);
  });
});

it.each([
  ['an icon', '<span aria-hidden="true">↗</span>'],
  ['a label for nobody', '<span aria-hidden="true">Share</span>'],
  ['what only screen readers are told', '<span class="sr-only">(opens in a new window)</span>'],
])('is not %s', (_, html) => {
  expect(extractFragment(`<p>The kiln is open.${html}</p>`).text).toBe(SEEN);
});

function textOfNotes(html: string): string {
  const page = readPageTree(html);
  spellWords(page);
  return textOf(page);
}

describe('the mark of a footnote is none of its word', () => {
  it.each([
    ['raised, with an address', 'a crown<sup><a href="#fn1">1</a></sup> each', 'a crown each'],
    [
      'of Substack',
      'a crown<a class="footnote-anchor" href="/k#footnote-1">12</a> each',
      'a crown each',
    ],
    [
      'of a wiki',
      'a crown<sup class="reference"><a href="#cite_note-2">[2]</a></sup> each',
      'a crown each',
    ],
    ['raised behind a word', 'one crown<sup>1</sup> each', 'one crown each'],
    ['raised behind a quotation', '“a crown”<sup>1</sup> each', '“a crown” each'],
  ])('%s', (_, html, expected) => {
    expect(textOfNotes(html)).toBe(expected);
  });
});

it.each([
  ['a power', '20 m<sup>2</sup>, 3 metres<sup>2</sup>, CO<sup>2</sup>', '20 m2, 3 metres2, CO2'],
  ['an ordinal', 'the 4<sup>th</sup>', 'the 4th'],
  ['a number that leads elsewhere', '<a href="#list">300</a> bowls', '300 bowls'],
])('keeps %s', (_, html, expected) => {
  expect(textOfNotes(html)).toBe(expected);
});
