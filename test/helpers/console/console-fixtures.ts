/** A console over small fakes: two invented articles, a few commands, messages in memory. */
import { silentLogger } from '../../../src/lib/logger.ts';
import { systemTimers } from '../../../src/lib/time/timers.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type {
  CommandDefinition,
  CommandGateway,
  CommandOption,
  CommandRequest,
} from '../../../src/model/command.ts';
import type { QuoteId } from '../../../src/model/quote.ts';
import type { ReplyBlock, ReplyDocument } from '../../../src/model/reply.ts';
import { type Console, createConsole } from '../../../src/platforms/console/create-console.ts';
import type { ConsoleArticle } from '../../../src/platforms/console/ports/article-ports.ts';
import type {
  ConsoleMessage,
  ConsoleMessages,
  ConsoleOptions,
  ConsoleReader,
} from '../../../src/platforms/console/ports/console-ports.ts';
import type {
  ConsoleStories,
  ConsoleStoryArticle,
} from '../../../src/platforms/console/ports/story-ports.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { createRecordReader } from '../../../src/records/read-records.ts';
import { createSpeakerReader } from '../../../src/records/read-speakers.ts';
import { testLinks } from '../values/links.ts';
import { nothingOlder } from '../values/nothing-older.ts';
import {
  AIDE,
  ANALYSIS,
  ARTICLE,
  BERG,
  cardOf,
  QUOTES,
  REMOVED,
  UNCERTAIN,
  VIK,
} from './console-article.ts';
import { fakeFeeds } from './console-feeds.ts';

export const NOW_MS = Date.UTC(2026, 2, 3, 9, 15);

export function fakeReader(change: Partial<ConsoleArticle> = {}): ConsoleReader {
  const found: ConsoleArticle = {
    article: ARTICLE,
    analysis: ANALYSIS,
    quotes: QUOTES,
    revisions: [
      { revisedAtMs: Date.UTC(2026, 2, 3, 8, 5), removed: [REMOVED], added: [AIDE], corrected: [] },
    ],
    pageGoneAtMs: null,
    ...change,
  };
  const index = createQuoteIndex();
  index.putArticle(found.article.id, found.quotes);
  const { article, revisions } = found;
  const facts = {
    articleCount: 1,
    newest: [article],
    revisions: revisions.slice(0, 8).map((revision) => ({ ...revision, article })),
  };
  return {
    article: async (id) => (id === found.article.id ? found : null),
    quote: async (id) => [...found.quotes, REMOVED].find((quote) => quote.id === id) ?? null,
    toCard: cardOf,
    isForgotten: async (id) => id === 'forgotten',
    alsoIn: () => [],
    speakers: createSpeakerReader(index, testLinks, nothingOlder),
    records: createRecordReader({
      index,
      links: testLinks,
      store: {
        describeOutlet: async (name) =>
          name === article.outlet ? facts : { articleCount: 0, newest: [], revisions: [] },
        listFeeds: async () => [],
      },
      clock: { nowMs: () => NOW_MS },
    }),
    stories: fakeStories(found),
  };
}

const OTHER_STORY = 9;

/** Story 7 of the article and a later one, of which 8 was a part; the later one is taken out into 9. */
function fakeStories({ article, quotes, revisions }: ConsoleArticle): ConsoleStories {
  const { id, title, outlet, url, publishedAtMs } = article;
  const later: ConsoleStoryArticle = {
    id: 'later' as ArticleId,
    title: 'Norrland Span sends its workers home',
    outlet: 'Coastal Courier',
    url: 'https://coastal-courier.example/span',
    publishedAtMs: publishedAtMs + 3_600_000,
    cards: [],
    edits: [],
  };
  const lead = { id, title, outlet, url, publishedAtMs };
  const first = { ...lead, cards: quotes.map(cardOf), edits: revisions };
  let isApart = false;
  return {
    idOf: async (asked) => (asked === id ? 7 : asked === later.id ? (isApart ? 9 : 7) : null),
    read: async (asked) =>
      asked === 7 || asked === 8
        ? {
            id: 7,
            lead,
            articles: isApart ? [first] : [later, first],
            articleCount: isApart ? 1 : 2,
            outlets: isApart ? 1 : 2,
            people: [{ key: 'anna berg', label: 'Anna Berg, mayor of Oster', quoteCount: 1 }],
            parted: isApart
              ? [{ articleId: later.id, title: later.title, storyId: OTHER_STORY }]
              : [],
          }
        : null,
    async takeOut(asked) {
      if (asked !== later.id || isApart) return null;
      isApart = true;
      return OTHER_STORY;
    },
  };
}

