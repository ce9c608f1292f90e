import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CUT_MARK,
  cutToFit,
  escapeLine,
  escapeMarkdown,
  flattenLine,
  linkAddress,
  linkMarkdown,
  quoteMarkdown,
} from '../../../src/platforms/discord/escape-markdown.ts';
import { foreignText } from '../../helpers/values/foreign-text.ts';
import { readMarkdown } from './markdown-reader.ts';

/** What the test's own reader makes of markup that nobody escaped: otherwise the tests below would prove nothing. */
it.each([
  ['**bold**', { text: 'bold', formats: ['**', '**'] }],
  ['[x](https://a.example)', { text: 'x', links: ['https://a.example'] }],
  ['see https://a.example', { links: ['https://a.example'] }],
  ['<@1> @everyone <t:0:R> :smile:', { mentions: ['<@1>', '@everyone', '<t:0:R>', ':smile:'] }],
  ['```\n**bold** <@1>\n```', { text: '', mentions: [], codes: ['**bold** <@1>'] }],
  ['# one\n- two\n1. three\n> four\n-# five', { formats: ['#', '-', '1.', '>', '-#'] }],
])('a reader sees markup in %j', (markdown, seen) => {
  expect(readMarkdown(markdown)).toMatchObject(seen);
});

describe('escapeMarkdown', () => {
  it('shows any text letter by letter, and makes nothing of it', () => {
    fc.assert(
      fc.property(foreignText(), (text) => {
        const read = readMarkdown(escapeMarkdown(text));
        expect(read).toEqual({
          text: normalise(text),
          links: [],
          mentions: [],
          formats: [],
          codes: [],
        });
      }),
    );
  });

  it.each([
    ['1. first\n2) second', '1\\. first\n2\\) second'],
    ['- item', '\\- item'],
    ['a - b, 3.5 and 10.', 'a - b, 3.5 and 10.'],
    ['5 * 4_000', '5 \\* 4\\_000'],
    ['@everyone <@1> a@b.example', '\\@everyone \\<@1> a@b.example'],
    ['10:30, he said: yes :smile:', '10:30, he said: yes \\:smile:'],
    ['a name:berg', 'a name\\:berg'],
    ['# one\n#two\n  > three > four', '\\# one\n\\#two\n  \\> three > four'],
    ['all](here) (there)', 'all\\]\\(here) (there)'],
    ['https://a.example', 'https\\://a.example'],
  ])('writes %j as %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});

it('keeps a name on its line and turns nothing around it', () => {
  expect(escapeLine('  Anna\n\u202eBerg  ')).toBe('Anna Berg');
  expect(flattenLine('a\u0000b\tc')).toBe('ab c');
});

it('quotes every line of the words', () => {
  expect(quoteMarkdown('One.\n\n> Two.')).toBe('> One.\n> \n> \\> Two.');
});

describe('cutToFit', () => {
  it('cuts between words and says so', () => {
    expect(cutToFit('one two three four', 14, (text) => text)).toBe(`one two ${CUT_MARK}`);
    expect(cutToFit('one two', 7, (text) => text)).toBe('one two');
  });

  it('never passes the limit and never changes what it shows', () => {
    fc.assert(
      fc.property(foreignText(), fc.integer({ min: 10, max: 300 }), (text, maxLength) => {
        const shown = cutToFit(text, maxLength, escapeMarkdown);
        expect(shown.length).toBeLessThanOrEqual(maxLength);
        expect(() => encodeURIComponent(shown), 'no half of a character').not.toThrow();
        const read = readMarkdown(shown).text;
        if (read === normalise(text)) return;
        expect(read.endsWith(CUT_MARK)).toBe(true);
        expect(normalise(text).startsWith(read.slice(0, -CUT_MARK.length).trimEnd())).toBe(true);
      }),
    );
  });
});

describe('linkMarkdown', () => {
  it.each([
    ['Harbour Post', 'https://a.example/b', '[Harbour Post](https://a.example/b)'],
    ['Harbour_Post', 'https://a.example/b_(c)', '[Harbour\\_Post](https://a.example/b_%28c%29)'],
    ['[Video] Mayor', 'https://a.example/', '\\[Video\\] Mayor ([link](https://a.example/))'],
    ['http://b.example', 'https://a.example/', 'http\\://b.example ([link](https://a.example/))'],
    ['Harbour Post', 'javascript:alert(1)', 'Harbour Post'],
    ['Harbour Post', 'not an address', 'Harbour Post'],
    ['Harbour Post', null, 'Harbour Post'],
  ])('links %j to %j', (text, url, markdown) => {
    expect(linkMarkdown(text, url)).toBe(markdown);
  });

  it('keeps the passage in the address, and drops it before it gets too long', () => {
    const page = 'https://a.example/bridge';
    expect(linkAddress(`${page}#:~:text=We%20will`)).toBe(`${page}#:~:text=We%20will`);
    expect(linkAddress(`${page}#:~:text=${'%D0%B0'.repeat(200)}`)).toBe(page);
    expect(linkAddress(`${page}?${'a'.repeat(900)}`)).toBeNull();
  });

  it('makes one link of any text and address, or none', () => {
    fc.assert(
      fc.property(
        foreignText(200),
        fc.oneof(
          foreignText(200),
          foreignText(200).map((path) => `https://a.example/${path}`),
          foreignText(200).map((words) => `https://a.example/#:~:text=${words}`),
        ),
        (text, url) => {
          const read = readMarkdown(linkMarkdown(text, url));
          expect(read.links).toEqual(linkAddress(url) === null ? [] : [linkAddress(url)]);
          expect(read.mentions).toEqual([]);
          expect(read.text.startsWith(flattenLine(text))).toBe(true);
        },
      ),
    );
  });
});

function normalise(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these can't be shown.
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  );
}
