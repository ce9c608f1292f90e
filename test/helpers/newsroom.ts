/**
 * A small newsroom: two outlets, a strike in a harbour, all invented; a real store and a real index, with fakes only for what
 * reaches the web. Its commands are those of the program.
 */
import { createCommandGateway } from '../../commands/gateway/run-command.ts';
import type { FoundFeed, Services } from '../../commands/services.ts';
import { createFeedPosts } from '../../src/digests/create-feed-posts.ts';
import { createWatches } from '../../src/digests/create-watches.ts';
import { exportFeeds, importFeeds } from '../../src/following/import-feeds.ts';
import { createOlderReader } from '../../src/index-upkeep/read-older.ts';
import { type Logger, silentLogger } from '../../src/lib/logger.ts';
import type { Caller, CommandGateway } from '../../src/model/command.ts';
import type { Subscription, SubscriptionId } from '../../src/model/digest.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from './fake-clock.ts';
import { inProcessFeedParser } from './outlets/in-process-feed-parser.ts';
import { openTestStore } from './store/open-test-store.ts';
import { feed } from './values/feed.ts';
import { testLinks } from './values/links.ts';
import { NEWS_DAY_MS, type News, news } from './values/news.ts';
import { person } from './values/quote.ts';

const DAY_MS = 86_400_000;
export const AUTHORITY = 'Aldersund Harbour Authority';

const aldane = person('Ruth Aldane', { office: 'chief executive', speaksFor: AUTHORITY });
const harrowby = person('Tomas Harrowby', { office: 'leader of the union' });
const authority = person(AUTHORITY, { kind: 'body' });

/** Oldest first; the newest is an hour old. */
export const STRIKE_NEWS: readonly News[] = [
  {
    title: 'Union calls strike in Aldersund',
    outlet: 'Coastal Courier',
    publishedAtMs: NEWS_DAY_MS - 9 * DAY_MS,
    lead: ['Work in the harbour will stop at midnight.'],
    said: [
      { words: 'We are asking for sleep, not for money.', by: harrowby },
      {
        words: 'The authority has never listened to a pilot.',
        by: harrowby,
        about: AUTHORITY,
        act: 'condemns',
        stance: 'against',
      },
      { words: 'Every pilot we have is trained and rested.', by: authority },
    ],
  },
  {
    title: 'Harbour at a standstill',
    url: 'https://harbour-post.example/harbour-at-a-standstill',
    publishedAtMs: NEWS_DAY_MS - 3 * DAY_MS,
    feedId: 'harbour-post',
    lead: ['Thirty ships lie at anchor off Aldersund.', 'The strike is in its second day.'],
    said: [
      { words: 'Nobody here wants tired pilots.', by: aldane },
      { words: 'I cannot hire pilots whom nobody has trained.', by: aldane },
      {
        words: 'The city must step in between them.',
        by: person('Greta Hallowend', { office: 'leader of the opposition' }),
        about: AUTHORITY,
        act: 'demands',
      },
      { words: 'The strike will last until somebody signs.', by: harrowby },
    ],
  },
  {
    title: 'Pilots return to work',
    outlet: 'Coastal Courier',
    publishedAtMs: NEWS_DAY_MS - DAY_MS / 24,
    lead: ['Tugs left the basin again this morning.'],
    said: [
      {
        words: 'I slept for nine hours and the authority kept its word.',
        by: harrowby,
        about: AUTHORITY,
        act: 'supports',
        stance: 'favor',
      },
      { words: 'I was wrong about the pilots.', by: aldane },
      {
        words: 'I fell asleep on my feet twice.',
        by: person('a pilot with twenty years on the tugs', { kind: 'unnamed' }),
      },
      { words: 'My brother has waited long for this.', by: person('Sigrid Aldane') },
      { words: 'A rule that only one side keeps is no rule.', by: harrowby },
      { words: 'We will be back in the spring if it fails.', by: harrowby },
    ],
  },
];

export interface Newsroom {
  readonly gateway: CommandGateway;
  readonly services: Services;
  /** Runs a line as it is typed, with its slash. */
  say(line: string, change?: Partial<Caller>): Promise<ReplyDocument>;
}

export interface NewsroomOptions {
  readonly change?: (services: Services) => Partial<Services>;
  readonly logger?: Logger;
  readonly news?: readonly News[];
  /** A file that outlives the newsroom: opened again it is the same one, later. */
  readonly path?: string;
  readonly nowMs?: number;
  /** Older articles are in the store alone. */
  readonly heldSinceMs?: number;
}

