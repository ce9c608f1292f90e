/**
 * GET, and POST of a form, over the open web for addresses that strangers chose: public addresses only, redirects followed by hand so that
 * each hop is checked, and a limit on time, bytes, and hops. Built on undici; compressed bodies are decoded here, under
 * the same cap, which is what stops bombs. No cookies, no Referer, no retries.
 */
import { lookup } from 'node:dns';
import PQueue from 'p-queue';
import { Agent, type Dispatcher, errors, request } from 'undici';
import { VerbatimError } from '../../model/errors.ts';
import { hideCredentials } from '../text/hide-secrets.ts';
import { systemTimers } from '../time/timers.ts';
import { decodeBody, tooLarge } from './decode-body.ts';
import { decodeHeader } from './decode-header.ts';
import {
  type HttpClient,
  type HttpClientOptions,
  type HttpRequestOptions,
  type HttpResponse,
  MAX_DOCUMENT_BYTES,
} from './http.ts';
import { createGuardedLookup, isPublicAddress, type ResolveName } from './public-address.ts';

export interface HttpLimits {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** For all hops and the whole body together. */
  readonly totalTimeoutMs: number;
  /** Of the body as sent, and of the body decoded. */
  readonly maxBodyBytes: number;
  readonly maxRedirects: number;
  /** How names become addresses. */
  readonly resolve: ResolveName;
}

export const DEFAULT_LIMITS: HttpLimits = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 20_000,
  totalTimeoutMs: 30_000,
  maxBodyBytes: MAX_DOCUMENT_BYTES,
  maxRedirects: 5,
  resolve: lookup,
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** RFC 9110 §15.4. */
const KEEPS_METHOD = new Set([307, 308]);

const FORM_HEADERS = { 'content-type': 'application/x-www-form-urlencoded' };

const PERMANENT_REDIRECTS = new Set([301, 308]);

/** RFC 9110 §15.4: these belong to the first address and are not sent to the next. */
const FIRST_HOP_HEADERS = new Set([
  'if-none-match',
  'if-modified-since',
  'authorization',
  'cookie',
]);

/** Nearly all feeds and pages are smaller. */
const LARGE_BODY_BYTES = 512 * 1024;

/** Each may hold twice the greatest body while it is put together. */
const LARGE_BODIES_AT_ONCE = 2;

interface Agents {
  /** Refuses what is not public, inside its lookup. */
  readonly guarded: Agent;
  /** For hosts that the operator allowed, and for the sample wire. */
  readonly open: Agent;
}

