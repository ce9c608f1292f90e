import { afterEach, describe, expect, it } from 'vitest';
import type { ReplyDocument } from '../../../../src/model/reply.ts';
import type { SealedInstallations } from '../../../../src/platforms/slack/workspaces/installed-workspaces.ts';
import { openSlackOverHttp, type SlackHttpTrial } from '../../../helpers/slack/slack-http-trial.ts';
import { openTestStore } from '../../../helpers/store/open-test-store.ts';
import { delivery } from '../../../helpers/values/in-channel.ts';
import { SLACK_CLIENT } from '../../../stand-ins/slack/start-slack-stand-in.ts';

let trial: SlackHttpTrial;

afterEach(() => trial.close());

const KEY = 'a key of more than thirty-two characters';

type TestStore = Awaited<ReturnType<typeof openTestStore>>;

function installationsIn(store: TestStore): SealedInstallations {
  return {
    list: () => store.listInstallations('slack'),
    put: (workspaceId, sealed) => store.putInstallation('slack', { workspaceId, sealed }),
  };
}

/** A bot that several workspaces may install, over this store. */
async function open(store: TestStore, key = KEY): Promise<SlackHttpTrial> {
  const installations = installationsIn(store);
  trial = await openSlackOverHttp({
    several: { ...SLACK_CLIENT, key, installations },
    forgetWorkspace: (workspaceId) => store.forgetWorkspace('slack', workspaceId),
  });
  return trial;
}

/** What a browser does: to Slack's page of consent, and back with a code. */
async function install(teamId: string, change: { state?: string; cookie?: string } = {}) {
  const begun = await fetch(`${trial.url}/slack/install`, { redirect: 'manual' });
  const consent = new URL(begun.headers.get('location') ?? '');
  const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
  const state = change.state ?? consent.searchParams.get('state') ?? '';
  const query = new URLSearchParams({ code: `code-${teamId}`, state });
  const back = await fetch(`${trial.url}/slack/oauth_redirect?${query}`, {
    headers: { cookie: change.cookie ?? cookie },
  });
  return { consent, status: back.status, text: await back.text() };
}

const alert: ReplyDocument = {
  audience: 'channel',
  fallback: 'New quote of Anna Berg',
  blocks: [],
  shareCommandText: null,
};

const post = (workspaceId: string, channelId: string, id = 'd-1') =>
  trial.platform.post({ platform: 'slack', workspaceId, channelId }, alert, delivery(id));

describe('an installation', () => {
  it('goes through Slack’s consent, is kept sealed, and is told to who installs', async () => {
    const store = await openTestStore();
    await open(store);
    const { consent, status, text } = await install('T0HARBOUR');
    expect(consent.pathname).toBe('/oauth/v2/authorize');
    expect(consent.searchParams.get('redirect_uri')).toBe(
      'https://verbatim.example/bot/slack/oauth_redirect',
    );
    expect(consent.searchParams.get('scope')).toContain('commands,chat:write');
    expect({ status, text }).toEqual({
      status: 200,
      text: 'Verbatim is in Harbour Newsroom now. Type /help there.\n',
    });
    const [kept] = await store.listInstallations('slack');
    expect(kept?.workspaceId).toBe('T0HARBOUR');
    expect(JSON.stringify(kept)).not.toContain('xoxb');
    expect(trial.logLines.join('')).not.toMatch(/xoxb-T0|client-secret/);
  });

  it.each([
    ['a state of another browser', { cookie: 'slack-app-oauth-state=other' }],
    ['a state that nobody gave', { state: 'made-up', cookie: 'slack-app-oauth-state=made-up' }],
  ])('with %s is refused, with an id that the log has', async (_, change) => {
    const store = await openTestStore();
    await open(store);
    const { status, text } = await install('T0HARBOUR', change);
    expect(status).toBe(400);
    expect(text).toContain('r1r1r1r1');
    expect(trial.logLines.join('')).toContain('"refusalId":"r1r1r1r1"');
    expect(await store.listInstallations('slack')).toEqual([]);
  });

  it('with a code that is none is refused', async () => {
    await open(await openTestStore());
    expect((await install('T0NOWHERE')).status).toBe(400);
  });
});

