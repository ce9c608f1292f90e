import { expect, it } from 'vitest';
import { readBlocks } from '../../src/articles/read-blocks.ts';
import { readPageTree } from '../../src/articles/read-page-tree.ts';
import { selectBody } from '../../src/articles/select-body.ts';

function bodyOf(html: string) {
  const facts = { title: 'The Kiln Is Open', authors: ['Runa Vik'], outlet: 'The Lantern' };
  return selectBody(readBlocks(readPageTree(html)), facts).map(({ text }) => text);
}

it.each([
  ['the headline again', '<h1>The kiln is open!</h1><p>One.</p>'],
  ['the byline', '<p>By Runa Vik</p><p>One.</p><p>Runa Vik</p>'],
  ['a list of links', '<p>One.</p><ul><li><a href="/a">Ferry sails again</a></li></ul>'],
  ['rows of signs', '<p>* * *</p><p>One.</p>'],
  ['lines of the page', '<p>One.</p><p>Read more: the ferry sails again</p>'],
])('leaves out %s', (_, html) => {
  expect(bodyOf(html)).toEqual(['One.']);
});

const SAID = '<p>“Nobody opens the kiln before I do,” said Una Brask, who built it.</p>';

it('leaves out a pull quote, and keeps a quotation that stands nowhere else', () => {
  const html = `${SAID}<blockquote>Nobody opens the kiln before I do</blockquote><blockquote>It was my kiln from the first day to the last.</blockquote>`;
  expect(bodyOf(html)).toEqual([
    '“Nobody opens the kiln before I do,” said Una Brask, who built it.',
    'It was my kiln from the first day to the last.',
  ]);
});

const PARTED =
  '<p>“I do not know why,” said Brask. “Blue is not a colour of this clay.” She left.</p>';

it.each([
  ['a paragraph', '<p>“Blue is not a colour of this clay”</p>'],
  ['a paragraph in marks of German books', '<p>»Blue is not a colour of this clay«</p>'],
  [
    'a quotation of sentences from both sides of who said them',
    '<blockquote>I do not know why. Blue is not a colour of this clay.</blockquote>',
  ],
  [
    'a quotation with its credit',
    '<blockquote><p>“Blue is not a colour of this clay.”</p><p>— Una Brask, potter</p></blockquote>',
  ],
])('leaves out a pull quote that is %s', (_, html) => {
  expect(bodyOf(PARTED + html)).toHaveLength(1);
});

it('keeps words that are said again, or nowhere else', () => {
  const refrain = '<p>“Blue is not a colour of this clay.”</p>';
  expect(bodyOf(`<p>She sang.</p>${refrain}<p>Then again:</p>${refrain}`)).toHaveLength(4);
  expect(bodyOf(`${PARTED}<h2>“Blue is not a colour of this clay”</h2>`)).toHaveLength(2);
  expect(bodyOf(`${PARTED}<p>“Blue is a colour of this clay,” said Vik.</p>`)).toHaveLength(2);
});

it('keeps whose post is embedded, though most of it is links', () => {
  const post =
    '<blockquote><p>The kiln is blue.</p>— Una Brask (<a>@una.skarholm.example</a>) <a>March 4, 2031 at 10:00 AM</a></blockquote>';
  expect(bodyOf(post)[1]).toBe('— Una Brask (@una.skarholm.example) March 4, 2031 at 10:00 AM');
});

it('leaves out what readers wrote below a heading that counts it', () => {
  const story = `<p>${'The kiln is open, and nobody knows why. '.repeat(20).trim()}</p>`;
  expect(bodyOf(`${story}<h3>12 comments</h3><p>My bowl leaks.</p>`)).toHaveLength(1);
});

it('keeps a sentence that is mostly a link', () => {
  const html = '<p><a href="/a">The ferry, which was torn from its ramp, sails</a> again.</p>';
  expect(bodyOf(html)).toEqual(['The ferry, which was torn from its ramp, sails again.']);
});

it('keeps a sentence that is a link, in running text alone', () => {
  const said = '“Nobody opens the kiln before I do,” Una Brask, who built it, said on Monday.';
  const [link, prose] = [`<p><a href="/a">${said}</a></p>`, '<p>The kiln is blue.</p>'];
  expect(bodyOf(prose + link + prose)).toContain(said);
  for (const [before, other, after] of [
    [prose, `<p><b><a href="/a">${said}</a></b></p>`, prose],
    [prose, `<ul><li><a href="/a">${said}</a></li></ul>`, prose],
    [prose, `<p><a href="/a">Ferry sails again</a></p>${link}`, prose],
    [prose, link, ''],
  ] as const)
    expect(bodyOf(before + other + after)).not.toContain(said);
});
