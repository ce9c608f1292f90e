import { describe, expect, it } from 'vitest';
import { layOutBlocks, readBlocks } from '../../src/articles/read-blocks.ts';
import { readPageTree } from '../../src/articles/read-page-tree.ts';
import { spellQuotations } from '../../src/articles/spell-quotations.ts';

function read(html: string): readonly string[] {
  const page = readPageTree(html);
  spellQuotations(page);
  const { text } = layOutBlocks(readBlocks(page));
  return text === '' ? [] : text.split('\n\n');
}

it.each<[string, string, readonly string[]]>([
  ['marks around a q', '<p><q>We will pay</q>, said Berg.</p>', ['“We will pay”, said Berg.']],
  [
    'single ones around a q within',
    '<p><q>He said <q>never</q></q>, said Berg.</p>',
    ['“He said ‘never’”, said Berg.'],
  ],
  ['marks around links', '<p><q><a>We</a> <b>pay</b></q></p>', ['“We pay”']],
  ['no second marks', '<p><q>“We will pay”</q>, said Berg.</p>', ['“We will pay”, said Berg.']],
  ['nothing around nothing', '<p>We<q></q> pay</p>', ['We pay']],
  [
    'a credit in a footer as a line',
    '<blockquote>We pay.<footer>— Anna Berg</footer></blockquote>',
    ['We pay.', '— Anna Berg'],
  ],
  [
    'a credit in a cite at the end as a line',
    '<blockquote><p>We pay. <cite>Anna Berg</cite></p> </blockquote>',
    ['We pay.', 'Anna Berg'],
  ],
  [
    'the caption of a figure that quotes as a credit',
    '<figure><blockquote>We pay.</blockquote><figcaption>— Anna Berg</figcaption></figure>',
    ['We pay.', '— Anna Berg'],
  ],
  [
    'a work in a cite as it is',
    '<blockquote>In <cite>The Wall</cite> they pay.</blockquote>',
    ['In The Wall they pay.'],
  ],
  [
    'a post without the links to its pictures',
    '<blockquote><p>We <a>pay</a> <a>pic.twitter.com/aB1</a> now <a>https://t.co/x1</a></p></blockquote>',
    ['We pay now'],
  ],
  [
    'a post without the word for its picture',
    '<blockquote><p>We pay<br><br><a>[image or embed]</a></p></blockquote>',
    ['We pay'],
  ],
  ['links elsewhere as they are', '<p>At <a>https://t.co/x1</a></p>', ['At https://t.co/x1']],
  ['a cite elsewhere as it is', '<p>They read <cite>The Wall</cite></p>', ['They read The Wall']],
])('writes %s', (_, html, expected) => {
  expect(read(html)).toEqual(expected);
});

it.each([
  [
    'a post',
    '<div><blockquote><p>We pay.</p>— Anna Berg (@berg) <a>March 4</a></blockquote></div>',
    'div',
  ],
  ['a quotation', '<blockquote>We pay.<cite>Anna Berg</cite></blockquote>', 'div'],
  ['words without a credit', '<blockquote>We pay.</blockquote>', 'figure'],
  ['a picture', '<img src="#"><blockquote>We pay.<cite>Anna Berg</cite></blockquote>', 'figure'],
])('knows a figure of %s', (_, html, expected) => {
  const page = readPageTree(`<figure>${html}</figure>`);
  spellQuotations(page);
  expect(page.children).toMatchObject([{ tag: expected }]);
});

describe('a pull quote', () => {
  const WORDS = 'We pay for the kiln, and for the tower beside it.';
  const pulled = (words: string) =>
    `<figure class="wp-block-pullquote"><blockquote class="pullquote-text">${words}</blockquote></figure>`;
  const read = (html: string) => {
    const page = readPageTree(html);
    spellQuotations(page);
    return page.children[0];
  };

  it('is a quotation where nothing else has its words', () => {
    const html = pulled(`${WORDS}<cite>Anna Berg</cite>`);
    expect(read(`${html}<p>They met.</p>`)).toMatchObject({
      tag: 'div',
      attributes: {},
      children: [{ tag: 'blockquote', attributes: {} }],
    });
  });

  it.each([
    ['that the text has', `${WORDS}<cite>Anna Berg</cite>`, WORDS],
    ['that the text has in part', `We pay [a lot]. ${WORDS}<cite>Anna Berg</cite>`, WORDS],
    ['of nobody', WORDS, ''],
    ['of few words', 'We pay.<cite>Anna Berg</cite>', ''],
  ])('is left to what is left out with words %s', (_, words, text) => {
    expect(read(`${pulled(words)}<p>${text}</p>`)).toMatchObject({ tag: 'figure' });
  });
});