interface Hop {
  /** What is posted; undefined for a GET. */
  readonly form: string | undefined;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export function createHttpClient(
  options: HttpClientOptions,
  limits: Partial<HttpLimits> = {},
): HttpClient {
  const settings: HttpLimits = { ...DEFAULT_LIMITS, ...limits };
  const agents = createAgents(settings);
  const readingLarge = new PQueue({ concurrency: LARGE_BODIES_AT_ONCE });
  const decoding = new PQueue({ concurrency: LARGE_BODIES_AT_ONCE });
  const client = { options, settings, agents, readingLarge, decoding };
  return {
    get: (url, getOptions = {}) => followHops(client, url, getOptions),
    post: (url, form, postOptions = {}) => {
      const headers = { ...postOptions.headers, ...FORM_HEADERS };
      return followHops(client, url, { ...postOptions, headers, form: form.toString() });
    },
    close: async () => {
      await Promise.all([agents.guarded.destroy(), agents.open.destroy()]);
    },
  };
}

/**
 * @param location as sent; may be relative.
 * @throws {VerbatimError} fetch-failed without a usable Location, address-refused when it gives up https.
 */
export function resolveRedirect(location: string | undefined, from: URL): URL {
  if (location === undefined || !URL.canParse(location, from.href))
    throw failure(`${from.href} redirects without saying where to.`);
  const next = new URL(location, from);
  next.hash = '';
  if (from.protocol === 'https:' && next.protocol === 'http:')
    throw refusal(`${from.href} redirects from https to http.`);
  return next;
}

interface Client {
  readonly options: HttpClientOptions;
  readonly settings: HttpLimits;
  readonly agents: Agents;
  readonly readingLarge: PQueue;
  readonly decoding: PQueue;
}

function createAgents(settings: HttpLimits): Agents {
  const { headersTimeoutMs, totalTimeoutMs, connectTimeoutMs, resolve } = settings;
  const timeouts = { headersTimeout: headersTimeoutMs, bodyTimeout: totalTimeoutMs };
  const connect = { timeout: connectTimeoutMs };
  const guarded = { ...connect, lookup: createGuardedLookup(resolve) };
  return {
    guarded: new Agent({ ...timeouts, connect: guarded }),
    open: new Agent({ ...timeouts, connect }),
  };
}

async function followHops(
  client: Client,
  address: string,
  { headers = {}, signal, form }: HttpRequestOptions & { form?: string },
): Promise<HttpResponse> {
  const deadline = startDeadline(client.settings.totalTimeoutMs, signal);
  const own = { 'user-agent': client.options.userAgent, 'accept-encoding': 'gzip, deflate, br' };
  let hop: Hop = {
    url: readUrl(address),
    headers: { ...own, ...headers },
    signal: deadline.signal,
    form,
  };
  const seen = new Set<string>();
  let isPermanent = true;
  try {
    for (;;) {
      seen.add(hop.url.href);
      const response = await send(client, hop);
      if (!REDIRECTS.has(response.statusCode)) {
        const isPermanentlyMoved = isPermanent && seen.size > 1;
        return await readResponse(response, { hop, client }, isPermanentlyMoved);
      }
      isPermanent &&= PERMANENT_REDIRECTS.has(response.statusCode);
      if (form !== undefined && !KEEPS_METHOD.has(response.statusCode))
        throw failure(`${hop.url.host} redirects what is posted to it.`);
      const next = readLocation(response, hop.url);
      discard(response);
      if (seen.has(next.href)) throw failure(`${next.href} redirects in a circle.`);
      if (seen.size > client.settings.maxRedirects)
        throw failure(`There are more than ${client.settings.maxRedirects} redirects.`);
      hop = { ...hop, url: next, headers: withoutFirstHopHeaders(hop.headers) };
    }
  } catch (error) {
    throw explain(error, { hop, deadline, settings: client.settings });
  } finally {
    deadline.end();
  }
}

interface Deadline {
  readonly signal: AbortSignal;
  isLate(): boolean;
  /** Lets go of the timer and of the caller's signal, which may live as long as the program. */
  end(): void;
}

function startDeadline(afterMs: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let isLate = false;
  const stop = () => controller.abort();
  const cancelTimer = systemTimers.after(afterMs, () => {
    isLate = true;
    stop();
  });
  outer?.addEventListener('abort', stop);
  if (outer?.aborted === true) stop();
  return {
    signal: controller.signal,
    isLate: () => isLate,
    end: () => {
      cancelTimer();
      outer?.removeEventListener('abort', stop);
    },
  };
}

function readUrl(address: string): URL {
  if (!URL.canParse(address)) throw refusal(`"${hideCredentials(address)}" is no web address.`);
  return new URL(address);
}

async function send(
  client: Client,
  { url, headers, signal, form }: Hop,
): Promise<Dispatcher.ResponseData> {
  const { options, agents } = client;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refusal(`${url.protocol} addresses are not fetched.`);
  if (url.username !== '' || url.password !== '')
    throw refusal(`The address of ${url.host} holds a user name or password.`);
  const sent = form === undefined ? { signal } : { signal, method: 'POST' as const, body: form };
  const loopbackPort =
    url.protocol === 'http:' ? options.loopbackPorts.get(url.hostname) : undefined;
  if (loopbackPort !== undefined) {
    const target = `http://127.0.0.1:${loopbackPort}${url.pathname}${url.search}`;
    return request(target, {
      ...sent,
      dispatcher: agents.open,
      headers: { ...headers, host: url.host },
    });
  }
  const isAllowed = isAllowedHost(url, options.allowedHosts);
  if (!isAllowed) checkLiteralHost(url);
  return request(url, { ...sent, dispatcher: isAllowed ? agents.open : agents.guarded, headers });
}

function isAllowedHost(url: URL, allowedHosts: readonly string[]): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return allowedHosts.some(
    (allowed) => allowed === url.hostname || allowed === `${url.hostname}:${port}`,
  );
}

