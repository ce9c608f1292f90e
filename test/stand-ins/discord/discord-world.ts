/** What the stand-in knows: one application in one server, its messages and interactions, and who waits for them. */
import { asJson, asList, asText, type Json } from './json.ts';

export interface StandInAttachment {
  readonly id: string;
  readonly filename: string;
  readonly description: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
}

interface StandInEmbed {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly image?: { readonly url: string };
}

/** A button, or a menu when it has options. */
export interface StandInComponent {
  readonly type: number;
  readonly custom_id: string;
  readonly style?: number;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
}

export interface StandInMessage {
  readonly id: string;
  readonly channel_id: string;
  content: string;
  embeds: readonly StandInEmbed[];
  components: readonly { readonly components: readonly StandInComponent[] }[];
  attachments: readonly StandInAttachment[];
  readonly flags: number;
  readonly nonce: string | null;
  /** Whom it would have notified: "@everyone", "<@1>". */
  pings: readonly string[];
}

export type InteractionKind = 'command' | 'message' | 'autocomplete' | 'button' | 'select' | 'form';

export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly channelId: string;
  readonly createdAtMs: number;
  /** Type of the first answer; null until there is one. */
  callbackType: number | null;
  isLoading: boolean;
  isOriginalDeleted: boolean;
  original: StandInMessage | null;
  readonly followups: StandInMessage[];
  choices: readonly { readonly name: string; readonly value: string }[] | null;
  /** The form that was opened; null when none was. */
  form: Json | null;
}

export interface DiscordWorld {
  /** Of the bot; another one after a reset. */
  token: string;
  readonly applicationId: string;
  readonly guildId: string;
  /** All servers that it is in; the channels are those of the first. */
  readonly guildIds: readonly string[];
  /** Where files are given out, once it listens. */
  origin: string;
  /** By path. */
  readonly files: Map<string, Buffer>;
  readonly channels: Map<string, StandInMessage[]>;
  /** Channels that are threads, by id, and their names. */
  readonly threads: Map<string, string>;
  /** Their channels, by id. */
  readonly threadParents: Map<string, string>;
  /** Messages that are gone: deleted, or dismissed by who alone saw them. */
  readonly deletedMessages: Set<string>;
  /** Messages that somebody else wrote. */
  readonly foreignMessages: Set<string>;
  /** Channels without "Read Message History". */
  readonly hiddenHistories: Set<string>;
  /** Channels in which the bot may not write. */
  readonly closedChannels: Set<string>;
  /** Channels in which no threads may be opened. */
  readonly threadlessChannels: Set<string>;
  /** Channels in whose threads the bot may not write, with the code of the refusal. */
  readonly shutThreads: Map<string, number>;
  readonly interactions: Map<string, InteractionRecord>;
  /** When each request that counts was made, and when each was refused with 401, 403 or 429. */
  readonly requestTimesMs: number[];
  readonly refusalTimesMs: number[];
  /** When each message to a channel was posted, by channel. */
  readonly postTimesMs: Map<string, number[]>;
  /** Seconds to wait, one for each request to be answered with 429. */
  readonly rateLimits: number[];
  /** Every refused request: "PATCH /webhooks/…: 400 50035: Invalid Form Body …". */
  readonly refusals: string[];
  /** Every request: "POST /channels/…/messages". */
  readonly requests: string[];
  /** Global ones. */
  commands: readonly Json[];
  /** Those of the server alone. */
  guildCommands: readonly Json[];
  nowMs(): number;
  nextId(): string;
  /** Tells those who wait that something happened. */
  changed(): void;
  until(isDone: () => boolean): Promise<void>;
}

/** https://discord.com/developers/docs/reference#snowflakes */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
const EPHEMERAL = 1 << 6;

