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
import { type ErrorCode, VerbatimError } from '../../model/errors.ts';
import type { PostedDelivery } from '../../model/platform.ts';
import type { ReplyBlock, ReplyDocument } from '../../model/reply.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutToFit, flattenLine } from './escape-markdown.ts';
import { renderDiscord } from './render-discord.ts';

export interface PostOptions {
  readonly rest: REST;
  readonly logger: Logger;
}

/**
 * @returns the id of the message in the channel.
 * @throws {VerbatimError} with Discord's own reason: see `Platform.post`.
 */
export async function postToChannel(
  options: PostOptions,
  channelId: string,
  document: ReplyDocument,
  { id: deliveryId, replyTo }: PostedDelivery,
): Promise<string> {
  const [parent, ...stories] = splitDocument(document);
  try {
    const parentId = await send(options.rest, channelId, parent, {
      partId: `${deliveryId}/0`,
      replyTo,
    });
    if (stories.length === 0) return parentId;
    const threadId = await openThread(options, channelId, parentId, document.fallback);
    for (const [index, story] of stories.entries())
      await send(options.rest, threadId ?? channelId, story, {
        partId: `${deliveryId}/${index + 1}`,
        replyTo: null,
      });
    return parentId;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new VerbatimError(codeOf(error), `Discord did not take the message: ${said}.`, {
      cause: error,
    });
  }
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const CHANNEL_GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

function codeOf(error: unknown): ErrorCode {
  if (!(error instanceof DiscordAPIError)) return 'delivery-failed';
  if (CHANNEL_GONE.has(error.code)) return 'channel-gone';
  return error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType
    ? 'delivery-refused'
    : 'delivery-failed';
}

/** One document when it fits into a message or has no stories; else the headlines, then each story. */
function splitDocument(document: ReplyDocument): [ReplyDocument, ...ReplyDocument[]] {
  const stories = document.blocks.filter((block) => block.kind === 'story');
  if (stories.length < 2 || renderDiscord(document).isWhole) return [document];
  const headlines: ReplyBlock = {
    kind: 'list',
    items: stories.map(({ story }) => ({ text: story.title, url: story.url })),
  };
  const firstStory = document.blocks.findIndex((block) => block.kind === 'story');
  const others = document.blocks.filter((block) => block.kind !== 'story');
  return [
    {
      ...document,
      blocks: [...others.slice(0, firstStory), headlines, ...others.slice(firstStory)],
    },
    ...stories.map((block) => ({
      ...document,
      fallback: block.story.title,
      blocks: [block],
    })),
  ];
}

/** @returns the message's id. */
async function send(
  rest: REST,
  channelId: string,
  document: ReplyDocument,
  { partId, replyTo }: { readonly partId: string; readonly replyTo: string | null },
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
    // A message that is gone is answered all the same, in the channel.
    ...(replyTo === null
      ? {}
      : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
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
