import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutBlocks, readBlocks } from '../../src/articles/read-blocks.ts';
import { readPageTree } from '../../src/articles/read-page-tree.ts';

function blocksOf(html: string) {
  return readBlocks(readPageTree(`<!doctype html><html><body>${html}</body></html>`));
}

it.each([
  [
    'folds white space and no-break spaces',
    '<p>one\n  two&nbsp;&nbsp;three</p>',
    ['one two three'],
  ],
  [
    'keeps words with inline markup together',
    '<p>un<b>broken</b> <i>words</i></p>',
    ['unbroken words'],
  ],
  ['breaks at two line breaks', 'one<br>\n<br>two<br>three', ['one', 'two three']],
  ['breaks at every block', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
  [
    'breaks at blank lines as they were typed',
    '<pre>one\ntwo\n \n<b>three</b>\n\nfour</pre>',
    ['one two', 'three', 'four'],
  ],
  ['leaves out empty blocks', '<p> </p><p>one</p><div>&nbsp;</div>', ['one']],
  ['composes letters', '<p>A\u030Angstro\u0308m</p>', ['Ångström']],
  ['drops soft hyphens', '<p>heli\u00adcopter</p>', ['helicopter']],
  [
    'skips scripts and captions',
    '<p>one<script>x()</script></p><figcaption>two</figcaption>',
    ['one'],
  ],
])('%s', (_, html, expected) => {
  expect(blocksOf(html).map((block) => block.text)).toEqual(expected);
});

it('knows where another quotation begins right behind one', () => {
  const html =
    '<blockquote><p>One</p><p>Two</p></blockquote><blockquote>Three</blockquote><p>Four</p>';
  expect(blocksOf(html).map(({ text, isFresh }) => [text, isFresh === true])).toEqual([
    ['One', false],
    ['Two', false],
    ['Three', true],
    ['Four', false],
  ]);
});

it('knows what stands in quotations, lists and headings', () => {
  const html =
    '<blockquote><p>One</p><h3>Two</h3><ul><li>List</li></ul></blockquote><ol><li>Three<p>Four</p></li></ol><p>Five</p>';
  expect(blocksOf(html).map(({ kind }) => kind)).toEqual([
    'quote',
    'heading',
    'quote',
    'item',
    'item',
    'paragraph',
  ]);
});

it('puts blocks one after the other, each where its span says', () => {
  const lines = fc.array(fc.string({ minLength: 1 }).filter((text) => !text.includes('\n')));
  fc.assert(
    fc.property(lines, (texts) => {
      const given = texts.map((text) => ({
        kind: 'paragraph' as const,
        text,
        linkShare: 0,
      }));
      const { text, blocks } = layOutBlocks(given);
      expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(texts);
      expect(texts.join('\n\n')).toBe(text);
    }),
  );
});

it('says what kind a block is and how much of it is linked', () => {
  expect(
    blocksOf('<h2>Head</h2><ul><li><a href="/a">Item</a></li></ul><p>half <a>half</a></p>'),
  ).toEqual([
    { kind: 'heading', text: 'Head', linkShare: 0 },
    { kind: 'item', text: 'Item', linkShare: 1 },
    { kind: 'paragraph', text: 'half half', linkShare: 4 / 9 },
  ]);
});

it('lays out what an article may hold, and no more', () => {
  const paragraph = {
    kind: 'paragraph' as const,
    text: 'The kiln cooled.'.repeat(5000),
    linkShare: 0,
  };
  const { text, blocks, isCut } = layOutBlocks(Array.from({ length: 9 }, () => paragraph));
  expect(isCut).toBe(true);
  expect(layOutBlocks([paragraph]).isCut).toBe(false);
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(
    Array.from({ length: 3 }, () => paragraph.text),
  );
  const endless = { ...paragraph, text: 'kiln '.repeat(600_000) };
  expect(layOutBlocks([endless])).toEqual({ text: '', blocks: [], isCut: true });
});

it('tells which blocks are bold or italic as a whole', () => {
  const html = `<p><strong>Why <a href="/">now</a>?</strong></p><p>I <b>had</b> to.</p><p> <em>Edited.</em> </p>
    <p><b>And you?</b><br>I left.</p><p><b>Note:</b><br>it is old.</p>`;
  expect(blocksOf(html).map(({ text, isEmphatic }) => [text, isEmphatic === true])).toEqual([
    ['Why now?', true],
    ['I had to.', false],
    ['Edited.', true],
    ['And you?', true],
    ['I left.', false],
    ['Note: it is old.', false],
  ]);
});

it('parts a bold line from what it heads, and not from who is quoted below', () => {
  const html = `<p><b>About the kiln</b><br>It is blue.<br><b>Contact</b><br>The office is on the hill.</p>
    <p><b>Una Brask</b><br>“It is blue.”</p><p><b>Una</b><br>12 Quay Street</p>`;
  expect(blocksOf(html).map(({ text }) => text)).toEqual([
    ...['About the kiln', 'It is blue.', 'Contact', 'The office is on the hill.'],
    ...['Una Brask “It is blue.”', 'Una 12 Quay Street'],
  ]);
});

it('reads tens of thousands of lines in one block', () => {
  const lineBreak = { tag: 'br', attributes: {}, children: [] };
  const children = Array.from({ length: 40_000 }, () => ['A kiln cooled. Why?', lineBreak]).flat();
  expect(readBlocks({ tag: 'p', attributes: {}, children })).toHaveLength(1);
});
