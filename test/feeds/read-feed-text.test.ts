import { describe, expect, it } from 'vitest';
import {
  decodeReferences,
  escapeHtml,
  readFeedValue,
  resolveLink,
  toHtml,
  toPlainText,
} from '../../src/feeds/read-feed-text.ts';
import { readFeedTree } from '../../src/feeds/read-feed-tree.ts';

function readValue(xml: string, base: string | null = null) {
  const { root } = readFeedTree(xml, base);
  if (root === null) throw new Error('no element');
  return readFeedValue(root);
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

it.each([
  ['text', '<title>The mayor said no</title>', 'The mayor said no', 'either'],
  ['escaped markup', '<title>&lt;b&gt;no&lt;/b&gt;</title>', '<b>no</b>', 'either'],
  ['CDATA', '<title><![CDATA[<b>no</b> &amp; yes]]></title>', '<b>no</b> &amp; yes', 'either'],
  ['CDATA between text', '<title>a &amp; <![CDATA[&amp;]]> b</title>', 'a & &amp; b', 'either'],
  [
    'markup in the open',
    '<title>Mayor: <i>no</i> new taxes</title>',
    'Mayor: <i>no</i> new taxes',
    'html',
  ],
  ['escaped text beside markup', '<title><i>a</i> &lt; b</title>', '<i>a</i> &lt; b', 'html'],
  [
    'XHTML in its div',
    '<content type="xhtml"><div>He said <em>no</em></div></content>',
    'He said <em>no</em>',
    'html',
  ],
  [
    'XHTML with a prefix',
    '<content type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div><h:p>no</h:p></h:div></content>',
    '<p>no</p>',
    'html',
  ],
  [
    'void elements',
    '<content>a<br/>b<img src="x.png"></content>',
    'a<br>b<img src="x.png">',
    'html',
  ],
  [
    'scripts',
    '<content><p>no</p><script>let a = 1 &lt; 2;</script></content>',
    '<p>no</p>',
    'html',
  ],
  ['declared text', '<title type="text">5 &lt; 6</title>', '5 < 6', 'text'],
  ['declared HTML', '<title type="html">5 &amp;lt; 6</title>', '5 &lt; 6', 'html'],
  [
    'base64 of Atom 0.3',
    `<content mode="base64" type="text/html">${base64('<p>no</p>')}</content>`,
    '<p>no</p>',
    'html',
  ],
  [
    'base64 of Atom 1.0',
    `<content type="application/octet-stream">\n${base64('Österreich')}\n</content>`,
    'Österreich',
    'html',
  ],
  ['a picture', `<content type="image/png">${base64('PNG')}</content>`, '', 'html'],
  ['windows-1252 as references', '<title>don&#146;t</title>', 'don’t', 'either'],
  ['windows-1252 as escaped references', '<title>don&amp;#146;t</title>', 'don’t', 'either'],
  ['windows-1252 as control characters', '<title>don\u0092t</title>', 'don’t', 'either'],
  ['control characters', '<title>a\u0000b\u0008c</title>', 'abc', 'either'],
])('reads %s', (_, xml, text, kind) => {
  expect(readValue(xml)).toEqual({ text, kind });
});

it('resolves links in open markup against xml:base', () => {
  const xml =
    '<content xml:base="http://a.example/x/"><a href="y?a=1&amp;b=2">z</a><a href="javascript:x">w</a></content>';
  expect(readValue(xml).text).toBe(
    '<a href="http://a.example/x/y?a=1&amp;b=2">z</a><a href="">w</a>',
  );
});

it.each([
  ['markup', 'Mayor: <i>no</i> taxes', 'html', 'Mayor: no taxes'],
  ['blocks', '<p>One.</p><p>Two.</p>', 'html', 'One. Two.'],
  ['line breaks', 'One\n  two', 'text', 'One two'],
  ['text with a bracket', 'History of the <blink> tag', 'text', 'History of the <blink> tag'],
  ['likely markup', 'Mayor says <b>no</b>', 'either', 'Mayor says no'],
  ['a twice escaped ampersand', 'Marks &amp; Berg', 'either', 'Marks & Berg'],
  ['a bare ampersand', 'Marks & Berg', 'either', 'Marks & Berg'],
  ['a comparison', '3 < 4 > 2', 'either', '3 < 4 > 2'],
  ['a word in brackets', 'The <unknown> quantity', 'either', 'The <unknown> quantity'],
  ['scripts', 'a<script>b</script>c', 'html', 'ac'],
  ['likely scripts', 'a<script src="x">b</script >c', 'either', 'ac'],
  ['a title about scripts', 'What <script> does', 'either', 'What <script> does'],
  ['what is declared as text', 'a<script>b</script>', 'text', 'a<script>b</script>'],
] as const)('makes plain text of %s', (_, text, kind, expected) => {
  expect(toPlainText({ text, kind })).toBe(expected);
});

it('escapes what is text, and only that, for a reader of HTML', () => {
  expect(toHtml({ text: '5 < 6', kind: 'text' })).toBe('5 &lt; 6');
  expect(toHtml({ text: '<b>no</b>', kind: 'either' })).toBe('<b>no</b>');
  expect(escapeHtml('<a> & b')).toBe('&lt;a&gt; &amp; b');
});

it.each([
  ['AT&amp;T', 'AT&T'],
  ['a & b', 'a & b'],
  ['?a=1&copy=2', '?a=1&copy=2'],
  ['&ouml;&frac12;&Upsilon;', 'ö½Υ'],
  ['&#8220;no&#x201D;', '“no”'],
  ['&amp;lt;', '&lt;'],
  ['&unknown;', '&unknown;'],
  ['1 < 2 &lt; 3', '1 < 2 < 3'],
  ['&lt;br&gt;&lt;br&gt;&amp;', '<br><br>&'],
  ['&notit;', '¬it;'],
  ['&amp;quot;&quot;', '&quot;"'],
  ['&#38;lt;&#38;amp;', '&lt;&amp;'],
])('decodes %s', (raw, expected) => {
  expect(decodeReferences(raw)).toBe(expected);
});

describe('links', () => {
  const base = 'http://a.example/x/feed';

  it.each([
    ['http://b.example', base, 'http://b.example'],
    [' /y ', base, 'http://a.example/y'],
    ['y', base, 'http://a.example/x/y'],
    ['//b.example/y', base, 'http://b.example/y'],
    ['http://b.example/y?a=1&amp;b=2&#038;c=3', base, 'http://b.example/y?a=1&b=2&c=3'],
    ['www.b.example/y', base, 'https://www.b.example/y'],
    ['tag:b.example,2026:1', base, 'tag:b.example,2026:1'],
    ['y', null, 'y'],
    ['', base, null],
    ['javascript:alert(1)', base, null],
    ['DATA:text/html,x', base, null],
  ])('resolves "%s"', (written, from, expected) => {
    expect(resolveLink(written, from)).toBe(expected);
  });
});
