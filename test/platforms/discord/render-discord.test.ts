import type { APIEmbed } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { ReplyBlock, ReplyDocument, StoryCard } from '../../../src/model/reply.ts';
import { flattenLine, keepShowable } from '../../../src/platforms/discord/escape-markdown.ts';
import { renderDiscord } from '../../../src/platforms/discord/render-discord.ts';
import { foreignText } from '../../helpers/values/foreign-text.ts';
import { quoteCard } from '../../helpers/values/quote-card.ts';
import { readMarkdown } from './markdown-reader.ts';

function document(
  blocks: readonly ReplyBlock[],
  change: Partial<ReplyDocument> = {},
): ReplyDocument {
  return { audience: 'caller', fallback: 'An answer', blocks, shareCommandText: null, ...change };
}

function embedsOf(...blocks: readonly ReplyBlock[]): readonly APIEmbed[] {
  return renderDiscord(document(blocks)).message.embeds;
}

function storyCard(change: Partial<StoryCard> = {}): StoryCard {
  return {
    articleId: 'a1a1a1a1a1a1a1a1' as ArticleId,
    title: 'Oster council stops the bridge',
    url: 'https://harbour-post.example/bridge',
    outlet: 'Harbour Post',
    publishedAtMs: Date.UTC(2026, 2, 3, 8, 30),
    summary: ['The council voted nine to four.', 'Work had been due to begin in May.'],
    quotes: [quoteCard()],
    also: [{ text: 'Coastal Courier', url: 'https://coastal-courier.example/bridge' }],
    ...change,
  };
}

