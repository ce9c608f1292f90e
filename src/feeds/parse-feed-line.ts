/** One line of `verbatim parse-feed`: a stored feed document, parsed, as JSON with ISO 8601 dates. */
import { VerbatimError } from '../model/errors.ts';
import type { FeedItem, ParsedFeed } from '../model/feed.ts';
import { parseFeed } from './parse-feed.ts';

/** One entry of a manifest: a file and what is known of the response it came from. */
export interface FeedManifestEntry {
  readonly file: string;
  /** Lower-case names. */
  readonly httpHeaders?: Readonly<Record<string, string>>;
  readonly documentUrl?: string | null;
}

/** @returns JSON without line break; what is no feed has `error` in words, and no items. */
export async function parseFeedLine(entry: FeedManifestEntry, bytes: Uint8Array): Promise<string> {
  const headers = entry.httpHeaders ?? {};
  const location = headers['content-location'];
  const documentUrl = entry.documentUrl ?? null;
  try {
    const feed = await parseFeed(bytes, {
      url: location === undefined ? documentUrl : resolveLocation(location, documentUrl),
      contentType: headers['content-type'] ?? null,
    });
    return JSON.stringify({ file: entry.file, ...toRecord(feed), error: null });
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    return JSON.stringify({ file: entry.file, feed: {}, items: [], error: error.finding });
  }
}

function toRecord({ title, link, description, id, items, warnings }: ParsedFeed): object {
  return { feed: { title, link, description, id }, items: items.map(toItemRecord), warnings };
}

function toItemRecord(item: FeedItem): object {
  return {
    id: item.id,
    title: item.title,
    link: item.url,
    published: toIso(item.publishedAtMs),
    updated: toIso(item.updatedAtMs),
    summary: item.summary,
    content: item.content,
  };
}

function toIso(atMs: number | null): string | null {
  return atMs === null ? null : new Date(atMs).toISOString();
}

function resolveLocation(location: string, documentUrl: string | null): string | null {
  if (documentUrl !== null)
    return URL.canParse(location, documentUrl) ? new URL(location, documentUrl).href : documentUrl;
  return URL.canParse(location) ? location : null;
}
