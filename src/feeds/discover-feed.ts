/**
 * From any address of a site to its feeds: the address itself, the feeds that its page names, the paths where feeds
 * usually live, and for sites without a feed their sitemaps. Nothing is taken for a feed before it was fetched and parsed;
 * what is meant among several is for `rankFeeds` to say, or for people.
 */
import type { HttpClient, HttpResponse } from '../lib/http.ts';
import { VerbatimError } from '../model/errors.ts';
import { decodeFeed } from './decode-feed.ts';
import { type FeedLink, type FeedLinks, findFeedLinks } from './find-feed-links.ts';
import { findSitemaps } from './find-sitemaps.ts';
import { type FeedDocument, parseFeed } from './parse-feed.ts';
import { type FoundFeed, isSectionPage, rankFeeds } from './rank-feeds.ts';

export interface DiscoveredFeed {
  readonly url: string;
  readonly feed: FeedDocument;
}

export interface Discovery {
  /** Best first. */
  readonly feeds: readonly [DiscoveredFeed, ...DiscoveredFeed[]];
  /** The first is plainly what was meant; otherwise someone must choose. */
  readonly isClear: boolean;
}

/** The defaults of WordPress, Hugo, Jekyll, Ghost, Squarespace, and older systems, most common first. */
const USUAL_PATHS = [
  '/feed',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/rss',
  '/index.xml',
  '/feed.json',
];

/** Under a section's own page: WordPress, and what most newsrooms' systems take from it. */
const SECTION_PATHS = ['feed', 'rss', 'rss.xml'];

/** A server that answers so many requests with nothing is not asked further: each may take 30 s. */
const MAX_FAILURES = 3;

/**
 * @param address of a feed, or of any page of a site, as it was typed: "harbour-post.example" and "feed:…" too.
 * @throws {VerbatimError} not-found, which says what was looked at, when nothing gives a feed; `fetch-failed` or
 *   `address-refused` when the address itself can't be fetched.
 */
export async function discoverFeeds(
  address: string,
  http: Pick<HttpClient, 'get'>,
): Promise<Discovery> {
  const page = await fetchFirst(readAddresses(address), http);
  const itself = await parseOrNull(page);
  if (itself !== null) return { feeds: [itself], isClear: true };
  const search = new FeedSearch(http);
  const links = findLinksOf(page);
  const named = await findNamed(search, page.url, links);
  const isNamed = rankFeeds(named, page.url).hasArticles;
  const found = isNamed ? named : [...named, ...(await findUnnamed(search, page.url))];
  const { feeds, isClear } = rankFeeds(found, page.url);
  const [first, ...others] = feeds;
  if (first === undefined) return giveUp(search, page, links);
  // What the page doesn't name is a guess: it may be of the whole site, or list every page there is.
  const isGuess = !isNamed && (isSectionPage(page.url) || first.feed.kind === 'sitemap');
  return { feeds: [first, ...others], isClear: isClear && !isGuess };
}

/** Addresses to try, one after the other: without a scheme, https is tried first, as browsers do. */
function readAddresses(typed: string): readonly string[] {
  const bare = typed.trim().replace(/^feed:(?:\/\/)?/i, '');
  return /^[a-z][a-z\d+.-]*:\/\//i.test(bare) ? [bare] : [`https://${bare}`, `http://${bare}`];
}

async function fetchFirst(
  [first = '', ...others]: readonly string[],
  http: Pick<HttpClient, 'get'>,
): Promise<HttpResponse> {
  try {
    return await http.get(first);
  } catch (error) {
    const isUnreachable = error instanceof VerbatimError && error.code === 'fetch-failed';
    if (!isUnreachable || others.length === 0) throw error;
    // What was wrong with https is told when http is no better.
    return await fetchFirst(others, http).catch(() => Promise.reject(error));
  }
}

/** What the page declares, what its section has, and only where that gives no articles what it links to. */
async function findNamed(
  search: FeedSearch,
  pageUrl: string,
  { declared, linked }: FeedLinks,
): Promise<readonly FoundFeed[]> {
  const found = [...(await search.fetchAll(declared))];
  if (isSectionPage(pageUrl) && !rankFeeds(found, pageUrl).isSection)
    found.push(...(await search.fetchFirst(sectionUrls(pageUrl))));
  if (!rankFeeds(found, pageUrl).hasArticles) found.push(...(await findLinked(search, linked)));
  return found;
}

