/** Tells Slack that something came in, before anything is done about it. */
import { slackReason } from '../slack-errors.ts';
import type { AnswerOptions } from './answer-options.ts';

/** Slack shows an error to the user when this comes late; when it is lost, the answer still arrives over HTTP. */
export async function acknowledge(
  ack: () => Promise<void>,
  { logger }: Pick<AnswerOptions, 'logger'>,
): Promise<void> {
  try {
    await ack();
  } catch (error) {
    logger.warn({ reason: slackReason(error) }, 'Slack could not be told that a command came in');
  }
}
