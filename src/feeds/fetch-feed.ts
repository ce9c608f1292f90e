/**
 * One conditional GET of a feed and what came of it, as a value: nothing here throws for what a server may do. The
 * validators it returns are for the caller to store, after the items are.
 */
import { createHash } from 'node:crypto';
import type { HttpClient, HttpResponse } from '../lib/net/http.ts';
import { readRetryAfterMs } from '../lib/net/read-retry-after.ts';
import type { Clock } from '../lib/time/clock.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Feed } from '../model/feed.ts';
import { findHub, type Hub } from './find-hub.ts';
import type { FeedContext, FeedDocument } from './parse-feed.ts';
import { RATE_LIMITED_MS, readFreshnessMs } from './plan-poll.ts';

/** What was kept of the feed's last good poll. */
export type FeedTarget = Pick<Feed, 'url' | 'etag' | 'lastModified' | 'bodyHash' | 'failureCount'>;

export type FetchSuccess =
  | { readonly kind: 'not-modified'; readonly freshForMs: number | null }
  | ({ readonly kind: 'same-body' } & Received)
  | ({ readonly kind: 'parsed'; readonly feed: FeedDocument; readonly hub: Hub | null } & Received);

export type FetchOutcome = FetchSuccess | FetchFailure;

interface Received {
  /** Byte for byte; null when not given, or when they belong to another address than the one to be asked next. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the decoded body, hex. */
  readonly bodyHash: string;
  /** Where the feed lives from now on; null when it stays. */
  readonly newUrl: string | null;
  readonly freshForMs: number | null;
}

export interface FetchFailure {
  readonly kind: 'failed';
  /** In words for an admin. */
  readonly reason: string;
  /** The wait the server asked for, as asked; null when it named none. */
  readonly retryAfterMs: number | null;
  /** 410: it will not come back. */
  readonly isGone: boolean;
}

export interface FetchTools {
  readonly http: Pick<HttpClient, 'get'>;
  readonly clock: Clock;
  /** `parseFeed`, here or in a thread that can be killed; may take the body over. */
  readonly parse: (body: Uint8Array, context: FeedContext) => Promise<FeedDocument>;
  readonly signal?: AbortSignal;
}

/** So often a first document is asked for again when a part is missing: a part that never comes must not hold up the others for ever. */
const MAX_TRIES_FOR_ALL = 3;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: 'It asks for a login',
  403: 'The server refuses it to us',
  404: 'There is nothing at this address',
  410: 'The feed is gone for good',
  429: 'The server asks for fewer requests',
};

export async function fetchFeed(target: FeedTarget, tools: FetchTools): Promise<FetchOutcome> {
  const { http, signal } = tools;
  try {
    const response = await http.get(target.url, {
      headers: { accept: ACCEPT, ...conditions(target) },
      ...(signal === undefined ? {} : { signal }),
    });
    return await readResponse(response, target, tools);
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    return { kind: 'failed', reason: error.finding, retryAfterMs: null, isGone: false };
  }
}

function conditions({ etag, lastModified }: FeedTarget): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

async function readResponse(
  response: HttpResponse,
  target: FeedTarget,
  { clock, parse }: FetchTools,
): Promise<FetchOutcome> {
  const nowMs = clock.nowMs();
  const { status, headers, url, body } = response;
  const freshForMs = readFreshnessMs(headers, nowMs);
  if (status === 304) return { kind: 'not-modified', freshForMs };
  if (status !== 200) return explainStatus(response, nowMs);
  const { missing } = response;
  // What the first document lists is no news. Of a part that comes later nobody could tell.
  if (missing !== undefined && target.bodyHash === null && target.failureCount < MAX_TRIES_FOR_ALL)
    return {
      kind: 'failed',
      reason: `The first time all of its sitemaps are needed: ${missing}`,
      retryAfterMs: null,
      isGone: false,
    };
  const newUrl = response.isPermanentlyMoved ? url : null;
  // Behind a temporary redirect the validators are the other address's, and the next request goes to this one.
  const isOwn = newUrl !== null || url === target.url || url === new URL(target.url).href;
  const { etag = null, 'last-modified': lastModified = null } = isOwn ? headers : {};
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const received: Received = { etag, lastModified, bodyHash, newUrl, freshForMs };
  if (bodyHash === target.bodyHash) return { kind: 'same-body', ...received };
  const { 'content-location': location, 'content-type': contentType = null } = headers;
  const base =
    location !== undefined && URL.canParse(location, url) ? new URL(location, url).href : url;
  const feed = await parse(body, { url: base, contentType });
  const { link = '' } = headers;
  const hub = findHub(link, feed.hubLinks, url);
  return { kind: 'parsed', feed, hub, ...received };
}

function explainStatus({ status, headers }: HttpResponse, nowMs: number): FetchFailure {
  const words =
    STATUS_WORDS[status] ?? (status >= 500 ? 'The server has a fault' : 'Unexpected answer');
  const retryAfterMs = status === 429 || status === 503 ? readRetryAfterMs(headers, nowMs) : null;
  return {
    kind: 'failed',
    reason: `${words} (HTTP ${status}).`,
    retryAfterMs: retryAfterMs ?? (status === 429 ? RATE_LIMITED_MS : null),
    isGone: status === 410,
  };
}
