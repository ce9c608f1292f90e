import { describe, expect, it } from 'vitest';
import type { ReplyBlock, ReplyDocument } from '../../../../src/model/reply.ts';
import {
  renderSlack,
  renderSlackThread,
  type SlackMessage,
} from '../../../../src/platforms/slack/rendering/render-slack.ts';
import { unescapeSlackText } from '../../../../src/platforms/slack/rendering/slack-text.ts';
import { quoteCard } from '../../../helpers/values/quote-card.ts';
import { storyCard } from '../../../helpers/values/story-card.ts';
import { checkSlackMessage, findPings } from '../../../stand-ins/slack/check-slack-message.ts';

function documentOf(
  blocks: readonly ReplyBlock[],
  change: Partial<ReplyDocument> = {},
): ReplyDocument {
  return { audience: 'caller', fallback: 'A reply', blocks, shareCommandText: null, ...change };
}

function render(...blocks: readonly ReplyBlock[]): SlackMessage['blocks'] {
  return renderSlack(documentOf(blocks)).blocks;
}

/** A message as one reads it in Slack, a line a part: "> " before a quotation, "* " before a point. */
function read(message: SlackMessage): readonly string[] {
  return message.blocks.flatMap(readBlock);
}

type Block = SlackMessage['blocks'][number];

function readBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'header':
      return [`# ${unescapeSlackText(block.text.text)}`];
    case 'divider':
      return ['---'];
    case 'context':
      return block.elements.map((part) => ('text' in part ? `(${part.text})` : '(image)'));
    case 'actions':
      return [
        block.elements
          .map((part) => ('text' in part && part.text !== undefined ? `[${part.text.text}]` : ''))
          .join(' '),
      ];
    case 'rich_text':
      return block.elements.flatMap(readPart);
  }
}

type Part = Extract<Block, { type: 'rich_text' }>['elements'][number];

function readPart(part: Part): readonly string[] {
  if (part.type === 'rich_text_list') return part.elements.map((item) => `* ${readPart(item)[0]}`);
  const words = part.elements.map((element) => {
    if (element.type === 'date') return element.fallback ?? '';
    return 'text' in element ? (element.text ?? '') : '';
  });
  return [`${part.type === 'rich_text_quote' ? '> ' : ''}${words.join('')}`];
}

describe('each kind of block', () => {
  const cases: readonly (readonly [string, ReplyBlock, readonly string[]])[] = [
    ['a heading', { kind: 'heading', text: 'Anna  Berg' }, ['# Anna Berg']],
    ['a paragraph', { kind: 'paragraph', text: 'Nothing new.' }, ['Nothing new.']],
    ['a note', { kind: 'note', text: '3 of 12 quotes' }, ['(3 of 12 quotes)']],
    ['a divider', { kind: 'divider' }, ['---']],
    [
      'a list',
      { kind: 'list', items: [{ text: 'Oster' }, { text: 'Post', url: 'https://post.example' }] },
      ['* Oster', '* Post'],
    ],
    [
      'a quote',
      { kind: 'quote', quote: quoteCard() },
      [
        'Anna Berg, mayor of Oster',
        '> “We will not pay for a bridge that leads nowhere.”',
        'told reporters · Oster council stops the bridge · Harbour Post · 2026-03-03 08:30 UTC · in context',
      ],
    ],
    [
      'a quote in pieces, of an unsure speaker',
      {
        kind: 'quote',
        quote: quoteCard({
          contents: ['We will not pay', 'not now, not ever'],
          cue: null,
          how: 'pronoun',
          isUncertain: true,
          act: 'rejects',
          permalink: null,
        }),
      },
      [
        'Anna Berg, mayor of Oster, rejects',
        '> “We will not pay” […] “not now, not ever”',
        'known from a pronoun · speaker uncertain · Oster council stops the bridge · Harbour Post · 2026-03-03 08:30 UTC',
      ],
    ],
    [
      'a story, without saying the title twice',
      { kind: 'story', story: storyCard() },
      [
        'Oster council stops the bridge\nHarbour Post · 2026-03-03 08:30 UTC · also: Coastal Courier\nThe council of Oster voted on Monday to stop the bridge.',
        'Anna Berg, mayor of Oster',
        '> “We will not pay for a bridge that leads nowhere.”',
        'told reporters · passage · in context',
      ],
    ],
    [
      'a table',
      {
        kind: 'table',
        columns: ['Feed', 'Health', 'Error'],
        rows: [['Harbour Post', 'good', '']],
      },
      ['* Harbour Post · Health: good'],
    ],
    [
      'buttons',
      {
        kind: 'buttons',
        buttons: [
          { label: 'Older', commandText: 'quote Berg page:2', style: 'plain' },
          { label: 'Remove', commandText: 'feeds remove 1', style: 'danger' },
        ],
      },
      ['[Older] [Remove]'],
    ],
  ];

  it.each(cases)('%s', (_, block, lines) => {
    const message = renderSlack(documentOf([block]));
    expect(read(message)).toEqual(lines);
    expect(checkSlackMessage(message)).toBeNull();
  });
});

