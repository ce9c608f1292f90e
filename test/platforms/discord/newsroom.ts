/** A bot with two made-up commands, on the real discord.js, connected to the stand-in. */
import { createLogger } from '../../../src/lib/logger.ts';
import { shardsAlone } from '../../../src/lib/shards.ts';
import { systemClock } from '../../../src/lib/time/clock.ts';
import { systemTimers } from '../../../src/lib/time/timers.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type {
  CommandDefinition,
  CommandGateway,
  CommandRequest,
} from '../../../src/model/command.ts';
import type { Platform } from '../../../src/model/platform.ts';
import type { ReplyBlock, ReplyDocument } from '../../../src/model/reply.ts';
import {
  createDiscordPlatform,
  type DiscordOptions,
} from '../../../src/platforms/discord/create-discord.ts';
import { quoteCard } from '../../helpers/values/quote-card.ts';
import {
  type DiscordStandIn,
  startDiscordStandIn,
} from '../../stand-ins/discord/start-discord-stand-in.ts';

export const TOKEN = 'MTAw.made-up.token-of-a-test';
export const QUOTE: CommandDefinition = {
  name: 'quote',
  description: 'The newest quotes of a speaker',
  usage: '<speaker> [page:2]',
  options: [
    { name: 'page', description: 'Page', type: 'integer', required: false },
    {
      name: 'speaker',
      description: 'Who said it',
      type: 'string',
      required: true,
      isCompleted: true,
      isPositional: true,
    },
  ],
  subcommands: [],
  examples: ['/quote Anna Berg'],
};

export const FEEDS: CommandDefinition = {
  name: 'feeds',
  description: 'The feeds that are followed',
  usage: 'add <url>',
  options: [],
  subcommands: [
    {
      name: 'add',
      description: 'Follow a feed',
      options: [{ name: 'url', description: 'Address', type: 'string', required: true }],
      isAdminOnly: true,
    },
  ],
  examples: ['/feeds add https://harbour-post.example/feed'],
};

export const ARTICLE: CommandDefinition = {
  name: 'article',
  description: 'The quotes of an article',
  usage: '<url>',
  options: [
    {
      name: 'url',
      description: 'Address of the article',
      type: 'string',
      required: true,
      isPositional: true,
    },
  ],
  subcommands: [],
  messageShortcut: {
    label: 'Quotes in this link',
    formLabel: 'Quotes in a link',
    option: 'url',
  },
  examples: ['/article https://harbour-post.example/bridge'],
};

export const DIGEST: CommandDefinition = {
  name: 'digest',
  description: 'The top stories',
  usage: 'preview | subscribe',
  options: [],
  subcommands: [
    { name: 'preview', description: 'Now, for you', options: [], isAdminOnly: false },
    {
      name: 'subscribe',
      description: 'On a schedule, in this channel',
      options: [],
      isAdminOnly: false,
      isForChannel: true,
    },
  ],
  examples: ['/digest preview'],
};

export const CHANNEL = '300000000000000001';

/** An admin by configuration. */
export const ADMIN_ID = '400000000000000009';

export interface Newsroom {
  readonly standIn: DiscordStandIn;
  readonly platform: Platform;
  /** What the commands were asked. */
  readonly asked: readonly CommandRequest[];
  /** Lines of the log. */
  readonly lines: readonly string[];
  /** "server 1", "channel 2" */
  readonly forgotten: readonly string[];
  /** Resolves when a line of the log has these words. */
  untilLogged(words: string): Promise<void>;
  /** Another bot at the same Discord. */
  createPlatform(token: string, options?: Partial<DiscordOptions>): Platform;
  close(): Promise<void>;
}