/** Behind a link "RSS" there may be a page that lists the feeds. */
async function findLinked(
  search: FeedSearch,
  linked: readonly FeedLink[],
): Promise<readonly FoundFeed[]> {
  const found = await search.fetchAll(linked);
  if (found.length > 0 || search.lastPage === null) return found;
  const listed = findLinksOf(search.lastPage);
  return await search.fetchAll([...listed.declared, ...listed.linked]);
}

function findLinksOf({ url, headers, body }: HttpResponse): FeedLinks {
  const { 'content-type': contentType = null } = headers;
  return findFeedLinks(decodeFeed(body, contentType).text, url);
}

/** The site's feed where feeds usually live; for sites without a feed, a sitemap. */
async function findUnnamed(search: FeedSearch, pageUrl: string): Promise<readonly FoundFeed[]> {
  const at = (path: string) => new URL(path, pageUrl).href;
  const usual = await search.fetchFirst(USUAL_PATHS.map(at));
  if (usual.length > 0) return usual;
  const robots = await search.fetchText(at('/robots.txt'));
  return search.fetchFirst(findSitemaps(robots, pageUrl));
}

function sectionUrls(pageUrl: string): readonly string[] {
  const { origin, pathname } = new URL(pageUrl);
  const section = pathname.replace(/\/[^/]*\.\w+$/, '').replace(/\/$/, '');
  return SECTION_PATHS.map((path) => `${origin}${section}/${path}`);
}

function giveUp(
  search: FeedSearch,
  { url, status }: HttpResponse,
  { declared, linked }: FeedLinks,
): never {
  const linkCount = declared.length + linked.length;
  const host = new URL(url).host;
  const links = linkCount === 0 ? 'names no feed' : `names ${linkCount}, none of which is one`;
  const cut = search.isGivenUp ? ` ${host} stopped answering.` : '';
  throw new VerbatimError(
    'not-found',
    `No feed was found. ${url} is none (HTTP ${status}) and ${links}; looked at on ${host} as well: ${search.tried.join(', ')}.${cut} Look on the site for “RSS” or “Feeds”, and give that address; without one, “/article ADDRESS” reads single articles.`,
  );
}

/** The requests of one discovery. A class for what it counts from the first to the last. */
class FeedSearch {
  readonly #http: Pick<HttpClient, 'get'>;
  readonly #tried: string[] = [];
  #failures = 0;
  #lastPage: HttpResponse | null = null;

  constructor(http: Pick<HttpClient, 'get'>) {
    this.#http = http;
  }

  /** Paths that were asked for, in order. */
  get tried(): readonly string[] {
    return this.#tried;
  }

  /** The last answer that was there but no feed. */
  get lastPage(): HttpResponse | null {
    return this.#lastPage;
  }

  get isGivenUp(): boolean {
    return this.#failures >= MAX_FAILURES;
  }

  /** One by one: they are all on one host, as a rule. */
  async fetchAll(links: readonly FeedLink[]): Promise<readonly FoundFeed[]> {
    const found: FoundFeed[] = [];
    for (const { url, title } of links) {
      const feed = await this.#fetchFeed(url);
      if (feed !== null && !found.some((other) => other.url === feed.url))
        found.push({ ...feed, title });
    }
    return found;
  }

  /** @returns the first that is a feed, or a sitemap with entries, alone; none when none is. */
  async fetchFirst(urls: readonly string[]): Promise<readonly FoundFeed[]> {
    for (const url of urls) {
      const found = await this.#fetchFeed(url);
      if (found === null) continue;
      const { kind, items } = found.feed;
      if (kind === 'feed' || items.length > 0) return [{ ...found, title: '' }];
    }
    return [];
  }

  /** @returns "" when there is none. */
  async fetchText(url: string): Promise<string> {
    const response = await this.#fetch(url);
    return response?.status === 200 ? Buffer.from(response.body).toString('utf8') : '';
  }

  async #fetchFeed(url: string): Promise<DiscoveredFeed | null> {
    const response = await this.#fetch(url);
    if (response === null) return null;
    const feed = await parseOrNull(response);
    if (feed === null && response.status === 200) this.#lastPage = response;
    return feed;
  }

  /** A candidate that fails is no feed: expected, and told when none is left. */
  async #fetch(url: string): Promise<HttpResponse | null> {
    if (this.isGivenUp) return null;
    this.#tried.push(new URL(url).pathname);
    try {
      return await this.#http.get(url);
    } catch (error) {
      if (!(error instanceof VerbatimError)) throw error;
      if (error.code === 'fetch-failed') this.#failures += 1;
      return null;
    }
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
