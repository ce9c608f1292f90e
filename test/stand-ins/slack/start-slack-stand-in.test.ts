import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type SlackStandIn, startSlackStandIn } from './start-slack-stand-in.ts';

const TOKENS = { botToken: 'xoxb-right', appToken: 'xapp-right' };

let slack: SlackStandIn;

beforeEach(async () => {
  slack = await startSlackStandIn(TOKENS);
});

afterEach(() => slack.close());

async function call(
  method: string,
  args: Readonly<Record<string, string>> = {},
  token = TOKENS.botToken,
): Promise<{ ok: boolean; error?: string; url?: string }> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return (await response.json()) as { ok: boolean; error?: string; url?: string };
}

async function connect(): Promise<WebSocket> {
  const { url = '' } = await call('apps.connections.open', {}, TOKENS.appToken);
  const socket = new WebSocket(url);
  await slack.connected();
  return socket;
}

interface Expected {
  readonly error: string;
  /** The bot's when not given. */
  readonly token?: string;
}

describe('the Web API refuses', () => {
  const message = { channel: 'CNEWS', text: 'hello' };

  it.each<readonly [string, string, Readonly<Record<string, string>>, Expected]>([
    ['a wrong token', 'auth.test', {}, { token: 'xoxb-wrong', error: 'invalid_auth' }],
    ['no token', 'auth.test', {}, { token: '', error: 'not_authed' }],
    [
      'a bot token for a connection',
      'apps.connections.open',
      {},
      { error: 'not_allowed_token_type' },
    ],
    [
      'an app token for a message',
      'chat.postMessage',
      message,
      { token: TOKENS.appToken, error: 'not_allowed_token_type' },
    ],
    ['a method that is none', 'chat.shout', message, { error: 'unknown_method' }],
    [
      'an unknown channel',
      'chat.postMessage',
      { ...message, channel: 'C0' },
      { error: 'channel_not_found' },
    ],
    [
      'a channel without the bot',
      'chat.postMessage',
      { ...message, channel: 'CSTRANGE' },
      { error: 'not_in_channel' },
    ],
    [
      'an archived channel',
      'chat.postMessage',
      { ...message, channel: 'COLD' },
      { error: 'is_archived' },
    ],
    ['no text', 'chat.postMessage', { channel: 'CNEWS' }, { error: 'no_text' }],
    [
      'blocks that are no JSON',
      'chat.postMessage',
      { ...message, blocks: '[{' },
      { error: 'invalid_blocks_format' },
    ],
    [
      'wrong blocks',
      'chat.postMessage',
      { ...message, blocks: '[{}]' },
      { error: 'invalid_blocks' },
    ],
    [
      'metadata without a type',
      'chat.postMessage',
      { ...message, metadata: '{}' },
      { error: 'invalid_metadata_format' },
    ],
    [
      'an update of no message',
      'chat.update',
      { ...message, ts: '1' },
      { error: 'message_not_found' },
    ],
    ['an unknown user', 'users.info', { user: 'U0' }, { error: 'user_not_found' }],
  ])('%s', async (_, method, args, { token = TOKENS.botToken, error }) => {
    expect(await call(method, args, token)).toMatchObject({ ok: false, error });
    expect(slack.messages('CNEWS')).toEqual([]);
  });
});

it('keeps what is posted and shows it after an update', async () => {
  await call('chat.postMessage', { channel: 'CNEWS', text: 'hello' });
  const [posted] = slack.messages('CNEWS');
  await call('chat.update', { channel: 'CNEWS', text: 'goodbye', ts: posted?.ts ?? '' });
  expect(slack.messages('CNEWS').map(({ text }) => text)).toEqual(['goodbye']);
});

it('answers 429 with Retry-After when told to', async () => {
  slack.limitNext('auth.test', 3);
  const response = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('3');
});

it('takes each ticket for a connection once', async () => {
  const { url = '' } = await call('apps.connections.open', {}, TOKENS.appToken);
  const first = new WebSocket(url);
  await slack.connected();
  const second = new WebSocket(url);
  const code = await new Promise((resolve) => second.on('close', resolve));
  expect(code).toBe(1008);
  first.close();
});

it('fails a command that nobody acknowledges in time', async () => {
  await slack.close();
  slack = await startSlackStandIn({ ...TOKENS, ackLimitMs: 20 });
  const socket = await connect();
  await expect(slack.sendCommand({ command: '/quote', text: 'x' })).rejects.toThrow(
    'operation_timeout after 20 ms',
  );
  socket.close();
});

it('takes five answers to a command and no sixth', async () => {
  const socket = await connect();
  const statuses: number[] = [];
  const done = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const envelope = JSON.parse(String(data)) as {
        envelope_id?: string;
        payload?: { response_url: string };
      };
      if (envelope.payload === undefined) return;
      socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
      void answerOften(envelope.payload.response_url, statuses).then(resolve);
    });
  });
  await slack.sendCommand({ command: '/quote', text: 'x' });
  await done;
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  expect(slack.privateMessages('UREPORTER')).toHaveLength(5);
  socket.close();
});

async function answerOften(url: string, statuses: number[]): Promise<void> {
  for (let count = 0; count < 6; count += 1) {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ text: 'x' }) });
    statuses.push(response.status);
  }
}