export const editor: Caller = {
  platform: 'slack',
  userId: 'U1',
  userName: 'Edda',
  workspaceId: 'T1',
  channelId: 'C1',
  isAdmin: async () => false,
};

export const admin: Partial<Caller> = { isAdmin: async () => true };

export async function openNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const { path, nowMs = NEWS_DAY_MS } = options;
  const store = await openTestStore(path === undefined ? {} : { path });
  if ((await store.listFeeds()).length === 0) await followFeeds(store);
  const { heldSinceMs = null } = options;
  const index = createQuoteIndex({ maxQuotes: null, heldSinceMs });
  for (const given of options.news ?? STRIKE_NEWS) {
    const { article, analysis } = news(given);
    await store.saveArticle(article, analysis);
  }
  for await (const { article, quotes } of store.readAllArticles())
    index.putArticle(article.id, quotes);
  const base: Services = {
    clock: { nowMs: () => nowMs },
    store,
    index,
    older: createOlderReader(store),
    feeds: createFeedKeeper(store),
    articles: createReader(store),
    digests: createDigests(store),
    watches: createTestWatches(store, index),
    feedPosts: createTestFeedPosts(store),
    deliveries: { wake: () => undefined },
    links: testLinks,
    timeZone: 'Europe/Oslo',
    status: async () => ({
      version: '0.1.0',
      startedAtMs: NEWS_DAY_MS - 2 * DAY_MS,
      residentBytes: 90 * 1024 * 1024,
      platforms: [
        'Slack: connected as verbatim in Harbour Newsroom',
        'Discord: off (DISCORD_TOKEN is not set)',
      ],
      awayPlatforms: [],
      storePath: 'data/verbatim.db',
      freeBytes: null,
      retention: null,
    }),
  };
  const services = { ...base, ...options.change?.(base) };
  const gateway = createCommandGateway({
    services,
    logger: options.logger ?? silentLogger,
    randomId: () => 'e1e1e1',
  });
  return {
    gateway,
    services,
    say(line, change = {}) {
      const [, name = '', text = ''] = /^\/?(\S*)\s*(.*)$/s.exec(line) ?? [];
      return gateway.run({
        name,
        arguments: { kind: 'text', text },
        caller: { ...editor, ...change },
      });
    },
  };
}

async function followFeeds(store: Store): Promise<void> {
  await store.addFeed(
    feed('harbour-post', {
      title: 'Harbour Post',
      lastSuccessAtMs: NEWS_DAY_MS - 300_000,
      nextPollAtMs: NEWS_DAY_MS + 600_000,
    }),
  );
  await store.addFeed(
    feed('coastal-courier', {
      title: 'Coastal Courier',
      failureCount: 2,
      lastError: 'The server answered 503.',
      nextPollAtMs: NEWS_DAY_MS + 3_600_000,
    }),
  );
  await store.addFeed(feed('wire-one', { title: 'Wire One', isSample: true }));
}

/** What stands at every address that is imported from. */
const FEED_LIST = `<opml version="2.0"><body>
<outline text="Mountain Wire" xmlUrl="https://mountain.example/feed"/>
<outline text="A folder"><outline text="Harbour Post again" xmlUrl="http://harbour-post.example/feed.xml"/></outline>
<outline text="A page" type="link" url="https://mountain.example/"/>
</body></opml>`;

export function foundFeed(change: Partial<FoundFeed> = {}): FoundFeed {
  return {
    url: 'https://mountain.example/feed.xml',
    title: 'Tried Feed',
    kind: 'feed',
    itemCount: 2,
    newestTitles: ['Pilots return'],
    ...change,
  };
}

function createFeedKeeper(store: Store): Services['feeds'] {
  return {
    list: () => store.listFeeds(),
    async try(address) {
      if (address.includes('broken'))
        throw new VerbatimError('feed-malformed', `${address} is no feed.`);
      const isClear = !address.includes('several');
      return {
        ...foundFeed({ url: `https://${address}/feed.xml` }),
        warnings: ['one item had no address'],
        others: isClear ? [] : [foundFeed({ url: `https://${address}/sport.xml`, title: 'Sport' })],
        isClear,
      };
    },
    async add(address) {
      const url = address.includes('://') ? address : `https://${address}`;
      if (address.includes('several'))
        return {
          kind: 'choice',
          choices: [foundFeed({ url: `${url}/feed.xml` }), foundFeed({ url: `${url}/sport.xml` })],
        };
      const known = (await store.listFeeds()).find((each) => each.url === url);
      if (known !== undefined) return { kind: 'followed', feed: known, isNew: false };
      const added = feed(new URL(url).hostname.split('.')[0] ?? 'added', {
        url,
        title: new URL(url).host,
      });
      await store.addFeed(added);
      return { kind: 'followed', feed: added, isNew: true };
    },
    remove: (id) => store.removeFeed(id),
    pause: (id) => store.updateFeed(id, { state: 'paused' }),
    resume: (id) => store.updateFeed(id, { state: 'active' }),
    importFrom: () =>
      importFeeds(Buffer.from(FEED_LIST), {
        store,
        parser: inProcessFeedParser,
        nowMs: NEWS_DAY_MS,
      }),
    exportList: () => exportFeeds(store),
  };
}

