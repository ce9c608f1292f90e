import { expect, it } from 'vitest';
import { dropOtherLanguages } from '../../src/articles/drop-other-languages.ts';
import { readPageTree, textOf } from '../../src/articles/read-page-tree.ts';

const OWN = '<p>The kiln cooled for three days before anyone was allowed to open it.</p>'.repeat(4);
const OTHER =
  '<p>Der Ofen kühlte drei Tage lang ab, bevor ihn jemand öffnen durfte: TWIN.</p>'.repeat(4);

function read(html: string, language: string | null = 'en-GB'): string {
  const page = readPageTree(html);
  dropOtherLanguages(page, { language, title: 'The kiln is open' });
  return textOf(page);
}

it.each([
  ['below it', `<article>${OWN}<div lang="de">${OTHER}</div></article>`],
  ['above it', `<article><section lang="de-DE">${OTHER}</section>${OWN}</article>`],
  [
    'in a frame',
    `<main><div lang="en">${OWN}</div><div><div lang="de">${OTHER}</div></div></main>`,
  ],
  [
    'beside a third one',
    `<main>${OWN}<div lang="de">${OTHER}</div><div lang="fr">${OTHER}</div></main>`,
  ],
])('takes out the article in another language %s', (_, html) => {
  expect(read(html)).toContain('The kiln cooled');
  expect(read(html)).not.toContain('TWIN');
});

it.each([
  [
    'an article of which the page’s template is in another language',
    `<main><div lang="de">${OTHER}</div></main><footer>${OWN}</footer>`,
  ],
  ['an article with the headline', `${OWN}<div lang="de"><h1>The kiln is open</h1>${OTHER}</div>`],
  ['a post', `${OWN}<blockquote><div lang="de">${OTHER}</div></blockquote>`],
  ['a paragraph', `${OWN}${OTHER.replaceAll('<p>', '<p lang="de">')}`],
  ['another spelling', `${OWN}<div lang="en-US">${OTHER}</div>`],
])('keeps %s', (_, html) => {
  expect(read(html)).toContain('TWIN');
});

it('takes out nothing where the page tells no language', () => {
  expect(read(`${OWN}<div lang="de">${OTHER}</div>`, null)).toContain('TWIN');
});
