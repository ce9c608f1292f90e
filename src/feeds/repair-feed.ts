/**
 * A tree read from any XML feed to one canonical RSS document that rss-parser reads without loss: each field chosen
 * from the elements that may hold it, dates and links made absolute, and all that an item says replaced by its place, so
 * that nothing can rewrite it. A bad item or field is left out with a warning, never a lost feed.
 */
import { groupBy } from '../lib/group-by.ts';
import { readWrittenDate } from '../lib/time/read-written-date.ts';
import type { EpochMs } from '../model/article.ts';
import type { FeedItem, ParsedFeed, UpdateHints } from '../model/feed.ts';
import { type HubLinks, readHubLinks } from './find-hub.ts';
import {
  type FeedValue,
  readFeedValue,
  resolveLink,
  toHtml,
  toPlainText,
} from './read-feed-text.ts';
import {
  childNamed,
  elementsOf,
  type FeedNode,
  type FeedTree,
  readFeedTree,
} from './read-feed-tree.ts';
import { readUpdateHints } from './read-update-hints.ts';

export interface RepairedFeed {
  /** RSS 2.0, well-formed, without a word of the feed: the guid of each item is its place in `items`. */
  readonly xml: string;
  readonly feed: Pick<ParsedFeed, 'title' | 'link' | 'description' | 'id'>;
  readonly items: readonly FeedItem[];
  readonly updateHints: UpdateHints;
  readonly hubLinks: HubLinks;
  readonly warnings: readonly string[];
}

/** Elements that may hold a field, best first; unprefixed ones are the format's own, in any of its versions. */
const FIELDS = {
  title: ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'],
  feedText: [
    'description',
    'subtitle',
    'tagline',
    'atom:subtitle',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
  ],
  summary: [
    'description',
    'summary',
    'atom:summary',
    'dc:description',
    'itunes:summary',
    'media:description',
    'itunes:subtitle',
  ],
  content: ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'body', 'fullitem'],
  id: ['guid', 'id', 'atom:id', 'dc:identifier'],
  published: [
    'pubdate',
    'published',
    'issued',
    'created',
    'atom:published',
    'dcterms:issued',
    'dcterms:created',
    'atom:issued',
    'dc:date',
    'date',
  ],
  updated: ['updated', 'modified', 'atom:updated', 'atom:modified', 'dcterms:modified'],
} as const;

/** Drupal writes the whole element as a date. */
const TIME_ELEMENT = /^<time [^<>]*?datetime="([^"]+)"/i;

const ITEM_NAMES = new Set(['item', 'entry', 'atom:entry']);

/** Where items are looked for. */
const CONTAINERS = new Set(['rss', 'channel', 'feed', 'rdf', 'rdf:rdf', 'items']);

/**
 * @param base address of the document, or null.
 * @returns null when the text holds no element that begins a feed.
 */
export function repairFeed(text: string, base: string | null): RepairedFeed | null {
  const tree: FeedTree = readFeedTree(text, base);
  if (tree.root === null || tree.format === null) return null;
  const warnings = [...tree.warnings];
  const { root } = tree;
  const items = keepWholeItems(findItems(root), warnings).map((item) => readItem(item, warnings));
  // An Atom entry document is an item itself, and its fields are not the feed's.
  const channel = root.name === 'entry' ? null : (childNamed(root, 'channel') ?? root);
  const places = items.map((_, place) => `<item><guid>${place}</guid></item>`).join('');
  return {
    xml: `<rss version="2.0"><channel><title>feed</title>${places}</channel></rss>`,
    feed: channel === null ? NO_FEED : readChannel(channel),
    items,
    updateHints: readUpdateHints(channel ?? root),
    hubLinks: readHubLinks(channel ?? root),
    warnings,
  };
}

const NO_FEED: RepairedFeed['feed'] = { title: '', link: null, description: '', id: null };

function findItems(node: FeedNode): readonly FeedNode[] {
  if (ITEM_NAMES.has(node.name)) return [node];
  if (!CONTAINERS.has(node.name)) return [];
  return elementsOf(node).flatMap(findItems);
}

function keepWholeItems(found: readonly FeedNode[], warnings: string[]): readonly FeedNode[] {
  const whole = found.filter((item) => !item.isCut);
  if (whole.length < found.length) warnings.push('It ends inside an item: that item was left out.');
  return whole;
}

/** An element with those in it by name: it is asked for some thirty. */
interface Fields {
  readonly node: FeedNode;
  readonly byName: ReadonlyMap<string, readonly FeedNode[]>;
}

