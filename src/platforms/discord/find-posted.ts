/**
 * What the bot has posted in a channel already, to look for a message whose posting may have got through: a nonce refuses a double
 * for some minutes only, and Discord keeps none with the message (https://github.com/Rapptz/discord.py/issues/2451), so that a
 * message is known by its words. Among the 100 newest messages of the channel.
 */
import { type APIEmbed, DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Logger } from '../../lib/logger.ts';
import type { Clock } from '../../lib/time/clock.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';

export interface PostedMessage {
  readonly id: string;
  readonly embeds: readonly APIEmbed[];
}

interface ChannelMessage extends PostedMessage {
  readonly author: { readonly id: string };
  readonly timestamp: string;
}

/** A delivery is tried for a day (digests/outbox.ts); the same words from before that are another's. */
const LONGEST_TRIED_MS = 24 * 3_600_000;

/**
 * @param channelId of a channel or a thread.
 * @returns the bot's own messages of the last day, newest first; none where they may not be read, which is logged.
 * @throws what may get better.
 */
export async function readPosted(
  {
    rest,
    logger,
    clock,
  }: { readonly rest: REST; readonly logger: Logger; readonly clock: Pick<Clock, 'nowMs'> },
  channelId: string,
): Promise<readonly PostedMessage[]> {
  try {
    const { id: botId } = (await rest.get(Routes.user())) as { id: string };
    const query = new URLSearchParams({ limit: String(DISCORD_LIMITS.messagesRead) });
    const messages = (await rest.get(Routes.channelMessages(channelId), {
      query,
    })) as readonly ChannelMessage[];
    const sinceMs = clock.nowMs() - LONGEST_TRIED_MS;
    return messages.filter(
      ({ author, timestamp }) => author.id === botId && Date.parse(timestamp) >= sinceMs,
    );
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status >= 500) throw error;
    logger.debug({ err: error }, 'the Discord channel can not be read before posting');
    return [];
  }
}

/** @returns the id of the one with these words; null for none. */
export function findSame(
  posted: readonly PostedMessage[],
  embeds: readonly APIEmbed[],
): string | null {
  const words = wordsOf(embeds);
  return posted.find((message) => wordsOf(message.embeds) === words)?.id ?? null;
}

/** Without white space, some of which Discord takes away. */
function wordsOf(embeds: readonly APIEmbed[]): string {
  return embeds
    .flatMap(({ title, description, fields = [] }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .join('')
    .replace(/\s+/g, '');
}
