import { describe, expect, it } from 'vitest';
import { dropTeasers } from '../../src/articles/drop-teasers.ts';
import { readPageTree, textOf } from '../../src/articles/read-page-tree.ts';

const PROSE =
  '<p>The ferry sailed again on Tuesday morning, nine days after the storm tore its ramp away.</p>'.repeat(
    9,
  );
const SAID = '<p>“TOLD We are tired,” said Una.</p>';
const TITLE = 'Bakery shut for a week';

const teaser = (href = '/bakery', more = '') =>
  `<div class="x">${more}<h4><a href="${href}">${TITLE}</a></h4>${SAID}</div>`;
const PICTURE = '<a href="/bakery"><img src="a"></a>';

function textWithout(html: string, url = 'https://www.lantern.example/news/ferry'): string {
  const page = readPageTree(`<body><article>${html}</article></body>`);
  dropTeasers(page, url);
  return textOf(page);
}

it.each([
  ['one beside another', teaser() + teaser('https://lantern.example/inn')],
  ['one in a box between paragraphs', teaser()],
  [
    'those whose first line is the link',
    `<li><a href="/bakery">${TITLE}</a>${SAID}</li><li><a href="/inn">${TITLE}</a>${SAID}</li>`,
  ],
  ['one whose picture leads there, too', teaser('/bakery', PICTURE)],
  [
    'a link around the heading',
    `<li>${PICTURE}<a href="/bakery"><h3>${TITLE}</h3></a>${SAID}</li>`,
  ],
])('takes out %s', (_, html) => {
  expect(textWithout(PROSE + html + PROSE)).not.toContain('TOLD');
});

it.each([
  ['one part with a linked heading among parts', `<div>${teaser()}<div>${PROSE}</div></div>`],
  ['one part that begins with a link', `<div><a href="/bakery">${TITLE}</a>${SAID}</div>`],
  [
    'paragraphs with a link in them',
    `<div><p>“TOLD We are tired,” said Una of the <a href="/inn">${TITLE}</a></p></div>`.repeat(2),
  ],
  ['what leads to other sites', teaser('https://inn.example/') + teaser('https://bar.example/')],
  ['what leads to a place on the page', teaser('#inn') + teaser('#bar')],
  ['parts of several paragraphs', teaser('/inn', SAID) + teaser('/bar', SAID)],
  ['short names', (teaser() + teaser('/inn')).replaceAll(TITLE, 'Blue Inn')],
  [
    'parts of many elements',
    (teaser() + teaser('/inn')).replaceAll('tired', `tired${'<i></i>'.repeat(60)}`),
  ],
  ['long parts', (teaser() + teaser('/inn')).replaceAll('tired', 'tired '.repeat(60))],
])('keeps %s', (_, html) => {
  expect(textWithout(PROSE + html + PROSE)).toContain('TOLD');
});

it('keeps all of a list that is made of nothing else', () => {
  expect(
    textWithout((teaser() + teaser('/inn')).replaceAll('tired', 'tired '.repeat(20))),
  ).toContain('TOLD');
});

describe('on a site whose articles have headlines or numbers in their addresses', () => {
  const url = 'https://www.lantern.example/news/ferry-sails-again-today';
  const read = (html: string) => textWithout(PROSE + html + PROSE, url);

  it.each([['/news/bakery-shut-for-weeks'], ['/a/20261128'], ['/?p=4711']])(
    'takes out what leads to %s',
    (href) => {
      expect(read(teaser(href))).not.toContain('TOLD');
    },
  );

  it.each([['/people/una-holm'], ['/files/ruling-on-the-ferry.pdf'], [`${url}#una`]])(
    'keeps what leads to %s',
    (href) => {
      expect(read(teaser(href) + teaser(href))).toContain('TOLD');
    },
  );
});

it.each([
  ['<p>Two of them answered when the Lantern asked:</p>', true],
  ['<p>You may also be interested in these stories:</p>', false],
])('keeps what a sentence announces: %s', (before, isKept) => {
  const text = textWithout(PROSE + before + teaser() + teaser('/inn') + PROSE);
  expect(text.includes('TOLD')).toBe(isKept);
});
