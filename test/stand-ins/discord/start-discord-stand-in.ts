/**
 * A stand-in for Discord on loopback: REST v10 and the gateway, for the real discord.js. It refuses what Discord refuses, in
 * Discord's words, and imports nothing of the program, so it also serves tests that run the program as a process.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { type ApiRequest, answerRequest } from './answer-requests.ts';
import { checkUse, toOptionsData } from './check-use.ts';
import { DiscordError } from './discord-error.ts';
import {
  createWorld,
  type DiscordWorld,
  type InteractionKind,
  type InteractionRecord,
  isEphemeral,
  type StandInButton,
  type StandInMessage,
  toApiMessage,
  toUser,
} from './discord-world.ts';
import type { Json } from './json.ts';
import { addressOf, type Gateway, serveGateway } from './serve-gateway.ts';

interface StandInMember {
  /** Digits. Default: a member who may do nothing special. */
  readonly userId?: string;
  readonly userName?: string;
  /** Default: the first channel. */
  readonly channelId?: string;
  /** Bit set, e.g. 32n for ManageGuild. */
  readonly permissions?: bigint;
  /** In a direct message with the bot, where there is no server and no permission. */
  readonly isDirect?: boolean;
}

interface CommandUse extends StandInMember {
  readonly name: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, string | number>>;
}

/** What a member sees of an interaction; it goes on changing while the bot answers. */
export type StandInAnswer = Readonly<Omit<InteractionRecord, 'token' | 'createdAtMs'>>;

export interface DiscordStandIn {
  /** For `rest.api` of discord.js. */
  readonly apiUrl: string;
  readonly guildId: string;
  readonly channelIds: readonly string[];
  /** Every request that was refused, in words: empty in a good run. */
  readonly refusals: readonly string[];
  /** "POST /channels/1/messages" */
  readonly requests: readonly string[];
  readonly gatewayCounts: Gateway['counts'];
  /** Resolves when the bot has answered. @throws when no such command is registered or the options don't fit it. */
  runCommand(use: CommandUse): Promise<StandInAnswer>;
  /** @param use its options as typed so far; the last is the one being completed. */
  autocomplete(use: CommandUse): Promise<readonly { name: string; value: string }[]>;
  /** @throws when the message has no such button. */
  pressButton(
    message: StandInMessage,
    labelOrId: string,
    member?: StandInMember,
  ): Promise<StandInAnswer>;
  /** What everyone in the channel (or thread) sees. */
  messages(channelId: string): readonly StandInMessage[];
  /** Name by id of the message it hangs on. */
  threads(): ReadonlyMap<string, string>;
  registeredCommands(): readonly Json[];
  /** The next requests are answered with 429, one for each number of seconds. */
  limitRate(...retryAfterSeconds: number[]): void;
  /** The bot may not write there any more. */
  closeChannel(channelId: string): void;
  forbidThreads(channelId: string): void;
  dropGateway(): void;
  /** As "Reset Token" in the developer portal: the old one opens nothing any more, and the gateway closes. */
  resetToken(): void;
  until(isDone: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function startDiscordStandIn(options: {
  readonly token: string;
  readonly channelIds?: readonly string[];
  readonly nowMs?: () => number;
  /** A free one when not given. */
  readonly port?: number;
}): Promise<DiscordStandIn> {
  const channelIds = options.channelIds ?? ['300000000000000001', '300000000000000002'];
  const nowMs = options.nowMs ?? (() => Date.now());
  const world = createWorld({ token: options.token, channelIds, nowMs });
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then((request) => {
      const { status, body, headers } = answer(world, request, addressOf(server));
      if (body !== undefined) outgoing.setHeader('content-type', 'application/json');
      outgoing.writeHead(status, headers);
      outgoing.end(body === undefined ? undefined : JSON.stringify(body));
      world.changed();
    });
  });
  const gateway = serveGateway(world, server);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));

  async function interact(kind: InteractionKind, member: StandInMember, fields: unknown) {
    const record = addInteraction(world, kind, member.channelId ?? channelIds[0] ?? '');
    const source = kind === 'button' ? (fields as { message: StandInMessage }).message : null;
    record.original = source;
    gateway.dispatch('INTERACTION_CREATE', describeInteraction(world, record, member, fields));
    await world.until(() => record.callbackType !== null && !record.isLoading);
    return record;
  }

  return {
    apiUrl: `http://${addressOf(server)}/api`,
    guildId: world.guildId,
    channelIds,
    refusals: world.refusals,
    requests: world.requests,
    gatewayCounts: gateway.counts,
    async runCommand(use) {
      checkUse(world.commands, use);
      return await interact('command', use, { data: describeUse(world, use, false) });
    },
    async autocomplete(use) {
      const record = await interact('autocomplete', use, { data: describeUse(world, use, true) });
      return record.choices ?? [];
    },
    async pressButton(message, labelOrId, member = {}) {
      const button = findButton(message, labelOrId);
      return await interact(
        'button',
        { channelId: message.channel_id, ...member },
        {
          data: { custom_id: button.custom_id, component_type: 2 },
          message,
        },
      );
    },
    messages: (channelId) => world.channels.get(channelId) ?? [],
    threads: () => world.threads,
    registeredCommands: () => world.commands,
    limitRate: (...seconds) => world.rateLimits.push(...seconds),
    closeChannel: (channelId) => world.closedChannels.add(channelId),
    forbidThreads: (channelId) => world.threadlessChannels.add(channelId),
    dropGateway: () => gateway.drop(),
    resetToken() {
      world.token = `${world.token}-reset`;
      gateway.drop();
    },
    until: (isDone) => world.until(isDone),
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ApiRequest> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  const { pathname } = new URL(incoming.url ?? '/', 'http://loopback');
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(pathname).replace(/^\/api\/v10/, ''),
    authorization: incoming.headers.authorization,
    body: text === '' ? undefined : parse(text),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface ApiAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function answer(world: DiscordWorld, request: ApiRequest, address: string): ApiAnswer {
  const what = `${request.method} ${request.path}`;
  world.requests.push(what);
  const retryAfter = world.rateLimits.shift();
  if (retryAfter !== undefined)
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: retryAfter, global: false },
      headers: { 'retry-after': String(retryAfter), 'x-ratelimit-scope': 'user' },
    };
  try {
    const body =
      request.path === '/gateway/bot'
        ? describeGateway(world, request, address)
        : answerRequest(world, request);
    return body === undefined ? { status: 204 } : { status: 200, body };
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    world.refusals.push(`${what}: ${error.message}`);
    return { status: error.status, body: error.body };
  }
}

