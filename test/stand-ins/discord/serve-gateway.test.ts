/** The gateway's rules, without an SDK that keeps them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type DiscordStandIn, startDiscordStandIn } from './start-discord-stand-in.ts';

const TOKEN = 'MTAw.made-up.token-of-a-test';
const GUILDS = 1;

let standIn: DiscordStandIn;
let sockets: WebSocket[];

beforeEach(async () => {
  sockets = [];
  standIn = await startDiscordStandIn({ token: TOKEN });
});
afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  await standIn.close();
});

interface Payload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: unknown;
}

interface Client {
  send(payload: unknown): void;
  /** Resolves when this many payloads have come, from the first on. */
  read(count: number): Promise<readonly Payload[]>;
  readonly closed: Promise<number>;
}

async function connect({ apiUrl } = standIn, query = '?v=10&encoding=json'): Promise<Client> {
  const socket = new WebSocket(`${apiUrl.replace('http', 'ws').replace('/api', '/')}${query}`);
  sockets.push(socket);
  const received: Payload[] = [];
  socket.on('message', (raw) => received.push(JSON.parse(String(raw)) as Payload));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  return {
    send: (payload) => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    async read(count) {
      while (received.length < count) await new Promise((next) => socket.once('message', next));
      return received;
    },
    closed,
  };
}

const identify = (change: object = {}) => ({
  op: 2,
  d: { token: TOKEN, intents: GUILDS, ...change },
});
const namesOf = (payloads: readonly Payload[]) => payloads.map(({ op, t }) => t ?? op);

/** A bot that is known, and the id of its session. */
async function begin(change: object = {}) {
  const client = await connect();
  client.send(identify(change));
  const [, ready] = await client.read(2);
  const { session_id: sessionId } = (ready?.d ?? {}) as { session_id?: string };
  return { client, sessionId };
}

it('greets, knows the bot, sends its server, and counts what it sends', async () => {
  const { client } = await begin();
  const payloads = await client.read(3);
  expect(namesOf(payloads)).toEqual([10, 'READY', 'GUILD_CREATE']);
  expect(payloads.map(({ s }) => s ?? null)).toEqual([null, 1, 2]);
});

it('tells nothing of servers to who does not ask for it', async () => {
  const { client } = await begin({ intents: 0 });
  standIn.removeGuild();
  client.send({ op: 1, d: 1 });
  expect(namesOf(await client.read(3))).toEqual([10, 'READY', 11]);
});

describe('closes', () => {
  const beginning = identify();
  it.each<[string, number, readonly unknown[]]>([
    ['on what is no JSON', 4002, ['{']],
    ['on an unknown opcode', 4001, [{ op: 99, d: null }]],
    ['on anything before it knows the bot', 4003, [{ op: 3, d: {} }]],
    ['on a wrong token', 4004, [identify({ token: 'wrong' })]],
    ['on a session taken up with a wrong token', 4004, [{ op: 6, d: { token: 'wrong' } }]],
    ['on a second beginning', 4005, [beginning, beginning]],
    ['on a heartbeat with a number that was never sent', 4002, [beginning, { op: 1, d: 99 }]],
    ['on a shard that is none', 4010, [identify({ shard: [1, 1] })]],
    ['on half a shard', 4010, [identify({ shard: [0.5, 2] })]],
    ['on a shard that does not say how many there are', 4010, [identify({ shard: [0] })]],
    ['on intents that are none', 4013, [identify({ intents: 1 << 30 })]],
    ['on a privileged intent', 4014, [identify({ intents: 1 << 15 })]],
    ['on more than 120 messages a minute', 4008, Array(121).fill({ op: 1, d: null })],
  ])('%s with %i', async (_what, code, payloads) => {
    const client = await connect();
    for (const payload of payloads) client.send(payload);
    expect(await client.closed).toBe(code);
  });

  it('on another version with 4012', async () => {
    expect(await (await connect(standIn, '?v=6')).closed).toBe(4012);
  });

  it('without a heartbeat with 4009', async () => {
    await standIn.close();
    standIn = await startDiscordStandIn({ token: TOKEN, heartbeatMs: 20 });
    expect(await (await connect()).closed).toBe(4009);
  });

  it('on one connection for more than 2,500 servers with 4011', async () => {
    await standIn.close();
    standIn = await startDiscordStandIn({ token: TOKEN, guildCount: 2_501 });
    const client = await connect();
    client.send(identify());
    expect(await client.closed).toBe(4011);
  });
});