it('links to the passage and to the console, and only to web addresses', () => {
  const json = JSON.stringify(render({ kind: 'quote', quote: quoteCard() }));
  expect(json).toContain('https://harbour-post.example/bridge#:~:text=We%20will%20not%20pay');
  expect(json).toContain('http://127.0.0.1:3000/q/q1q1q1q1q1q1');
  const item = { text: 'press me', url: 'javascript:alert(1)' };
  expect(JSON.stringify(render({ kind: 'list', items: [item] }))).not.toContain('javascript');
});

it('drops the text fragment of an overlong link before the link itself', () => {
  const articleUrl = `https://post.example/bridge#:~:text=${'long'.repeat(300)}`;
  const json = JSON.stringify(render({ kind: 'quote', quote: quoteCard({ articleUrl }) }));
  expect(json).toContain('"url":"https://post.example/bridge"');
});

it('cuts an overlong quotation where one sees it, and links to the whole of it', () => {
  const words = 'We will not pay. '.repeat(600).trim();
  const [, quote = ''] = read(
    renderSlack(documentOf([{ kind: 'quote', quote: quoteCard({ contents: [words] }) }])),
  );
  expect(quote.endsWith(' […] whole quotation')).toBe(true);
  expect(`“${words}`.startsWith(quote.slice(2, -' […] whole quotation'.length))).toBe(true);
});

it('counts what one message does not hold, and keeps the buttons', () => {
  const quotes = Array.from(
    { length: 80 },
    (): ReplyBlock => ({ kind: 'quote', quote: quoteCard() }),
  );
  const button = { label: 'Older', commandText: 'quote Berg page:2', style: 'plain' } as const;
  const message = renderSlack(documentOf([...quotes, { kind: 'buttons', buttons: [button] }]));
  const lines = read(message);
  const shown = lines.filter((line) => line.startsWith('> ')).length;
  expect(shown).toBeGreaterThan(10);
  expect(lines.slice(-2)).toEqual([
    `([…] ${80 - shown} more, which one Slack message can't hold)`,
    '[Older]',
  ]);
  expect(checkSlackMessage(message)).toBeNull();
});