/** The connector asks no lookup for literal addresses. `URL` has turned decimal, octal and hex hosts into dotted ones. */
function checkLiteralHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isLiteral = /^[\d.]+$/.test(host) || host.includes(':');
  const isLocalName = host === 'localhost' || host.endsWith('.localhost');
  if (isLocalName || (isLiteral && !isPublicAddress(host)))
    throw refusal(`${url.hostname} is no public address.`);
}

function readLocation({ headers }: Dispatcher.ResponseData, from: URL): URL {
  const { location: sent } = headers;
  const location = [sent].flat()[0];
  return resolveRedirect(location === undefined ? undefined : decodeHeader(location), from);
}

function withoutFirstHopHeaders(
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !FIRST_HOP_HEADERS.has(name.toLowerCase())),
  );
}

/** What is left of a body is not wanted, and it may never end. */
function discard({ body }: Pick<Dispatcher.ResponseData, 'body'>): void {
  body.on('error', () => undefined);
  body.destroy();
}

async function readResponse(
  response: Dispatcher.ResponseData,
  { hop: { url, signal }, client }: { hop: Hop; client: Client },
  isPermanentlyMoved: boolean,
): Promise<HttpResponse> {
  const { maxBodyBytes } = client.settings;
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name.toLowerCase(),
      [value ?? ''].flat().join(', '),
    ]),
  );
  const sent = await readBody(response, { client, signal });
  const coding = headers['content-encoding'] ?? '';
  const body = await client.decoding.add(() => decodeBody(sent, coding, maxBodyBytes));
  return { url: url.href, status: response.statusCode, headers, body, isPermanentlyMoved };
}

/** Large bodies take turns, so that many at once don't fill the memory; a server that waits for its turn is not read from. */
async function readBody(
  { body }: Dispatcher.ResponseData,
  { client, signal }: { client: Client; signal: AbortSignal },
): Promise<Buffer> {
  const { maxBodyBytes } = client.settings;
  const incoming = (body as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  const readUpTo = async (bytes: number): Promise<boolean> => {
    while (size <= bytes) {
      const { done, value } = await incoming.next();
      if (done === true) return true;
      size += value.length;
      chunks.push(value);
    }
    return false;
  };
  try {
    if (await readUpTo(LARGE_BODY_BYTES)) return Buffer.concat(chunks);
    return await client.readingLarge.add(
      async () => {
        if (await readUpTo(maxBodyBytes)) return Buffer.concat(chunks);
        throw tooLarge(maxBodyBytes);
      },
      { signal },
    );
  } finally {
    discard({ body });
  }
}

interface Failing {
  readonly hop: Hop;
  readonly deadline: Deadline;
  readonly settings: HttpLimits;
}

function explain(error: unknown, { hop, deadline, settings }: Failing): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const host = hop.url.host;
  if (deadline.isLate())
    return failure(`${host} took longer than ${settings.totalTimeoutMs / 1000} s.`, error);
  if (hop.signal.aborted) return failure(`Fetching from ${host} was stopped.`, error);
  if (error instanceof errors.ConnectTimeoutError)
    return failure(`${host} could not be reached in ${settings.connectTimeoutMs / 1000} s.`, error);
  if (error instanceof errors.HeadersTimeoutError)
    return failure(`${host} did not answer in ${settings.headersTimeoutMs / 1000} s.`, error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? error.message : String(error);
  const reason = wordsOf(code) ?? said.replace(/\.$/, '');
  const detail = code === '' ? '' : ` (${code})`;
  return failure(`${host} could not be read: ${reason}${detail}.`, error);
}

/** What desk editors need not look up; null for what is rare. */
function wordsOf(code: string): string | null {
  if (/CERT|^ERR_TLS|^UNABLE_TO/.test(code)) return 'its certificate is not valid';
  // OpenSSL's own words name its source files.
  if (/^(?:ERR_SSL|EPROTO)/.test(code)) return 'no secure connection to it can be made';
  return CODE_WORDS[code] ?? null;
}

const CODE_WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name can’t be looked up at the moment',
  ECONNREFUSED: 'it takes no connections',
  ECONNRESET: 'it broke the connection off',
  EPIPE: 'it broke the connection off',
  UND_ERR_SOCKET: 'it broke the connection off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'it sent less than it announced',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
};

function failure(finding: string, cause?: unknown): VerbatimError {
  return new VerbatimError('fetch-failed', finding, { cause });
}

function refusal(finding: string): VerbatimError {
  return new VerbatimError('address-refused', finding);
}
