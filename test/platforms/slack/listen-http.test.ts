import { afterEach, describe, expect, it } from 'vitest';
import { SIGNATURE_LIFE_MS } from '../../../src/platforms/slack/rendering/slack-limits.ts';
import {
  openSlackOverHttp,
  SIGNING_SECRET,
  type SlackHttpTrial,
} from '../../helpers/slack/slack-http-trial.ts';
import { readBlocks } from '../../helpers/slack/slack-newsroom.ts';
import { signSlack } from '../../stand-ins/slack/deliver-slack.ts';

let trial: SlackHttpTrial;

afterEach(() => trial.close());

/** Posts a body with whatever headers. */
function post(body: string, headers: Readonly<Record<string, string>>, path = '/slack/events') {
  return fetch(`${trial.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

function signed(body: string, ageMs = 0, secret = SIGNING_SECRET): Record<string, string> {
  const timestamp = String(Math.floor((Date.now() - ageMs) / 1000));
  return {
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signSlack(secret, timestamp, body),
  };
}

describe('a signed request', () => {
  it('of a command is acknowledged and answered', async () => {
    trial = await openSlackOverHttp();
    const { answers, ackMs } = await trial.slack.sendCommand({
      command: '/quote',
      text: 'Harrowby',
    });
    expect(ackMs).toBeLessThan(3_000);
    expect(answers[0]?.text).toContain('Tomas Harrowby');
    expect(trial.platform.isConnected()).toBe(true);
    expect(trial.slack.calls.map(({ method }) => method)).not.toContain('apps.connections.open');
  });

  it('of a form is answered with errors at its fields', async () => {
    trial = await openSlackOverHttp();
    const { modal } = await trial.slack.sendCommand({ command: '/quote', text: '' });
    if (modal === null) throw new Error('no form');
    expect((await trial.slack.suggest(modal, 'speaker', 'harr')).labels).toContain('“harr”');
    const { reply } = await trial.slack.submitForm(modal, {
      speaker: 'Harrowby',
      since: 'soonish',
    });
    expect(reply).toHaveProperty('errors.since');
  });

  it('of an event that is sent again is worked on once', async () => {
    trial = await openSlackOverHttp();
    await trial.slack.openHome('UREPORTER', 3);
    await trial.slack.until(() => trial.slack.home('UREPORTER'));
    await trial.platform.stop();
    const published = trial.slack.calls.filter(({ method }) => method === 'views.publish');
    expect(published).toHaveLength(1);
  });

  it('that checks the address is answered with its challenge', async () => {
    trial = await openSlackOverHttp();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-1' });
    expect(await (await post(body, signed(body))).json()).toEqual({ challenge: 'c-1' });
  });
});

describe('is refused with 401, and nothing is run', () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'c-1' });

  it.each([
    ['a command with a wrong signature', 'bad'],
    ['a command with a stale timestamp', 'stale'],
  ] as const)('%s', async (_, forgery) => {
    trial = await openSlackOverHttp();
    await expect(
      trial.slack.sendCommand({ command: '/quote', text: 'Harrowby', forgery }),
    ).rejects.toThrow('http 401');
    expect(trial.slack.privateMessages('UREPORTER')).toEqual([]);
  });

  it.each([
    ['no signature', () => ({})],
    ['one of another body', () => signed('{}')],
    ['one of another secret', () => signed(body, 0, 'other')],
    ['one that is none', () => ({ ...signed(body), 'x-slack-signature': 'v0=' })],
    ['another version', () => ({ ...signed(body), 'x-slack-signature': 'v1=abc' })],
    ['no timestamp', () => ({ 'x-slack-signature': signSlack(SIGNING_SECRET, '', body) })],
    ['one just too old', () => signed(body, SIGNATURE_LIFE_MS + 2_000)],
  ])('%s', async (_, headers) => {
    trial = await openSlackOverHttp();
    expect((await post(body, headers())).status).toBe(401);
  });

  it('but not one that is old, and not too old', async () => {
    trial = await openSlackOverHttp();
    expect((await post(body, signed(body, SIGNATURE_LIFE_MS - 10_000))).status).toBe(200);
  });
});

it.each([
  ['/slack/events', 'GET', 404],
  ['/slack/install', 'GET', 404],
  ['/slack/oauth_redirect', 'GET', 404],
  ['/', 'GET', 404],
])('%s is nothing to %s in one workspace', async (path, method, status) => {
  trial = await openSlackOverHttp();
  expect((await fetch(`${trial.url}${path}`, { method })).status).toBe(status);
});

it('says which setting is wrong when the port is taken', async () => {
  trial = await openSlackOverHttp();
  const port = Number(new URL(trial.url).port);
  const http = { publicUrl: 'https://b.example', host: '127.0.0.1', port, signingSecret: 'x' };
  await expect(openSlackOverHttp({ http })).rejects.toMatchObject({
    code: 'config-invalid',
    finding: expect.stringContaining(`slack.http: can't listen on 127.0.0.1:${port}`),
  });
});

it('listens though Slack can’t be reached, and stops', async () => {
  trial = await openSlackOverHttp({ apiUrl: 'http://127.0.0.1:1/api/' });
  expect(trial.platform.isConnected()).toBe(true);
  expect(trial.logLines.join('')).toContain('Slack can not be reached yet; listening');
  await trial.platform.stop();
  expect(trial.platform.isConnected()).toBe(false);
  await expect(fetch(`${trial.url}/slack/events`)).rejects.toThrow();
});

it('answers a request that Bolt refuses to read with no more than its status', async () => {
  trial = await openSlackOverHttp();
  const body = '{"type":';
  const response = await post(body, signed(body));
  expect(response.status).toBe(400);
  expect(await response.text()).toBe('');
  expect(readBlocks({ blocks: [] })).toBe('');
});
