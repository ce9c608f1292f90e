/**
 * A stand-in for Discord on loopback: REST v10 and the gateway, for the real discord.js. It refuses what Discord refuses, in
 * Discord's words, and imports nothing of the program, so it also serves tests that run the program as a process.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { actAsMember, type MemberActions } from './act-as-member.ts';
import { type ApiRequest, answerRequest } from './answer-requests.ts';
import { describeChannel } from './describe-world.ts';
import { DiscordError } from './discord-error.ts';
import {
  createWorld,
  type DiscordWorld,
  isEphemeral,
  type StandInMessage,
} from './discord-world.ts';
import type { Json } from './json.ts';
import type { UploadedFile } from './keep-files.ts';
import { limitPost, limitRequest, noteStatus, type PostLimit } from './limit-requests.ts';
import { addressOf, type Gateway, serveGateway } from './serve-gateway.ts';

export interface DiscordStandIn extends MemberActions {
  /** For `rest.api` of discord.js. */
  readonly apiUrl: string;
  readonly guildId: string;
  readonly channelIds: readonly string[];
  /** Every request that was refused, in words: empty in a good run. */
  readonly refusals: readonly string[];
  /** "POST /channels/1/messages" */
  readonly requests: readonly string[];
  readonly gatewayCounts: Gateway['counts'];
  /** What everyone in the channel (or thread) sees. */
  messages(channelId: string): readonly StandInMessage[];
  /** Name by id of the message it hangs on. */
  threads(): ReadonlyMap<string, string>;
  registeredCommands(): readonly Json[];
  /** Those of the server alone. */
  guildCommands(): readonly Json[];
  /** The next requests are answered with 429, one for each number of seconds. */
  limitRate(...retryAfterSeconds: number[]): void;
  /** The bot may not write there any more. */
  closeChannel(channelId: string): void;
  deleteChannel(channelId: string): void;
  /** Takes a message away, or dismisses it for who alone sees it. */
  deleteMessage(message: StandInMessage): void;
  /** Somebody else wrote it. */
  giveToOthers(message: StandInMessage): void;
  /** Takes "Read Message History" away there. */
  hideHistory(channelId: string): void;
  /** Takes the bot out of its server; or Discord can't reach the server for a while. */
  removeGuild(options?: { readonly isUnavailable: boolean }): void;
  forbidThreads(channelId: string): void;
  /** Threads may be opened there and not be written in, which is answered with this code. Default: 50013. */
  shutThreads(channelId: string, code?: number): void;
  dropGateway(): void;
  /** See `Gateway`. */
  readonly gateway: Pick<
    Gateway,
    'askToReconnect' | 'heartbeats' | 'invalidate' | 'repeat' | 'shards'
  >;
  /** The bot is in so many servers from now on; Discord recommends connections for them. */
  growTo(guildCount: number): void;
  /** As "Reset Token" in the developer portal: the old one opens nothing any more, and the gateway closes. */
  resetToken(): void;
  until(isDone: () => boolean): Promise<void>;
  close(): Promise<void>;
}

interface StandInOptions {
  readonly token: string;
  readonly channelIds?: readonly string[];
  readonly nowMs?: () => number;
  /** A free one when not given. */
  readonly port?: number;
  readonly heartbeatMs?: number;
  readonly guildCount?: number;
  /** Those of its servers that something happens in. */
  readonly guildIds?: readonly string[];
  /** See `GatewayOptions`. Default: 16 at any time. */
  readonly maxConcurrency?: number;
  readonly identifyEveryMs?: number;
  /** Default: no limit of its own for messages to a channel. */
  readonly postLimit?: PostLimit;
}

const HEARTBEAT_MS = 41_250;
const GUILDS_PER_SHARD = 2_500;

