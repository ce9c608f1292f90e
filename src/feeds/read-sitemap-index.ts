/** The parts of sitemaps that following an index needs: which are its newest, and what stands in each. */
import { readWrittenDate } from '../lib/time/read-written-date.ts';
import { VerbatimError } from '../model/errors.ts';
import { decodeFeed } from './decode-feed.ts';
import type { FeedContext } from './parse-feed.ts';
import { decodeReferences, resolveLink } from './read-feed-text.ts';

/** What is new is in the newest one; the others are for a day that has just begun and for sites that split by section. */
const MAX_SITEMAPS = 3;

/** The protocol allows 50,000 entries; indexes seen have under 5,000, of about 150 characters each. */
const MAX_INDEX_CHARACTERS = 2 * 1024 * 1024;

/** Names of sitemaps, as common systems give them: those with news, and those without articles. */
const NEWS_NAME = /news/i;
const OTHER_NAME =
  /(?:author|categor|gallery|image|page|photo|product|tag|taxonom|topic|user|video)[^/]*$/i;

type Place = FeedContext & { readonly url: string };

/** @returns its newest sitemaps' addresses: those named for news, then by date, then by name, which often holds a date or number. */
export function readSitemapIndex(body: Uint8Array, { url, contentType }: Place): readonly string[] {
  const entries = decodeFeed(body, contentType)
    .text.slice(0, MAX_INDEX_CHARACTERS)
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .split(/<(?:[\w-]+:)?sitemap[\s>]/i)
    .slice(1)
    .map((entry) => ({
      url: resolveLink(valueIn(entry, /<(?:[\w-]+:)?loc>([^<]{1,2000})/i), url),
      changedAtMs: readWrittenDate(valueIn(entry, /<(?:[\w-]+:)?lastmod>([^<]{1,64})/i)) ?? 0,
    }))
    .filter((entry): entry is IndexEntry => entry.url !== null && /^https?:/i.test(entry.url));
  return [...new Set(entries.sort(byNewest).map((entry) => entry.url))].slice(0, MAX_SITEMAPS);
}

/**
 * @returns its root element with all that is in it, as UTF-8.
 * @throws {VerbatimError} feed-malformed when it is none.
 */
export function readSitemap(body: Uint8Array, { url, contentType }: Place): Uint8Array {
  const { text } = decodeFeed(body, contentType);
  const at = text.search(/<(?:[\w-]+:)?urlset[\s>]/i);
  if (at === -1) throw new VerbatimError('feed-malformed', `${url} is no sitemap.`);
  return Buffer.from(text.slice(at));
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
