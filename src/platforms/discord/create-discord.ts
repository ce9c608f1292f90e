/**
 * Verbatim on Discord: connects to the gateway, registers the commands, answers interactions, posts to channels.
 *
 * discord.js keeps the connection: it resumes a dropped session and gets the interactions it missed. Only the `Guilds`
 * intent is asked for, so the bot reads no messages and needs no approval.
 */
import {
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  Options,
  RESTEvents,
} from 'discord.js';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { CommandGateway } from '../../model/command.ts';
import { VerbatimError } from '../../model/errors.ts';
import type { Platform } from '../../model/platform.ts';
import { answerInteraction } from './answer-interaction.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { editInChannel, postToChannel } from './post-to-channel.ts';
import { registerCommands, toDiscordCommands } from './register-commands.ts';
import { NO_PINGS } from './render-discord.ts';
import { type PlaceKeeper, watchPlaces } from './watch-places.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Another address of the REST API, without the version: for tests. */
  readonly apiUrl?: string;
  readonly gateway: CommandGateway;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Ids of users who may run admin commands beside those who may manage the server. */
  readonly admins: readonly string[];
  /** Id of the only server in which commands are registered; left out: everywhere. */
  readonly devGuild?: string;
  /** Told what is not there any more. */
  readonly places: PlaceKeeper;
}

/** Interactions that are remembered, so that one which the gateway sends again is not answered again: some minutes of a busy day. */
const REMEMBERED_INTERACTIONS = 10_000;

/** People and messages come with each interaction: discord.js need not keep them, but for itself. */
const REMEMBERED_PEOPLE = 100;

/** How long the bot waits at start for servers that Discord can't reach, before it answers the others. */
const WAIT_FOR_GUILDS_MS = 2_000;

/**
 * `start` rejects with `platform-refused` when Discord refuses the token, and with `fetch-failed` when Discord can't be reached;
 * it may be called again then. `stop` takes no new interactions and waits for the answers and posts under way.
 */
export function createDiscordPlatform(options: DiscordOptions): Platform {
  const logger = options.logger.child({ platform: 'discord' });
  const underWay = new Set<Promise<void>>();
  const isNew = rememberIds(REMEMBERED_INTERACTIONS);
  let client: Client | null = null;

  /** Keeps `stop` waiting until the work is done, whichever way it ends. */
  function track<Result>(work: Promise<Result>): Promise<Result> {
    const end = work.then(
      () => undefined,
      () => undefined,
    );
    underWay.add(end);
    void end.then(() => underWay.delete(end));
    return work;
  }

  async function answer(interaction: Interaction): Promise<void> {
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
  }

  return {
    name: 'discord',

    async start() {
      const starting = createClient(options);
      logEvents(starting, logger);
      starting.on(Events.InteractionCreate, (interaction) => void track(answer(interaction)));
      const { places } = options;
      watchPlaces(starting, { places, logger, track: (work) => void track(work) });
      // Known before it is connected, so that `stop` ends the attempt.
      client = starting;
      try {
        await starting.login(options.token);
      } catch (error) {
        client = null;
        throw explainLogin(error);
      }
      await register(starting, options, logger);
      logger.info({ bot: starting.user?.tag, servers: starting.guilds.cache.size }, 'connected');
    },

    async stop() {
      const stopping = client;
      client = null;
      stopping?.removeAllListeners(Events.InteractionCreate);
      await Promise.all(underWay);
      await stopping?.destroy();
    },

    isConnected: () => client?.isReady() === true,

    async post({ channelId }, document, posted) {
      if (client === null)
        throw new VerbatimError(
          'delivery-failed',
          'Discord is not connected, so nothing was posted.',
        );
      return track(postToChannel({ rest: client.rest, logger }, channelId, document, posted));
    },

    async edit({ channelId }, messageId, document) {
      if (client === null)
        throw new VerbatimError(
          'delivery-failed',
          'Discord is not connected, so nothing was edited.',
        );
      await track(editInChannel(client.rest, channelId, messageId, document));
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

const isSelf = ({ id, client }: { readonly id: string; readonly client: Client<true> }) =>
  id === client.user.id;

function createClient(options: DiscordOptions): Client {
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
    // As many connections as Discord wants for the number of servers.
    shards: 'auto',
    rest: {
      globalRequestsPerSecond: DISCORD_LIMITS.requestsPerSecond,
      invalidRequestWarningInterval: DISCORD_LIMITS.invalidRequests / 10,
      ...(options.apiUrl === undefined ? {} : { api: options.apiUrl }),
    },
  });
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

function logEvents(client: Client, logger: Logger): void {
  client.on(Events.Error, (error) => logger.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (warning) => logger.warn({ warning }, 'Discord client warning'));
  client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'Discord gateway error'));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime: remainingMs }) =>
    logger.warn({ count, remainingMs }, 'Discord refuses so much that it will shut the bot out'),
  );
  client.on(Events.ShardReconnecting, () => logger.warn('Discord gateway lost, reconnecting'));
  client.on(Events.ShardResume, (_shard, missed) => logger.info({ missed }, 'gateway resumed'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    logger.error({ code }, 'Discord gateway closed for good; check DISCORD_TOKEN and start again'),
  );
}

/** discord.js puts the address into its errors, and that of an interaction holds the token that answers it. */
function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return { type: error.name, message: error.message, stack: error.stack };
}

const WHERE_TO_GET_A_TOKEN =
  'Get one at https://discord.com/developers/applications: your application, Bot, Reset Token.';

/** What discord.js throws for a refused token: from REST an error code, from the gateway a message only. */
function explainLogin(error: unknown): VerbatimError {
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isRefused =
    code === 'TokenInvalid' ||
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

function describe(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  return interaction.customId;
}
