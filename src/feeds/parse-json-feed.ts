/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1), read by hand and leniently: a wrong field is as good as none. */
import { VerbatimError } from '../model/errors.ts';
import type { FeedItem, ParsedFeed } from '../model/feed.ts';
import type { HubLinks } from './find-hub.ts';
import { readFeedDate } from './read-feed-date.ts';
import { escapeHtml, resolveLink } from './read-feed-text.ts';
import { MAX_ITEMS } from './read-feed-tree.ts';

interface JsonFeed extends ParsedFeed {
  readonly hubLinks: HubLinks;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * @param base address of the document, or null.
 * @throws {VerbatimError} feed-malformed
 */
export function parseJsonFeed(text: string, base: string | null): JsonFeed {
  const document = readJson(text);
  const { items: all } = isObject(document) ? document : {};
  if (!isObject(document) || !isList(all))
    throw new VerbatimError(
      'feed-malformed',
      'The response is JSON, but no JSON Feed: it has no list of items.',
    );
  const objects = all.filter(isObject);
  const warnings: string[] = [];
  if (objects.length < all.length)
    warnings.push(`${all.length - objects.length} items are no objects and were left out.`);
  if (objects.length > MAX_ITEMS) warnings.push(`Only its first ${MAX_ITEMS} items were read.`);
  return {
    title: readString(document, 'title') ?? '',
    link: resolveLink(readString(document, 'home_page_url') ?? '', base),
    description: readString(document, 'description') ?? '',
    id: readString(document, 'feed_url'),
    items: objects.slice(0, MAX_ITEMS).map((item) => readItem(item, base)),
    warnings,
    hubLinks: { hub: readHub(document), self: readString(document, 'feed_url') },
  };
}

/** https://www.jsonfeed.org/version/1.1/#subscribing-to-real-time-notifications-a-name-subscribing-to-real-time-notifications-a */
function readHub({ hubs }: JsonObject): string | null {
  const hub = isList(hubs)
    ? hubs.filter(isObject).find((each) => /^websub$/i.test(readString(each, 'type') ?? ''))
    : undefined;
  return hub === undefined ? null : readString(hub, 'url');
}

function readItem(item: JsonObject, base: string | null): FeedItem {
  const link = readString(item, 'url') ?? readString(item, 'external_url') ?? '';
  const text = readString(item, 'content_text');
  const { id } = item;
  const updatedAtMs = readFeedDate(readString(item, 'date_modified') ?? '');
  return {
    // The standard asks for a string, and for numbers to be read as one.
    id: typeof id === 'number' ? String(id) : readString(item, 'id'),
    url: resolveLink(link, base),
    title: readString(item, 'title') ?? '',
    publishedAtMs: readFeedDate(readString(item, 'date_published') ?? '') ?? updatedAtMs,
    updatedAtMs,
    summary: readString(item, 'summary'),
    content: readString(item, 'content_html') ?? (text === null ? null : escapeHtml(text)),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new VerbatimError('feed-malformed', 'The response looks like JSON, but is damaged.', {
      cause,
    });
  }
}

function readString(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
