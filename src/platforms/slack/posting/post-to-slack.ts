/**
 * Posts a document to a channel, once: each message carries the delivery's id in its metadata, and where an earlier try may have got
 * through (its answer was lost, or the process killed before it was noted) the channel is first asked for messages that carry it. The client makes no tries of its own, because one of those could post a second time; only
 * a 429, which is a clear "not yet", is waited for. An edit needs none of that: twice is once.
 */
import { webApi } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.ts';
import type { Timers } from '../../../lib/time/timers.ts';
import type { PostedDelivery } from '../../../model/platform.ts';
import type { ReplyDocument } from '../../../model/reply.ts';
import { renderSlackThread, type SlackMessage } from '../rendering/render-slack.ts';
import {
  HISTORY_MESSAGES,
  MAX_RATE_LIMIT_WAITS,
  POST_INTERVAL_MS,
} from '../rendering/slack-limits.ts';
import { isPassing, postFailed, slackReason } from '../slack-errors.ts';

export interface PostOptions {
  /** Made with no retries and `rejectRateLimitedCalls`. */
  readonly client: webApi.WebClient;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface Delivery {
  /** A channel's id, or "@" and a user's for a direct message. */
  readonly to: string;
  readonly document: ReplyDocument;
  readonly deliveryId: string;
  /** An earlier try may have got through. */
  readonly isUnclear: boolean;
  /** `ts` of a message whose thread it belongs to. */
  readonly replyTo: string | null;
  readonly demandClaim: PostedDelivery['demandClaim'];
}

/** Name of our metadata; letters and underscores only: https://docs.slack.dev/messaging/message-metadata. */
const DELIVERY_EVENT = 'verbatim_delivery';

/** A message of this delivery that is in the channel already. */
interface Posted {
  readonly ts: string;
  readonly part: number;
}

/**
 * @returns the `ts` of the message in the channel.
 * @throws {VerbatimError} with Slack's reason: see `Platform.post`.
 */
export async function postToSlack(
  options: PostOptions,
  delivery: Delivery,
): Promise<string | null> {
  const messages = renderSlackThread(delivery.document);
  try {
    const channel = await openChannel(options, delivery.to);
    const posted = delivery.isUnclear ? await findPosted(options, delivery, channel) : [];
    let parentTs = delivery.replyTo ?? posted.find(({ part }) => part === 0)?.ts ?? null;
    for (const [part, message] of messages.entries()) {
      if (posted.some((other) => other.part === part)) continue;
      // Faster ones are refused with 429 before long.
      if (parentTs !== null) await wait(options, POST_INTERVAL_MS);
      const ts = await postAnswer(options, delivery, { channel, message, part, parentTs });
      parentTs ??= ts;
    }
    return parentTs;
  } catch (error) {
    throw postFailed(error);
  }
}

/** The thread can't be posted to: https://docs.slack.dev/reference/methods/chat.postMessage#errors. */
const NO_THREAD: ReadonlySet<string> = new Set([
  'cannot_reply_to_message',
  'thread_locked',
  'thread_not_found',
]);

/** What answers a message that was deleted since is said in the channel. */
async function postAnswer(options: PostOptions, delivery: Delivery, part: Part): Promise<string> {
  const post = () => postPart(options, delivery, part);
  if (delivery.replyTo === null) return await post();
  return await orNoThread(post, () => postPart(options, delivery, { ...part, parentTs: null }));
}

async function orNoThread<Result, Other>(
  call: () => Promise<Result>,
  otherwise: () => Other,
): Promise<Result | Awaited<Other>> {
  try {
    return await call();
  } catch (error) {
    if (!NO_THREAD.has(slackReason(error))) throw error;
    return await otherwise();
  }
}

/** Nothing is left to edit, or it may not be edited any more: https://docs.slack.dev/reference/methods/chat.update#errors. */
const NOT_EDITABLE: ReadonlySet<string> = new Set([
  'cant_update_message',
  'edit_window_closed',
  'message_not_found',
]);

/**
 * Edits the message in the channel; what hangs on it in a thread stays.
 *
 * @throws {VerbatimError} with Slack's reason: see `Platform.edit`.
 */
export async function editOnSlack(
  options: PostOptions,
  { to, ts, document }: Pick<Delivery, 'to' | 'document'> & { readonly ts: string },
): Promise<void> {
  const [{ text, blocks }] = renderSlackThread(document);
  try {
    const channel = await openChannel(options, to);
    await waitOutRateLimit(options, () =>
      options.client.chat.update({ channel, ts, text, blocks, parse: 'none' }),
    );
  } catch (error) {
    if (!NOT_EDITABLE.has(slackReason(error))) throw postFailed(error);
  }
}

/** @returns the id of the channel, which for a direct message is told by Slack. */
async function openChannel(options: PostOptions, to: string): Promise<string> {
  if (!to.startsWith('@')) return to;
  const { channel } = await waitOutRateLimit(options, () =>
    options.client.conversations.open({ users: to.slice(1) }),
  );
  return channel?.id ?? to.slice(1);
}

interface Part {
  readonly channel: string;
  readonly message: SlackMessage;
  readonly part: number;
  /** null for the message in the channel itself. */
  readonly parentTs: string | null;
}

async function postPart(
  options: PostOptions,
  delivery: Delivery,
  { channel, message, part, parentTs }: Part,
): Promise<string> {
  const answer = await waitOutRateLimit(options, async () => {
    await delivery.demandClaim();
    return options.client.chat.postMessage({
      channel,
      text: message.text,
      blocks: message.blocks,
      ...(parentTs === null ? {} : { thread_ts: parentTs }),
      metadata: {
        event_type: DELIVERY_EVENT,
        event_payload: { delivery_id: delivery.deliveryId, part },
      },
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
    });
  });
  return answer.ts ?? '';
}

/** Messages of this delivery among the newest in the channel; none when the channel may not be read, which is logged. */
async function findPosted(
  options: PostOptions,
  delivery: Delivery,
  channel: string,
): Promise<readonly Posted[]> {
  const { client, logger } = options;
  const common = {
    channel,
    limit: HISTORY_MESSAGES,
    include_all_metadata: true,
  };
  const readThread = async (ts: string) => {
    const thread = await waitOutRateLimit(options, () =>
      client.conversations.replies({ ...common, ts }),
    );
    return pickPosted(thread.messages, delivery.deliveryId);
  };
  try {
    const answered = delivery.replyTo;
    if (answered !== null) {
      const posted = await orNoThread(
        () => readThread(answered),
        () => null,
      );
      if (posted !== null) return posted;
    }
    const history = await waitOutRateLimit(options, () => client.conversations.history(common));
    const parent = pickPosted(history.messages, delivery.deliveryId)[0];
    return parent === undefined ? [] : [parent, ...(await readThread(parent.ts))];
  } catch (error) {
    if (isPassing(error)) throw error;
    logger.debug(
      { reason: slackReason(error) },
      'the Slack channel can not be read before posting',
    );
    return [];
  }
}

interface MessageWithMetadata {
  readonly ts?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object };
}

