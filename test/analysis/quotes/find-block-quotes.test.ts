import { expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { parseText } from '../../../src/analysis/parse-text.ts';
import { findBlockQuotes, nameOfCredit } from '../../../src/analysis/quotes/find-block-quotes.ts';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';
import type { Block } from '../../../src/model/article.ts';

/** Paragraphs apart by ¶; those that begin with > are in a block quotation, with >> another one begins. */
function pageOf(prose: string): { readonly text: string; readonly blocks: readonly Block[] } {
  const parts = `The council met on Monday.¶${prose}`.split('¶');
  let start = 0;
  const blocks = parts.map((part): Block => {
    const kind = part.startsWith('>') ? 'quote' : 'paragraph';
    const isFresh = part.startsWith('>>') ? { isFresh: true as const } : {};
    const block: Block = { kind, start, end: start + part.replace(/^>+/u, '').length, ...isFresh };
    start = block.end + 2;
    return block;
  });
  return { text: parts.map((part) => part.replace(/^>+/u, '')).join('\n\n'), blocks };
}

it.each<[string, string, readonly string[]]>([
  [
    'behind a colon, all its paragraphs',
    'Anna Berg wrote to the council:¶>We will pay for it.¶>Nobody else has to.¶It ended so.',
    ['We will pay for it. …', 'Nobody else has to.'],
  ],
  ['above a credit', 'It is long.¶>We will pay for it.¶>— Anna Berg', ['We will pay for it.']],
  [
    'above a credit without a dash',
    'It is long.¶>We will pay for it.¶>Anna Berg, mayor of Oster',
    ['We will pay for it.'],
  ],
  [
    'each of two posts',
    'It is long.¶>We will pay.¶>— Anna Berg (@aberg) March 3, 2026¶>We won’t.¶>— Jonas Vik (@jvik) March 3, 2026',
    ['We will pay.', 'We won’t.'],
  ],
  [
    'apart from another that is right above',
    'Anna Berg wrote:¶>We will pay.¶>>We won’t.¶>— Jonas Vik',
    ['We will pay.', 'We won’t.'],
  ],
  ['not where nobody says whose it is', 'The rules are old.¶>No boat may leave by night.', []],
  ['not where it has marks', 'Anna Berg wrote:¶>“We will pay for it.”', []],
  ['not outside of block quotations', 'Anna Berg wrote:¶We will pay for it.', []],
])('is a quotation %s', (_, prose, expected) => {
  const { text, blocks } = pageOf(prose);
  const parsed = parseText(text, blocks);
  const found = [...findBlockQuotes(parsed)].map(([index, goesOn]) => {
    const { start = 0, end = 0 } = parsed.paragraphs[index] ?? {};
    return text.slice(start, end) + (goesOn ? ' …' : '');
  });
  expect(found).toEqual(expected);
});

it.each<[string, string, string | null]>([
  [
    'who is announced',
    'Anna Berg wrote to the council:¶>We will pay for it.¶>Nobody else has to.',
    'Anna Berg',
  ],
  [
    'the credit',
    'It is long.¶>We will pay for it.¶>Nobody else has to.¶>— Anna Berg, mayor',
    'Anna Berg',
  ],
  [
    'the credit, whoever is spoken of above',
    'Jonas Vik left at noon.¶>We will pay for it.¶>— Anna Berg (@aberg) March 3, 2026',
    'Anna Berg',
  ],
])('gives the words to %s', (_, prose, speaker) => {
  const { text, blocks } = pageOf(prose);
  const found = analyze(text, undefined, blocks).attributions.filter(({ contents }) =>
    contents.some(({ start, end }) => text.slice(start, end) === 'We will pay for it.'),
  );
  expect(found.map((each) => [each.kind, each.speaker?.name ?? null])).toEqual([
    ['direct', speaker],
  ]);
});

it.each([
  'The ingredients are:¶>Salt from the sea, and flour.',
  'The full statement:¶>We will pay for it.',
  'Update:¶>We will pay for it.',
])('finds no words of anybody in %s', (prose) => {
  const { text, blocks } = pageOf(prose);
  expect(analyze(text, undefined, blocks).attributions).toEqual([]);
});

it('finds words in marks in a block quotation, whoever sets it', () => {
  const { text, blocks } = pageOf(
    'Anna Berg left.¶>“We will pay for it,” said Jonas Vik. “All of it.”',
  );
  const [found] = analyze(text, undefined, blocks).attributions;
  expect(found?.contents).toHaveLength(2);
});

it.each([
  ['Anna Berg (@aberg) March 3, 2026', 'Anna Berg'],
  ['Anna Berg, mayor of Oster', 'Anna Berg'],
  ['Chamber of Trade', 'Chamber of Trade'],
  ['We will pay, said Berg', ''],
])('the name of the credit “%s” is “%s”', (line, name) => {
  expect(
    nameOfCredit(tokenize(line))
      .map(({ text }) => text)
      .join(' '),
  ).toBe(name);
});