export async function startDiscordStandIn(options: StandInOptions): Promise<DiscordStandIn> {
  const channelIds = options.channelIds ?? ['300000000000000001', '300000000000000002'];
  const nowMs = options.nowMs ?? (() => Date.now());
  const { heartbeatMs = HEARTBEAT_MS, guildIds = ['100000000000000001'] } = options;
  const { maxConcurrency = 16, identifyEveryMs = 0 } = options;
  let { guildCount = 1 } = options;
  const world = createWorld({ token: options.token, channelIds, guildIds, nowMs });
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then((request) => {
      const file = request.method === 'GET' ? world.files.get(request.path) : undefined;
      if (file !== undefined) {
        outgoing.end(file);
        return;
      }
      const { status, body, headers } = answerWithinLimits(world, request, {
        postLimit: options.postLimit ?? null,
        gatewayInfo: {
          ...describeShards(Math.ceil(guildCount / GUILDS_PER_SHARD), maxConcurrency),
          url: `ws://${addressOf(server)}`,
        },
      });
      noteStatus(world, status);
      if (body !== undefined) outgoing.setHeader('content-type', 'application/json');
      outgoing.writeHead(status, headers);
      outgoing.end(body === undefined ? undefined : JSON.stringify(body));
      world.changed();
    });
  });
  const gateway = serveGateway(world, server, {
    ...{ heartbeatMs, maxConcurrency, identifyEveryMs },
    guildCount: () => guildCount,
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  world.origin = `http://${addressOf(server)}`;
  return {
    apiUrl: `http://${addressOf(server)}/api`,
    guildId: world.guildId,
    channelIds,
    refusals: world.refusals,
    requests: world.requests,
    gatewayCounts: gateway.counts,
    gateway,
    ...actAsMember(world, gateway, channelIds[0] ?? ''),
    ...changeWorld(world, gateway),
    messages: (channelId) => world.channels.get(channelId) ?? [],
    threads: () => world.threads,
    registeredCommands: () => world.commands,
    guildCommands: () => world.guildCommands,
    dropGateway: () => gateway.drop(),
    growTo(count) {
      guildCount = count;
    },
    until: (isDone) => world.until(isDone),
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** What happens to the bot and its places. */
function changeWorld(
  world: DiscordWorld,
  gateway: Gateway,
): Pick<
  DiscordStandIn,
  | 'limitRate'
  | 'closeChannel'
  | 'deleteChannel'
  | 'deleteMessage'
  | 'giveToOthers'
  | 'hideHistory'
  | 'removeGuild'
  | 'forbidThreads'
  | 'shutThreads'
  | 'resetToken'
> {
  return {
    limitRate: (...seconds) => world.rateLimits.push(...seconds),
    closeChannel: (channelId) => world.closedChannels.add(channelId),
    deleteChannel(channelId) {
      world.channels.delete(channelId);
      gateway.dispatch('CHANNEL_DELETE', describeChannel(world, channelId));
    },
    deleteMessage: (message) => world.deletedMessages.add(message.id),
    giveToOthers: (message) => world.foreignMessages.add(message.id),
    hideHistory: (channelId) => world.hiddenHistories.add(channelId),
    removeGuild({ isUnavailable } = { isUnavailable: false }) {
      const guild = { id: world.guildId, ...(isUnavailable ? { unavailable: true } : {}) };
      gateway.dispatch('GUILD_DELETE', guild);
    },
    forbidThreads: (channelId) => world.threadlessChannels.add(channelId),
    shutThreads: (channelId, code = 50_013) => world.shutThreads.set(channelId, code),
    resetToken() {
      world.token = `${world.token}-reset`;
      gateway.drop();
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://loopback');
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(pathname).replace(/^\/api\/v10/, ''),
    query: searchParams,
    authorization: incoming.headers.authorization,
    ...(await readBody(Buffer.concat(chunks), incoming.headers['content-type'] ?? '')),
  };
}

/** https://discord.com/developers/docs/reference#uploading-files */
async function readBody(
  bytes: Buffer,
  contentType: string,
): Promise<Pick<ApiRequest, 'body' | 'files'>> {
  if (!contentType.startsWith('multipart/form-data'))
    return { body: bytes.length === 0 ? undefined : parse(bytes.toString()), files: new Map() };
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const files = new Map<string, UploadedFile>();
  for (const [key, value] of form) {
    const id = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (id !== undefined && value instanceof File)
      files.set(id, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { body: parse(String(form.get('payload_json'))), files };
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

interface AnswerOptions {
  readonly postLimit: PostLimit | null;
  readonly gatewayInfo: object;
}

function answerWithinLimits(
  world: DiscordWorld,
  request: ApiRequest,
  { postLimit, gatewayInfo }: AnswerOptions,
): ApiAnswer {
  world.requests.push(`${request.method} ${request.path}`);
  const forced = world.rateLimits.shift();
  const limited = limitRequest(world, request.path);
  if (forced !== undefined || limited !== null)
    return tooMany(forced ?? limited?.retryAfterSeconds ?? 1, limited?.scope ?? 'user');
  const bucket = postLimit === null ? null : limitPost(world, request, postLimit);
  const { headers, ...answered } = bucket?.isOver
    ? tooMany(bucket.retryAfterSeconds, 'user')
    : answer(world, request, gatewayInfo);
  return { ...answered, headers: { ...headers, ...bucket?.headers } };
}

function answer(world: DiscordWorld, request: ApiRequest, gatewayInfo: object): ApiAnswer {
  try {
    const body =
      request.path === '/gateway/bot'
        ? describeGateway(world, request, gatewayInfo)
        : answerRequest(world, request);
    return body === undefined ? { status: 204 } : { status: 200, body };
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    world.refusals.push(`${request.method} ${request.path}: ${error.message}`);
    return { status: error.status, body: error.body };
  }
}

function tooMany(retryAfter: number, scope: 'user' | 'global' | 'cloudflare'): ApiAnswer {
  return {
    status: 429,
    body: {
      message: 'You are being rate limited.',
      retry_after: retryAfter,
      global: scope === 'global',
    },
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

function describeGateway(world: DiscordWorld, request: ApiRequest, gatewayInfo: object): unknown {
  if (request.authorization !== `Bot ${world.token}`)
    throw new DiscordError(401, 0, '401: Unauthorized');
  return gatewayInfo;
}

function describeShards(shards: number, maxConcurrency: number): object {
  return {
    shards,
    session_start_limit: {
      total: 1_000,
      remaining: 999,
      reset_after: 14_400_000,
      max_concurrency: maxConcurrency,
    },
  };
}

/** Only its caller sees it. */
export function isPrivate(message: StandInMessage): boolean {
  return isEphemeral(message);
}
