import { afterEach, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/lib/logger.ts';
import { createOneWorkspace } from '../../../../src/platforms/slack/workspaces/one-workspace.ts';
import { SLACK_TOKENS } from '../../../helpers/slack/slack-trial.ts';
import {
  type SlackStandIn,
  startSlackStandIn,
} from '../../../stand-ins/slack/start-slack-stand-in.ts';

let slack: SlackStandIn;

afterEach(() => slack.close());

async function openWorkspace(botToken: string) {
  slack = await startSlackStandIn(SLACK_TOKENS);
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  return createOneWorkspace({ botToken, clientOptions, logger: silentLogger });
}

it('knows its own workspace once Slack was asked, and no other', async () => {
  const workspaces = await openWorkspace(SLACK_TOKENS.botToken);
  await workspaces.check();
  expect(workspaces.has('T0HARBOUR')).toBe(true);
  expect(workspaces.has('T0COAST')).toBe(false);
  const client = await workspaces.clientFor('');
  expect((await client.auth.test()).team_id).toBe('T0HARBOUR');
});

it.each(['token_expired', 'token_revoked', 'account_inactive'])(
  'names the variable when Slack says %s',
  async (error) => {
    const workspaces = await openWorkspace(SLACK_TOKENS.botToken);
    slack.killToken(SLACK_TOKENS.botToken, error);
    await expect(workspaces.check()).rejects.toMatchObject({
      code: 'platform-refused',
      message: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
  },
);