export function fakeMessages(): ConsoleMessages {
  const all: (ConsoleMessage & { readonly deliveryId: string | null })[] = [];
  return {
    async append(channelId, document, deliveryId) {
      const known = all.find((each) => deliveryId !== null && each.deliveryId === deliveryId);
      if (known !== undefined) return known;
      const message = { id: all.length + 1, channelId, postedAtMs: NOW_MS, document, deliveryId };
      all.push(message);
      return message;
    },
    async edit(id, document) {
      const at = all.findIndex((each) => each.id === id);
      const [old] = all.slice(at, at + 1);
      if (at < 0 || old === undefined) return null;
      all[at] = { ...old, document };
      return all[at];
    },
    list: async (channelId, limit, beforeId = Number.MAX_SAFE_INTEGER) =>
      all
        .filter((message) => message.channelId === channelId && message.id < beforeId)
        .slice(-limit),
  };
}

export function privateReply(
  blocks: readonly ReplyBlock[],
  shareCommandText: string | null = null,
): ReplyDocument {
  return { audience: 'caller', fallback: 'An answer', blocks, shareCommandText };
}

export const DIGEST: ReplyDocument = {
  audience: 'channel',
  fallback: 'Morning digest: 2 stories',
  blocks: [
    { kind: 'heading', text: 'Morning digest' },
    { kind: 'note', text: '2 stories since yesterday 08:00 · sample wire' },
    {
      kind: 'story',
      story: {
        articleId: ARTICLE.id,
        title: ARTICLE.title,
        url: ARTICLE.url,
        outlet: ARTICLE.outlet,
        publishedAtMs: ARTICLE.publishedAtMs,
        summary: [
          'The town council of Oster voted late on Monday to stop the harbour bridge, eleven months after the first piles were driven into the sound.',
          'The decision leaves the builder, Norrland Span, with a half-finished deck and some 140 workers on the quay.',
        ],
        quotes: [cardOf(BERG), cardOf(VIK)],
        also: [{ text: 'Coastal Courier', url: 'https://coastal-courier.example/oster-bridge' }],
      },
    },
    {
      kind: 'story',
      story: {
        articleId: 'b2b2b2b2b2b2b2b2' as ArticleId,
        title: 'Fishing fleets of Varna Bay agree on a shorter season',
        url: 'https://coastal-courier.example/varna-bay',
        outlet: 'Coastal Courier',
        publishedAtMs: Date.UTC(2026, 2, 3, 6, 5),
        summary: [
          'Boats from both shores will stay in port for nine weeks, two more than last spring.',
        ],
        quotes: [
          {
            ...cardOf(VIK),
            id: 'marinCod0006' as QuoteId,
            speaker: 'Ilse Marin',
            office: 'head of the Varna Bay fishers',
            contents: ['Nobody likes it. Everybody signed it.'],
            attributionKind: 'direct',
            cue: 'said',
            outlet: 'Coastal Courier',
          },
        ],
        also: [],
      },
    },
  ],
  shareCommandText: null,
};

const option = (
  name: string,
  description: string,
  change: Partial<CommandOption> = {},
): CommandOption => ({ name, description, type: 'string', required: false, ...change });

const SPEAKER = option('speaker', 'Who said it', {
  required: true,
  isCompleted: true,
  isPositional: true,
});

export const DEFINITIONS: readonly CommandDefinition[] = [
  {
    name: 'status',
    description: 'What Verbatim follows, and how it fares',
    usage: '',
    options: [],
    subcommands: [],
    examples: ['/status'],
  },
  {
    name: 'quote',
    description: 'The exact words of a speaker, newest first',
    usage: '<speaker> [words] [since:7d] [from:outlet]',
    options: [
      SPEAKER,
      option('words', 'Words that must occur', { isPositional: true }),
      option('since', 'Only newer ones: 7d, monday, 2026-01-12'),
      option('from', 'Only this outlet', { isCompleted: true }),
    ],
    subcommands: [],
    examples: ['/quote Berg'],
  },
  {
    name: 'positions',
    description: 'Where an actor stands, in words that were said',
    usage: '<name> [words] [since:7d]',
    options: [option('name', 'Person, body or place', { isCompleted: true, isPositional: true })],
    subcommands: [],
    examples: ['/positions Norrland Span'],
  },
  {
    name: 'digest',
    description: 'Digests of the news with their key quotes',
    usage: 'now|preview|subscribe|list|remove',
    options: [],
    subcommands: [
      { name: 'now', description: 'Post a digest here', options: [], isAdminOnly: false },
      {
        name: 'subscribe',
        description: 'Post a digest here on a schedule',
        options: [
          option('every', 'How often', { choices: ['day', 'weekday', 'week'] }),
          option('topic', 'Only stories of this', { isCompleted: true, isPositional: true }),
        ],
        isAdminOnly: true,
      },
    ],
    examples: ['/digest now'],
  },
];