export function createWorld(options: {
  token: string;
  channelIds: readonly string[];
  guildIds: readonly string[];
  nowMs: () => number;
}): DiscordWorld {
  let sequence = 0n;
  let waiting: (() => void)[] = [];
  const nextId = () => {
    sequence += 1n;
    return ((BigInt(options.nowMs() - DISCORD_EPOCH_MS) << 22n) + sequence).toString();
  };
  return {
    token: options.token,
    applicationId: '200000000000000001',
    guildId: options.guildIds[0] ?? '',
    guildIds: options.guildIds,
    origin: '',
    files: new Map(),
    channels: new Map(options.channelIds.map((id) => [id, []])),
    threads: new Map(),
    threadParents: new Map(),
    deletedMessages: new Set(),
    foreignMessages: new Set(),
    hiddenHistories: new Set(),
    closedChannels: new Set(),
    threadlessChannels: new Set(),
    shutThreads: new Map(),
    interactions: new Map(),
    requestTimesMs: [],
    refusalTimesMs: [],
    postTimesMs: new Map(),
    rateLimits: [],
    refusals: [],
    requests: [],
    commands: [],
    guildCommands: [],
    nowMs: options.nowMs,
    nextId,
    changed() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    async until(isDone) {
      while (!isDone()) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

/** A new message of the bot from a checked body; shown in its channel unless it is ephemeral. */
export function addMessage(world: DiscordWorld, channelId: string, body: Json): StandInMessage {
  const message: StandInMessage = {
    id: world.nextId(),
    channel_id: channelId,
    content: asText(body.content).trim(),
    embeds: toEmbeds(body.embeds),
    components: toRows(body.components),
    attachments: toAttachments(body.attachments),
    flags: Number(body.flags ?? 0),
    nonce: typeof body.nonce === 'string' ? body.nonce : null,
    pings: findPings(body),
  };
  if (!isEphemeral(message)) world.channels.get(channelId)?.push(message);
  return message;
}

/** What an edit leaves out stays as it was. */
export function editMessage(message: StandInMessage, body: Json): void {
  if (body.content !== undefined) message.content = asText(body.content).trim();
  if (body.embeds !== undefined) message.embeds = toEmbeds(body.embeds);
  if (body.components !== undefined) message.components = toRows(body.components);
  if (body.attachments !== undefined) message.attachments = toAttachments(body.attachments);
  message.pings = findPings(body);
}

/** Made by keep-files.ts. */
const toAttachments = (value: unknown) => asList(value) as readonly StandInAttachment[];

export function isEphemeral(message: StandInMessage): boolean {
  return (message.flags & EPHEMERAL) !== 0;
}

/** https://discord.com/developers/docs/reference#convert-snowflake-to-datetime */
export function postedAtMs({ id }: StandInMessage): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH_MS;
}

/** The message as the API gives it back. */
export function toApiMessage(world: DiscordWorld, message: StandInMessage): unknown {
  return {
    ...message,
    author: world.foreignMessages.has(message.id)
      ? toUser('400000000000000003', 'ola')
      : botUser(world),
    timestamp: new Date(postedAtMs(message)).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    pinned: false,
    type: 0,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
  };
}

export function botUser(world: DiscordWorld): object {
  return { ...toUser(world.applicationId, 'verbatim'), bot: true };
}

export function toUser(id: string, name: string): object {
  return { id, username: name, global_name: name, discriminator: '0', avatar: null, flags: 0 };
}

/** As Discord keeps them: trimmed, and with fields of its own. */
function toEmbeds(value: unknown): StandInEmbed[] {
  return asList(value)
    .map(asJson)
    .map(({ title, description, ...embed }) => ({
      ...(embed as StandInEmbed),
      type: 'rich',
      content_scan_version: 3,
      ...(title === undefined ? {} : { title: asText(title).trim() }),
      ...(description === undefined ? {} : { description: asText(description).trim() }),
    }));
}

function toRows(value: unknown): StandInMessage['components'] {
  return asList(value).map((row, index) => ({
    ...asJson(row),
    id: index + 1,
    components: asList(asJson(row).components) as readonly StandInComponent[],
  }));
}

/** Discord looks for mentions in the content as it is sent, backslashes or not, and asks `allowed_mentions`. */
function findPings(body: Json): readonly string[] {
  const allowed = body.allowed_mentions === undefined ? null : asJson(body.allowed_mentions);
  const isAllowed = (kind: string) => allowed === null || asList(allowed.parse).includes(kind);
  const found = asText(body.content).match(/@everyone|@here|<@[!&]?\d+>/g) ?? [];
  return found.filter((mention) =>
    isAllowed(mention.startsWith('@') ? 'everyone' : mention.startsWith('<@&') ? 'roles' : 'users'),
  );
}
