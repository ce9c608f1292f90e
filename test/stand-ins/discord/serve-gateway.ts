/** Discord's gateway, version 10: https://discord.com/developers/docs/events/gateway */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { botUser, type DiscordWorld } from './discord-world.ts';
import { asJson, type Json } from './json.ts';

export interface Gateway {
  /** Sends an event, at once or when the bot resumes. */
  dispatch(event: string, data: unknown): void;
  /** Cuts the connection as a broken network does; the session can be resumed. */
  drop(): void;
  close(): void;
  /** How often a session was begun and taken up again. */
  readonly counts: { identified: number; resumed: number };
}

interface Session {
  readonly id: string;
  readonly sent: { readonly op: 0; readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
}

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;

/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT: to be asked for in the developer portal first. */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);

export function serveGateway(world: DiscordWorld, server: Server): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions: Session[] = [];
  const counts = { identified: 0, resumed: 0 };

  function send(session: Session, t: string, d: unknown): void {
    const event = { op: DISPATCH, s: session.sent.length + 1, t, d } as const;
    session.sent.push(event);
    session.socket?.send(JSON.stringify(event));
  }

  function identify(socket: WebSocket, data: Json): Session | null {
    if (data.token !== world.token) socket.close(4004, 'Authentication failed.');
    else if ((Number(data.intents) & PRIVILEGED_INTENTS) !== 0)
      socket.close(4014, 'Disallowed intent(s).');
    else {
      counts.identified += 1;
      const session: Session = { id: world.nextId(), sent: [], socket };
      sessions.push(session);
      send(session, 'READY', describeReady(world, session.id, addressOf(server)));
      send(session, 'GUILD_CREATE', describeGuild(world));
      return session;
    }
    return null;
  }

  function resume(socket: WebSocket, data: Json): Session | null {
    if (data.token !== world.token) {
      socket.close(4004, 'Authentication failed.');
      return null;
    }
    const session = sessions.find(({ id }) => id === data.session_id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: INVALID_SESSION, d: false }));
      return null;
    }
    counts.resumed += 1;
    session.socket = socket;
    for (const event of session.sent.slice(Number(data.seq))) socket.send(JSON.stringify(event));
    send(session, 'RESUMED', {});
    return session;
  }

  /** @returns the session that the connection belongs to from now on. */
  function receive(socket: WebSocket, session: Session | null, { op, d }: Json): Session | null {
    if (op === HEARTBEAT) socket.send(JSON.stringify({ op: HEARTBEAT_ACK }));
    else if (op === IDENTIFY || op === RESUME) {
      if (session === null) return (op === IDENTIFY ? identify : resume)(socket, asJson(d));
      socket.close(4005, 'Already authenticated.');
    } else if (session === null) socket.close(4003, 'Not authenticated.');
    return session;
  }

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    socket.send(JSON.stringify({ op: HELLO, d: { heartbeat_interval: 41_250 } }));
    socket.on('message', (raw) => {
      session = receive(socket, session, asJson(JSON.parse(String(raw))));
      world.changed();
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
      world.changed();
    });
  });

  return {
    counts,
    dispatch(event, data) {
      const session = sessions.at(-1);
      if (session === undefined) throw new Error('no bot has connected to the gateway');
      send(session, event, data);
    },
    drop() {
      for (const session of sessions) {
        session.socket?.terminate();
        session.socket = null;
      }
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the server does not listen');
  return `127.0.0.1:${address.port}`;
}

function describeReady(world: DiscordWorld, sessionId: string, address: string): unknown {
  return {
    v: 10,
    user: botUser(world),
    guilds: [{ id: world.guildId, unavailable: true }],
    session_id: sessionId,
    resume_gateway_url: `ws://${address}`,
    shard: [0, 1],
    application: { id: world.applicationId, flags: 0 },
  };
}

function describeGuild(world: DiscordWorld): unknown {
  return {
    id: world.guildId,
    name: 'Harbour Newsroom',
    icon: null,
    owner_id: '400000000000000001',
    features: [],
    preferred_locale: 'en-GB',
    joined_at: new Date(world.nowMs()).toISOString(),
    large: false,
    unavailable: false,
    member_count: 3,
    roles: [{ id: world.guildId, name: '@everyone', permissions: '0', position: 0, color: 0 }],
    channels: [...world.channels.keys()].map((id) => ({
      id,
      type: 0,
      name: `channel-${id}`,
      position: 0,
      permission_overwrites: [],
    })),
    ...Object.fromEntries(
      ['emojis', 'stickers', 'threads', 'members', 'presences', 'voice_states'].map((list) => [
        list,
        [],
      ]),
    ),
  };
}