describe('sharing', () => {
  const shareable = documentOf([{ kind: 'paragraph', text: 'Words.' }], {
    shareCommandText: 'quote Berg',
  });

  it('is offered on a private answer that may be shared', () => {
    expect(read(renderSlack(shareable))).toEqual(['Words.', '[Share]']);
  });

  it('is not offered on what everybody sees', () => {
    expect(read(renderSlack({ ...shareable, audience: 'channel' }))).toEqual(['Words.']);
  });

  it('says who shared it, and pings nobody else', () => {
    const shared = renderSlack(shareable, 'U123');
    expect(read(shared)).toEqual(['(Shared by <@U123>)', 'Words.']);
    expect(findPings(shared)).toEqual(['<@U123>']);
  });

  it('says so above a menu without words that has to go for room', () => {
    const menu = (lines: number, length: number): ReplyBlock => {
      const choices = Array.from({ length: lines }, (_, line) => ({
        label: 'x'.repeat(70),
        detail: 'x'.repeat(70),
        commandText: `quote ${line} ${'x'.repeat(length)}`,
      }));
      return { kind: 'choices', prompt: '', choices };
    };
    const shared = renderSlack(documentOf([menu(40, 100), menu(2, 9)]), 'U123');
    expect(read(shared)[0]).toBe('(Shared by <@U123>)');
    expect(findPings(shared)).toEqual(['<@U123>']);
  });
});

describe('a post', () => {
  const heading: ReplyBlock = { kind: 'heading', text: 'Morning digest' };
  const story = (title: string): ReplyBlock => ({ kind: 'story', story: storyCard({ title }) });

  it('has the headlines in the channel and each story in the thread', () => {
    const [parent, ...thread] = renderSlackThread(
      documentOf([heading, story('Bridge stopped'), story('Fares rise')]),
    );
    expect(read(parent)).toEqual([
      '# Morning digest',
      '* Bridge stopped · Harbour Post · 1 quote',
      '* Fares rise · Harbour Post · 1 quote',
      '(Each story with its quotes is in the thread.)',
    ]);
    expect(thread.map(({ text }) => text)).toEqual(['Bridge stopped', 'Fares rise']);
  });

  it('marks the headline of a story that its readers know, and says so with the story', () => {
    const update = 'Update: more on a story that was told on Mon 2 Mar';
    const [parent, ...thread] = renderSlackThread(
      documentOf([
        story('Bridge stopped'),
        { kind: 'story', story: storyCard({ title: 'Fares rise', update }) },
      ]),
    );
    expect(read(parent).slice(0, 2)).toEqual([
      '* Bridge stopped · Harbour Post · 1 quote',
      '* Fares rise · Harbour Post · update · 1 quote',
    ]);
    expect(thread.map((message) => read(message).join('\n').includes(update))).toEqual([
      false,
      true,
    ]);
  });

  it('with one story is one message', () => {
    expect(renderSlackThread(documentOf([heading, story('Bridge stopped')]))).toHaveLength(1);
  });
});

describe('words that were asked for', () => {
  const stylesOf = (block: ReplyBlock, part: string) =>
    JSON.stringify(render(block)).includes(
      `{"type":"text","text":"${part}","style":{"bold":true}}`,
    );

  it('are bold in a quotation and in a summary, whatever markup is like them', () => {
    const quote = quoteCard({ contents: ['We pay <!here> *now*.'], highlight: ['now', 'HERE'] });
    expect(stylesOf({ kind: 'quote', quote }, 'now')).toBe(true);
    expect(stylesOf({ kind: 'quote', quote }, 'here')).toBe(true);
    expect(findPings(renderSlack(documentOf([{ kind: 'quote', quote }])))).toEqual([]);
    const story = storyCard({ summary: ['… the cod quota …'], highlight: ['cod quota'] });
    expect(stylesOf({ kind: 'story', story }, 'cod quota')).toBe(true);
    expect(stylesOf({ kind: 'story', story: storyCard() }, 'council')).toBe(false);
  });

  it('are told apart so often and no more, with all words in their places', () => {
    const words = 'cod and '.repeat(300);
    const [, quote] = (
      render({ kind: 'quote', quote: quoteCard({ contents: [words], highlight: ['cod'] }) }) as {
        elements: { elements: { text: string }[] }[];
      }[]
    ).flatMap(({ elements }) => elements);
    expect(quote?.elements.length).toBeLessThanOrEqual(41);
    expect(quote?.elements.map(({ text }) => text).join('')).toBe(`“${words}”`);
  });
});
