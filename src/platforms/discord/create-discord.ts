/**
 * Verbatim on Discord: connects to the gateway, registers the commands, answers interactions, posts to channels. What is posted goes
 * past the gateway, so that a process posts whichever connections it holds.
 */
import { type Client, DiscordAPIError, Events, type Interaction, REST, Routes } from 'discord.js';
import type { Logger } from '../../lib/logger.ts';
import type { Shards } from '../../lib/shards.ts';
import type { Clock } from '../../lib/time/clock.ts';
import type { Timers } from '../../lib/time/timers.ts';
import type { CommandGateway } from '../../model/command.ts';
import { VerbatimError } from '../../model/errors.ts';
import type { Platform } from '../../model/platform.ts';
import { answerInteraction } from './answer-interaction.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { holdShards, type ShardConnection, type ShardHolder } from './hold-shards.ts';
import { isUp, openClient, restOptions, watchClient } from './open-client.ts';
import { editInChannel, postToChannel } from './post-to-channel.ts';
import { registerCommands, toDiscordCommands } from './register-commands.ts';
import { type PlaceKeeper, watchPlaces } from './watch-places.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Another address of the REST API, without the version: for tests. */
  readonly apiUrl?: string;
  readonly gateway: CommandGateway;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Which connections this process holds. */
  readonly shards: Shards;
  /** So many connections there are at least; left out: as many as Discord recommends. */
  readonly leastShards?: number;
  /** Ids of users who may run admin commands beside those who may manage the server. */
  readonly admins: readonly string[];
  /** Id of the only server in which commands are registered; left out: everywhere. */
  readonly devGuild?: string;
  /** Told what is not there any more. */
  readonly places: PlaceKeeper;
}

/** Interactions that are remembered, so that one which the gateway sends again is not answered again: some minutes of a busy day. */
const REMEMBERED_INTERACTIONS = 10_000;

/**
 * `start` rejects with `platform-refused` when Discord refuses the token, and with `fetch-failed` when Discord can't be reached;
 * it may be called again then. `stop` takes no new interactions and waits for the answers and posts under way.
 */
export function createDiscordPlatform(options: DiscordOptions): Platform {
  const logger = options.logger.child({ platform: 'discord' });
  const isNew = rememberIds(REMEMBERED_INTERACTIONS);
  const posts = trackWork();
  const rest = new REST(restOptions(options.apiUrl)).setToken(options.token);
  let starting = new AbortController();
  /** null until Discord has said how many connections it wants, and after the end. */
  let holder: ShardHolder | null = null;

  const answer = async (interaction: Interaction): Promise<void> => {
    const startedAtMs = options.clock.nowMs();
    const what = { interactionId: interaction.id, command: describe(interaction) };
    if (!isNew(interaction.id)) {
      logger.warn(what, 'an interaction came twice; it was answered once');
      return;
    }
    try {
      const outcome = await answerInteraction(interaction, { ...options, logger });
      const facts = { ...what, tookMs: options.clock.nowMs() - startedAtMs };
      if (outcome === 'answered') logger.info(facts, 'answered');
      else
        logger.warn(
          { ...facts, userId: interaction.user.id },
          'refused: Verbatim made no such button',
        );
    } catch (error) {
      logger.error({ ...what, err: withoutSecrets(error) }, 'the answer did not reach Discord');
    }
  };

  /** @throws {VerbatimError} why it can't be asked. */
  async function askShards(): Promise<number> {
    try {
      const { shards } = (await rest.get(Routes.gatewayBot(), { signal: starting.signal })) as {
        shards: number;
      };
      return Math.max(shards, options.leastShards ?? 1);
    } catch (error) {
      throw explainLogin(error);
    }
  }

  const createHolder = (): ShardHolder => {
    const growing = () =>
      void askShards().then(created.growTo, (error: unknown) =>
        logger.error({ err: error }, 'Discord did not say how many connections it wants'),
      );
    const created = holdShards({
      ...{ shards: options.shards, clock: options.clock, logger },
      connect: (shard, isMine) =>
        connectShard(options, openClient(options, shard), { logger, isMine, answer, growing }),
      onDivided(processes) {
        // Discord counts all that a bot asks for together.
        rest.options.globalRequestsPerSecond = Math.ceil(
          DISCORD_LIMITS.requestsPerSecond / processes,
        );
      },
    });
    return created;
  };

  const demandStarted = (): void => {
    if (holder !== null) return;
    throw new VerbatimError('delivery-failed', 'Discord is not connected, so nothing was posted.');
  };

  return {
    name: 'discord',

    async start() {
      starting = new AbortController();
      const atLeast = await askShards();
      // Known before it is connected, so that `stop` ends the attempt.
      holder = createHolder();
      try {
        await holder.start(atLeast);
      } catch (error) {
        holder = null;
        throw error;
      }
    },

    async stop() {
      starting.abort();
      const stopping = holder;
      holder = null;
      await Promise.all([posts.done(), stopping?.stop()]);
    },

    isConnected() {
      const held = holder?.describe() ?? null;
      return held !== null && held.connected === held.held.length;
    },

    shards: () => holder?.describe() ?? null,

    async post({ channelId }, document, posted) {
      demandStarted();
      return posts.track(postToChannel({ ...options, rest, logger }, channelId, document, posted));
    },

    async edit({ channelId }, messageId, document) {
      demandStarted();
      await posts.track(editInChannel(rest, channelId, messageId, document));
    },
  };
}

