/** Discord's gateway, version 10: https://discord.com/developers/docs/events/gateway */
import type { Server } from 'node:http';
import { clearTimeout, setTimeout } from 'node:timers';
import { type WebSocket, WebSocketServer } from 'ws';
import { describeGuild, describeReady } from './describe-world.ts';
import type { DiscordWorld } from './discord-world.ts';
import { asJson, asList, asText, type Json } from './json.ts';

export interface Gateway {
  /** Sends an event to the shard of its server, or to the first where it has none; at once or when the bot resumes. */
  dispatch(event: string, data: unknown): void;
  /** Sends the newest event of this name once more, as a service that isn't sure whether it came does. */
  repeat(event: string): void;
  /** Cuts the connection as a broken network does; the session can be resumed. */
  drop(): void;
  /** Asks the bot to connect again (opcode 7); the session can be resumed. */
  askToReconnect(): void;
  /** Cuts the connection; the session can't be resumed (opcode 9), and what comes until the bot is there again is lost. */
  invalidate(): void;
  close(): void;
  /** How many came. */
  heartbeats(): number;
  /** Numbers and counts of those that are connected, in the order in which they began: "0/2". */
  shards(): readonly string[];
  /** How often a session was begun and taken up again. */
  readonly counts: { identified: number; resumed: number };
}

export interface GatewayOptions {
  readonly heartbeatMs: number;
  /** Servers that the bot is in, for sharding: as of now. */
  readonly guildCount: () => number;
  /** So many sessions may begin in `identifyEveryMs`, one in each bucket of shards. */
  readonly maxConcurrency: number;
  /** 0: whenever they like. */
  readonly identifyEveryMs: number;
}

interface Session {
  readonly id: string;
  /** Its number, and how many there are. */
  readonly shard: readonly [number, number];
  readonly intents: number;
  readonly sent: { readonly op: 0; readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
}

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const PRESENCE = 3;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
/** What a client may send: https://discord.com/developers/docs/events/gateway-events#send-events */
const KNOWN_OPCODES: readonly unknown[] = [HEARTBEAT, IDENTIFY, PRESENCE, 4, RESUME, 8, 31, 43];

const GUILDS = 1 << 0;
/** Bits that mean something: https://discord.com/developers/docs/events/gateway#list-of-intents */
const KNOWN_INTENTS = 0b11_0011_0001_1111_1111_1111_1111;
/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT: to be asked for in the developer portal first. */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
const GUILDS_PER_SHARD = 2_500;
/** https://discord.com/developers/docs/events/gateway#rate-limiting */
const EVENTS_PER_MINUTE = 120;

/** Events of servers, which only come with the intent GUILDS. */
const GUILD_EVENTS = /^(GUILD|CHANNEL|THREAD)_/;

/** Why the gateway closes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
class Closing extends Error {
  readonly code: number;
  constructor(code: number, reason: string) {
    super(reason);
    this.code = code;
  }
}

export function serveGateway(
  world: DiscordWorld,
  server: Server,
  options: GatewayOptions,
): Gateway {
  const { heartbeatMs, guildCount } = options;
  const limitIdentify = limitIdentifies(world, options);
  const sockets = new WebSocketServer({ server });
  const sessions: Session[] = [];
  const counts = { identified: 0, resumed: 0 };
  let heartbeats = 0;

  function send(session: Session, t: string, d: unknown): void {
    if (GUILD_EVENTS.test(t) && (session.intents & GUILDS) === 0) return;
    const event = { op: DISPATCH, s: session.sent.length + 1, t, d } as const;
    session.sent.push(event);
    session.socket?.send(JSON.stringify(event));
  }

  function identify(socket: WebSocket, data: Json): Session | null {
    const shard = checkIdentify(world, data, guildCount());
    if (!limitIdentify(shard)) {
      socket.send(JSON.stringify({ op: INVALID_SESSION, d: false }));
      return null;
    }
    counts.identified += 1;
    const session = { id: world.nextId(), shard, intents: Number(data.intents), sent: [], socket };
    sessions.push(session);
    const guildIds = world.guildIds.filter((id) => isOfShard(id, shard));
    const ready = describeReady(world, session.id, addressOf(server), { shard, guildIds });
    send(session, 'READY', ready);
    for (const id of guildIds) send(session, 'GUILD_CREATE', describeGuild(world, id));
    return session;
  }

  /** Every connection of the shard, and the newest session of it, whose connection may be lost. */
  function sessionsOf(event: string, data: unknown): readonly Session[] {
    const { guild_id, id } = asJson(data);
    const guildId = guild_id ?? (event.startsWith('GUILD_') ? id : undefined);
    const own = sessions.filter(({ shard }) =>
      guildId === undefined ? shard[0] === 0 : isOfShard(asText(guildId), shard),
    );
    const last = own.at(-1);
    if (last === undefined) throw new Error(`no bot has connected for ${event}`);
    return own.filter((session) => session === last || session.socket !== null);
  }

