/**
 * From any address of a site to its feeds: the address itself, the feeds that its page names, the paths where feeds
 * usually live, and for sites without a feed their sitemaps. Nothing is taken for a feed before it was fetched and parsed;
 * what is meant among several is for `rankFeeds` to say, or for people.
 */
import type { HttpClient, HttpResponse } from '../lib/net/http.ts';
import { VerbatimError } from '../model/errors.ts';
import type { FeedLink, FeedLinks } from './find-feed-links.ts';
import type { FeedDocument } from './parse-feed.ts';
import { type FeedParser, isUnreadable } from './parse-in-worker.ts';
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

export interface DiscoveryTools {
  readonly http: Pick<HttpClient, 'get'>;
  readonly parser: Pick<FeedParser, 'parse' | 'findLinks' | 'findSitemaps'>;
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
 *   `address-refused` when the address itself can't be fetched, `feed-malformed` when it takes too long to read.
 */
export async function discoverFeeds(address: string, tools: DiscoveryTools): Promise<Discovery> {
  const page = await fetchFirst(readAddresses(address), tools.http);
  const itself = await parseOrNull(page, tools);
  if (itself !== null) return { feeds: [itself], isClear: true };
  const search = new FeedSearch(tools);
  const links = await findLinksOf(page, tools);
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
  const listed = await search.findLinks(search.lastPage);
  return await search.fetchAll([...listed.declared, ...listed.linked]);
}

function findLinksOf(
  { url, headers, body }: HttpResponse,
  { parser }: Pick<DiscoveryTools, 'parser'>,
): Promise<FeedLinks> {
  const { 'content-type': contentType = null } = headers;
  return parser.findLinks(body, { url, contentType });
}

/** The site's feed where feeds usually live; for sites without a feed, a sitemap. */
async function findUnnamed(search: FeedSearch, pageUrl: string): Promise<readonly FoundFeed[]> {
  const at = (path: string) => new URL(path, pageUrl).href;
  const usual = await search.fetchFirst(USUAL_PATHS.map(at));
  if (usual.length > 0) return usual;
  return search.fetchFirst(await search.findSitemaps(at('/robots.txt')));
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
    `No feed was found. ${url} is none (HTTP ${status}) and ${links}; looked at on ${host} as well: ${search.tried.join(', ')}.${cut}${search.troubles.map((trouble) => ` ${trouble}`).join('')} Look on the site for “RSS” or “Feeds”, and give that address; without one, “/article ADDRESS” reads single articles.`,
  );
}

/** The requests of one discovery. A class for what it counts from the first to the last. */
class FeedSearch {
  readonly #tools: DiscoveryTools;
  readonly #asked = new Set<string>();
  readonly #troubles: string[] = [];
  #failures = 0;
  #lastPage: HttpResponse | null = null;

  constructor(tools: DiscoveryTools) {
    this.#tools = tools;
  }

  /** Paths that were asked for, in order. */
  get tried(): readonly string[] {
    return [...this.#asked].map((url) => new URL(url).pathname);
  }

  /** What was there and could not be read, in words. */
  get troubles(): readonly string[] {
    return this.#troubles;
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

  async findLinks(page: HttpResponse): Promise<FeedLinks> {
    const links = await this.#orNull(page.url, () => findLinksOf(page, this.#tools));
    return links ?? { declared: [], linked: [] };
  }

  /** Those that robots.txt names, which may not be there, and those at the usual paths. */
  async findSitemaps(robotsUrl: string): Promise<readonly string[]> {
    const response = await this.#fetch(robotsUrl);
    const robots = response?.status === 200 ? response.body : new Uint8Array();
    const { parser } = this.#tools;
    const page = { url: robotsUrl, contentType: null };
    return (await this.#orNull(robotsUrl, () => parser.findSitemaps(robots, page))) ?? [];
  }

  async #fetchFeed(url: string): Promise<DiscoveredFeed | null> {
    const response = await this.#fetch(url);
    if (response === null) return null;
    return await this.#orNull(url, async () => {
      const feed = await parseOrNull(response, this.#tools);
      if (feed === null && response.status === 200) this.#lastPage = response;
      return feed;
    });
  }

  /** A candidate that fails is no feed: expected, and told when none is left. */
  async #fetch(url: string): Promise<HttpResponse | null> {
    // What a section's own address would be may be a usual one, too.
    if (this.isGivenUp || this.#asked.has(url)) return null;
    this.#asked.add(url);
    try {
      return await this.#tools.http.get(url);
    } catch (error) {
      if (!(error instanceof VerbatimError)) throw error;
      if (error.code === 'fetch-failed') this.#failures += 1;
      return null;
    }
  }

  /** What can't be read in time costs as much as a server that doesn't answer. */
  async #orNull<Result>(url: string, read: () => Promise<Result>): Promise<Result | null> {
    try {
      return await read();
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      this.#failures += 1;
      this.#troubles.push(`${new URL(url).pathname}: ${error.finding}`);
      return null;
    }
  }
}

/** The body stays, for what else it may be. */
async function parseOrNull(
  response: HttpResponse,
  { parser }: Pick<DiscoveryTools, 'parser'>,
): Promise<DiscoveredFeed | null> {
  if (response.status !== 200) return null;
  const { url, headers, body } = response;
  const { 'content-type': contentType = null } = headers;
  try {
    return { url, feed: await parser.parse(new Uint8Array(body), { url, contentType }) };
  } catch (error) {
    if (error instanceof VerbatimError && !isUnreadable(error)) return null;
    throw error;
  }
}
