import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmbedded } from '../../src/articles/read-embedded.ts';

const TITLE = 'The kiln is open again';
const SENTENCES = ['cooled', 'came down', 'was sold', 'went home'].map((what) =>
  `The kiln ${what} on Monday, three days after the fire had gone out. `.repeat(2).trim(),
);
const HTML = SENTENCES.map((text) => `<p>${text}</p>`).join('\n');

const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const data = (value: unknown) => `<script type="application/json">${json(value)}</script>`;

describe('finds the article', () => {
  it.each([
    ['as HTML beside the headline', data({ props: { post: { title: TITLE, body: HTML } } })],
    ['as WordPress gives it', data({ title: { rendered: TITLE }, content: { rendered: HTML } })],
    [
      'as a list of texts',
      data({
        headlines: { basic: TITLE },
        content_elements: SENTENCES.map((content) => ({ type: 'text', content })),
      }),
    ],
    [
      'as blocks of pieces',
      data({
        headline: TITLE,
        body: SENTENCES.map((text) => ({
          _type: 'block',
          children: [{ text: text.slice(0, 9) }, { text: text.slice(9) }],
        })),
      }),
    ],
    [
      'with data in its blocks, and pictures between them',
      data({
        title: TITLE,
        page: {
          blocks: SENTENCES.flatMap((text) => [
            { type: 'paragraph', data: { text } },
            { type: 'image', caption: 'LOST', data: { text: 'LOST' } },
          ]),
        },
      }),
    ],
    [
      'in values that refer to each other',
      data([['ShallowReactive', 1], { story: 2 }, { title: 3, html: 4 }, TITLE, HTML]),
    ],
    [
      'in what a script sets',
      `<script>window.A = window.A || {}; A.b={"title":"}"}; A.page=${json({ title: TITLE, body: HTML })};A.c=1;</script>`,
    ],
    [
      'in what a script parses',
      `<script>window.A = JSON.parse(${json(json({ title: TITLE, body: HTML }))});</script>`,
    ],
  ])('%s', (_, html) => {
    expect(readEmbedded(`<div id="app"></div>${html}`, TITLE)).toEqual({
      html: HTML,
      isLocked: false,
    });
  });
});

it('tells headings and quotations from paragraphs', () => {
  const body = [
    { type: 'heading', text: 'After the fire' },
    { type: 'quote', text: 'It is open.' },
    ...SENTENCES.map((text) => ({ type: 'paragraph', text })),
  ];
  expect(readEmbedded(data({ title: TITLE, body }), TITLE)?.html).toBe(
    `<h2>After the fire</h2>\n<blockquote>It is open.</blockquote>\n${HTML}`,
  );
});

it.each([
  ['the body of another article', data({ title: 'The ferry sails again', body: HTML })],
  [
    'that of one below it',
    data({ title: TITLE, list: [{ title: 'The ferry sails again', body: HTML }] }),
  ],
  ['those of related ones', data({ title: TITLE, relatedContent: [{ body: HTML }] })],
  ['a summary', data({ title: TITLE, body: `<p>${SENTENCES[0]}</p>` })],
  [
    'a program',
    `<script>window.A=(function(a){return {title:a,body:"${'x'.repeat(500)}"}})()</script>`,
  ],
  ['JSON-LD', `<script type="application/ld+json">${json({ title: TITLE, body: HTML })}</script>`],
  ['damaged data', `<script>window.A={"title":"${TITLE}","body":"${HTML}</script>`],
])('takes no notice of %s', (_, html) => {
  expect(readEmbedded(html, TITLE)).toBeNull();
});

describe('tells that it is locked', () => {
  const isLocked = (html: string) => readEmbedded(html, TITLE)?.isLocked;

  it.each([
    ['beside the body', data({ title: TITLE, body: HTML, isPremium: true })],
    ['around it', data({ access: 'subscribers', page: { title: TITLE, body: HTML } })],
    [
      'beside the headline with the outlet’s name',
      data({ title: `${TITLE} | Lantern`, locked: true, page: { title: TITLE, body: HTML } }),
    ],
    [
      'in other data',
      `${data({ title: TITLE, body: HTML })}<script>layer = [{"contentTier": "metered"}];</script>`,
    ],
    [
      'in a program',
      `${data({ title: TITLE, body: HTML })}<script>layer.push({'pageAccess': 'premium'});</script>`,
    ],
  ])('%s', (_, html) => {
    expect(isLocked(html)).toBe(true);
  });

  it.each([
    ['of another article', { list: [{ title: 'The ferry sails again', isPremium: true }] }],
    ['with a value that means no', { isPremium: false, access: 'free', paywall: null, tags: [] }],
  ])('but not %s', (_, more) => {
    expect(isLocked(data({ title: TITLE, body: HTML, ...more }))).toBe(false);
  });
});

it('takes no notice of any of it on a page without a headline', () => {
  expect(readEmbedded(data({ title: 'Kiln', body: HTML }), 'Kiln')).toBeNull();
});

it('throws at nothing', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (value) => {
      readEmbedded(`<script>a=${value.padEnd(500)}</script>`, TITLE);
      readEmbedded(`<script>${value.padEnd(500)}</script>`, TITLE);
    }),
  );
});
