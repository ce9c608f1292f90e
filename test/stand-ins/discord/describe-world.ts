/** The stand-in's server and its people, as the gateway tells of them. */
import {
  botUser,
  type DiscordWorld,
  type InteractionKind,
  type InteractionRecord,
  type StandInMessage,
  toApiMessage,
  toUser,
} from './discord-world.ts';

/** Somebody who does something with the bot. */
export interface StandInMember {
  /** Digits. Default: a member who may do nothing special. */
  readonly userId?: string;
  readonly userName?: string;
  /** Default: the first channel. */
  readonly channelId?: string;
  /** Bit set, e.g. 32n for ManageGuild. */
  readonly permissions?: bigint;
  /** One of the bot's servers. Default: the first. */
  readonly guildId?: string;
  /** In a direct message with the bot, where there is no server and no permission. */
  readonly isDirect?: boolean;
  /** Who installed the bot for themselves: in a server that the bot is no member of, or talking with somebody else. */
  readonly away?: 'server' | 'conversation';
  /** What the bot may do in the channel. Default: read, write, embed links, in threads too. */
  readonly botPermissions?: bigint;
}

const GUILD = 0;
const BOT_DM = 1;
const PRIVATE_CHANNEL = 2;

/** View Channel, Send Messages, Embed Links, Send Messages in Threads, Create Public Threads. */
const BOT_PERMISSIONS = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 38n) | (1n << 35n);
/** A server that the bot is no member of. */
const OTHER_GUILD = '100000000000000009';

const TYPES: Readonly<Record<InteractionKind, number>> = {
  command: 2,
  message: 2,
  button: 3,
  select: 3,
  autocomplete: 4,
  form: 5,
};

/** An INTERACTION_CREATE. */
export function describeInteraction(
  world: DiscordWorld,
  record: InteractionRecord,
  member: StandInMember,
  fields: { readonly data: unknown; readonly message?: StandInMessage },
): unknown {
  const { message, data } = fields;
  return {
    id: record.id,
    application_id: world.applicationId,
    type: TYPES[record.kind],
    token: record.token,
    version: 1,
    channel_id: record.channelId,
    app_permissions: String(member.botPermissions ?? BOT_PERMISSIONS),
    locale: 'en-GB',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...describePlace(world, record.channelId, member),
    data,
    ...(message === undefined ? {} : { message: toApiMessage(world, message) }),
  };
}

function describePlace(world: DiscordWorld, channelId: string, member: StandInMember): object {
  const user = toUser(member.userId ?? '400000000000000002', member.userName ?? 'Ines Holm');
  const userId = member.userId ?? '400000000000000002';
  if (member.isDirect)
    return {
      user,
      context: BOT_DM,
      channel: { id: channelId, type: 1 },
      authorizing_integration_owners: { 0: '0' },
    };
  if (member.away === 'conversation')
    return {
      user,
      context: PRIVATE_CHANNEL,
      channel: { id: channelId, type: 3 },
      authorizing_integration_owners: { 1: userId },
    };
  const guildId = member.away === 'server' ? OTHER_GUILD : (member.guildId ?? world.guildId);
  return {
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-GB', features: [] },
    context: GUILD,
    channel: { id: channelId, type: 0, name: 'politics' },
    authorizing_integration_owners: member.away === 'server' ? { 1: userId } : { 0: guildId },
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
}

export function describeReady(
  world: DiscordWorld,
  sessionId: string,
  address: string,
  { shard, guildIds }: { readonly shard: readonly number[]; readonly guildIds: readonly string[] },
): unknown {
  return {
    v: 10,
    user: botUser(world),
    guilds: guildIds.map((id) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: `ws://${address}`,
    shard,
    application: { id: world.applicationId, flags: 0 },
  };
}

export function describeGuild(world: DiscordWorld, id: string): unknown {
  const channelIds = id === world.guildId ? [...world.channels.keys()] : [];
  return {
    id,
    name: 'Harbour Newsroom',
    icon: null,
    owner_id: '400000000000000001',
    features: [],
    preferred_locale: 'en-GB',
    joined_at: new Date(world.nowMs()).toISOString(),
    large: false,
    unavailable: false,
    member_count: 3,
    roles: [{ id, name: '@everyone', permissions: '0', position: 0, color: 0 }],
    channels: channelIds.map((each) => describeChannel(world, each)),
    ...Object.fromEntries(
      ['emojis', 'stickers', 'threads', 'members', 'presences', 'voice_states'].map((list) => [
        list,
        [],
      ]),
    ),
  };
}

export function describeChannel(world: DiscordWorld, id: string): object {
  return {
    id,
    guild_id: world.guildId,
    type: 0,
    name: `channel-${id}`,
    position: 0,
    permission_overwrites: [],
  };
}
