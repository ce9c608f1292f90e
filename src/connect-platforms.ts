/**
 * Builds the platforms that the settings name and keeps them connected: one that fails says why and is tried again unless
 * its token is wrong, and never stops the others.
 */
import { randomUUID } from 'node:crypto';
import type { OlderQuotes } from '../commands/services.ts';
import type { Config } from '../config/load.ts';
import { CONSOLE_PORT } from '../config/schema.ts';
import type { StoryJoiner } from './digests/join-stories.ts';
import type { RunningSampleWire } from './following/run-sample-wire.ts';
import type { Links } from './lib/links.ts';
import type { Logger } from './lib/logger.ts';
import type { Shards } from './lib/shards.ts';
import type { Clock } from './lib/time/clock.ts';
import type { Timers } from './lib/time/timers.ts';
import type { CommandGateway } from './model/command.ts';
import { VerbatimError } from './model/errors.ts';
import type { HeldShards, Platform, PlatformName } from './model/platform.ts';
import { readConsoleLogin } from './platforms/console/access/console-access.ts';
import { type Console, createConsole } from './platforms/console/create-console.ts';
import type { ConsoleFeeds, OperatorPages } from './platforms/console/ports/console-ports.ts';
import type { ConsoleSessions } from './platforms/console/ports/login-ports.ts';
import { publicUrlOf } from './public-url.ts';
import { toQuoteCard } from './quote-index/quote-card.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import { createRecordReader } from './records/read-records.ts';
import { createSpeakerReader } from './records/read-speakers.ts';
import { createStoryReader } from './records/read-stories.ts';
import type { Say } from './say.ts';
import { slackAccess } from './slack-access.ts';
import type { Store } from './store/store.ts';
import { VERSION } from './version.ts';

export interface PlatformParts {
  readonly config: Config;
  readonly gateway: CommandGateway;
  readonly store: Store;
  readonly feeds: ConsoleFeeds;
  readonly index: QuoteIndex;
  /** What the index doesn't hold. */
  readonly older: OlderQuotes;
  readonly joiner: StoryJoiner;
  readonly links: Links;
  readonly sample: RunningSampleWire;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly say: Say;
  /** Which of Discord's connections this process holds. */
  readonly shards: Shards;
  /** The console shows these, too. */
  readonly operator: OperatorPages;
  /** Told when Slack or Discord is connected at last: what was promised may wait for it. */
  readonly onConnected: () => void;
}

export interface Platforms {
  /** Says where the console listens, or that it is off. */
  startConsole(): Promise<void>;
  /** Connects Slack and Discord, each in its own time. */
  startOthers(): void;
  /** Ends attempts to connect and lets answers under way finish. */
  stop(): Promise<void>;
  /** null when it isn't connected. */
  find(name: PlatformName): Platform | null;
  /** Where people reach it, without a trailing slash; null before the start and when it is off. */
  consoleUrl(): string | null;
  /** Those that the settings name, as they are right now. */
  connections(): readonly {
    readonly name: PlatformName;
    readonly isConnected: boolean;
    /** Where a service has several connections, which processes divide. */
    readonly shards?: HeldShards;
  }[];
  /** One line a platform, for `/status`. */
  describe(): readonly string[];
  /** Titles of those that were started and are not connected right now. */
  away(): readonly string[];
}

const FIRST_RETRY_MS = 15_000;
const MAX_RETRY_MS = 10 * 60_000;

interface Connection {
  readonly title: string;
  /** null when the settings don't name it. */
  readonly platform: Platform | null;
  /** What `/status` says of it. */
  state: string;
  isConnected: boolean;
  /** Whether it was ever asked to start, and so must be stopped. */
  isBegun: boolean;
  cancelRetry: () => void;
}