/** Work under way, to wait for at the end, whichever way it ends. */
function trackWork() {
  const underWay = new Set<Promise<void>>();
  return {
    track<Result>(work: Promise<Result>): Promise<Result> {
      const end = work.then(
        () => undefined,
        () => undefined,
      );
      underWay.add(end);
      void end.then(() => underWay.delete(end));
      return work;
    },
    async done(): Promise<void> {
      await Promise.all(underWay);
    },
  };
}

interface ConnectionParts {
  readonly logger: Logger;
  /** Whether what comes is this process' to answer. */
  readonly isMine: () => boolean;
  readonly answer: (interaction: Interaction) => Promise<void>;
  /** Discord wants more connections. */
  readonly growing: () => void;
}

function connectShard(
  options: DiscordOptions,
  client: Client,
  { logger, isMine, answer, growing }: ConnectionParts,
): ShardConnection {
  const { track, done } = trackWork();
  watchClient(client, logger, growing);
  client.on(Events.InteractionCreate, (interaction) => {
    if (isMine()) void track(answer(interaction));
    else
      logger.warn({ interactionId: interaction.id }, 'left to the process that answers here now');
  });
  watchPlaces(client, { places: options.places, logger, track: (work) => void track(work) });
  return {
    async open() {
      try {
        await client.login(options.token);
      } catch (error) {
        throw explainLogin(error);
      }
      // One of all does it.
      if (client.ws.shards.has(0)) await register(client, options, logger);
      logger.info({ bot: client.user?.tag, servers: client.guilds.cache.size }, 'connected');
    },
    isUp: () => isUp(client),
    async close() {
      client.removeAllListeners(Events.InteractionCreate);
      await done();
      await client.destroy();
    },
  };
}

/** @returns whether an id is seen for the first time among the last `count`. */
function rememberIds(count: number): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > count && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}

/** A list that Discord refuses leaves the old commands in place: worth a line in the log, not worth staying away. */
async function register(
  client: Client,
  { gateway, devGuild }: DiscordOptions,
  logger: Logger,
): Promise<void> {
  const applicationId = client.application?.id;
  if (applicationId === undefined) return;
  try {
    const commands = toDiscordCommands(gateway.definitions);
    const isSent = await registerCommands(client.rest, applicationId, commands, devGuild ?? null);
    logger.info({ commands: commands.length, isSent, devGuild }, 'commands registered');
  } catch (error) {
    logger.error(
      { err: withoutSecrets(error) },
      'Discord did not take the commands; it shows those it had',
    );
  }
}

/** discord.js puts the address into its errors, and that of an interaction holds the token that answers it. */
function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return { type: error.name, message: error.message, stack: error.stack };
}

const WHERE_TO_GET_A_TOKEN =
  'Get one at https://discord.com/developers/applications: your application, Bot, Reset Token.';

/** What discord.js throws for a refused token: from REST an error with a status, from the gateway a message only. */
function explainLogin(error: unknown): VerbatimError {
  const said = explain(error);
  const isRefused =
    (error instanceof DiscordAPIError && error.status < 500) ||
    /^(Authentication failed|Used (invalid|disallowed) intents)/.test(said);
  return isRefused
    ? new VerbatimError(
        'platform-refused',
        `Discord refused the value of DISCORD_TOKEN: "${said}" ${WHERE_TO_GET_A_TOKEN}`,
        { cause: error },
      )
    : new VerbatimError('fetch-failed', `Discord can't be reached: ${said}.`, { cause: error });
}

function explain(error: unknown): string {
  if (error instanceof DiscordAPIError && error.status === 401)
    return 'An invalid token was provided.';
  return error instanceof Error ? error.message : String(error);
}

function describe(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  return interaction.customId;
}
