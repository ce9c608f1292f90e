/** The stand-in is only worth something if it refuses what Discord refuses. Plain HTTP here, so that no SDK helps. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type DiscordStandIn, startDiscordStandIn } from './start-discord-stand-in.ts';

const TOKEN = 'MTAw.made-up.token-of-a-test';
const CHANNEL = '300000000000000001';
const APPLICATION = '200000000000000001';

let standIn: DiscordStandIn;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.UTC(2026, 2, 3);
  standIn = await startDiscordStandIn({ token: TOKEN, nowMs: () => nowMs });
});
afterEach(() => standIn.close());

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: number; readonly id?: string } | undefined;
}

async function send(method: string, path: string, body?: unknown, token = TOKEN): Promise<Answer> {
  const response = await fetch(`${standIn.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const post = (body: unknown) => send('POST', `/channels/${CHANNEL}/messages`, body);
const x = (length: number) => 'x'.repeat(length);

describe('messages', () => {
  it('keeps one message for one enforced nonce', async () => {
    const once = { content: 'a', nonce: 'n', enforce_nonce: true };
    expect((await post(once)).body?.id).toBe((await post(once)).body?.id);
    expect((await post({ content: 'a', nonce: 'n' })).status).toBe(200);
    expect(standIn.messages(CHANNEL)).toHaveLength(2);
  });

  it('forgets a nonce after some minutes, and gives none back', async () => {
    const once = { content: 'a', nonce: 'n', enforce_nonce: true };
    const first = (await post(once)).body?.id;
    nowMs += 4 * 60_000;
    expect((await post(once)).body?.id).toBe(first);
    nowMs += 60_000;
    expect((await post(once)).body?.id).not.toBe(first);
    const { body } = await send('GET', `/channels/${CHANNEL}/messages?limit=2`);
    expect(body).toMatchObject([{ content: 'a' }, { id: first }]);
    expect(body).not.toMatchObject([{ nonce: 'n' }, {}]);
    const tooMany = await send('GET', `/channels/${CHANNEL}/messages?limit=101`);
    expect(tooMany.body?.code).toBe(50_035);
  });

  it('tells who would have been pinged', async () => {
    await post({ content: 'a \\<@5> @everyone' });
    await post({ content: 'b <@5> @everyone', allowed_mentions: { parse: ['users'] } });
    await post({ content: 'c <@5> @everyone', allowed_mentions: { parse: [] } });
    expect(standIn.messages(CHANNEL).map(({ pings }) => pings)).toEqual([
      ['<@5>', '@everyone'],
      ['<@5>'],
      [],
    ]);
  });

  it('refuses a wrong token, unknown places and second threads', async () => {
    expect((await send('GET', '/gateway/bot', undefined, 'wrong')).status).toBe(401);
    expect((await send('POST', '/channels/5/messages', { content: 'a' })).body?.code).toBe(10_003);
    const id = (await post({ content: 'a' })).body?.id;
    const thread = `/channels/${CHANNEL}/messages/${id}/threads`;
    expect((await send('POST', thread, { name: x(101) })).body?.code).toBe(50_035);
    expect((await send('POST', thread, { name: 'Stories' })).body?.id).toBe(id);
    expect((await send('POST', thread, { name: 'Stories' })).body?.code).toBe(160_004);
    expect((await send('GET', '/nowhere')).status).toBe(404);
  });
});

describe('commands', () => {
  const option = (change: object) => ({ type: 3, name: 'a', description: 'b', ...change });
  const command = (change: object) => ({ name: 'quote', description: 'a', ...change });
  const menu = (change: object) => ({ type: 3, name: 'Quotes in this link', ...change });

  it('takes a slash command and a menu command of one name', async () => {
    const both = [command({}), menu({ name: 'quote' })];
    expect((await send('PUT', `/applications/${APPLICATION}/commands`, both)).status).toBe(200);
  });

  it('keeps those of its server apart, and refuses those of others', async () => {
    const inGuild = (id: string) => `/applications/${APPLICATION}/guilds/${id}/commands`;
    const put = (id: string, body: object) => send('PUT', inGuild(id), [body]);
    expect((await put('100000000000000009', command({}))).body?.code).toBe(50_001);
    expect((await put(standIn.guildId, command({ contexts: [0] }))).body?.code).toBe(50_035);
    expect((await put(standIn.guildId, command({}))).status).toBe(200);
    expect([standIn.registeredCommands(), standIn.guildCommands().length]).toEqual([[], 1]);
  });

  it.each<[string, unknown, string]>([
    ['capitals in a name', [command({ name: 'Quote' })], 'INVALID_NAME'],
    ['a name of 33', [command({ name: x(33) })], 'INVALID_NAME'],
    ['a space in a name', [command({ name: 'a b' })], 'INVALID_NAME'],
    ['no description', [command({ description: '' })], 'between 1 and 100'],
    ['a description of 101', [command({ description: x(101) })], 'between 1 and 100'],
    ['one name twice', [command({}), command({})], 'DUPLICATE_NAME'],
    [
      '26 options',
      [command({ options: Array.from({ length: 26 }, (_, i) => option({ name: `a${i}` })) })],
      'Must be 25',
    ],
    [
      'a required option behind another',
      [command({ options: [option({}), option({ name: 'b', required: true })] })],
      'OPTIONS_REQUIRED_INVALID',
    ],
    [
      'subcommands beside options',
      [command({ options: [option({}), option({ type: 1, name: 'b' })] })],
      'mutually exclusive',
    ],
    [
      'choices and completion',
      [
        command({
          options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })],
        }),
      ],
      'CHOICES_AND_AUTOCOMPLETE',
    ],
    [
      '26 choices',
      [command({ options: [option({ choices: Array(26).fill({ name: 'a', value: 'a' }) })] })],
      'Must be 25',
    ],
    [
      'an empty choice',
      [command({ options: [option({ choices: [{ name: '', value: 'a' }] })] })],
      'between 1 and 100',
    ],
    ['an unknown type', [command({ options: [option({ type: 12 })] })], 'BASE_TYPE_CHOICES'],
    [
      '8,001 characters',
      [
        command({
          options: Array.from({ length: 25 }, (_, i) =>
            option({
              name: `a${i}`,
              choices: Array.from({ length: 4 }, () => ({ name: x(50), value: x(50) })),
            }),
          ),
        }),
      ],
      'maximum size',
    ],
    ['no list', {}, 'LIST_TYPE_CONVERT'],
    [
      '101 commands',
      Array.from({ length: 101 }, (_, index) => command({ name: `a${index}` })),
      'reached (100)',
    ],
    ['a permission that is none', [command({ default_member_permissions: 'all' })], 'BITFIELD'],
    ['an unknown place', [command({ contexts: [3] })], 'BASE_TYPE_CHOICES'],
    ['no place', [command({ contexts: [] })], 'BASE_TYPE_CHOICES'],
    ['an unknown way to install', [command({ integration_types: [2] })], 'BASE_TYPE_CHOICES'],
    ['a menu command with a description', [menu({ description: 'a' })], 'CANNOT_BE_SET'],
    ['a menu command with options', [menu({ options: [option({})] })], 'CANNOT_BE_SET'],
    ['a menu command of 33', [menu({ name: x(33) })], 'between 1 and 32'],
    ['a menu command without name', [menu({ name: ' ' })], 'between 1 and 32'],
    ['an unknown type of command', [menu({ type: 9 })], 'BASE_TYPE_CHOICES'],
    [
      'six menu commands',
      Array.from({ length: 6 }, (_, index) => menu({ name: `Menu ${index}` })),
      'reached (5)',
    ],
    ['one menu command twice', [menu({}), menu({})], 'DUPLICATE_NAME'],
  ])('refuses %s', async (_what, body, words) => {
    const { body: error } = await send('PUT', `/applications/${APPLICATION}/commands`, body);
    expect(error?.code).toBe(50_035);
    expect(standIn.refusals.join()).toContain(words);
    expect(standIn.registeredCommands()).toEqual([]);
  });

  it.each([
    ['is not registered', { name: 'other' }],
    ['has no such subcommand', { name: 'quote', subcommand: 'add' }],
    ['needs an option that is missing', { name: 'quote' }],
    ['has no such option', { name: 'quote', options: { a: 'b', b: 'c' } }],
    ['takes words where a number is given', { name: 'quote', options: { a: 1 } }],
  ])('lets nobody send a command that %s', async (_what, use) => {
    await send('PUT', `/applications/${APPLICATION}/commands`, [
      command({ options: [option({ required: true })] }),
    ]);
    await expect(standIn.runCommand(use)).rejects.toThrow(/\/quote|\/other/);
  });
});

describe('interactions', () => {
  let socket: WebSocket;
  let events: { op: number; t: string | null; d: { id: string; token: string } }[];

  beforeEach(async () => {
    events = [];
    socket = new WebSocket(
      standIn.apiUrl.replace(/^http|\/api$/g, (part) => (part === 'http' ? 'ws' : '/?v=10')),
    );
    socket.on('message', (raw) => events.push(JSON.parse(String(raw))));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ op: 2, d: { token: TOKEN, intents: 1 } }));
    await standIn.until(() => standIn.gatewayCounts.identified === 1);
    await send('PUT', `/applications/${APPLICATION}/commands`, [
      { name: 'quote', description: 'a' },
    ]);
  });
  afterEach(() => socket.terminate());

  async function interact() {
    void standIn.runCommand({ name: 'quote' });
    while (events.every(({ t }) => t !== 'INTERACTION_CREATE'))
      await new Promise((resolve) => socket.once('message', resolve));
    const { id, token } = events.find(({ t }) => t === 'INTERACTION_CREATE')?.d ?? {
      id: '',
      token: '',
    };
    return {
      callback: (body: unknown) => send('POST', `/interactions/${id}/${token}/callback`, body),
      edit: (body: unknown) =>
        send('PATCH', `/webhooks/${APPLICATION}/${token}/messages/@original`, body),
      follow: (body: unknown) => send('POST', `/webhooks/${APPLICATION}/${token}`, body),
    };
  }

  it('greets, knows the bot and sends its server', () => {
    expect(events.map(({ op, t }) => t ?? op)).toEqual([10, 'READY', 'GUILD_CREATE']);
  });

  it('refuses a first answer after 3 seconds', async () => {
    const { callback } = await interact();
    nowMs += 3_001;
    expect((await callback({ type: 5 })).body?.code).toBe(10_062);
  });

  it('refuses a second first answer, a wrong type, and a message over the limits', async () => {
    const { callback } = await interact();
    expect((await callback({ type: 7 })).body?.code).toBe(50_035);
    expect((await callback({ type: 4, data: { content: x(2_001) } })).body?.code).toBe(50_035);
    expect((await callback({ type: 5 })).status).toBe(204);
    expect((await callback({ type: 5 })).body?.code).toBe(40_060);
  });

  it('refuses edits and follow-ups without a first answer or with an old token', async () => {
    const { callback, edit, follow } = await interact();
    expect((await edit({ content: 'a' })).body?.code).toBe(10_008);
    expect((await follow({ content: 'a' })).body?.code).toBe(10_015);
    await callback({ type: 5 });
    nowMs += 15 * 60_000 + 1;
    expect((await edit({ content: 'a' })).body?.code).toBe(50_027);
  });

  it('fills the private acknowledgement with the first follow-up, whatever that asks for', async () => {
    const { callback, follow } = await interact();
    await callback({ type: 5, data: { flags: 64 } });
    await follow({ content: 'meant for all' });
    expect(standIn.messages(CHANNEL)).toEqual([]);
    await follow({ content: 'for all' });
    expect(standIn.messages(CHANNEL).map(({ content }) => content)).toEqual(['for all']);
  });

  it('refuses what changes a deleted message, or writes into a removed channel', async () => {
    const { callback, edit, follow } = await interact();
    await callback({ type: 4, data: { content: 'a' } });
    const [message] = standIn.messages(CHANNEL);
    if (message === undefined) throw new Error('nothing posted');
    standIn.deleteMessage(message);
    expect((await edit({ content: 'b' })).body?.code).toBe(10_008);
    standIn.deleteChannel(CHANNEL);
    expect((await edit({ content: 'b' })).body?.code).toBe(10_003);
    expect((await follow({ content: 'b' })).body?.code).toBe(10_003);
    expect((await post({ content: 'b' })).body?.code).toBe(10_003);
  });

  it('opens a form as a first answer, and refuses a wrong one', async () => {
    const { callback } = await interact();
    const form = (title: string) => ({
      title,
      custom_id: 'a',
      components: [{ type: 18, label: 'Url', component: { type: 4, custom_id: 'url', style: 1 } }],
    });
    expect((await callback({ type: 9, data: form(x(46)) })).body?.code).toBe(50_035);
    expect((await callback({ type: 9, data: form('Follow a feed') })).status).toBe(204);
  });
});

describe('limits on requests', () => {
  it('answers 50 a second, then 429 with the time to wait', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 51 }, async () => (await send('GET', '/users/@me')).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    nowMs += 1_000;
    expect((await send('GET', '/users/@me')).status).toBe(200);
  });

  it('takes as many messages to a channel in a time as its headers tell', async () => {
    await standIn.close();
    const postLimit = { posts: 2, windowMs: 5_000 };
    standIn = await startDiscordStandIn({ token: TOKEN, nowMs: () => nowMs, postLimit });
    const answers = [];
    for (let count = 0; count < 3; count += 1) {
      const response = await fetch(`${standIn.apiUrl}/v10/channels/${CHANNEL}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'a' }),
      });
      answers.push([response.status, response.headers.get('x-ratelimit-remaining')]);
    }
    expect(answers).toEqual([
      [200, '1'],
      [200, '0'],
      [429, '0'],
    ]);
    nowMs += 5_000;
    expect((await post({ content: 'a' })).status).toBe(200);
  });

  it('says when to come again', async () => {
    standIn.limitRate(7);
    const response = await fetch(`${standIn.apiUrl}/v10/users/@me`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });
});