export async function connectPlatforms(parts: PlatformParts): Promise<Platforms> {
  const { config, timers, logger, say } = parts;
  const web: Console | null = config.console.enabled ? buildConsole(parts) : null;
  const connections: Connection[] = [
    connectionTo('Console', web, 'off (console.enabled is false)'),
    connectionTo('Slack', await buildSlack(parts), 'off (SLACK_BOT_TOKEN is not set)'),
    connectionTo('Discord', await buildDiscord(parts), 'off (DISCORD_TOKEN is not set)'),
  ];
  let isStopping = false;

  async function connect(connection: Connection, retryMs: number): Promise<void> {
    const { platform } = connection;
    if (platform === null || isStopping) return;
    connection.isBegun = true;
    connection.state = 'connecting';
    try {
      await platform.start();
      if (isStopping) return;
      connection.isConnected = true;
      connection.state = 'connected';
      logger.info({ platform: platform.name }, 'platform connected');
      parts.onConnected();
    } catch (error) {
      if (!isStopping) explainFailure(connection, platform, error);
      if (!isStopping && !isFinal(error)) retryLater(connection, retryMs);
    }
  }

  function explainFailure(connection: Connection, platform: Platform, error: unknown): void {
    const reason = error instanceof VerbatimError ? error.message : String(error);
    connection.state = `not connected: ${reason}`;
    say.problem(`${connection.title}: ${reason}`);
    const facts = { platform: platform.name, err: error, isFinal: isFinal(error) };
    logger.error(facts, 'platform not connected');
  }

  function retryLater(connection: Connection, retryMs: number): void {
    connection.cancelRetry = timers.after(retryMs, () => {
      void connect(connection, Math.min(2 * retryMs, MAX_RETRY_MS));
    });
  }

  return {
    async startConsole() {
      if (web === null) {
        say.notice(`Verbatim ${VERSION} is running; the console is off.`);
        return;
      }
      await web.start();
      const [connection] = connections;
      if (connection !== undefined)
        Object.assign(connection, { isBegun: true, isConnected: true, state: web.url });
      say.notice(
        `Verbatim ${VERSION} is running: ${web.url}${explainPort(web.url, config.console.port ?? CONSOLE_PORT)}`,
      );
    },

    startOthers() {
      for (const connection of connections.slice(1)) void connect(connection, FIRST_RETRY_MS);
    },

    async stop() {
      isStopping = true;
      for (const connection of connections) connection.cancelRetry();
      // One that is still connecting is ended too: its service may take minutes to answer.
      const begun = connections.filter(({ isBegun }) => isBegun);
      await Promise.all(begun.map(({ platform }) => platform?.stop()));
    },

    find: (name) =>
      connections.find(({ platform, isConnected }) => isConnected && platform?.name === name)
        ?.platform ?? null,

    consoleUrl: () =>
      web !== null && connections[0]?.isConnected === true
        ? (config.console.publicUrl ?? web.url)
        : null,

    connections: () =>
      connections.flatMap(({ platform, isConnected }) =>
        platform === null
          ? []
          : [
              {
                name: platform.name,
                isConnected: isConnected && platform.isConnected(),
                ...shardsOf(platform),
              },
            ],
      ),

    describe: () => connections.map((connection) => `${connection.title}: ${stateOf(connection)}`),

    away: () => connections.filter(isAway).map(({ title }) => title),
  };
}

/** A refused token stays refused, however often it is shown. */
const isFinal = (error: unknown) =>
  error instanceof VerbatimError && error.code === 'platform-refused';

function connectionTo(title: string, platform: Platform | null, whyOff: string): Connection {
  return {
    title,
    platform,
    state: platform === null ? whyOff : 'not started',
    isConnected: false,
    isBegun: false,
    cancelRetry: () => undefined,
  };
}

/** The command line starts none, and some processes start not all. */
function isAway({ isBegun, isConnected, platform }: Connection): boolean {
  return isBegun && !(isConnected && platform?.isConnected() === true);
}

/** A connection that was made and got lost is made again by the platform itself. */
function stateOf({ platform, isConnected, state }: Connection): string {
  if (isConnected && platform?.isConnected() === false) return 'connection lost, trying again';
  const shards = isConnected ? (platform?.shards?.() ?? null) : null;
  if (shards === null || (shards.count === 1 && shards.held.length === 1)) return state;
  return shards.held.length === 0
    ? `${state}; other processes answer`
    : `${state}; answers for part ${shards.held.map((number) => number + 1).join(', ')} of ${shards.count}`;
}

