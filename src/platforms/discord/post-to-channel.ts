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
import type { ReplyDocument } from '../../model/reply.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutToFit, flattenLine } from './escape-markdown.ts';
import { renderDiscord } from './render-discord.ts';
import { splitDocument } from './split-document.ts';

export interface PostOptions {
  readonly rest: REST;
  readonly logger: Logger;
}

/**
 * @param to a channel's id, or "@" and a user's for a direct message.
 * @returns the id of the message in the channel.
 * @throws {VerbatimError} with Discord's own reason: see `Platform.post`.
 */
export async function postToChannel(
  options: PostOptions,
  to: string,
  document: ReplyDocument,
  { id: deliveryId, replyTo, demandClaim }: PostedDelivery,
): Promise<string> {
  const [parent, ...stories] = splitDocument(document);
  try {
    const channelId = await openChannel(options.rest, to);
    // Stories come within minutes of it, in which a double is refused by its nonce.
    await demandClaim();
    const messageId = await orChannelGone(() =>
      send(options.rest, channelId, parent, { partId: `${deliveryId}/0`, replyTo }),
    );
    await postStories(options, { channelId, messageId, deliveryId }, document.fallback, stories);
    return messageId;
  } catch (error) {
    throw toFailure(error);
  }
}

/**
 * Edits the message in the channel; what hangs on it in a thread stays.
 *
 * @param to as `postToChannel` has it.
 * @throws {VerbatimError} with Discord's own reason: see `Platform.edit`.
 */
export async function editInChannel(
  rest: REST,
  to: string,
  messageId: string,
  document: ReplyDocument,
): Promise<void> {
  const [parent] = splitDocument(document);
  try {
    const channelId = await openChannel(rest, to);
    await orChannelGone(() =>
      rest.patch(Routes.channelMessage(channelId, messageId), { body: toBody(parent) }),
    );
  } catch (error) {
    const isGone =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
    if (!isGone) throw toFailure(error);
  }
}

function toFailure(error: unknown): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new VerbatimError(codeOf(error), `Discord did not take the message: ${said}.`, {
    cause: error,
  });
}

/** A user's id in the place of a channel's ("@1") is a direct message. */
async function openChannel(rest: REST, to: string): Promise<string> {
  if (!to.startsWith('@')) return to;
  const body = { recipient_id: to.slice(1) };
  const channel = (await rest.post(Routes.userChannels(), { body })) as { id: string };
  return channel.id;
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
    await send(options.rest, threadId ?? channelId, story, {
      partId: `${deliveryId}/${index + 1}`,
      replyTo: null,
    });
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const CHANNEL_GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

/** For the message in the channel: only there do these errors speak of the channel itself, not of a thread in it. */
async function orChannelGone<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !CHANNEL_GONE.has(error.code)) throw error;
    throw new VerbatimError('channel-gone', `Discord did not take the message: ${error.message}.`, {
      cause: error,
    });
  }
}

function codeOf(error: unknown): ErrorCode {
  const isRefused =
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
  return isRefused ? 'delivery-refused' : 'delivery-failed';
}

function toBody(document: ReplyDocument) {
  const { embeds, components, allowedMentions } = renderDiscord(document).message;
  return { embeds, components, allowed_mentions: allowedMentions };
}

/** @returns the message's id. */
async function send(
  rest: REST,
  channelId: string,
  document: ReplyDocument,
  { partId, replyTo }: { readonly partId: string; readonly replyTo: string | null },
): Promise<string> {
  const nonce = createHash('sha256')
    .update(partId)
    .digest('base64url')
    .slice(0, DISCORD_LIMITS.nonce);
  const body = {
    ...toBody(document),
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
