/**
 * Posts a reply document to a channel, once: every message carries a nonce made from the delivery's id, so that Discord gives
 * back the first message when the same is sent again within minutes
 * (https://discord.com/developers/docs/resources/message#create-message).
 *
 * A document that fits goes into one message. Of a longer digest the channel gets the headlines, and their stories follow in a
 * thread; where none may be opened, in the channel.
 */
import { createHash } from 'node:crypto';
import {
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import type { Logger } from '../../lib/logger.ts';
import { VerbatimError } from '../../model/errors.ts';
import type { ReplyDocument } from '../../model/reply.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutToFit, flattenLine } from './escape-markdown.ts';
import { renderDiscord } from './render-discord.ts';
import { splitDocument } from './split-document.ts';

export interface PostOptions {
  readonly rest: REST;
  readonly logger: Logger;
}

/** @throws {VerbatimError} `channel-gone`, or `delivery-failed` with Discord's own reason. */
export async function postToChannel(
  options: PostOptions,
  channelId: string,
  document: ReplyDocument,
  deliveryId: string,
): Promise<void> {
  const [parent, ...stories] = splitDocument(document);
  try {
    const messageId = await sendFirst(options.rest, channelId, parent, `${deliveryId}/0`);
    await postStories(options, { channelId, messageId, deliveryId }, document.fallback, stories);
  } catch (error) {
    if (error instanceof VerbatimError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new VerbatimError('delivery-failed', `Discord did not take the message: ${said}.`, {
      cause: error,
    });
  }
}

/** What stories hang on. */
export interface ParentMessage {
  readonly channelId: string;
  readonly messageId: string;
  readonly deliveryId: string;
}

/**
 * Posts the stories in a thread of their parent, or in its channel where no thread may be opened; does nothing for none.
 *
 * @param title of the thread.
 * @throws {DiscordAPIError} what Discord refused.
 */
export async function postStories(
  options: PostOptions,
  { channelId, messageId, deliveryId }: ParentMessage,
  title: string,
  stories: readonly ReplyDocument[],
): Promise<void> {
  if (stories.length === 0) return;
  const threadId = await openThread(options, channelId, messageId, title);
  for (const [index, story] of stories.entries())
    await send(options.rest, threadId ?? channelId, story, `${deliveryId}/${index + 1}`);
}

/** Only here does "Unknown Channel" speak of the channel itself, not of a thread in it. */
async function sendFirst(...[rest, channelId, document, partId]: Parameters<typeof send>) {
  try {
    return await send(rest, channelId, document, partId);
  } catch (error) {
    const isGone =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel;
    if (!isGone) throw error;
    throw new VerbatimError('channel-gone', 'The channel on Discord is not there any more.', {
      cause: error,
    });
  }
}

/** @returns the message's id. */
async function send(
  rest: REST,
  channelId: string,
  document: ReplyDocument,
  partId: string,
): Promise<string> {
  const { embeds, components, allowedMentions } = renderDiscord(document).message;
  const nonce = createHash('sha256')
    .update(partId)
    .digest('base64url')
    .slice(0, DISCORD_LIMITS.nonce);
  const body = {
    embeds,
    components,
    allowed_mentions: allowedMentions,
    nonce,
    enforce_nonce: true,
  };
  const message = (await rest.post(Routes.channelMessages(channelId), { body })) as { id: string };
  return message.id;
}

/** @returns the id of the message's thread, opened now or by an earlier try; null where none may be opened. */
async function openThread(
  { rest, logger }: PostOptions,
  channelId: string,
  messageId: string,
  title: string,
): Promise<string | null> {
  const name = cutToFit(flattenLine(title) || 'Stories', DISCORD_LIMITS.threadName, (text) => text);
  const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneDay };
  try {
    await rest.post(Routes.threads(channelId, messageId), { body });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status >= 500) throw error;
    if (error.code !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) {
      logger.warn({ err: error }, 'no thread may be opened, so stories follow in the channel');
      return null;
    }
  }
  // A thread has the id of the message it hangs on: https://discord.com/developers/docs/resources/channel#start-thread-from-message
  return messageId;
}
