import { describe, expect, it } from 'vitest';
import { dropOtherArticles } from '../../src/articles/drop-other-articles.ts';
import { readPageTree, textOf } from '../../src/articles/read-page-tree.ts';

function read(html: string, title = 'The kiln is open'): string {
  const page = readPageTree(html);
  dropOtherArticles(page, title, 'https://a.example/kiln');
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

describe('beside the article', () => {
  const PROSE = '<p>The kiln cooled for three days before anyone was let in.</p>'.repeat(12);
  const own = (tag: string, level = 'h1', credit = TIME, names = '') =>
    `<${tag}${names}><${level}>The kiln is open</${level}>${credit}${PROSE}</${tag}>`;
  const other = (tag: string, heading: string, credit = TIME, names = '') =>
    `<${tag}${names}>${heading}${credit}<p>Two.</p></${tag}>`;
  const linked = '<h2><a href="/ferry">Ferry sails</a></h2>';
  const story = ' class="story"';

  it.each([
    ['made like it', own('section') + other('section', '<h1>Ferry sails</h1>')],
    ['with lesser headings', own('article', 'h2') + other('article', '<h2>Ferry sails</h2>')],
    ['with linked headings', own('article') + other('article', linked)],
    [
      'called a story',
      own('div', 'h1', '', story) + other('div', '<h1>Ferry sails</h1>', '', story),
    ],
    ['called the next', `${own('div')}<div class="next-article"><h3>Ferry</h3><p>Two.</p></div>`],
  ])('takes out one %s', (_, html) => {
    const text = read(`<main>${html}</main>`);
    expect(text).not.toContain('Two.');
    expect(text).toContain('cooled');
  });

  it.each([
    ['a part without a credit', own('section') + other('section', '<h1>Why</h1>', '')],
    ['a part with a lesser heading', own('article') + other('article', '<h2>Why</h2>')],
    [
      'a part that leads into itself',
      own('article') + other('article', '<h2><a href="#a">Why</a></h2>'),
    ],
    [
      'posts below a headline',
      `<div><h2>The kiln is open</h2>${TIME}</div>${other('div', '<h2>Ferry sails</h2>')}`,
    ],
    [
      'what stands in it',
      `<article><h1>The kiln is open</h1>${PROSE}${other('article', linked)}</article>`,
    ],
    ['a box without a heading', `${own('div')}<div class="next-article"><p>Two.</p></div>`],
  ])('keeps %s', (_, html) => {
    expect(read(`<main>${html}</main>`)).toContain('Two.');
  });
});
