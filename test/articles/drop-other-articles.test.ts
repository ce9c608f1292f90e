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

const TIME = '<time datetime="2026-03-03">3 March</time>';

it.each([
  ['one with a time of its own', `<article><h1>Ferry sails</h1>${TIME}Two.</article>`],
  ['one with an author', '<article><h1>Ferry sails</h1><p class="byline">Ida</p>Two.</article>'],
])('takes out below an article that has a time %s', (_, other) => {
  const html = `<article><h1>The kiln is open!</h1>${TIME}One.</article>${other}`;
  expect(read(html)).toBe('The kiln is open!3 MarchOne.');
});

it.each([
  [
    'a part of an article, which has its credit above',
    `<article><h1>The kiln is open!</h1>${TIME}One.</article><article><h1>Background</h1>Two.</article>`,
  ],
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