describe('a session', () => {
  it('is taken up with what was missed, in order', async () => {
    const { client, sessionId } = await begin();
    await client.read(3);
    standIn.dropGateway();
    standIn.removeGuild();
    const again = await connect();
    again.send({ op: 6, d: { token: TOKEN, session_id: sessionId, seq: 1 } });
    const payloads = await again.read(4);
    expect(namesOf(payloads)).toEqual([10, 'GUILD_CREATE', 'GUILD_DELETE', 'RESUMED']);
    expect(payloads.map(({ s }) => s ?? null)).toEqual([null, 2, 3, 4]);
  });

  it('is not taken up from a number that was never sent', async () => {
    const { sessionId } = await begin();
    const again = await connect();
    again.send({ op: 6, d: { token: TOKEN, session_id: sessionId, seq: 99 } });
    expect(await again.closed).toBe(4007);
  });

  it.each([
    ['unknown', async () => 'made-up'],
    [
      'over',
      async () => {
        const { sessionId } = await begin();
        standIn.gateway.invalidate();
        return sessionId;
      },
    ],
  ])('that is %s is invalid, and another one may begin on the connection', async (_what, find) => {
    const session_id = await find();
    const again = await connect();
    again.send({ op: 6, d: { token: TOKEN, session_id, seq: 1 } });
    expect(await again.read(2)).toMatchObject([{ op: 10 }, { op: 9, d: false }]);
    again.send(identify());
    expect(namesOf(await again.read(4))).toEqual([10, 9, 'READY', 'GUILD_CREATE']);
  });

  it('can be asked to connect again, and told a thing twice', async () => {
    const { client } = await begin();
    await client.read(3);
    standIn.gateway.repeat('GUILD_CREATE');
    standIn.gateway.askToReconnect();
    expect(namesOf(await client.read(5)).slice(3)).toEqual(['GUILD_CREATE', 7]);
  });
});

describe('shards', () => {
  // (id >> 22) % 2
  const [EVEN, ODD] = ['100000000000000001', '100000000004194305'];

  it('get the events of their servers, and the first one what is of none', async () => {
    await standIn.close();
    standIn = await startDiscordStandIn({ token: TOKEN, guildIds: [EVEN, ODD] });
    const [first, second] = [await begin({ shard: [0, 2] }), await begin({ shard: [1, 2] })];
    expect(standIn.gateway.shards()).toEqual(['0/2', '1/2']);
    const guildsOf = (payloads: readonly Payload[]) =>
      payloads.flatMap(({ t, d }) => (t === 'GUILD_CREATE' ? [(d as { id: string }).id] : []));
    expect(guildsOf(await first.client.read(3))).toEqual([EVEN]);
    expect(guildsOf(await second.client.read(3))).toEqual([ODD]);
    standIn.deleteChannel('300000000000000001');
    expect(namesOf(await first.client.read(4)).at(-1)).toBe('CHANNEL_DELETE');
    standIn.removeGuild();
    expect(namesOf(await first.client.read(5)).at(-1)).toBe('GUILD_DELETE');
  });

  it('that are connected twice get an event twice', async () => {
    const clients = [await begin(), await begin()];
    standIn.removeGuild();
    for (const { client } of clients)
      expect(namesOf(await client.read(4)).at(-1)).toBe('GUILD_DELETE');
  });

  it('begin one after the other in a bucket, and at once in different ones', async () => {
    await standIn.close();
    let nowMs = 0;
    standIn = await startDiscordStandIn({
      ...{ token: TOKEN, maxConcurrency: 2, identifyEveryMs: 5_000 },
      nowMs: () => nowMs,
    });
    await begin({ shard: [0, 3] });
    await begin({ shard: [1, 3] });
    const tooSoon = await connect();
    tooSoon.send(identify({ shard: [2, 3] }));
    expect(await tooSoon.read(2)).toMatchObject([{ op: 10 }, { op: 9, d: false }]);
    expect(standIn.refusals).toEqual(['IDENTIFY 2/3: 0 ms after the last of its bucket']);
    nowMs = 5_000;
    tooSoon.send(identify({ shard: [2, 3] }));
    expect(namesOf(await tooSoon.read(3)).at(-1)).toBe('READY');
  });

  it('are recommended for as many servers as there are', async () => {
    const ask = async () => {
      const response = await fetch(`${standIn.apiUrl}/v10/gateway/bot`, {
        headers: { authorization: `Bot ${TOKEN}` },
      });
      return ((await response.json()) as { shards: number }).shards;
    };
    expect(await ask()).toBe(1);
    standIn.growTo(2_501);
    expect(await ask()).toBe(2);
  });
});