  function resume(socket: WebSocket, data: Json): Session | null {
    if (data.token !== world.token) throw new Closing(4004, 'Authentication failed.');
    const session = sessions.find(({ id }) => id === data.session_id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: INVALID_SESSION, d: false }));
      return null;
    }
    const seq = Number(data.seq);
    if (!(seq >= 0 && seq <= session.sent.length)) throw new Closing(4007, 'Invalid seq.');
    counts.resumed += 1;
    session.socket = socket;
    for (const event of session.sent.slice(seq)) socket.send(JSON.stringify(event));
    send(session, 'RESUMED', {});
    return session;
  }

  function beat(socket: WebSocket, session: Session | null, last: unknown): void {
    const sent = session?.sent.length ?? 0;
    if (last !== null && !(Number.isInteger(last) && Number(last) <= sent))
      throw new Closing(4002, 'A heartbeat carries the last sequence number.');
    heartbeats += 1;
    socket.send(JSON.stringify({ op: HEARTBEAT_ACK }));
  }

  /** @returns the session that the connection belongs to from now on. */
  function receive(socket: WebSocket, session: Session | null, { op, d }: Json): Session | null {
    if (!KNOWN_OPCODES.includes(op)) throw new Closing(4001, 'Unknown opcode.');
    const isBeginning = op === IDENTIFY || op === RESUME;
    if (isBeginning && session !== null) throw new Closing(4005, 'Already authenticated.');
    if (op === IDENTIFY) return identify(socket, asJson(d));
    if (op === RESUME) return resume(socket, asJson(d));
    if (op === HEARTBEAT) beat(socket, session, d);
    else if (session === null) throw new Closing(4003, 'Not authenticated.');
    return session;
  }

  sockets.on('connection', (socket, { url = '/' }) => {
    let session: Session | null = null;
    const watch = watchHeartbeat(socket, heartbeatMs);
    const budget = limitEvents(world);
    const query = new URL(url, 'ws://loopback').searchParams;
    if (query.get('v') !== '10') return socket.close(4012, 'Invalid API version.');
    socket.send(JSON.stringify({ op: HELLO, d: { heartbeat_interval: heartbeatMs } }));
    socket.on('message', (raw) => {
      try {
        budget();
        const payload = asJson(parse(String(raw)));
        if (payload.op === HEARTBEAT) watch.beat();
        session = receive(socket, session, payload);
      } catch (error) {
        if (!(error instanceof Closing)) throw error;
        socket.close(error.code, error.message);
      }
      world.changed();
    });
    socket.on('close', () => {
      watch.end();
      if (session?.socket === socket) session.socket = null;
      world.changed();
    });
  });

  function cut(): void {
    for (const session of sessions) {
      session.socket?.terminate();
      session.socket = null;
    }
  }

  function newest(): Session {
    const session = sessions.at(-1);
    if (session === undefined) throw new Error('no bot has connected to the gateway');
    return session;
  }

  return {
    counts,
    heartbeats: () => heartbeats,
    shards: () =>
      sessions.filter(({ socket }) => socket !== null).map(({ shard }) => shard.join('/')),
    dispatch(event, data) {
      for (const session of sessionsOf(event, data)) send(session, event, data);
    },
    repeat(event) {
      const session = newest();
      const last = session.sent.findLast(({ t }) => t === event);
      if (last === undefined) throw new Error(`no ${event} was sent yet`);
      send(session, event, last.d);
    },
    drop: cut,
    askToReconnect: () => newest().socket?.send(JSON.stringify({ op: RECONNECT, d: null })),
    invalidate() {
      cut();
      sessions.length = 0;
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

/** @returns [shard, how many there are] */
function checkIdentify(world: DiscordWorld, data: Json, guildCount: number): [number, number] {
  const intents = Number(data.intents);
  const [shard, count] = data.shard === undefined ? [0, 1] : asList(data.shard).map(Number);
  if (data.token !== world.token) throw new Closing(4004, 'Authentication failed.');
  if (!Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0)
    throw new Closing(4013, 'Invalid intent(s).');
  if ((intents & PRIVILEGED_INTENTS) !== 0) throw new Closing(4014, 'Disallowed intent(s).');
  if (shard === undefined || count === undefined || !isShard(shard, count))
    throw new Closing(4010, 'Invalid shard.');
  if (guildCount / count > GUILDS_PER_SHARD) throw new Closing(4011, 'Sharding required.');
  return [shard, count];
}

const isShard = (shard: number, count: number) =>
  Number.isInteger(shard) && Number.isInteger(count) && shard >= 0 && shard < count;

/** https://discord.com/developers/docs/events/gateway#sharding-sharding-formula */
const isOfShard = (guildId: string, [shard, count]: readonly [number, number]) =>
  Number((BigInt(guildId) >> 22n) % BigInt(count)) === shard;

/**
 * https://discord.com/developers/docs/events/gateway#rate-limiting
 *
 * @returns whether a session of this shard may begin now; one that may not is noted as a refusal.
 */
function limitIdentifies(
  world: DiscordWorld,
  { maxConcurrency, identifyEveryMs }: GatewayOptions,
): (shard: readonly [number, number]) => boolean {
  const begunAtMs = new Map<number, number>();
  return (shard) => {
    const bucket = shard[0] % maxConcurrency;
    const sinceMs = world.nowMs() - (begunAtMs.get(bucket) ?? Number.NEGATIVE_INFINITY);
    begunAtMs.set(bucket, world.nowMs());
    if (sinceMs >= identifyEveryMs) return true;
    world.refusals.push(`IDENTIFY ${shard.join('/')}: ${sinceMs} ms after the last of its bucket`);
    return false;
  };
}

/** Discord closes a connection that sends no heartbeat; a late one has another interval. */
function watchHeartbeat(socket: WebSocket, heartbeatMs: number) {
  const close = () => socket.close(4009, 'Session timed out.');
  let timer = setTimeout(close, 2 * heartbeatMs);
  return {
    beat() {
      clearTimeout(timer);
      timer = setTimeout(close, 2 * heartbeatMs);
    },
    end: () => clearTimeout(timer),
  };
}

function limitEvents(world: DiscordWorld): () => void {
  const timesMs: number[] = [];
  return () => {
    timesMs.push(world.nowMs());
    const recent = timesMs.filter((atMs) => atMs > world.nowMs() - 60_000);
    if (recent.length > EVENTS_PER_MINUTE) throw new Closing(4008, 'Rate limited.');
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Closing(4002, 'Error while decoding payload.');
  }
}

export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the server does not listen');
  return `127.0.0.1:${address.port}`;
}