function createReader(store: Store): Services['articles'] {
  return {
    async read(url) {
      for await (const stored of store.readAllArticles())
        if (stored.article.url === url) return { ...stored, staleBecause: null };
      throw new VerbatimError('article-unreadable', `No article was found at ${url}.`);
    },
  };
}

/** The real ones, which nothing wakes. */
function createTestWatches(store: Store, index: QuoteIndex): Services['watches'] {
  const time = new FakeClock(NEWS_DAY_MS);
  const outbox = { sendOpen: async () => undefined };
  const parts = { store, index, links: testLinks, logger: silentLogger };
  return createWatches({ ...parts, outbox, clock: time, timers: time });
}

/** The real ones, which nothing wakes. */
function createTestFeedPosts(store: Store): Services['feedPosts'] {
  const time = new FakeClock(NEWS_DAY_MS);
  const outbox = { sendOpen: async () => undefined };
  const parts = { store, links: testLinks, logger: silentLogger, outbox };
  return createFeedPosts({ ...parts, clock: time, timers: time });
}

/** Tells headlines, knows one schedule; the real ones are tested under test/digests. */
function createDigests(store: Store): Services['digests'] {
  return {
    async build({ topics = [] }, fromMs, toMs) {
      const stored = await store.listArticlesStoredBetween(fromMs, toMs + 1);
      const told = stored.filter(({ article }) =>
        topics.every((topic) => article.text.toLowerCase().includes(topic.toLowerCase())),
      );
      if (told.length === 0) return { document: null, damaged: 0 };
      const blocks = told.map(
        ({ article }): ReplyBlock => ({ kind: 'heading', text: article.title }),
      );
      const document: ReplyDocument = {
        audience: 'channel',
        fallback: `${told.length} stories`,
        blocks,
        shareCommandText: null,
      };
      return { document, damaged: 0 };
    },
    preview: async () => null,
    async subscribe(order) {
      const id = `s${(await store.listSubscriptions()).length + 1}` as SubscriptionId;
      const added: Subscription = {
        ...order,
        id,
        createdAtMs: NEWS_DAY_MS,
        coveredUntilMs: NEWS_DAY_MS,
      };
      await store.addSubscription(added);
      return added;
    },
    list: () => store.listSubscriptions(),
    unsubscribe: (id) => store.removeSubscription(id),
    nextRunAtMs: () => NEWS_DAY_MS + DAY_MS,
    nextRunsAtMs: (_subscription, count) =>
      Array.from({ length: count }, (_, at) => NEWS_DAY_MS + (at + 1) * DAY_MS),
  };
}

/** Everything that is written in a document, one line a block, for tests that read it. */
export function textOf({ blocks }: ReplyDocument): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: ReplyBlock): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'paragraph':
    case 'note':
      return block.text;
    case 'list':
      return block.items.map(({ text }) => `- ${text}`).join('\n');
    case 'quote': {
      const { contents, speaker, act } = block.quote;
      return `> ${contents.join(' […] ')} (${[speaker, act].filter((part) => part !== null).join(' ')})`;
    }
    case 'story':
      return `= ${block.story.title}`;
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'buttons':
      return block.buttons.map(({ label, commandText }) => `[${label}: ${commandText}]`).join('\n');
    case 'choices':
      return [
        block.prompt,
        ...block.choices.map(({ label, commandText }) => `(${label}: ${commandText})`),
      ].join('\n');
    case 'copy':
      return `\`${block.text}\``;
    case 'sides':
      return block.sides
        .map(({ title, quotes, notes }) =>
          [
            `| ${title}`,
            ...quotes.map((quote) => blockText({ kind: 'quote', quote })),
            ...notes,
          ].join('\n'),
        )
        .join('\n');
    case 'picture':
      return `(picture: ${block.alt})`;
    case 'divider':
      return '---';
  }
}

/** The command line behind the button whose label begins so. */
export function lineOf({ blocks }: ReplyDocument, label: string): string {
  const found = blocks
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .find((button) => button.label.startsWith(label));
  return `/${found?.commandText ?? `no button ${label}`}`;
}
