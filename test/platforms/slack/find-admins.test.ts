import { webApi } from '@slack/bolt';
import { afterEach, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { createAdmins } from '../../../src/platforms/slack/find-admins.ts';
import { ADMIN_CACHE_MS } from '../../../src/platforms/slack/slack-limits.ts';
import { SLACK_TOKENS, type SlackTrial, trySlack } from '../../helpers/slack-trial.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

it.each([
  ['an admin of the workspace', 'UADMIN', [], 'Feed removed'],
  ['an owner of the workspace', 'UOWNER', [], 'Feed removed'],
  ['who is named in the config', 'UREPORTER', ['UREPORTER'], 'Feed removed'],
  ['anyone else', 'UREPORTER', [], 'Only admins may do this'],
  ['a guest', 'UGUEST', [], 'Only admins may do this'],
  ['a guest who is named in the config', 'UGUEST', ['UGUEST'], 'Only admins may do this'],
  ['a user that Slack does not know', 'UNOBODY', ['UNOBODY'], 'Only admins may do this'],
])('%s is told by an admin command', async (_, userId, admins, text) => {
  trial = await trySlack({ admins });
  await trial.platform.start();
  const command = { command: '/feeds', text: 'remove 1', userId };
  const { answers } = await trial.slack.sendCommand(command);
  expect(answers[0]?.text).toBe(text);
});

it('asks Slack once in a few minutes', async () => {
  trial = await trySlack();
  let nowMs = 0;
  const isAdmin = createAdmins({
    client: new webApi.WebClient(SLACK_TOKENS.botToken, { slackApiUrl: trial.slack.apiUrl }),
    admins: [],
    clock: { nowMs: () => nowMs },
    logger: silentLogger,
  });
  expect(await isAdmin('UADMIN')).toBe(true);
  nowMs = ADMIN_CACHE_MS - 1;
  expect(await isAdmin('UADMIN')).toBe(true);
  expect(trial.slack.calls).toHaveLength(1);
  nowMs = ADMIN_CACHE_MS;
  expect(await isAdmin('UADMIN')).toBe(true);
  expect(trial.slack.calls).toHaveLength(2);
});
