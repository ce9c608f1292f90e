import { expect, it } from 'vitest';
import { dropOtherArticles } from '../../src/articles/drop-other-articles.ts';
import { readPageTree, textOf } from '../../src/articles/read-page-tree.ts';

function read(html: string, title = 'The kiln is open'): string {
  const page = readPageTree(html);
  dropOtherArticles(page, title);
  return textOf(page);
}

const OWN = '<article><h1>The kiln is open!</h1>One.</article>';

it.each([
  ['the next article', `${OWN}<article><h1>Ferry sails</h1>Two.</article>`],
  ['those in frames', `<main>${OWN}</main><div><article><h1>Ferry sails</h1>Two.</article></div>`],
])('takes out %s', (_, html) => {
  expect(read(html)).toBe('The kiln is open!One.');
});

it.each([
  ['parts without a first heading', `${OWN}<article><h2>Ferry sails</h2>Two.</article>`],
  [
    'all where none has the title',
    '<article><h1>Port</h1>One.</article><article><h1>Ferry</h1>Two.</article>',
  ],
  [
    'what no teaser with a word of the title is the article for',
    '<article><h1>Kiln</h1>One.</article><article><h1>Potters rejoice</h1>Two.</article>',
  ],
  [
    'what stands within',
    '<article><h1>The kiln is open</h1><article><h1>Why</h1>Two.</article></article>',
  ],
])('keeps %s', (_, html) => {
  expect(read(html)).toContain('Two.');
});

it('takes out nothing for a title that may be a section', () => {
  const html =
    '<article><h1>Kiln</h1>One.</article><article><h1>Potters rejoice</h1>Two.</article>';
  expect(read(html, 'Kiln')).toContain('Two.');
});
