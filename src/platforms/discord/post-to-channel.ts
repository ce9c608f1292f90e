/**
 * Posts a reply document to a channel, once: every message carries a nonce made from the delivery's id, so that Discord gives
 * back the first message when the same is sent again within minutes
 * (https://discord.com/developers/docs/resources/message#create-message). Where an earlier try may have got through, which can be
 * hours ago, the channel is first looked through for what it posted.
 *
 * A document that fits goes into one message. Of a longer digest the channel gets the headlines, and their stories follow in a
 * thread; where none may be opened or written in, in the channel.
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
import type { Clock } from '../../lib/time/clock.ts';
import { type ErrorCode, VerbatimError } from '../../model/errors.ts';
import type { PostedDelivery } from '../../model/platform.ts';
import type { ReplyDocument } from '../../model/reply.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutToFit, flattenLine } from './escape-markdown.ts';
import { findSame, type PostedMessage, readPosted } from './find-posted.ts';
import { renderDiscord } from './render-discord.ts';
import { splitDocument } from './split-document.ts';

export interface PostOptions {
  readonly rest: REST;
  readonly logger: Logger;
  readonly clock: Pick<Clock, 'nowMs'>;
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
  { id: deliveryId, isUnclear, replyTo, demandClaim }: PostedDelivery,
): Promise<string> {
  const [parent, ...stories] = splitDocument(document);
  try {
    const channelId = await openChannel(options.rest, to);
    const inChannel = isUnclear ? await readPosted(options, channelId) : [];
    const found = findSame(inChannel, toBody(parent).embeds);
    const inThread =
      found === null || stories.length === 0 ? [] : await readPosted(options, threadOf(found));
    // Stories come within minutes of it, in which a double is refused by its nonce.
    await demandClaim();
    const messageId =
      found ??
      (await orChannelGone(() =>
        send(options.rest, channelId, parent, { partId: `${deliveryId}/0`, replyTo }),
      ));
    const posted = [...inThread, ...inChannel.filter(({ id }) => BigInt(id) > BigInt(messageId))];
    const on = { channelId, messageId, deliveryId, posted };
    await postStories(options, on, document.fallback, stories);
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

export type StoryOptions = Pick<PostOptions, 'rest' | 'logger'>;

/** What stories hang on. */
export interface ParentMessage {
  readonly channelId: string;
  readonly messageId: string;
  readonly deliveryId: string;
  /** What came after it; stories that are there are not posted again. */
  readonly posted: readonly PostedMessage[];
}

/**
 * Posts the stories in a thread of their parent, or in its channel where no thread may be opened or written in; does nothing for
 * none.
 *
 * @param title of the thread.
 * @throws {DiscordAPIError} what Discord refused.
 */
export async function postStories(
  options: StoryOptions,
  { channelId, messageId, deliveryId, posted }: ParentMessage,
  title: string,
  stories: readonly ReplyDocument[],
): Promise<void> {
  const open = [...stories.entries()].filter(
    ([, story]) => findSame(posted, toBody(story).embeds) === null,
  );
  if (open.length === 0) return;
  let threadId = await openThread(options, channelId, messageId, title);
  for (const [index, story] of open) {
    const part = { partId: `${deliveryId}/${index + 1}`, replyTo: null };
    const isTold = threadId !== null && (await tellInThread(options, threadId, story, part));
    if (isTold) continue;
    threadId = null;
    await send(options.rest, channelId, story, part);
  }
}

/** @returns false where the thread may not be written in, or is gone. */
async function tellInThread(
  { rest, logger }: StoryOptions,
  threadId: string,
  story: ReplyDocument,
  part: Part,
): Promise<boolean> {
  try {
    await send(rest, threadId, story, part);
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !THREAD_SHUT.has(error.code)) throw error;
    logger.warn(
      { err: error },
      'the thread may not be written in, so stories follow in the channel',
    );
    return false;
  }
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const THREAD_SHUT: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

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

interface Part {
  readonly partId: string;
  readonly replyTo: string | null;
}

/** @returns the message's id. */
async function send(
  rest: REST,
  channelId: string,
  document: ReplyDocument,
  { partId, replyTo }: Part,
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
  { rest, logger }: StoryOptions,
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
  return threadOf(messageId);
}

/** A thread has the id of the message it hangs on: https://discord.com/developers/docs/resources/channel#start-thread-from-message */
const threadOf = (messageId: string) => messageId;
