import { webApi } from '@slack/bolt';
import { afterEach, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/lib/logger.ts';
import { ADMIN_CACHE_MS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';
import { createAdmins } from '../../../../src/platforms/slack/workspaces/find-admins.ts';
import { SLACK_TOKENS, type SlackTrial, trySlack } from '../../../helpers/slack/slack-trial.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

it.each([
  ['an admin of the workspace', 'UADMIN', [], 'Feed removed'],
  ['an owner of the workspace', 'UOWNER', [], 'Feed removed'],
  ['who is named in the config', 'UREPORTER', ['UREPORTER'], 'Feed removed'],
  ['anyone else', 'UREPORTER', [], 'Only admins may do this'],
  ['a guest', 'UGUEST', [], 'Only admins may do this'],
  ['an admin of another workspace in a shared channel', 'USTRANGER', [], 'Only admins may do this'],
  ['a guest who is named in the config', 'UGUEST', ['UGUEST'], 'Only admins may do this'],
  ['a user that Slack does not know', 'UNOBODY', ['UNOBODY'], 'Only admins may do this'],
])('%s is told by an admin command', async (_, userId, admins, text) => {
  trial = await trySlack({ admins });
  await trial.platform.start();
  const command = { command: '/feeds', text: 'remove 1', userId };
  const { answers } = await trial.slack.sendCommand(command);
  expect(answers[0]?.text).toBe(text);
});

it('asks Slack once in a few minutes, for each workspace', async () => {
  trial = await trySlack();
  let nowMs = 0;
  const client = new webApi.WebClient(SLACK_TOKENS.botToken, { slackApiUrl: trial.slack.apiUrl });
  const createdIsAdmin = createAdmins({
    admins: [],
    clock: { nowMs: () => nowMs },
    logger: silentLogger,
  });
  const isAdmin = (userId: string, workspaceId = 'T0HARBOUR') =>
    createdIsAdmin(client, { userId, workspaceId });
  expect(await isAdmin('UADMIN')).toBe(true);
  nowMs = ADMIN_CACHE_MS - 1;
  expect(await isAdmin('UADMIN')).toBe(true);
  expect(trial.slack.calls).toHaveLength(1);
  nowMs = ADMIN_CACHE_MS;
  expect(await isAdmin('UADMIN')).toBe(true);
  expect(trial.slack.calls).toHaveLength(2);
  expect(await isAdmin('UADMIN', 'T0COAST')).toBe(true);
  expect(trial.slack.calls).toHaveLength(3);
});
