/**
 * The feeds that a page names: in `link rel="alternate"`, which says so, and in `<a>`, where the address looks like one.
 * Method: only these tags and `base` are read, each by itself, so that a page of megabytes and of any shape is read once
 * through; comments are passed over. What is found is a guess until it was fetched and parsed.
 */
import { Parser } from 'htmlparser2';

export interface FeedLink {
  /** Absolute, http or https, without fragment. */
  readonly url: string;
  /** What the page calls it; "" when it says nothing. */
  readonly title: string;
}

export interface FeedLinks {
  /** `link rel="alternate"` with a feed's type, or with an address like one and no type. */
  readonly declared: readonly FeedLink[];
  /** `<a>` to this site or a host for feeds, with an address like a feed's. */
  readonly linked: readonly FeedLink[];
}

/** A page that names more is a directory; the first ones are the site's own. */
const MAX_LINKS = 8;

/** Links to feeds stand in the head or the footer; the largest front pages have about 3 million characters. */
const MAX_PAGE_CHARACTERS = 4 * 1024 * 1024;

/** The largest front pages have under 2,000. */
const MAX_TAGS = 20_000;

/** A comment goes first, so that what was taken out of a page stays out; a tag of more than 2,000 characters names no feed. */
const TAGS = /<!--[\s\S]*?(?:-->|$)|<(?:link|a|base)\s[^<>]{1,2000}>/gi;

const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
  'application/json',
  'application/xml',
  'text/xml',
]);

/** A word of the path that publishers use for feeds only: /feed/, /rss.xml, /feeds/politics, /index.rdf, news-atom.xml. */
const FEED_PATH = /(?:^|[/._-])(?:rss2?|atom|feeds?|rdf)(?:$|[/._-])|\/index\.xml$/i;

/** Hosts that serve feeds of others, or nothing but feeds. */
const FEED_HOST = /^(?:feeds?|rss)\d*\./i;

type Attributes = Readonly<Record<string, string>>;

/** @param pageUrl address of the page after redirects. */
export function findFeedLinks(html: string, pageUrl: string): FeedLinks {
  const tags = readTags(html.slice(0, MAX_PAGE_CHARACTERS));
  const base = baseOf(tags, pageUrl);
  const linksOf = (isOne: (name: string, attributes: Attributes, url: string) => boolean) => {
    const found = new Map<string, FeedLink>();
    for (const { name, attributes } of tags) {
      const { href = '', title = '' } = attributes;
      const url = resolve(href, base);
      if (url === null || found.has(url) || !isOne(name, attributes, url)) continue;
      found.set(url, { url, title: title.trim() });
    }
    return [...found.values()].slice(0, MAX_LINKS);
  };
  return {
    declared: linksOf((name, attributes, url) => name === 'link' && isDeclared(attributes, url)),
    linked: linksOf((name, _, url) => name === 'a' && isLikely(url, pageUrl)),
  };
}

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
}

function readTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser(
    { onopentag: (name, attributes) => void tags.push({ name, attributes }) },
    { recognizeSelfClosing: true },
  );
  // Closed where they begin: nothing nests, whatever the page does.
  for (const [tag] of html.matchAll(TAGS)) {
    if (!tag.startsWith('<!')) parser.write(`${tag.slice(0, -1)} />`);
    if (tags.length >= MAX_TAGS) break;
  }
  parser.end();
  return tags;
}

function baseOf(tags: readonly Tag[], pageUrl: string): string {
  const { href = '' } = tags.find(({ name }) => name === 'base')?.attributes ?? {};
  return URL.canParse(href, pageUrl) ? new URL(href, pageUrl).href : pageUrl;
}

/** `feed:` before an address says what it is, not where (an old habit of browsers). */
function resolve(href: string, base: string): string | null {
  const bare = href.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '');
  const written = bare.replace(/^feed:/i, '');
  if (written === '' || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

function isDeclared({ rel = '', type = '' }: Attributes, url: string): boolean {
  if (!rel.toLowerCase().split(/\s+/).includes('alternate')) return false;
  const media = type.toLowerCase().split(';')[0]?.trim() ?? '';
  return media === '' ? FEED_PATH.test(new URL(url).pathname) : FEED_TYPES.has(media);
}

function isLikely(url: string, pageUrl: string): boolean {
  const { hostname, pathname } = new URL(url);
  const isFeedHost = FEED_HOST.test(hostname) && pathname !== '/';
  return (
    isFeedHost || (isSameSite(hostname, new URL(pageUrl).hostname) && FEED_PATH.test(pathname))
  );
}

/** One host is the other's, or a part of it: www.harbour-post.example and harbour-post.example. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => `.${host.replace(/^www\./, '')}`);
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
}
