/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1), read by hand and leniently: a wrong field is as good as none. */
import { readWrittenDate } from '../lib/time/read-written-date.ts';
import { VerbatimError } from '../model/errors.ts';
import type { FeedItem, ParsedFeed } from '../model/feed.ts';
import type { HubLinks } from './find-hub.ts';
import { cleanText, escapeHtml, resolveLink, toPlainText } from './read-feed-text.ts';
import { MAX_ITEMS, MIDDLE_LEFT_OUT } from './read-feed-tree.ts';

interface JsonFeed extends ParsedFeed {
  readonly hubLinks: HubLinks;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * @param base address of the document, or null.
 * @throws {VerbatimError} feed-malformed
 */
export function parseJsonFeed(text: string, base: string | null): JsonFeed {
  const warnings: string[] = [];
  const document = readJson(text, warnings);
  const { items: all } = isObject(document) ? document : {};
  if (!isObject(document) || !isList(all))
    throw new VerbatimError(
      'feed-malformed',
      'The response is JSON, but no JSON Feed: it has no list of items.',
    );
  const objects = all.filter(isObject);
  if (objects.length < all.length)
    warnings.push(`${all.length - objects.length} items are no objects and were left out.`);
  if (objects.length > MAX_ITEMS) warnings.push(MIDDLE_LEFT_OUT);
  const isKept = (at: number) => at < MAX_ITEMS / 2 || at >= objects.length - MAX_ITEMS / 2;
  return {
    title: readLine(document, 'title'),
    link: resolveLink(readString(document, 'home_page_url') ?? '', base),
    description: readLine(document, 'description'),
    id: readString(document, 'feed_url'),
    items: objects.filter((_, at) => isKept(at)).map((item) => readItem(item, base)),
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
  // The standard asks for a string, and for numbers to be read as one.
  const { id: given } = item;
  const id = typeof given === 'number' ? String(given) : readString(item, 'id');
  const link = readString(item, 'url') ?? readString(item, 'external_url') ?? webAddressIn(id);
  const summary = readString(item, 'summary');
  const text = readString(item, 'content_text');
  const updatedAtMs = readWrittenDate(readString(item, 'date_modified') ?? '');
  return {
    id,
    url: link === null ? null : resolveLink(link, base),
    title: readLine(item, 'title'),
    publishedAtMs: readWrittenDate(readString(item, 'date_published') ?? '') ?? updatedAtMs,
    updatedAtMs,
    summary: summary === null ? null : escapeHtml(summary),
    content: readString(item, 'content_html') ?? (text === null ? null : escapeHtml(text)),
  };
}

/** As with Atom's: an id that is an address leads to the page. */
function webAddressIn(id: string | null): string | null {
  return id !== null && /^https?:\/\//i.test(id) ? id : null;
}

function readJson(text: string, warnings: string[]): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const whole = keepWholeItems(text);
    if (whole === null)
      throw new VerbatimError('feed-malformed', 'The response looks like JSON, but is damaged.', {
        cause,
      });
    warnings.push('It is cut: what is not whole was left out.');
    return whole;
  }
}

/** A document that is cut, up to the last item that is whole; null when there is none, or when it is damaged otherwise. */
function keepWholeItems(text: string): unknown {
  const whole = closeEarly(text);
  if (whole === null) return null;
  try {
    return JSON.parse(whole);
  } catch {
    return null;
  }
}

/** Items are objects in a list in the document. */
const LEVELS_ABOVE_ITEMS = 2;

/** No feed nests as deep. */
const MAX_DEPTH = 256;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
]);

/** @returns the text up to the last end of an item, or of what is above items, with all that is open there closed. */
function closeEarly(text: string): string | null {
  const open: string[] = [];
  let end: { readonly at: number; readonly closers: string } | null = null;
  for (let at = 0; at < text.length && open.length <= MAX_DEPTH; at++) {
    const character = text.charAt(at);
    const closer = CLOSERS.get(character);
    if (character === '"') at = endOfString(text, at);
    else if (closer !== undefined) open.push(closer);
    else if (character === open.at(-1)) {
      open.pop();
      if (open.length <= LEVELS_ABOVE_ITEMS)
        end = { at: at + 1, closers: open.toReversed().join('') };
    }
  }
  return end && text.slice(0, end.at) + end.closers;
}

/** @param start of the string: its quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function readString(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === 'string' ? cleanText(value) || null : null;
}

/** One line; these are plain text by the standard. */
function readLine(object: JsonObject, name: string): string {
  return toPlainText({ text: readString(object, name) ?? '', kind: 'text' });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
