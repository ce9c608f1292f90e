/** Who asks, and from where. */
import { type Interaction, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { Caller } from '../../model/command.ts';

/**
 * Managers of a server are admins where the bot is a member of it: whoever installed the bot for themselves alone manages some
 * server too.
 *
 * @param admins ids of users who are admins everywhere.
 */
export function readCaller(interaction: Interaction, admins: readonly string[]): Caller {
  const { user } = interaction;
  return {
    platform: 'discord',
    userId: user.id,
    userName: nameOf(interaction),
    workspaceId: workspaceOf(interaction),
    channelId: interaction.channelId ?? user.id,
    isAdmin: async () =>
      admins.includes(user.id) ||
      (interaction.inCachedGuild() &&
        interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)),
  };
}

/** The server; outside of servers that the bot is a member of, everyone is a workspace of their own. */
export function workspaceOf(interaction: Interaction): string {
  return interaction.inCachedGuild() ? interaction.guildId : interaction.user.id;
}

/** As others see the user there. */
export function nameOf({ member, user }: Interaction): string {
  return (member !== null && 'displayName' in member && member.displayName) || user.displayName;
}

/** What the bot needs to post by itself; without "Embed Links" Discord shows an empty message. Threads are for digests alone. */
const VIEW = ['View Channel', PermissionFlagsBits.ViewChannel] as const;
const EMBED = ['Embed Links', PermissionFlagsBits.EmbedLinks] as const;
const NEEDED = [VIEW, ['Send Messages', PermissionFlagsBits.SendMessages], EMBED] as const;
const IN_THREADS = ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads] as const;
const NEEDED_IN_THREAD = [VIEW, IN_THREADS, EMBED] as const;
const NEEDED_FOR_THREADS = [
  ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
  IN_THREADS,
] as const;

/** Why the bot can't post here by itself, in sentences that say what to do; null where it is a member. */
export function explainAbsence(interaction: Interaction): string | null {
  if (interaction.context === InteractionContextType.PrivateChannel)
    return 'Verbatim is no member of this conversation, so it can’t post here by itself. Do this in a channel of your server, or in a direct message with Verbatim.';
  return interaction.inGuild() && !interaction.inCachedGuild()
    ? 'Verbatim is no member of this server, so it can’t post here by itself. Ask who manages the server to add it.'
    : null;
}

/** Which permissions the bot lacks to post here by itself, and what to do; null when it lacks none. */
export function explainLack(interaction: Interaction): string | null {
  if (!interaction.inCachedGuild()) return null;
  const isThread = interaction.channel?.isThread() ?? false;
  const nameMissing = (needed: readonly (readonly [string, bigint])[]) =>
    needed
      .filter(([, permission]) => !interaction.appPermissions.has(permission))
      .map(([name]) => name)
      .join(', ');
  const toPost = nameMissing(isThread ? NEEDED_IN_THREAD : NEEDED);
  const forThreads = isThread ? '' : nameMissing(NEEDED_FOR_THREADS);
  const sentences = [
    ...(toPost === ''
      ? []
      : [
          `Verbatim may not post here by itself yet. Who manages the server can allow it: ${toPost}.`,
        ]),
    ...(forThreads === ''
      ? []
      : [
          `Only for digests: the stories of a longer one come in a thread where that is allowed (${forThreads}), else here in the channel.`,
        ]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
