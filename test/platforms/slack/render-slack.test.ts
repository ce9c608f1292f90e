import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteCard, ReplyBlock, ReplyDocument, StoryCard } from '../../../src/model/reply.ts';
import {
  renderSlack,
  renderSlackThread,
  renderSlackView,
  type SlackMessage,
} from '../../../src/platforms/slack/render-slack.ts';
import { toModal } from '../../../src/platforms/slack/show-answer.ts';
import { unescapeSlackText } from '../../../src/platforms/slack/slack-text.ts';
import { showContents } from '../../../src/platforms/wording.ts';
import { quoteCard } from '../../helpers/quote-card.ts';
import { storyCard } from '../../helpers/story-card.ts';
import { checkSlackMessage, findPings } from '../../stand-ins/slack/check-slack-message.ts';
import { checkSlackView } from '../../stand-ins/slack/check-slack-view.ts';

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

  it('with one story is one message', () => {
    expect(renderSlackThread(documentOf([heading, story('Bridge stopped')]))).toHaveLength(1);
  });
});

describe('any document', () => {
  const HOSTILE = [
    '<!channel>',
    '<!here|here>',
    '<@U123>',
    '<#C123>',
    '@everyone',
    '[x](javascript:alert(1))',
    '<https://evil.example|safe>',
    '*bold* _it_ ~gone~ `code` ```block```',
    '> quoted',
    '&lt;!channel&gt; &amp;',
    '<!date^1700000000^{date}|x>',
    '\u200B\u2066',
    '\u202Eright to left',
    'מילים',
    '👩‍👩‍👧‍👦',
    '😀'.repeat(50),
    '&'.repeat(200),
    '\n\n',
    ' ',
    '\uD800',
    ':tada:',
  ];
  const foreign = fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 30 })), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  const long = fc.tuple(foreign, fc.integer({ min: 0, max: 10_000 })).map(([start, length]) => {
    return start === '' ? 'x'.repeat(length) : start.repeat(Math.ceil(length / start.length));
  });
  const anyText = fc.oneof({ weight: 5, arbitrary: foreign }, { weight: 1, arbitrary: long });
  const anyUrl = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    anyText,
    fc.constant('javascript:alert(1)'),
    long.map((path) => `https://post.example/${path}`),
  );
  const item = fc.record({ text: anyText, url: anyUrl });
  const atMs = fc.integer({ min: 0, max: 4e12 });

  const quote: fc.Arbitrary<QuoteCard> = fc
    .record({
      contents: fc.tuple(anyText, anyText),
      attributionKind: fc.constantFrom('direct', 'indirect', 'mixed'),
      speaker: anyText,
      office: fc.option(anyText),
      how: fc.constantFrom('named', 'pronoun', null),
      cue: fc.option(anyText),
      act: fc.option(anyText),
      isUncertain: fc.boolean(),
      articleTitle: anyText,
      outlet: anyText,
      publishedAtMs: atMs,
      articleUrl: anyUrl,
      permalink: fc.option(anyUrl),
    })
    .map((change) => quoteCard(change));
  const story: fc.Arbitrary<StoryCard> = fc
    .record({
      title: anyText,
      url: anyUrl,
      outlet: anyText,
      publishedAtMs: atMs,
      summary: fc.array(anyText, { maxLength: 3 }),
      quotes: fc.array(quote, { maxLength: 3 }),
      also: fc.array(item, { maxLength: 8 }),
    })
    .map((change) => storyCard(change));
  const button = fc.record({
    label: anyText,
    commandText: anyText,
    style: fc.constantFrom('plain' as const, 'danger' as const),
    asks: fc.constantFrom(['url'] as const, ['speaker', 'since'] as const),
  });
  const choice = fc.record({ label: anyText, detail: anyText, commandText: anyText });
  const block: fc.Arbitrary<ReplyBlock> = fc.oneof(
    fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph', 'note'), text: anyText }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(item, { maxLength: 60 }) }),
    fc.record({ kind: fc.constant('quote' as const), quote }),
    fc.record({ kind: fc.constant('story' as const), story }),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(anyText, { maxLength: 30 }),
      rows: fc.array(fc.array(anyText, { maxLength: 30 }), { maxLength: 30 }),
    }),
    fc.record({
      kind: fc.constant('buttons' as const),
      buttons: fc.array(button, { maxLength: 30 }),
    }),
    fc.record({
      kind: fc.constant('choices' as const),
      prompt: anyText,
      choices: fc.array(choice, { maxLength: 30 }),
    }),
    fc.record({ kind: fc.constant('copy' as const), text: anyText }),
    fc.constant({ kind: 'divider' as const }),
  );
  const anyDocument: fc.Arbitrary<ReplyDocument> = fc.record({
    audience: fc.constantFrom('caller', 'channel'),
    fallback: anyText,
    blocks: fc.array(block, { maxLength: 70 }),
    shareCommandText: fc.option(anyText),
  });

  it('is a message that Slack takes, pings nobody, and keeps the words', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const messages = [renderSlack(document), ...renderSlackThread(document)];
        for (const message of messages) {
          expect(checkSlackMessage(message)).toBeNull();
          expect(findPings(message)).toEqual([]);
        }
        expect(findPings(renderSlack(document, 'U1'))).toEqual(['<@U1>']);
        expectWordsKept(document, renderSlack(document));
        const blocks = renderSlackView(document);
        expect(checkSlackView({ type: 'home', blocks }, 'home')).toBeNull();
        expect(checkSlackView(toModal(document, '/x', { isHome: true }), 'modal')).toBeNull();
        expect(findPings({ blocks })).toEqual([]);
        expectWordsKept(document, { text: 'x', blocks });
      }),
      // Shrinking a long document takes minutes: what was found by then will do.
      { numRuns: 200, interruptAfterTimeLimit: 10_000 },
    );
  });

  /** Every quotation shown is one of the document's, in its order, whole or cut where one sees it. */
  function expectWordsKept(document: ReplyDocument, message: SlackMessage): void {
    const said = document.blocks
      .flatMap((part) => {
        if (part.kind === 'quote') return [part.quote];
        return part.kind === 'story' ? part.story.quotes : [];
      })
      .map((card) =>
        showContents(card)
          .join(' […] ')
          .replace(/\p{Surrogate}/gu, '\uFFFD'),
      );
    const shown = message.blocks
      .flatMap((part) => (part.type === 'rich_text' ? part.elements : []))
      .filter((part) => part.type === 'rich_text_quote')
      .map(({ elements: [first] }) => (first?.type === 'text' ? first.text : ''));
    const expected = said.filter((words) => words !== '');
    for (const [index, words] of shown.entries()) {
      const whole = expected[index] ?? '';
      if (words !== whole) expect(whole.startsWith(words.replace(/ \[…\]$/, ''))).toBe(true);
      if (words !== whole) expect(whole.length).toBeGreaterThan(3_000);
    }
  }
});