function fieldsOf(node: FeedNode): Fields {
  return { node, byName: groupBy(elementsOf(node), ({ name }) => name) };
}

function readChannel(channel: FeedNode): RepairedFeed['feed'] {
  const fields = fieldsOf(channel);
  return {
    title: plain(choose(fields, FIELDS.title)),
    link: readLink(fields),
    description: plain(choose(fields, FIELDS.feedText)),
    id: readId(fields),
  };
}

function readItem(node: FeedNode, warnings: string[]): FeedItem {
  const item = fieldsOf(node);
  const updatedAtMs = readDate(item, FIELDS.updated, warnings);
  const publishedAtMs = readDate(item, FIELDS.published, warnings) ?? updatedAtMs;
  const group = item.byName.get('media:group')?.[0];
  const summary =
    choose(item, FIELDS.summary) ??
    (group === undefined ? null : choose(fieldsOf(group), FIELDS.summary));
  return {
    id: readId(item),
    url: readItemLink(item),
    title: plain(choose(item, FIELDS.title)),
    publishedAtMs,
    updatedAtMs,
    summary: html(summary),
    content: html(choose(item, FIELDS.content)),
  };
}

/** Of repeated elements the last one with words counts: publishers append corrections. */
function choose({ byName }: Fields, names: readonly string[]): FeedValue | null {
  for (const name of names) {
    const named = byName.get(name) ?? [];
    for (let at = named.length - 1; at >= 0; at--) {
      const element = named[at];
      const value = element === undefined ? null : readFeedValue(element);
      if (value !== null && value.text !== '') return value;
    }
  }
  return null;
}

function plain(value: FeedValue | null): string {
  return value === null ? '' : toPlainText(value);
}

function html(value: FeedValue | null): string | null {
  return value && toHtml(value);
}

function readDate(item: Fields, names: readonly string[], warnings: string[]): EpochMs | null {
  const written = choose(item, names);
  if (written === null) return null;
  const [, stated = written.text] = TIME_ELEMENT.exec(written.text) ?? [];
  const atMs = readWrittenDate(stated);
  if (atMs === null) warnings.push(`A date can't be read: "${written.text.slice(0, 40)}".`);
  return atMs;
}

function readId({ node, byName }: Fields): string | null {
  for (const element of FIELDS.id.flatMap((name) => byName.get(name) ?? [])) {
    const { text } = readFeedValue(element);
    if (text === '') continue;
    // Ids are opaque but for one case: a path alone would be the same id on every site.
    const isPath = text.startsWith('/') && element.attributes.get('ispermalink') !== 'false';
    return isPath ? resolveLink(text, element.base) : text;
  }
  return node.attributes.get('about') ?? null;
}

function readItemLink(item: Fields): string | null {
  return (
    readLink(item) ?? readPermalink(item) ?? httpOrNull(item.node.attributes.get('about') ?? '')
  );
}

/** RSS 2.0: a guid is a link unless it says otherwise. Atom ids that are web addresses serve as well. */
function readPermalink(item: Fields): string | null {
  const guid = item.byName.get('guid')?.[0];
  if (guid === undefined) return httpOrNull(readId(item) ?? '');
  if (guid.attributes.get('ispermalink')?.toLowerCase() === 'false') return null;
  return httpOrNull(resolveLink(readFeedValue(guid).text, guid.base) ?? '');
}

function httpOrNull(text: string): string | null {
  return /^https?:\/\//i.test(text) ? text : null;
}

/** The page for people: RSS holds the address as text, Atom in `href` with `rel`. Web pages win over other types. */
function readLink({ byName }: Fields): string | null {
  for (const name of ['link', 'atom:link']) {
    const resolved = (byName.get(name) ?? [])
      .filter(isAlternate)
      .map((link) => ({ link, url: readAddress(link) }))
      .filter(({ url }) => url !== null);
    const page = resolved.findLast(({ link }) => link.attributes.get('type') === 'text/html');
    const chosen = page ?? resolved.at(-1);
    if (chosen !== undefined) return chosen.url;
  }
  return null;
}

function isAlternate(link: FeedNode): boolean {
  const rel = link.attributes.get('rel');
  return rel === undefined || rel.toLowerCase() === 'alternate';
}

function readAddress(link: FeedNode): string | null {
  const href = link.attributes.get('href') ?? link.attributes.get('resource');
  const written =
    href === undefined
      ? readFeedValue(link).text
      : readFeedValue({ ...link, children: [{ text: href, isLiteral: false }] }).text;
  return resolveLink(written, link.base);
}