describe('a quotation', () => {
  it('shows words first, then who, then how that is known, then where', () => {
    const [embed] = embedsOf({
      kind: 'quote',
      quote: quoteCard({ how: 'surname', isUncertain: true }),
    });
    expect(embed?.description?.split('\n')).toEqual([
      '> “We will not pay for a bridge that leads nowhere.”',
      '**Anna Berg, mayor of Oster** · told reporters · known by a shorter form of the name · speaker uncertain',
      '-# [Harbour Post](https://harbour-post.example/bridge#:~:text=We%20will%20not%20pay) · <t:1772526600:f> · [in context](http://127.0.0.1:3000/q/q1q1q1q1q1q1)',
    ]);
  });

  it('keeps pieces that are apart apart', () => {
    const [embed] = embedsOf({
      kind: 'quote',
      quote: quoteCard({ contents: ['We will,', 'not pay.'], permalink: null, cue: null }),
    });
    expect(embed?.description?.split('\n')).toEqual([
      '> “We will,” \\[…\\] “not pay.”',
      '**Anna Berg, mayor of Oster**',
      expect.stringMatching(/^-# \[Harbour Post\]\(.*\) · <t:\d+:f>$/),
    ]);
  });

  it('cannot take over the link of the one before it', () => {
    const [embed] = embedsOf(
      { kind: 'quote', quote: quoteCard() },
      { kind: 'quote', quote: quoteCard({ contents: ['all] of it](https://evil.example)'] }) },
    );
    expect(new Set(readMarkdown(embed?.description ?? '').links)).toEqual(
      new Set([quoteCard().articleUrl, quoteCard().permalink]),
    );
  });

  it('cuts very long words visibly, with the link behind them', () => {
    const [embed] = embedsOf({
      kind: 'quote',
      quote: quoteCard({ contents: ['We will not pay. '.repeat(600)] }),
    });
    const [words, , where] = embed?.description?.split('\n') ?? [];
    expect(words).toMatch(/^> “We will not pay\. .* \\\[…\\\]$/);
    expect(where).toContain('(https://harbour-post.example/bridge#:~:text=');
  });
});

describe('the other blocks', () => {
  it.each<[string, ReplyBlock, APIEmbed]>([
    ['a heading is a title', { kind: 'heading', text: '2 *quotes*' }, { title: '2 \\*quotes\\*' }],
    [
      'a paragraph keeps its lines',
      { kind: 'paragraph', text: 'One.\nTwo.' },
      { description: 'One.\nTwo.' },
    ],
    ['a note is small print', { kind: 'note', text: '3 of 12' }, { description: '-# 3 of 12' }],
    [
      'a list has a line an item',
      { kind: 'list', items: [{ text: 'One' }, { text: 'Two', url: 'https://a.example/' }] },
      { description: '- One\n- [Two](https://a.example/)' },
    ],
    [
      'a table has a line a row, led by its first cell',
      {
        kind: 'table',
        columns: ['Feed', 'Health', 'Next poll'],
        rows: [
          ['Harbour Post', 'healthy', 'in 5 min'],
          ['Coastal Courier', '', 'in 1 h'],
        ],
      },
      {
        description:
          '- **Harbour Post** · Health: healthy · Next poll: in 5 min\n- **Coastal Courier** · Next poll: in 1 h',
      },
    ],
  ])('%s', (_what, block, embed) => {
    expect(embedsOf(block)).toEqual([expect.objectContaining(embed)]);
  });

  it('gives each story an embed with its headline as the link', () => {
    const [story, other, ...rest] = embedsOf(
      { kind: 'story', story: storyCard() },
      { kind: 'note', text: 'sample wire' },
    );
    expect(story).toMatchObject({
      title: 'Oster council stops the bridge',
      url: 'https://harbour-post.example/bridge',
    });
    expect(story?.description?.split('\n\n')).toEqual([
      '-# Harbour Post · <t:1772526600:f>',
      'The council voted nine to four. Work had been due to begin in May.',
      [
        '> “We will not pay for a bridge that leads nowhere.”',
        '**Anna Berg, mayor of Oster** · told reporters',
        '-# [passage](https://harbour-post.example/bridge#:~:text=We%20will%20not%20pay) · [in context](http://127.0.0.1:3000/q/q1q1q1q1q1q1)',
      ].join('\n'),
      '-# also: [Coastal Courier](https://coastal-courier.example/bridge)',
    ]);
    expect([other?.description, rest]).toEqual(['-# sample wire', []]);
  });

  it('begins a new embed at a divider', () => {
    expect(
      embedsOf({ kind: 'note', text: 'a' }, { kind: 'divider' }, { kind: 'note', text: 'b' }).map(
        ({ description }) => description,
      ),
    ).toEqual(['-# a', '-# b']);
  });

  it('shows the fallback when no block shows anything', () => {
    expect(embedsOf({ kind: 'paragraph', text: ' \n' })[0]?.description).toBe('An answer');
    expect(renderDiscord(document([], { fallback: '' })).message.embeds[0]?.description).toBe('—');
  });
});

describe('words to copy', () => {
  const copied = (text: string) => embedsOf({ kind: 'copy', text })[0]?.description ?? '';

  it('stand in a code block, letter by letter', () => {
    const words = '“We will *not* pay,” <@1> said :smile: \\o/\n— Anna Berg';
    expect(copied(words)).toBe(`\`\`\`\n${words}\n\`\`\``);
  });

  it('are escaped where they hold the fence of a code block', () => {
    expect(readMarkdown(copied('run ```sh``` *now*'))).toMatchObject({
      text: 'run ```sh``` *now*',
      formats: [],
    });
  });

  it('are never cut: what is too long is not shown in part', () => {
    expect(copied('word '.repeat(800))).toContain('word word');
    expect(copied('word '.repeat(820))).toContain('too long to copy');
    expect(copied('word '.repeat(820))).not.toContain('word word');
  });

  it('are whole when unescaped, whatever they are', () => {
    fc.assert(
      fc.property(foreignText(4_000), (words) => {
        const { text, codes } = readMarkdown(copied(words));
        const shown = codes[0] ?? text;
        if (shown.includes('too long to copy') || flattenLine(words) === '') return;
        expect(shown.trim()).toBe(keepShowable(words).trim());
      }),
    );
  });
});

describe('what does not fit', () => {
  it('is counted, and the rest is within the limits', () => {
    const quotes = Array.from({ length: 40 }, (_, index) => ({
      kind: 'quote' as const,
      quote: quoteCard({ speaker: `Speaker ${index}` }),
    }));
    const { message, isWhole } = renderDiscord(document(quotes));
    const text = message.embeds.map(({ description }) => description).join('\n');
    const shown = text.match(/\*\*Speaker \d+/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(text.endsWith(`-# […] ${40 - shown} more`)).toBe(true);
    expect(isWhole).toBe(false);
  });

  it('leaves out a button whose command is too long or there twice', () => {
    const button = (label: string, commandText: string) => ({
      label,
      commandText,
      style: 'plain' as const,
    });
    const { components } = renderDiscord(
      document([
        {
          kind: 'buttons',
          buttons: [
            button('Back', 'quote Berg page:1'),
            button('Again', 'quote Berg page:1'),
            button('Long', 'quote '.padEnd(97, 'x')),
            button('Fits', 'quote '.padEnd(96, 'x')),
          ],
        },
      ]),
    ).message;
    expect(JSON.stringify(components).match(/"label":"\w+"/g)).toEqual([
      '"label":"Again"',
      '"label":"Fits"',
    ]);
  });

  it('keeps room for Share beside many buttons', () => {
    const buttons = Array.from({ length: 30 }, (_, index) => ({
      label: `${index}`,
      commandText: `quote page:${index}`,
      style: 'plain' as const,
    }));
    const { components } = renderDiscord(
      document([{ kind: 'buttons', buttons }], { shareCommandText: 'quote' }),
    ).message;
    expect(components).toHaveLength(5);
    expect(JSON.stringify(components)).toContain('"label":"Share"');
  });
});

describe('words that were asked for', () => {
  it('are bold in a quotation and in a summary, and what is beside them stays escaped', () => {
    const contents = ['We *pay* now, @everyone: _now_!'] as const;
    const quote = quoteCard({ contents, highlight: ['NOW', 'everyone'] });
    const [embed] = embedsOf({ kind: 'quote', quote });
    const [words = ''] = embed?.description?.split('\n') ?? [];
    expect(words).toBe('> “We \\*pay\\* **now**, @**everyone**: \\_**now**\\_!”');
    expect(readMarkdown(words)).toMatchObject({
      text: `> “${contents[0]}”`,
      mentions: [],
      links: [],
    });
    const story = storyCard({ summary: ['… the cod quota …'], highlight: ['cod quota'] });
    expect(embedsOf({ kind: 'story', story })[0]?.description).toContain('… the **cod quota** …');
  });
});

it('puts two side by side in fields, row by row, and their notes last', () => {
  const side = (title: string, count: number, notes: readonly string[]) => ({
    title,
    quotes: Array.from({ length: count }, () => quoteCard({ contents: ['x'.repeat(2000)] })),
    notes,
  });
  const { message, isWhole } = renderDiscord({
    ...{ audience: 'caller', fallback: 'x', shareCommandText: null },
    blocks: [
      {
        kind: 'sides',
        sides: [side('Anna Berg', 2, ['Stance: against']), side('Kari Moen', 1, [])],
      },
    ],
  });
  const fields = message.embeds[0]?.fields ?? [];
  expect(fields.map(({ name, inline }) => `${name}${inline ? ' |' : ''}`)).toEqual([
    ...['Anna Berg |', 'Kari Moen |', '\u200b'],
    ...['\u200b |', '\u200b |', '\u200b'],
    ...['\u200b |', '\u200b |'],
  ]);
  expect(fields[4]?.value).toBe('\u200b');
  expect(fields[6]?.value).toBe('-# Stance: against');
  for (const { value } of fields) expect(value.length).toBeLessThanOrEqual(1024);
  expect(isWhole).toBe(true);
});

describe('what follows a comparison', () => {
  const sides: ReplyBlock = {
    kind: 'sides',
    sides: [
      { title: 'Anna Berg', quotes: [quoteCard()], notes: [] },
      { title: 'Kari Moen', quotes: [quoteCard()], notes: [] },
    ],
  };
  /** What each embed shows, in the order in which Discord shows it. */
  const outline = (...blocks: readonly ReplyBlock[]) =>
    renderDiscord({
      ...{ audience: 'caller', fallback: 'x', shareCommandText: null },
      blocks,
    }).message.embeds.map(({ title, description, fields }) =>
      [title, description, fields && 'sides'].filter(Boolean).join(', '),
    );

  it('stands below it', () => {
    expect(
      outline(
        { kind: 'heading', text: 'Two of them' },
        { kind: 'note', text: 'this week' },
        sides,
        { kind: 'note', text: 'more below' },
        { kind: 'note', text: 'and more' },
      ),
    ).toEqual(['Two of them, -# this week', 'sides', '-# more below\n\n-# and more']);
  });

  it('is counted below it where there is no room', () => {
    const long: ReplyBlock = { kind: 'paragraph', text: 'a'.repeat(1_400) };
    expect(outline(long, long, long, sides, long, long).slice(-2)).toEqual([
      'sides',
      '-# […] 2 more',
    ]);
  });
});
