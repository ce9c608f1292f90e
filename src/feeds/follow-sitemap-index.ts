/**
 * A sitemap index is followed as if it were one sitemap: a request for it is answered with its newest sitemaps put
 * together. So everything behind (polls, hashes, the store) knows one address and one document, and a new sitemap, which
 * sites begin each day or month, is found by itself.
 */
import { constants, gunzipSync } from 'node:zlib';
import {
  type HttpClient,
  type HttpRequestOptions,
  type HttpResponse,
  MAX_DOCUMENT_BYTES,
} from '../lib/net/http.ts';
import { VerbatimError } from '../model/errors.ts';
import { isGzip } from './decode-feed.ts';
import type { FeedParser } from './parse-in-worker.ts';

/** Enough of a packed body to see its root element. */
const HEAD_BYTES = 4096;

/** These belong to the index alone: it may stay the same while its sitemaps change. */
const OWN_HEADERS = new Set(['etag', 'last-modified', 'content-location', 'content-type']);

type Getter = Pick<HttpClient, 'get'>;

interface IndexTools {
  readonly http: Getter;
  readonly reader: Pick<FeedParser, 'readSitemapIndex' | 'readSitemap'>;
}

/** The same client, but for indexes of sitemaps. What goes wrong with all of its sitemaps is thrown as for one address. */
export function followSitemapIndexes(tools: IndexTools): Getter {
  return {
    async get(url, options = {}) {
      const response = await tools.http.get(url, options);
      return isIndex(response) ? await joinNewest(response, tools, options) : response;
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
  { http, reader }: IndexTools,
  { signal, headers = {} }: HttpRequestOptions,
): Promise<HttpResponse> {
  const newest = await reader.readSitemapIndex(new Uint8Array(response.body), placeOf(response));
  if (newest.length === 0) return response;
  const { accept = '*/*' } = headers;
  const options = { headers: { accept }, ...(signal === undefined ? {} : { signal }) };
  const parts: Uint8Array[] = [];
  const failures: VerbatimError[] = [];
  for (const url of newest) {
    try {
      parts.push(await readPart(url, { http, reader }, options));
    } catch (error) {
      if (!(error instanceof VerbatimError)) throw error;
      failures.push(error);
    }
  }
  if (parts.length === 0) {
    const why = failures[0]?.finding ?? '';
    throw new VerbatimError('fetch-failed', `No sitemap of ${response.url} can be read: ${why}`);
  }
  const missing = failures.find(({ code }) => code === 'fetch-failed')?.finding;
  const kept = Object.entries(response.headers).filter(([name]) => !OWN_HEADERS.has(name));
  const joined = Buffer.concat(parts).subarray(0, MAX_DOCUMENT_BYTES);
  return {
    ...response,
    ...(missing === undefined ? {} : { missing }),
    headers: Object.fromEntries([...kept, ['content-type', 'application/xml; charset=utf-8']]),
    body: Buffer.concat([Buffer.from('<urlset>'), joined, Buffer.from('</urlset>')]),
  };
}

async function readPart(
  url: string,
  { http, reader }: IndexTools,
  options: HttpRequestOptions,
): Promise<Uint8Array> {
  const found = await http.get(url, options);
  const { status } = found;
  if (status !== 200)
    throw new VerbatimError(
      mayComeBack(status) ? 'fetch-failed' : 'not-found',
      `${url} is not there (HTTP ${status}).`,
    );
  return await reader.readSitemap(found.body, { ...placeOf(found), url });
}

/** A fault of the server's, or its wish for fewer requests. */
function mayComeBack(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}

function placeOf({ url, headers }: HttpResponse) {
  const { 'content-type': contentType = null } = headers;
  return { url, contentType };
}
