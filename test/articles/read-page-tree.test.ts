import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeAgain,
  findElement,
  lineOf,
  type PageElement,
  readPageTree,
  textOf,
  writeChildren,
} from '../../src/articles/read-page-tree.ts';

/** What the tree of this HTML holds, written out again. */
const read = (html: string) => writeChildren(readPageTree(html));

describe('leaves out', () => {
  it.each([
    ['scripts and styles', '<p>one</p><script>two()</script><style>p {}</style>', '<p>one</p>'],
    ['drawings with all they hold', '<p>one<svg><title>two</title></svg></p>', '<p>one</p>'],
    ['form fields', '<p>one<select><option>two</select></p>', '<p>one</p>'],
    ['comments', '<p>one<!-- two --></p>', '<p>one</p>'],
    ['handlers', '<p onclick="two()" onmouseover=two()>one</p>', '<p>one</p>'],
    ['the address of a picture', '<img src="data:image/png;base64,AAAA">', '<img src="#">'],
    ['what is struck out', '<p>one <del>two</del><s>three</s></p>', '<p>one </p>'],
    ['struck-out paragraphs', 'one<del><p>two</p></del> three', 'one three'],
    ['what is struck out to the end of its paragraph', '<p>one <del>two</p>', '<p>one </p>'],
    ['what stands for an advertisement', '<amp-ad><p>two</p></amp-ad><p>one</p>', '<p>one</p>'],
    ['styles that hide nothing', '<p style="color: red">one</p>', '<p>one</p>'],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toBe(expected);
  });
});

describe('keeps', () => {
  it.each([
    [
      'JSON-LD, the one script that is read',
      '<script type="application/ld+json">{"a":1}</script>',
      '<script type="application/ld+json">{&quot;a&quot;:1}</script>',
    ],
    [
      'class, id and address',
      '<a class="b" id="c" href="/d">e</a>',
      '<a class="b" id="c" href="/d">e</a>',
    ],
    [
      'the inside of an element that is declared as a template',
      '<my-story><template shadowrootmode="open"><p>a</p></template></my-story>',
      '<my-story><div><p>a</p></div></my-story>',
    ],
    ['what pops up as hidden', '<span popover="auto">a</span>', '<span hidden="">a</span>'],
    [
      'a word that can be pressed in running text',
      '<p>The <button>levy</button> rises. <button>Share</button></p>',
      '<p>The <span>levy</span> rises. </p>',
    ],
    ['a word that explains itself to scripts', '<i popover="a fee">a</i>', '<i>a</i>'],
    ['what a style says of hiding', '<p style="display : none">a</p>', '<p hidden="">a</p>'],
    [
      'references, decoded and written again',
      '<p>a &amp;lt; b &eacute;</p>',
      '<p>a &amp;lt; b é</p>',
    ],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toBe(expected);
  });
});

it('has text in one piece, however many references it holds', () => {
  expect(findElement(readPageTree('<p>a&amp;b&#33;c</p>'), 'p')?.children).toEqual(['a&b!c']);
});

it.each([
  [
    'lines that styles set apart',
    '<span>It is shut.</span><span>“Why?”</span>',
    'It is shut. “Why?”',
  ],
  [
    'elements of the page’s own making',
    '<x-p>It is shut.</x-p><x-p>Why?</x-p>',
    'It is shut. Why?',
  ],
  ['a name and its label', '<span>Skarholm</span><span>Port</span>', 'Skarholm Port'],
  ['no first letter and its word', '<span>T</span><span>he</span>', 'The'],
  ['no words with something between', '<span>rock</span>’n’<span>Roll</span>', 'rock’n’Roll'],
])('sets apart %s', (_, html, expected) => {
  expect(textOf(readPageTree(`<p>${html}</p>`))).toBe(expected);
});

it('reads lines and blocks as words of their own in one line', () => {
  const html = '<h1>The port<br>of <b>Skar</b>holm<div>is shut</div></h1>';
  expect(lineOf(readPageTree(html)).replace(/ +/g, ' ').trim()).toBe(
    'The port of Skarholm is shut',
  );
});

it.each([
  ['Brask&#039;s pier &amp; port', "Brask's pier & port"],
  ['AT&T; 1 < 2 & done', 'AT&T; 1 < 2 & done'],
])('reads a fact that was written as HTML twice: %s', (given, expected) => {
  expect(decodeAgain(given)).toBe(expected);
});

function depthOf({ children }: PageElement): number {
  const depths = children.map((child) => (typeof child === 'string' ? 0 : depthOf(child)));
  return 1 + Math.max(0, ...depths);
}

it('lays deeper elements side by side', () => {
  const page = readPageTree(`${'<div>'.repeat(2_000)}<p>one</p><p>two</p>`);
  expect(depthOf(page)).toBe(128);
  expect(textOf(page)).toBe('onetwo');
});

it('reads a page that nests without end up to there', () => {
  const page = readPageTree(`<p>one</p>${'<b>'.repeat(150_000)}two`);
  expect(textOf(page)).toBe('one');
});

it('never throws, and writes what it reads the same again', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</div>',
    '<td',
    '<a href="',
    '">',
    '<!--',
    '&#0;',
  );
  const html = fc
    .array(fc.oneof(tag, fc.string()), { maxLength: 20 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(html, (text) => {
      const once = read(text);
      expect(textOf(readPageTree(once))).toBe(textOf(readPageTree(text)));
    }),
  );
});

it('keeps paragraphs behind a line that is struck out and not closed', () => {
  const html = '<div><s><p>one</p><p>two <s>three</s></p></div><p>four</p>';
  expect(writeChildren(readPageTree(html))).toBe(
    '<div><div><p>one</p><p>two </p></div></div><p>four</p>',
  );
});

const SENTENCE =
  'The kiln cooled for three days before anyone in Skarholm was allowed to come near or open it.';

it.each([
  [
    'typed',
    '<div style="white-space: pre-line">\n<b>one</b>\n\ntwo</div>\nthree',
    '<br><br>two</div>\nthree',
  ],
  ['one below the other', `one<span style="display:block">${SENTENCE}</span>`, 'one<br><br><span>'],
])('breaks lines that a style shows %s', (_, html, part) => {
  expect(read(html)).toContain(part);
});

it.each([
  ['a label', '<span style="display:block">one</span>'],
  ['what floats', `<span style="float: left; display:block">${SENTENCE}</span>`],
  ['an empty line between tags', '<div style="white-space:pre"><p>one</p>\n\n<p>two</p></div>'],
])('breaks no line for %s', (_, html) => {
  expect(read(html)).not.toContain('<br>');
});
