/**
 * A sitemap index is followed as if it were one sitemap: a request for it is answered with its newest sitemaps put
 * together. So everything behind (polls, hashes, the store) knows one address and one document, and a new sitemap, which
 * sites begin each day or month, is found by itself.
 */
import { constants, gunzipSync } from 'node:zlib';
import {
  type HttpClient,
  type HttpGetOptions,
  type HttpResponse,
  MAX_DOCUMENT_BYTES,
} from '../lib/http.ts';
import { VerbatimError } from '../model/errors.ts';
import { decodeFeed, isGzip } from './decode-feed.ts';
import { readFeedDate } from './read-feed-date.ts';
import { decodeReferences, resolveLink } from './read-feed-text.ts';

/** What is new is in the newest one; the others are for a day that has just begun and for sites that split by section. */
const MAX_SITEMAPS = 3;

/** The protocol allows 50,000 entries; indexes seen have under 5,000, of about 150 characters each. */
const MAX_INDEX_CHARACTERS = 2 * 1024 * 1024;

/** Enough of a packed body to see its root element. */
const HEAD_BYTES = 4096;

/** These belong to the index alone: it may stay the same while its sitemaps change. */
const OWN_HEADERS = new Set(['etag', 'last-modified', 'content-location', 'content-type']);

/** Names of sitemaps, as common systems give them: those with news, and those without articles. */
const NEWS_NAME = /news/i;
const OTHER_NAME =
  /(?:author|categor|gallery|image|page|photo|product|tag|taxonom|topic|user|video)[^/]*$/i;

type Getter = Pick<HttpClient, 'get'>;

/** The same client, but for indexes of sitemaps. What goes wrong with all of its sitemaps is thrown as for one address. */
export function followSitemapIndexes(http: Getter): Getter {
  return {
    async get(url, options = {}) {
      const response = await http.get(url, options);
      return isIndex(response) ? await joinNewest(response, http, options) : response;
    },
  };
}

function isIndex({ status, body }: HttpResponse): boolean {
  if (status !== 200) return false;
  const head = isGzip(body) ? unpackHead(body) : body.subarray(0, HEAD_BYTES);
  return /<(?:[\w-]+:)?sitemapindex[\s>]/i.test(Buffer.from(head).toString('latin1'));
}

/** A packed body that is cut where it may be is damaged for zlib, unless told so. */
function unpackHead(body: Uint8Array): Uint8Array {
  try {
    const limits = { finishFlush: constants.Z_SYNC_FLUSH };
    return gunzipSync(body.subarray(0, HEAD_BYTES), limits).subarray(0, HEAD_BYTES);
  } catch {
    // Whoever reads all of it says what is wrong.
    return new Uint8Array();
  }
}

async function joinNewest(
  response: HttpResponse,
  http: Getter,
  { signal, headers = {} }: HttpGetOptions,
): Promise<HttpResponse> {
  const newest = readNewest(response);
  if (newest.length === 0) return response;
  const { accept = '*/*' } = headers;
  const options = { headers: { accept }, ...(signal === undefined ? {} : { signal }) };
  const parts: string[] = [];
  const failures: VerbatimError[] = [];
  for (const url of newest) {
    try {
      parts.push(await readSitemap(url, http, options));
    } catch (error) {
      if (!(error instanceof VerbatimError)) throw error;
      failures.push(error);
    }
  }
  if (parts.length === 0) {
    const why = failures[0]?.finding ?? '';
    throw new VerbatimError('fetch-failed', `No sitemap of ${response.url} can be read: ${why}`);
  }
  const kept = Object.entries(response.headers).filter(([name]) => !OWN_HEADERS.has(name));
  return {
    ...response,
    headers: Object.fromEntries([...kept, ['content-type', 'application/xml; charset=utf-8']]),
    body: Buffer.from(`<urlset>${parts.join('').slice(0, MAX_DOCUMENT_BYTES)}</urlset>`),
  };
}

/** @returns its root element with all that is in it. */
async function readSitemap(url: string, http: Getter, options: HttpGetOptions): Promise<string> {
  const { status, headers, body } = await http.get(url, options);
  if (status !== 200)
    throw new VerbatimError('fetch-failed', `${url} is not there (HTTP ${status}).`);
  const { 'content-type': contentType = null } = headers;
  const { text } = decodeFeed(body, contentType);
  const at = text.search(/<(?:[\w-]+:)?urlset[\s>]/i);
  if (at === -1) throw new VerbatimError('feed-malformed', `${url} is no sitemap.`);
  return text.slice(at);
}

/** Addresses, newest first: those named for news, then by date, then by name, which often holds a date or number. */
function readNewest({ url, headers, body }: HttpResponse): readonly string[] {
  const { 'content-type': contentType = null } = headers;
  const { text } = decodeFeed(body, contentType);
  const entries = text
    .slice(0, MAX_INDEX_CHARACTERS)
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .split(/<(?:[\w-]+:)?sitemap[\s>]/i)
    .slice(1)
    .map((entry) => ({
      url: resolveLink(valueIn(entry, /<(?:[\w-]+:)?loc>([^<]{1,2000})/i), url),
      changedAtMs: readFeedDate(valueIn(entry, /<(?:[\w-]+:)?lastmod>([^<]{1,64})/i)) ?? 0,
    }))
    .filter((entry): entry is IndexEntry => entry.url !== null && /^https?:/i.test(entry.url));
  return [...new Set(entries.sort(byNewest).map((entry) => entry.url))].slice(0, MAX_SITEMAPS);
}

interface IndexEntry {
  readonly url: string;
  /** 0 when not given. */
  readonly changedAtMs: number;
}

function byNewest(a: IndexEntry, b: IndexEntry): number {
  return (
    rankOf(a.url) - rankOf(b.url) ||
    b.changedAtMs - a.changedAtMs ||
    b.url.localeCompare(a.url, 'en', { numeric: true })
  );
}

function rankOf(url: string): number {
  const name = new URL(url).pathname;
  if (NEWS_NAME.test(name)) return 0;
  return OTHER_NAME.test(name) ? 2 : 1;
}

function valueIn(entry: string, pattern: RegExp): string {
  return decodeReferences(pattern.exec(entry)?.[1] ?? '').trim();
}
