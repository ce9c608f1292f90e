/**
 * From any address of a site to its feeds: the address itself, then the links its page declares, then the paths where
 * feeds usually live. Nothing is taken for a feed before it was fetched and parsed.
 */
import { Parser } from 'htmlparser2';
import type { HttpClient, HttpResponse } from '../lib/http.ts';
import { VerbatimError } from '../model/errors.ts';
import { decodeFeed } from './decode-feed.ts';
import { type FeedDocument, parseFeed } from './parse-feed.ts';

export interface DiscoveredFeed {
  readonly url: string;
  readonly feed: FeedDocument;
}

/** A page that declares more is a directory; the first ones are the site's own. */
const MAX_CANDIDATES = 8;

/** The head of a page is shorter; the HTML parser is quadratic in unclosed elements. */
const MAX_PAGE_CHARACTERS = 128 * 1024;

const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
  'application/json',
  'application/xml',
  'text/xml',
]);

/** The defaults of WordPress, Hugo, Jekyll, Ghost, Squarespace, and older systems, most common first. */
const WELL_KNOWN_PATHS = [
  '/feed',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/rss',
  '/index.xml',
  '/feed.json',
];

/**
 * @param address of a feed, or of any page of a site; "example.org" means https.
 * @returns at least one feed, in the order the page names them.
 * @throws {VerbatimError} feed-malformed when neither it, its page, nor the usual paths give a feed; `fetch-failed` or
 *   `address-refused` when the address itself can't be fetched.
 */
export async function discoverFeeds(
  address: string,
  http: HttpClient,
): Promise<readonly DiscoveredFeed[]> {
  const start = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
  const response = await http.get(start);
  const itself = await parseOrNull(response);
  if (itself !== null) return [itself];
  const declared = await fetchAll(readFeedLinks(response), http);
  if (declared.length > 0) return declared;
  const usual = WELL_KNOWN_PATHS.map((path) => new URL(path, response.url).href);
  for (const url of usual) {
    const [found] = await fetchAll([url], http);
    if (found !== undefined) return [found];
  }
  throw new VerbatimError(
    'feed-malformed',
    `${response.url} is no feed (HTTP ${response.status}), names none, and none is at ${WELL_KNOWN_PATHS.join(', ')}.`,
  );
}

/** One by one: they are all on one host, as a rule. */
async function fetchAll(urls: readonly string[], http: HttpClient): Promise<DiscoveredFeed[]> {
  const found: DiscoveredFeed[] = [];
  for (const url of urls) {
    const feed = await fetchOrNull(url, http);
    if (feed !== null && !found.some((other) => other.url === feed.url)) found.push(feed);
  }
  return found;
}

/** A candidate that fails is no feed: expected, and told when none is left. */
async function fetchOrNull(url: string, http: HttpClient): Promise<DiscoveredFeed | null> {
  try {
    return await parseOrNull(await http.get(url));
  } catch (error) {
    if (error instanceof VerbatimError) return null;
    throw error;
  }
}

async function parseOrNull(response: HttpResponse): Promise<DiscoveredFeed | null> {
  if (response.status !== 200) return null;
  const { url, headers, body } = response;
  const { 'content-type': contentType = null } = headers;
  try {
    return { url, feed: await parseFeed(body, { url, contentType }) };
  } catch (error) {
    if (error instanceof VerbatimError) return null;
    throw error;
  }
}

/** Absolute addresses of `link rel="alternate"` with a feed's type, resolved against the page's `base`. */
function readFeedLinks({ url, headers, body }: HttpResponse): readonly string[] {
  const { 'content-type': contentType = null } = headers;
  let base = url;
  const links: string[] = [];
  const parser = new Parser({
    onopentag: (name, { href = '', rel = '', type = '' }) => {
      if (name === 'base' && base === url && URL.canParse(href, url))
        base = new URL(href, url).href;
      const isAlternate = name === 'link' && rel.toLowerCase().split(/\s+/).includes('alternate');
      const media = type.toLowerCase().split(';')[0]?.trim() ?? '';
      if (isAlternate && FEED_TYPES.has(media) && href !== '') links.push(href);
    },
  });
  parser.end(decodeFeed(body, contentType).text.slice(0, MAX_PAGE_CHARACTERS));
  const absolute = links
    .filter((href) => URL.canParse(href, base))
    .map((href) => new URL(href, base).href);
  return [...new Set(absolute)].slice(0, MAX_CANDIDATES);
}
