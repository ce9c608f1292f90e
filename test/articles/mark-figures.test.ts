import { expect, it } from 'vitest';
import { isMarkedFresh, markFigures } from '../../src/articles/mark-figures.ts';
import { type PageElement, readPageTree, textOf } from '../../src/articles/read-page-tree.ts';

function marked(html: string): readonly string[] {
  const page = readPageTree(html);
  markFigures(page);
  const found: string[] = [];
  const visit = (element: PageElement) => {
    if (isMarkedFresh(element)) found.push(textOf(element));
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(page);
  return found;
}

const FIGURE = '<figure><img src="a.jpg"><figcaption><p>Una Brask</p></figcaption></figure>';

it.each([
  ['the paragraph behind a figure', `<p>one</p>${FIGURE}<p>two</p><p>three</p>`, ['two']],
  ['the first one behind several', `<p>one</p>${FIGURE}${FIGURE}<p>two</p>`, ['two']],
  [
    'one in a frame of its own',
    `<p>one</p><div>${FIGURE}</div><div><div><p>two</p></div></div>`,
    ['two'],
  ],
  ['a heading', `<p>one</p>${FIGURE}<h2>two</h2><p>three</p>`, ['two']],
  ['a paragraph that begins with a link', `${FIGURE}<p><a>two</a> three</p>`, ['two three']],
  ['none where there is no figure', '<p>one</p><p>two <img src="icon.png"></p>', []],
])('marks %s', (_, html, expected) => {
  expect(marked(html)).toEqual(expected);
});
