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
const button = (change: object) => ({
  type: 2,
  style: 1,
  label: 'More',
  custom_id: 'a',
  ...change,
});
const row = (...buttons: object[]) => [{ type: 1, components: buttons }];
const x = (length: number) => 'x'.repeat(length);
const fields = (count: number) => Array.from({ length: count }, () => ({ name: 'a', value: 'b' }));

describe('messages', () => {
  it('takes one that keeps every limit', async () => {
    const embeds = [
      { title: x(256), description: x(4_096), url: 'https://a.example', fields: fields(25) },
    ];
    const components = Array.from({ length: 5 }, (_, r) =>
      row(
        ...Array.from({ length: 5 }, (_, b) => button({ custom_id: `${r}${b}`.padEnd(100, 'x') })),
      ),
    ).flat();
    const { status } = await post({
      content: x(2_000),
      embeds,
      components,
      nonce: x(25),
      enforce_nonce: true,
    });
    expect([status, standIn.refusals]).toEqual([200, []]);
    expect(standIn.messages(CHANNEL)).toHaveLength(1);
  });

  it.each<[string, unknown, number, string]>([
    ['no JSON', '{', 50_109, 'invalid JSON'],
    ['nothing in it', {}, 50_006, 'empty message'],
    ['only white space', { content: ' \n' }, 50_006, 'empty message'],
    ['content of 2,001', { content: x(2_001) }, 50_035, 'Must be 2000 or fewer'],
    ['11 embeds', { embeds: Array(11).fill({ title: 'a' }) }, 50_035, 'Must be 10 or fewer'],
    ['an empty embed', { embeds: [{ color: 1 }] }, 50_035, 'BASE_TYPE_REQUIRED'],
    ['a title of 257', { embeds: [{ title: x(257) }] }, 50_035, 'Must be 256 or fewer'],
    ['a description of 4,097', { embeds: [{ description: x(4_097) }] }, 50_035, 'Must be 4096'],
    ['26 fields', { embeds: [{ fields: fields(26) }] }, 50_035, 'Must be 25 or fewer'],
    [
      'a field without value',
      { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
      50_035,
      'required',
    ],
    ['a footer of 2,049', { embeds: [{ footer: { text: x(2_049) } }] }, 50_035, 'Must be 2048'],
    [
      '6,001 over its embeds',
      { embeds: [{ description: x(4_000) }, { description: x(2_001) }] },
      50_035,
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'a script for an address',
      { embeds: [{ title: 'a', url: 'javascript:alert(1)' }] },
      50_035,
      'URL_TYPE_INVALID_SCHEME',
    ],
    [
      'an address that is none',
      { embeds: [{ title: 'a', url: 'not one' }] },
      50_035,
      'URL_TYPE_INVALID_URL',
    ],
    [
      'a colour out of range',
      { embeds: [{ title: 'a', color: 0x1000000 }] },
      50_035,
      'NUMBER_TYPE_MAX',
    ],
    ['6 rows', { components: Array(6).fill(row(button({}))[0]) }, 50_035, 'between 0 and 5'],
    [
      '6 buttons in a row',
      { components: row(...Array(6).fill(button({}))) },
      50_035,
      'between 1 and 5',
    ],
    ['a row without buttons', { components: row() }, 50_035, 'between 1 and 5'],
    ['a button outside a row', { components: [button({})] }, 50_035, 'BASE_TYPE_CHOICES'],
    ['a label of 81', { components: row(button({ label: x(81) })) }, 50_035, 'Must be 80'],
    ['a button without label', { components: row(button({ label: '' })) }, 50_035, 'required'],
    [
      'a custom id of 101',
      { components: row(button({ custom_id: x(101) })) },
      50_035,
      'Must be 100',
    ],
    [
      'one custom id twice',
      { components: row(button({}), button({})) },
      50_035,
      'CUSTOM_ID_DUPLICATED',
    ],
    [
      'a link with a custom id',
      { components: row(button({ style: 5, url: 'https://a.example' })) },
      50_035,
      'MUTUALLY_EXCLUSIVE',
    ],
    ['a nonce of 26', { content: 'a', nonce: x(26) }, 50_035, 'Must be 25'],
    [
      'unknown mentions',
      { content: 'a', allowed_mentions: { parse: ['all'] } },
      50_035,
      'BASE_TYPE_CHOICES',
    ],
    ['privacy in a channel', { content: 'a', flags: 64 }, 50_035, 'MESSAGE_FLAGS_INVALID'],
  ])('refuses %s', async (_what, body, code, words) => {
    expect((await post(body)).body?.code).toBe(code);
    expect(standIn.refusals.join()).toContain(words);
    expect(standIn.messages(CHANNEL)).toEqual([]);
  });

  it('keeps one message for one enforced nonce', async () => {
    const once = { content: 'a', nonce: 'n', enforce_nonce: true };
    expect((await post(once)).body?.id).toBe((await post(once)).body?.id);
    expect((await post({ content: 'a', nonce: 'n' })).status).toBe(200);
    expect(standIn.messages(CHANNEL)).toHaveLength(2);
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

  it.each([
    ['a wrong token', { op: 2, d: { token: 'wrong', intents: 1 } }, 4004],
    ['a privileged intent', { op: 2, d: { token: TOKEN, intents: 1 << 15 } }, 4014],
    ['anything before it knows the bot', { op: 3, d: {} }, 4003],
  ])('closes the gateway on %s', async (_what, payload, code) => {
    const other = new WebSocket(socket.url);
    const closed = new Promise<number>((resolve) => other.once('close', resolve));
    other.once('open', () => other.send(JSON.stringify(payload)));
    expect(await closed).toBe(code);
  });
});
