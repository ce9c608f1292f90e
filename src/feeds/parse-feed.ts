/**
 * A feed's bytes to one shape, whatever the format: decode, repair, rss-parser, our item type; JSON Feed and sitemaps by hand.
 * Titles and descriptions come out as plain text on one line; bodies as HTML with every word of the feed.
 */
import type { EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import { NO_HINTS, type ParsedFeed, type UpdateHints } from '../model/feed.ts';
import { decodeFeed } from './decode-feed.ts';
import { type HubLinks, NO_HUB } from './find-hub.ts';
import { parseJsonFeed } from './parse-json-feed.ts';
import { isSitemap, parseSitemap } from './parse-sitemap.ts';
import { repairFeed } from './repair-feed.ts';

export interface FeedContext {
  /** Address of the document after redirects, or its Content-Location: what relative links start from. null when unknown. */
  readonly url: string | null;
  readonly contentType: string | null;
  /** Where it is known, dates far ahead of it are errors of who gives them. */
  readonly nowMs?: EpochMs;
}

/** A parsed feed with the rhythm it asks for, and the hub that tells of its news. */
export interface FeedDocument extends ParsedFeed {
  readonly kind: 'feed' | 'news-sitemap' | 'sitemap';
  readonly hubLinks: HubLinks;
  readonly updateHints: UpdateHints;
}

/** @throws {VerbatimError} feed-malformed, saying what the response is instead of a feed. */
export async function parseFeed(body: Uint8Array, context: FeedContext): Promise<FeedDocument> {
  const { text } = decodeFeed(body, context.contentType);
  const start = text.trimStart().slice(0, 1);
  if (start === '') throw new VerbatimError('feed-malformed', 'The response is empty.');
  if (start === '{' || start === '[')
    return { ...parseJsonFeed(text, context.url), kind: 'feed', updateHints: NO_HINTS };
  if (isSitemap(text)) {
    const { isNews, ...sitemap } = parseSitemap(text, context.url, context.nowMs);
    const kind = isNews ? 'news-sitemap' : 'sitemap';
    return { ...sitemap, kind, hubLinks: NO_HUB, updateHints: NO_HINTS };
  }
  const repaired = repairFeed(text, context.url);
  if (repaired === null) throw new VerbatimError('feed-malformed', explainNoFeed(text));
  const { feed, items, updateHints, hubLinks, warnings } = repaired;
  const places = await runParser(repaired.xml);
  return {
    ...feed,
    items: places.map((place) => items[place]).filter((item) => item !== undefined),
    kind: 'feed',
    hubLinks,
    updateHints,
    warnings,
  };
}

function explainNoFeed(text: string): string {
  if (/<opml[\s>]/i.test(text)) return 'The response is a list of feeds (OPML), not a feed.';
  if (/<(?:!doctype\s+html|html|head|body)\b/i.test(text))
    return 'The response is a web page, not a feed.';
  const root = /<([a-z][\w.:-]*)/i.exec(text)?.[1];
  if (root === undefined) return 'The response is not XML: it has no element.';
  return `The response is no feed: it has no rss, feed, or RDF element, but begins with <${root.slice(0, 40)}>.`;
}

/**
 * One parser a document: a reused one can leave its promise pending for ever. It calls back before `parseString`
 * returns, or never, so one turn of the event loop is deadline enough.
 *
 * @returns the guid of each item, in order.
 */
async function runParser(xml: string): Promise<readonly number[]> {
  // Loaded where feeds are parsed, in its thread: the main one hardly ever does.
  const { default: RssParser } = await import('rss-parser');
  const parsed = new RssParser().parseString(xml).catch((cause: unknown) => {
    throw new VerbatimError('feed-malformed', 'The repaired feed could not be parsed.', { cause });
  });
  let turn: NodeJS.Immediate | undefined;
  const deadline = new Promise<null>((resolve) => {
    turn = setImmediate(resolve, null);
  });
  const output = await Promise.race([parsed, deadline]);
  // A worker thread waits for its tasks outside the event loop, where immediates left behind would pile up.
  clearImmediate(turn);
  if (output === null) throw new VerbatimError('feed-malformed', 'The feed parser gave no answer.');
  return output.items.map(({ guid }) => Number(guid));
}