function shardsOf(platform: Platform): { readonly shards?: HeldShards } {
  const shards = platform.shards?.() ?? null;
  return shards === null ? {} : { shards };
}

function explainPort(url: string, wanted: number): string {
  const isWanted = wanted === 0 || new URL(url).port === String(wanted);
  return isWanted ? '' : ` (port ${wanted} is busy)`;
}

function buildConsole({
  config,
  gateway,
  store,
  feeds,
  index,
  older,
  joiner,
  links,
  sample,
  clock,
  timers,
  logger,
  operator,
}: PlatformParts): Console {
  const users = readConsoleLogin(config.console, config.secrets.consoleUsers);
  const sessions: ConsoleSessions = {
    add: store.addConsoleSession,
    get: store.getConsoleSession,
    remove: store.removeConsoleSession,
  };
  return createConsole({
    ...config.console,
    port: config.console.port ?? CONSOLE_PORT,
    isPortFixed: (config.console.port ?? config.console.publicUrl) !== undefined,
    ...(users.length > 0 ? { login: { users, sessions } } : {}),
    gateway,
    reader: {
      quote: async (id) => (await store.getQuote(id)) ?? (await store.getFormerQuote(id)),
      toCard: (quote) => toQuoteCard(quote, links),
      isForgotten: (id) => store.isForgotten(id),
      alsoIn: (quote) => index.alsoIn(quote),
      speakers: createSpeakerReader(index, links, older),
      records: createRecordReader({ index, store, links, clock }),
      stories: createStoryReader({ store, index, joiner, links }),
      async article(id) {
        const stored = await store.getArticle(id);
        if (stored === null) return null;
        const [revisions, pageGoneAtMs] = [
          await store.listRevisions(id),
          await store.pageGoneAt(id),
        ];
        return { ...stored, revisions, pageGoneAtMs };
      },
    },
    feeds,
    messages: {
      append: store.appendConsoleMessage,
      edit: store.editConsoleMessage,
      list: store.listConsoleMessages,
    },
    ...(sample.hosts.length > 0 ? { sampleSite: sample.respond } : {}),
    operator,
    clock,
    timers,
    logger,
  });
}

/** Loaded only where it is used, and Discord likewise: each SDK costs a quarter of a second and tens of megabytes. */
async function buildSlack(parts: PlatformParts): Promise<Platform | null> {
  const { config, gateway, store, clock, timers, logger } = parts;
  const access = slackAccess(config, store);
  if (access === null) return null;
  const { admins, apiUrl } = config.slack;
  const { createSlackPlatform } = await import('./platforms/slack/create-slack.ts');
  return createSlackPlatform({
    ...access,
    admins,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    consoleUrl: publicUrlOf(config.console),
    ...{ gateway, clock, timers, logger },
    forgetWorkspace: (workspaceId) => store.forgetWorkspace('slack', workspaceId),
    randomId: () => randomUUID().slice(0, REFUSAL_ID_LENGTH),
  });
}

/** As long as the ids of errors: short enough to read out on the telephone. */
const REFUSAL_ID_LENGTH = 8;

async function buildDiscord({
  config,
  gateway,
  store,
  shards,
  clock,
  timers,
  logger,
}: PlatformParts): Promise<Platform | null> {
  const { discordToken: token } = config.secrets;
  if (token === undefined) return null;
  const { admins, apiUrl, devGuild, shards: leastShards } = config.discord;
  const address = apiUrl === undefined ? {} : { apiUrl };
  const places = {
    forgetWorkspace: (id: string) => store.forgetWorkspace('discord', id),
    forgetChannel: (channelId: string) => store.forgetChannel({ platform: 'discord', channelId }),
  };
  const { createDiscordPlatform } = await import('./platforms/discord/create-discord.ts');
  return createDiscordPlatform({
    ...{ token, admins, ...address, gateway, places, shards, leastShards, clock, timers, logger },
    ...(devGuild === undefined ? {} : { devGuild }),
  });
}
