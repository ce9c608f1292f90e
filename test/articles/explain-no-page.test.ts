import { expect, it } from 'vitest';
import { explainNoPage } from '../../src/articles/explain-no-page.ts';

const LIST = 'is no article but a list of articles: /feeds add follows it';

it.each([
  ['a PDF document', '%PDF-1.7\n1 0 obj', 'is no web page but a PDF document'],
  ['a zip', 'PK\u0003\u0004words', 'is no web page but a packed file'],
  ['a gzip, read as Windows 1252', '\u001f‹\u0008words', 'is no web page but a packed file'],
  ['RSS', '<?xml version="1.0"?>\n<!-- ours -->\n<rss version="2.0">', LIST],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom">', LIST],
  ['a sitemap', '<urlset>', LIST],
  ['JSON', '{"text": "The kiln cooled."}\n', 'holds no article text'],
  ['a list in JSON', ' [{"text": "The kiln cooled."}]', 'holds no article text'],
])('knows %s', (_, html, expected) => {
  expect(explainNoPage(html)).toBe(expected);
});

it.each([
  ['a page', '<!doctype html><html>'],
  ['a page in XML', '<?xml version="1.0"?><html>'],
  ['a page that tells of a feed', '<p>It begins with &lt;rss&gt;.</p><rss>'],
  ['prose in brackets', '[Skarholm] The kiln cooled. [Lantern]'],
  ['prose in braces', '{Skarholm} The kiln cooled.'],
  ['prose', 'PK is a name, and %PDF-1.7 a sign.'],
  ['nothing', ''],
])('takes %s for what may be a page', (_, html) => {
  expect(explainNoPage(html)).toBeNull();
});
