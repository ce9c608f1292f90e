/**
 * Tells the program which message of a channel is an answer, so that corrections are told in its thread.
 *
 * A `response_url` doesn't say which message it made: it is the newest with the same words. Where none is found a correction stands
 * in the channel; to a conversation that Slack hides from the bot none could ever come.
 */
import type { webApi } from '@slack/bolt';
import type { ReplyDocument } from '../../../model/reply.ts';
import { slackReason } from '../slack-errors.ts';
import type { AnswerOptions } from './answer-options.ts';
import type { Person } from './read-caller.ts';

/** Others may have written in between. */
const NEWEST_MESSAGES = 15;

interface Shown {
  readonly document: ReplyDocument;
  /** The message's, as it was sent. */
  readonly text: string;
}

/** Never rejects. */
export async function noteShown(
  { gateway, logger }: Pick<AnswerOptions, 'gateway' | 'logger'>,
  { client, person }: { readonly client: webApi.WebClient; readonly person: Person },
  { document: { blocks }, text }: Shown,
): Promise<void> {
  const { workspaceId, channelId } = person;
  let messageId: string | null = null;
  try {
    const common = { channel: channelId, limit: NEWEST_MESSAGES };
    const { messages = [] } = await client.conversations.history(common);
    messageId = messages.find((message) => message.text === text)?.ts ?? null;
  } catch (error) {
    const reason = slackReason(error);
    logger.info({ workspaceId, channelId, reason }, 'the message of an answer was not found');
    if (reason === 'channel_not_found') return;
  }
  const destination = { platform: 'slack', workspaceId, channelId } as const;
  await gateway.noteShown({ destination, messageId, blocks });
}