/** Not started yet. `change` may replace what the commands answer. */
export async function openNewsroom(
  change: Partial<CommandGateway> = {},
  nowMs = () => Date.now(),
): Promise<Newsroom> {
  const standIn = await startDiscordStandIn({ token: TOKEN, nowMs });
  const asked: CommandRequest[] = [];
  const lines: string[] = [];
  const forgotten: string[] = [];
  let onLine = (_line: string) => {};
  const gateway: CommandGateway = {
    definitions: [QUOTE, FEEDS, ARTICLE, DIGEST],
    run(request) {
      asked.push(request);
      return run(request);
    },
    complete: ({ typed }) =>
      Array.from({ length: 40 }, (_, index) => ({
        label: `Anna Berg ${typed} ${index} ${'x'.repeat(120)}`,
        value: `Anna Berg ${index}`,
      })),
    home: async () => reply(),
    preview: async () => null,
    noteShown: async () => undefined,
    ...change,
  };
  const createPlatform = (token: string, options: Partial<DiscordOptions> = {}) =>
    createDiscordPlatform({
      token,
      apiUrl: standIn.apiUrl,
      gateway,
      logger: createLogger('debug', {
        write(line: string) {
          lines.push(line);
          onLine(line);
        },
      }),
      clock: systemClock,
      timers: systemTimers,
      shards: shardsAlone(systemClock),
      admins: [ADMIN_ID],
      places: {
        forgetWorkspace: async (id) => void forgotten.push(`server ${id}`),
        forgetChannel: async (id) => void forgotten.push(`channel ${id}`),
      },
      ...options,
    });
  const platform = createPlatform(TOKEN);
  return {
    standIn,
    platform,
    asked,
    lines,
    forgotten,
    untilLogged: (words) =>
      new Promise((resolve) => {
        onLine = (line) => (line.includes(words) ? resolve() : undefined);
        for (const line of lines) onLine(line);
      }),
    createPlatform,
    async close() {
      await platform.stop();
      await standIn.close();
    },
  };
}

export function reply(change: Partial<ReplyDocument> = {}): ReplyDocument {
  return {
    audience: 'caller',
    fallback: 'An answer',
    blocks: [],
    shareCommandText: null,
    ...change,
  };
}

/** With as many stories, of two quotes each. */
export function digest(storyCount: number): ReplyDocument {
  const stories = Array.from(
    { length: storyCount },
    (_, index): ReplyBlock => ({
      kind: 'story',
      story: {
        articleId: `a${index}` as ArticleId,
        title: `Story ${index}`,
        url: `https://harbour-post.example/${index}`,
        outlet: 'Harbour Post',
        publishedAtMs: Date.UTC(2026, 2, 3, 8, 30),
        summary: ['The council voted. '.repeat(20)],
        quotes: [quoteCard(), quoteCard({ speaker: 'Ola Lund' })],
        also: [],
      },
    }),
  );
  return reply({
    audience: 'channel',
    fallback: 'Morning digest',
    blocks: [
      { kind: 'heading', text: 'Morning digest' },
      ...stories,
      { kind: 'note', text: 'sample wire' },
    ],
  });
}

async function run(request: CommandRequest): Promise<ReplyDocument> {
  if (request.name === 'feeds')
    return reply({
      blocks: [
        {
          kind: 'paragraph',
          text: (await request.caller.isAdmin()) ? 'Followed.' : 'Only admins may.',
        },
      ],
    });
  if (
    request.arguments.kind === 'options' &&
    Object.values(request.arguments.options).includes('everyone')
  )
    return reply({ audience: 'channel', blocks: [{ kind: 'paragraph', text: 'For all to see.' }] });
  const page = request.arguments.kind === 'text' ? 2 : 1;
  return reply({
    shareCommandText: 'quote Anna Berg',
    blocks: [
      { kind: 'heading', text: `Quotes of Anna Berg, page ${page}` },
      { kind: 'quote', quote: quoteCard() },
      {
        kind: 'buttons',
        buttons: [{ label: 'Older', commandText: 'quote Anna Berg page:2', style: 'plain' }],
      },
    ],
  });
}