function describeGateway(world: DiscordWorld, request: ApiRequest, address: string): unknown {
  if (request.authorization !== `Bot ${world.token}`)
    throw new DiscordError(401, 0, '401: Unauthorized');
  return {
    url: `ws://${address}`,
    shards: 1,
    session_start_limit: {
      total: 1_000,
      remaining: 999,
      reset_after: 14_400_000,
      max_concurrency: 1,
    },
  };
}

function addInteraction(
  world: DiscordWorld,
  kind: InteractionKind,
  channelId: string,
): InteractionRecord {
  const id = world.nextId();
  const record: InteractionRecord = {
    id,
    token: `token-of-${id}`,
    kind,
    channelId,
    createdAtMs: world.nowMs(),
    callbackType: null,
    isLoading: false,
    isOriginalDeleted: false,
    original: null,
    followups: [],
    choices: null,
  };
  world.interactions.set(record.token, record);
  return record;
}

const TYPES: Readonly<Record<InteractionKind, number>> = { command: 2, button: 3, autocomplete: 4 };

function describeInteraction(
  world: DiscordWorld,
  record: InteractionRecord,
  member: StandInMember,
  fields: unknown,
): unknown {
  const { message, ...others } = fields as { message?: StandInMessage };
  const name = member.userName ?? 'Ines Holm';
  const user = toUser(member.userId ?? '400000000000000002', name);
  const place = member.isDirect
    ? { user, context: 1, channel: { id: record.channelId, type: 1 } }
    : {
        guild_id: world.guildId,
        guild: { id: world.guildId, locale: 'en-GB', features: [] },
        context: 0,
        channel: { id: record.channelId, type: 0, name: 'politics' },
        member: {
          user,
          nick: null,
          roles: [],
          permissions: String(member.permissions ?? 0n),
          joined_at: new Date(world.nowMs()).toISOString(),
          deaf: false,
          mute: false,
          flags: 0,
        },
      };
  return {
    id: record.id,
    application_id: world.applicationId,
    type: TYPES[record.kind],
    token: record.token,
    version: 1,
    channel_id: record.channelId,
    app_permissions: '0',
    locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: { 0: member.isDirect ? '0' : world.guildId },
    attachment_size_limit: 10_485_760,
    ...place,
    ...others,
    ...(message === undefined ? {} : { message: toApiMessage(world, message) }),
  };
}

function describeUse(world: DiscordWorld, use: CommandUse, isTyping: boolean): unknown {
  const command = world.commands.find(({ name }) => name === use.name) as
    | { id?: string }
    | undefined;
  return { id: command?.id, name: use.name, type: 1, options: toOptionsData(use, isTyping) };
}

function findButton(message: StandInMessage, labelOrId: string): StandInButton {
  const buttons = message.components.flatMap(({ components }) => components);
  const found = buttons.find(
    ({ label, custom_id, disabled }) =>
      (label === labelOrId || custom_id === labelOrId) && disabled !== true,
  );
  if (found === undefined)
    throw new Error(
      `no button "${labelOrId}" among ${buttons.map(({ label }) => label).join(', ')}`,
    );
  return found;
}

/** Only its caller sees it. */
export function isPrivate(message: StandInMessage): boolean {
  return isEphemeral(message);
}
