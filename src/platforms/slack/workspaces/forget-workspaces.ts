/** A workspace that removed Verbatim, or took its token back, is forgotten: nothing is delivered there any more. */
import type { App } from '@slack/bolt';
import type { AnswerOptions } from '../answering/answer-options.ts';
import { slackReason } from '../slack-errors.ts';

export interface ForgetOptions extends Pick<AnswerOptions, 'logger' | 'track'> {
  /** Everything that is kept for this workspace. */
  forget(workspaceId: string): Promise<void>;
}

export function forgetWorkspaces(app: App, options: ForgetOptions): void {
  app.event('app_uninstalled', async ({ body }) => {
    options.track(forget(options, body.team_id));
  });
  app.event('tokens_revoked', async ({ event, body }) => {
    // People's own tokens are none of ours.
    if ((event.tokens.bot ?? []).length > 0) options.track(forget(options, body.team_id));
  });
}

async function forget({ logger, ...options }: ForgetOptions, workspaceId: string): Promise<void> {
  try {
    await options.forget(workspaceId);
    logger.info({ workspaceId }, 'a Slack workspace removed Verbatim and was forgotten');
  } catch (error) {
    logger.error({ workspaceId, reason: slackReason(error) }, 'a workspace was not forgotten');
  }
}