const NAMES = [
  { label: 'Anna Berg, mayor of Oster (2)', value: 'Anna Berg' },
  { label: 'Jonas Vik, director of Norrland Span (1)', value: 'Jonas Vik' },
  { label: 'Norrland Span (1)', value: 'Norrland Span' },
];

export interface FakeGateway extends CommandGateway {
  readonly requests: readonly CommandRequest[];
}

/** Answers like the program does; remembers what it was asked. */
export function fakeGateway(): FakeGateway {
  const requests: CommandRequest[] = [];
  return {
    definitions: DEFINITIONS,
    requests,
    async run(request) {
      requests.push(request);
      const text = request.arguments.kind === 'text' ? request.arguments.text : '';
      if (request.name === 'quote') return quoteReply(text);
      if (request.name === 'digest' && text === 'now') return DIGEST;
      if (request.name === 'status') return STATUS;
      return privateReply([{ kind: 'paragraph', text: `There is no command /${request.name}.` }]);
    },
    complete({ option: name, typed }) {
      if (name === 'from') return [{ label: 'Harbour Post', value: 'Harbour Post' }];
      const begin = typed.toLowerCase();
      return NAMES.filter(({ value }) =>
        value
          .toLowerCase()
          .split(' ')
          .some((_, i, words) => words.slice(i).join(' ').startsWith(begin)),
      );
    },
    home: async () => STATUS,
    preview: async () => null,
    noteShown: async () => undefined,
  };
}

function quoteReply(text: string): ReplyDocument {
  const isSecondPage = text.includes('page:2');
  const cards = isSecondPage ? [UNCERTAIN] : [BERG, VIK];
  return privateReply(
    [
      { kind: 'heading', text: 'Anna Berg, mayor of Oster' },
      ...cards.map((quote): ReplyBlock => ({ kind: 'quote', quote: cardOf(quote) })),
      { kind: 'note', text: isSecondPage ? '3 of 3 quotes' : '2 of 3 quotes' },
      {
        kind: 'buttons',
        buttons: [
          isSecondPage
            ? { label: 'Back', commandText: 'quote Anna Berg page:1', style: 'plain' }
            : { label: 'Next', commandText: 'quote Anna Berg page:2', style: 'plain' },
        ],
      },
    ],
    'quote Anna Berg until:2026-03-03T09:15Z',
  );
}

const STATUS = privateReply([
  { kind: 'heading', text: 'Status' },
  {
    kind: 'table',
    columns: ['Feed', 'Last success', 'Next poll', 'State'],
    rows: [
      ['Harbour Post (sample)', '2 minutes ago', 'in 3 minutes', 'well'],
      ['Coastal Courier (sample)', '2 minutes ago', 'in 3 minutes', 'well'],
    ],
  },
  {
    kind: 'buttons',
    buttons: [
      { label: 'Remove sample feeds', commandText: 'feeds remove sample', style: 'danger' },
    ],
  },
]);

/** Every part of an answer that is pressed or filled in. */
export const PARTS = privateReply([
  {
    kind: 'choices',
    prompt: 'Which Anna Berg?',
    choices: [
      {
        label: 'Anna Berg',
        detail: 'mayor of Oster · 2 quotes',
        commandText: 'quote "Anna Berg, mayor"',
      },
      { label: 'Anna Berg, striker', commandText: 'quote "Anna Berg, striker"' },
    ],
  },
  {
    kind: 'copy',
    text: '“We will not pay for a bridge that leads nowhere,”\nAnna Berg, mayor of Oster',
  },
  {
    kind: 'buttons',
    buttons: [
      {
        label: 'Subscribe',
        commandText: 'digest subscribe',
        style: 'plain',
        asks: ['topic', 'every'],
      },
      { label: 'Status', commandText: 'status', style: 'plain' },
    ],
  },
]);

/** A console that listens on a free port of 127.0.0.1; the caller stops it. */
export async function startTestConsole(change: Partial<ConsoleOptions> = {}): Promise<Console> {
  const started = createConsole({
    host: '127.0.0.1',
    port: 0,
    channels: ['politics', 'world', 'desk'],
    gateway: fakeGateway(),
    reader: fakeReader(),
    messages: fakeMessages(),
    feeds: fakeFeeds(),
    clock: { nowMs: () => NOW_MS },
    timers: systemTimers,
    logger: silentLogger,
    ...change,
  });
  await started.start();
  return started;
}
