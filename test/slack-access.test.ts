import { expect, it } from 'vitest';
import { loadConfig } from '../config/load.ts';
import { slackAccess } from '../src/slack-access.ts';
import { openTestStore } from './helpers/store/open-test-store.ts';
import { tempFolder } from './helpers/temp-folder.ts';

const KEY = 'a key of more than thirty-two characters';

interface Given {
  readonly bot?: string;
  readonly app?: string;
  readonly signing?: string;
  readonly id?: string;
  readonly secret?: string;
  readonly key?: string;
}

async function accessFor(given: Given, publicUrl?: string) {
  const config = loadConfig({ folder: tempFolder(), environment: {} });
  const secrets = {
    ...config.secrets,
    slackBotToken: given.bot,
    slackAppToken: given.app,
    slackSigningSecret: given.signing,
    slackClientId: given.id,
    slackClientSecret: given.secret,
    verbatimKey: given.key,
  };
  const slack = { ...config.slack, http: { ...config.slack.http, publicUrl } };
  return slackAccess({ secrets, slack }, await openTestStore());
}

const HTTP = { publicUrl: 'https://v.example', host: '127.0.0.1', port: 3002, signingSecret: 's' };

it('is off without tokens', async () => {
  expect(await accessFor({})).toBeNull();
  expect(await accessFor({ bot: 'b' })).toBeNull();
  expect(await accessFor({}, HTTP.publicUrl)).toBeNull();
  expect(await accessFor({ signing: 's' }, HTTP.publicUrl)).toBeNull();
});

it('goes over the socket unless there is a public address', async () => {
  expect(await accessFor({ bot: 'b', app: 'a' })).toEqual({ botToken: 'b', appToken: 'a' });
  expect(await accessFor({ bot: 'b', signing: 's' }, HTTP.publicUrl)).toEqual({
    botToken: 'b',
    http: HTTP,
  });
});

it('is for several workspaces with the app’s own secrets, and keeps what they grant in the store', async () => {
  const access = await accessFor({ id: 'i', secret: 'c', key: KEY, signing: 's' }, HTTP.publicUrl);
  expect(access).toMatchObject({
    http: HTTP,
    several: { clientId: 'i', clientSecret: 'c', key: KEY },
  });
  await access?.several?.installations.put('T1', 'sealed');
  expect(await access?.several?.installations.list()).toEqual([
    { workspaceId: 'T1', sealed: 'sealed' },
  ]);
});