function pickPosted(
  messages: readonly MessageWithMetadata[] | undefined,
  deliveryId: string,
): readonly Posted[] {
  return (messages ?? []).flatMap(({ ts, metadata }) => {
    const payload = new Map<string, unknown>(Object.entries(metadata?.event_payload ?? {}));
    const part = payload.get('part');
    if (metadata?.event_type !== DELIVERY_EVENT || payload.get('delivery_id') !== deliveryId)
      return [];
    return ts === undefined || typeof part !== 'number' ? [] : [{ ts, part }];
  });
}

/** Runs `call`, and runs it again after as many seconds as Slack's `Retry-After` says. */
async function waitOutRateLimit<Answer>(
  { timers, logger }: PostOptions,
  call: () => Promise<Answer>,
): Promise<Answer> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await call();
    } catch (error) {
      const isRateLimit = error instanceof webApi.WebAPIRateLimitedError;
      if (!isRateLimit || waits === MAX_RATE_LIMIT_WAITS) throw error;
      const { retryAfter } = error;
      logger.info({ retryAfterSeconds: retryAfter }, 'Slack asks to wait before posting');
      await wait({ timers }, retryAfter * 1000);
    }
  }
}

function wait({ timers }: Pick<PostOptions, 'timers'>, delayMs: number): Promise<void> {
  return new Promise((resolve) => timers.after(delayMs, resolve));
}
