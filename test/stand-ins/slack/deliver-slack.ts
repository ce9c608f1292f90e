/** How the stand-in reaches the program: over its socket, or over HTTP with a signature. */
import { createHmac, randomUUID } from 'node:crypto';
import type { Json } from './slack-json.ts';
import type { HttpTarget, Workspace } from './slack-workspace.ts';

const CONNECT_LIMIT_MS = 10_000;

export interface Envelope {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Readonly<Record<string, unknown>>;
  /** How many times it is sent. */
  readonly copies: number;
  /** Over HTTP: how the signature is wrong. */
  readonly forgery?: 'bad' | 'stale' | undefined;
}

export interface Delivered {
  /** From sending to the acknowledgement of the last copy. */
  readonly ackMs: number;
  /** What it was acknowledged with. */
  readonly reply: Json;
}

/** @throws {Error} `operation_timeout` when it isn't acknowledged in time; `http 401` when the program refused it. */
export async function deliver(workspace: Workspace, envelope: Envelope): Promise<Delivered> {
  const { http } = workspace;
  if (http === null) await connected(workspace);
  const id = randomUUID();
  const startedAt = performance.now();
  let reply: Json = {};
  for (let copy = 0; copy < envelope.copies; copy += 1) {
    const sent =
      http === null
        ? sendAndDrop(workspace, envelope, id)
        : post(http, { ...envelope, retryNum: copy });
    const answer = await inTime(sent, workspace.ackLimitMs, 'operation_timeout');
    if (copy === 0) reply = answer;
  }
  return { ackMs: performance.now() - startedAt, reply };
}

/** Resolves when the program is connected and said hello to. */
export function connected(workspace: Workspace): Promise<void> {
  if (workspace.socket !== null) return Promise.resolve();
  const arrived = new Promise<void>((resolve) => workspace.waiting.push(resolve));
  return inTime(arrived, CONNECT_LIMIT_MS, 'no connection');
}

/** As Slack does when it heard nothing: once more, over the next connection. */
async function sendAndDrop(workspace: Workspace, envelope: Envelope, id: string): Promise<Json> {
  const acked = sendOverSocket(workspace, envelope, id);
  if (!workspace.losesNextAck) return acked;
  workspace.losesNextAck = false;
  workspace.socket?.close();
  workspace.socket = null;
  await connected(workspace);
  return sendOverSocket(workspace, envelope, id);
}

function sendOverSocket(
  { acks, socket }: Workspace,
  { type, payload }: Envelope,
  id: string,
): Promise<Json> {
  const acked = new Promise<Json>((resolve) => acks.set(id, resolve));
  socket?.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true }));
  return acked;
}

interface Posting extends Envelope {
  readonly retryNum: number;
}

const STALE_SECONDS = 301;

async function post(
  { url, signingSecret }: HttpTarget,
  { type, payload, forgery, retryNum }: Posting,
): Promise<Json> {
  const body =
    type === 'events_api'
      ? JSON.stringify(payload)
      : new URLSearchParams(
          type === 'interactive' ? { payload: JSON.stringify(payload) } : toFields(payload),
        ).toString();
  const nowSeconds = Math.floor(Date.now() / 1000);
  const timestamp = String(forgery === 'stale' ? nowSeconds - STALE_SECONDS : nowSeconds);
  const secret = forgery === 'bad' ? 'guessed' : signingSecret;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type':
        type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signSlack(secret, timestamp, body),
      ...(retryNum === 0
        ? {}
        : { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': 'http_timeout' }),
    },
    body,
  });
  if (response.status !== 200) throw new Error(`http ${response.status}`);
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as Json);
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signSlack(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function toFields(payload: Envelope['payload']): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
}

export async function inTime<Value>(
  work: Promise<Value>,
  limitMs: number,
  what: string,
): Promise<Value> {
  const late = AbortSignal.timeout(limitMs);
  const timeout = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new Error(`${what} after ${limitMs} ms`)));
  });
  return await Promise.race([work, timeout]);
}
