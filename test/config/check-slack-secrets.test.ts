import { expect, it } from 'vitest';
import { checkSlackSecrets } from '../../config/check-slack-secrets.ts';
import type { Secrets } from '../../config/secrets.ts';

const NONE: Secrets = {
  slackBotToken: undefined,
  slackAppToken: undefined,
  slackSigningSecret: undefined,
  slackClientId: undefined,
  slackClientSecret: undefined,
  storePassword: undefined,
  verbatimKey: undefined,
  discordToken: undefined,
  consoleUsers: undefined,
};
const KEY = 'k'.repeat(32);
const ONE = { slackBotToken: 'xoxb-planted', slackSigningSecret: 'planted' };
const SEVERAL = {
  slackSigningSecret: 'planted',
  slackClientId: '1.2',
  slackClientSecret: 'planted',
  verbatimKey: KEY,
};

it.each([
  ['nothing, over the socket', {}, false, []],
  ['both tokens', { slackBotToken: 'xoxb-planted', slackAppToken: 'xapp-planted' }, false, []],
  ['no app token', { slackBotToken: 'xoxb-planted' }, false, ['SLACK_APP_TOKEN']],
  ['no bot token', { slackAppToken: 'xapp-planted' }, false, ['SLACK_BOT_TOKEN']],
  ['several workspaces without HTTP', { slackClientId: '1.2' }, false, ['SLACK_CLIENT_ID']],
  ['a key that others need', { verbatimKey: 'short' }, false, []],
  ['one workspace over HTTP', ONE, true, []],
  ['one over HTTP without a secret', { slackBotToken: 'b' }, true, ['SLACK_SIGNING_SECRET']],
  ['HTTP and no token', { slackSigningSecret: 's' }, true, ['SLACK_BOT_TOKEN']],
  ['HTTP and nothing', {}, true, ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN']],
  ['several workspaces', SEVERAL, true, []],
  ['one and several at once', { ...SEVERAL, ...ONE }, true, ['SLACK_BOT_TOKEN']],
  [
    'several without the rest',
    { slackSigningSecret: 's', slackClientId: '1.2' },
    true,
    ['SLACK_CLIENT_SECRET', 'VERBATIM_KEY'],
  ],
  ['a short key', { ...SEVERAL, verbatimKey: KEY.slice(1) }, true, ['VERBATIM_KEY']],
])('%s', (_, given, isHttp, variables) => {
  const errors = checkSlackSecrets({ ...NONE, ...given }, isHttp);
  expect(errors.map((line) => line.split(':')[0])).toEqual(variables);
  expect(errors.join('')).not.toContain('planted');
});