describe('several workspaces', () => {
  it('are each answered and posted to with their own token', async () => {
    await open(await openTestStore());
    await install('T0HARBOUR');
    await install('T0COAST');
    await post('T0HARBOUR', 'CNEWS');
    await post('T0COAST', 'CCOAST');
    expect(trial.slack.messages('CNEWS')).toHaveLength(1);
    expect(trial.slack.messages('CCOAST')).toHaveLength(1);
    await expect(post('T0HARBOUR', 'CCOAST')).rejects.toThrow('channel_not_found');
    const { answers } = await trial.slack.sendCommand({
      command: '/quote',
      text: 'Harrowby',
      userId: 'UCOAST',
      teamId: 'T0COAST',
      channelId: 'CCOAST',
    });
    expect(answers[0]?.text).toContain('Tomas Harrowby');
    expect(trial.slack.refused.map(({ error }) => error)).toEqual(['channel_not_found']);
  });

  it('are known after a restart', async () => {
    const store = await openTestStore();
    await open(store);
    await install('T0HARBOUR');
    const [kept] = await store.listInstallations('slack');
    await trial.platform.stop();
    const sealed = kept?.sealed ?? '';
    await trial.close();
    await open(store);
    expect(sealed).not.toBe('');
    // This Slack is another one, which gave no such token; the store had it.
    await expect(post('T0HARBOUR', 'CNEWS')).rejects.toThrow('invalid_auth');
  });

  it('leave what was ordered before there were several to the only one, else to nobody', async () => {
    await open(await openTestStore());
    await expect(post('', 'CNEWS')).rejects.toThrow('order it again in its channel');
    await install('T0HARBOUR');
    await post('', 'CNEWS');
    expect(trial.slack.messages('CNEWS')).toHaveLength(1);
    await install('T0COAST');
    await expect(post('', 'CNEWS', 'd-2')).rejects.toMatchObject({ code: 'delivery-failed' });
  });

  it('that never installed it are told so, and no more', async () => {
    await open(await openTestStore());
    await install('T0HARBOUR');
    const { answers } = await trial.slack.sendCommand({
      command: '/digest',
      text: 'list',
      userId: 'UCOAST',
      teamId: 'T0COAST',
      channelId: 'CCOAST',
    });
    expect(answers[0]?.text).toContain('belongs to another workspace');
    await trial.slack.sendEvent({
      event: { type: 'app_home_opened', user: 'UCOAST', channel: 'D1', tab: 'home' },
      teamId: 'T0COAST',
    });
    await trial.platform.stop();
    expect(trial.slack.calls.map(({ method }) => method)).not.toContain('views.publish');
    await expect(post('T0COAST', 'CCOAST')).rejects.toThrow('not installed');
  });

  it.each([
    ['remove Verbatim', { type: 'app_uninstalled' }],
    ['take its token back', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }],
  ])('that %s are forgotten, and nothing is posted there any more', async (_, event) => {
    const store = await openTestStore();
    await open(store);
    await install('T0HARBOUR');
    await install('T0COAST');
    await trial.slack.sendEvent({ event, teamId: 'T0COAST' });
    await trial.platform.stop();
    expect((await store.listInstallations('slack')).map(({ workspaceId }) => workspaceId)).toEqual([
      'T0HARBOUR',
    ]);
    await expect(post('T0COAST', 'CCOAST')).rejects.toThrow('not installed');
    await post('T0HARBOUR', 'CNEWS');
  });
});

describe('a wrong key', () => {
  it('stops Slack alone, and names the variable', async () => {
    const store = await openTestStore();
    await open(store);
    await install('T0HARBOUR');
    await trial.close();
    await expect(open(store, `${KEY}!`)).rejects.toMatchObject({
      code: 'platform-refused',
      finding: expect.stringContaining('VERBATIM_KEY does not open the token'),
    });
  });

  it('is what a row that was moved to another workspace looks like', async () => {
    const store = await openTestStore();
    await open(store);
    await install('T0HARBOUR');
    const [kept] = await store.listInstallations('slack');
    await store.putInstallation('slack', {
      workspaceId: 'T0COAST',
      sealed: kept?.sealed ?? '',
    });
    await trial.close();
    await expect(open(store)).rejects.toThrow('T0COAST');
  });
});
