/**
 * A client of discord.js for one shard. discord.js keeps the connection: it resumes a dropped session and gets the interactions it missed.
 * Only the `Guilds` intent is asked for, so the bot reads no messages and needs no approval.
 */
import { Client, Events, GatewayIntentBits, Options, RESTEvents, Status } from 'discord.js';
import type { Logger } from '../../lib/logger.ts';
import type { Shard, Shards } from '../../lib/shards.ts';
import type { Timers } from '../../lib/time/timers.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { NO_PINGS } from './render-discord.ts';

export interface ClientOptions {
  /** Another address of the REST API, without the version: for tests. */
  readonly apiUrl?: string;
  /** Turns to begin a session, which all processes share. */
  readonly shards: Pick<Shards, 'takeTurn'>;
  readonly timers: Timers;
}

/** People and messages come with each interaction: discord.js need not keep them, but for itself. */
const REMEMBERED_PEOPLE = 100;

/** How long the bot waits at start for servers that Discord can't reach, before it answers the others. */
const WAIT_FOR_GUILDS_MS = 2_000;

const isSelf = ({ id, client }: { readonly id: string; readonly client: Client<true> }) =>
  id === client.user.id;

/** @returns one that is not logged in. */
export function openClient(options: ClientOptions, { number, count }: Shard): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: NO_PINGS,
    waitGuildTimeout: WAIT_FOR_GUILDS_MS,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: REMEMBERED_PEOPLE, keepOverLimit: isSelf },
      GuildMemberManager: { maxSize: REMEMBERED_PEOPLE, keepOverLimit: isSelf },
    }),
    shards: [number],
    shardCount: count,
    ws: {
      // One session begins in each bucket in five seconds, whichever process begins it.
      async buildIdentifyThrottler(manager) {
        const { session_start_limit: limit } = await manager.fetchGatewayInformation();
        return {
          waitForIdentify: (shard, signal) =>
            waitForTurn(options, shard % limit.max_concurrency, signal),
        };
      },
    },
    rest: restOptions(options.apiUrl),
  });
}

/** For a client, or for posting beside it. */
export function restOptions(apiUrl: string | undefined) {
  return {
    globalRequestsPerSecond: DISCORD_LIMITS.requestsPerSecond,
    invalidRequestWarningInterval: DISCORD_LIMITS.invalidRequests / 10,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  };
}

/** @throws {unknown} the signal's reason, as soon as the connection is ended meanwhile. */
async function waitForTurn(
  { shards, timers }: ClientOptions,
  bucket: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const waitMs = await shards.takeTurn(bucket);
    signal.throwIfAborted();
    if (waitMs === 0) return;
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        cancel();
        reject(signal.reason);
      };
      const cancel = timers.after(waitMs, () => {
        signal.removeEventListener('abort', stop);
        resolve();
      });
      signal.addEventListener('abort', stop);
    });
  }
}

/** Whether Discord is there right now. */
export const isUp = (client: Client) =>
  client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);

/** Discord wants more shards than there are: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const SHARDING_REQUIRED = 4011;

export function watchClient(client: Client, logger: Logger, onTooFew: () => void): void {
  client.on(Events.Error, (error) => logger.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (warning) => logger.warn({ warning }, 'Discord client warning'));
  client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'Discord gateway error'));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime: remainingMs }) =>
    logger.warn({ count, remainingMs }, 'Discord refuses so much that it will shut the bot out'),
  );
  client.on(Events.ShardReconnecting, () => logger.warn('Discord gateway lost, reconnecting'));
  client.on(Events.ShardResume, (_shard, missed) => logger.info({ missed }, 'gateway resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (code !== SHARDING_REQUIRED) {
      const told = 'Discord gateway closed for good; check DISCORD_TOKEN and start again';
      return logger.error({ code }, told);
    }
    logger.warn({ code }, 'Discord wants more connections for so many servers');
    onTooFew();
  });
}
