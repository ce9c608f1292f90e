import { expect, it } from 'vitest';
import { beforeBiography } from '../../src/articles/before-biography.ts';
import { readBlocks } from '../../src/articles/read-blocks.ts';
import { readPageTree } from '../../src/articles/read-page-tree.ts';

const ARTICLE = ['The kiln is open.', '“It is blue,” said Una Brask.', 'She sells it.'];

function linesKept(lines: readonly string[], authors: readonly string[] = ['Siri Lund']) {
  const html = [...ARTICLE, ...lines].map((line) => `<p>${line}</p>`).join('');
  const blocks = readBlocks(readPageTree(html));
  return beforeBiography(blocks, { authors, outlet: 'The Lantern' }).length - ARTICLE.length;
}

it.each([
  ['whom the page names', ['Siri Lund covers kilns. She said on Twitter that bowls are fine.']],
  ['by their book', ['Siri Lund is the author of “Blue Bowls”.']],
  ['of this outlet', ['Jon Vik is a reporter at The Lantern. He says that bowls are fine.']],
  ['by their calling', ['The writer is a fellow at the Gullhaven Centre.']],
  ['by where they were', ['Jon Vik reported from Gullhaven, and Siri Lund from Oster.']],
  ['below a heading', ['About the author', 'Siri lives in Gullhaven.', 'She has two kilns.']],
  ['several', ['Siri Lund is a reporter.', 'Jon Vik is an editor at The Lantern.']],
])('leaves out authors %s', (_, lines) => {
  expect(linesKept(lines)).toBe(0);
});

it.each([
  ['somebody of another outlet', ['Jon Vik is a reporter at the Harbour Post, which shut.']],
  ['whom the article is about', ['Una Brask is a reporter at The Lantern.']],
  ['what stands above the end', ['Siri Lund covers kilns.', 'Brask went home.']],
  ['an author who acts', ['Siri Lund was asked to leave the hill.']],
  ['what somebody says of an author', ['The writer is a fellow, and “a fine one”.']],
  ['a part of the article', ['About the author', '“He was a potter,” said Brask.']],
])('keeps %s', (_, lines) => {
  expect(linesKept(lines)).toBe(lines.length);
});

it('keeps the first lines whatever they say', () => {
  expect(linesKept([], ['The'])).toBe(0);
});
