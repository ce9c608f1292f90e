/**
 * A tree read from any XML feed to one canonical RSS document that rss-parser reads without loss: each field chosen
 * from the elements that may hold it, its words replaced by a placeholder that nothing can rewrite, dates and links
 * made absolute. A bad item or field is left out with a warning, never a lost feed.
 */

import type { UpdateHints } from '../model/feed.ts';
import { type HubLinks, readHubLinks } from './find-hub.ts';
import { readFeedDate } from './read-feed-date.ts';
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
  /** RSS 2.0, well-formed; every text in it is a placeholder, every date ISO 8601 in UTC. */
  readonly xml: string;
  /** Placeholder -> what stood there. */
  readonly values: ReadonlyMap<string, string>;
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

const ITEM_NAMES = new Set(['item', 'entry', 'atom:entry']);

/** Where items are looked for. */
const CONTAINERS = new Set(['rss', 'channel', 'feed', 'rdf', 'rdf:rdf', 'items']);

/** Collects values under placeholders and warnings while the document is written. */
interface Draft {
  readonly values: Map<string, string>;
  readonly warnings: string[];
}

/**
 * @param base address of the document, or null.
 * @returns null when the text holds no element that begins a feed.
 */
export function repairFeed(text: string, base: string | null): RepairedFeed | null {
  const tree: FeedTree = readFeedTree(text, base);
  if (tree.root === null || tree.format === null) return null;
  const draft: Draft = { values: new Map(), warnings: [...tree.warnings] };
  const { root } = tree;
  const items = keepWholeItems(findItems(root), draft);
  // An Atom entry document is an item itself, and its fields are not the feed's.
  const channel = root.name === 'entry' ? null : (childNamed(root, 'channel') ?? root);
  const head = channel === null ? '' : writeChannel(channel, draft);
  const body = items.map((item) => writeItem(item, draft)).join('');
  const xml = `<rss version="2.0"><channel>${head}${body}</channel></rss>`;
  return {
    xml,
    values: draft.values,
    updateHints: readUpdateHints(channel ?? root),
    hubLinks: readHubLinks(channel ?? root),
    warnings: draft.warnings,
  };
}

function findItems(node: FeedNode): readonly FeedNode[] {
  if (ITEM_NAMES.has(node.name)) return [node];
  if (!CONTAINERS.has(node.name)) return [];
  return elementsOf(node).flatMap(findItems);
}

function keepWholeItems(found: readonly FeedNode[], draft: Draft): readonly FeedNode[] {
  const whole = found.filter((item) => !item.isCut);
  if (whole.length < found.length)
    draft.warnings.push('It ends inside an item: that item was left out.');
  return whole;
}

function writeChannel(channel: FeedNode, draft: Draft): string {
  return [
    writeField('title', plain(choose(channel, FIELDS.title)), draft),
    writeField('link', readLink(channel), draft),
    writeField('description', plain(choose(channel, FIELDS.feedText)), draft),
    writeField('id', readId(channel), draft),
  ].join('');
}

function writeItem(item: FeedNode, draft: Draft): string {
  const updated = readDate(item, FIELDS.updated, draft);
  const published = readDate(item, FIELDS.published, draft) ?? updated;
  const group = childNamed(item, 'media:group');
  const summary =
    choose(item, FIELDS.summary) ?? (group === undefined ? null : choose(group, FIELDS.summary));
  const fields = [
    writeField('title', plain(choose(item, FIELDS.title)), draft),
    writeField('link', readItemLink(item), draft),
    writeField('guid', readId(item), draft),
    published === null ? '' : `<pubDate>${published}</pubDate>`,
    updated === null ? '' : `<updated>${updated}</updated>`,
    writeField('description', html(summary), draft),
    writeField('content:encoded', html(choose(item, FIELDS.content)), draft),
  ].join('');
  return `<item>${fields}</item>`;
}

function writeField(name: string, value: string | null, draft: Draft): string {
  if (value === null || value === '') return '';
  const placeholder = `v${draft.values.size}`;
  draft.values.set(placeholder, value);
  return `<${name}>${placeholder}</${name}>`;
}

/** Of repeated elements the last one with words counts: publishers append corrections. */
function choose(node: FeedNode, names: readonly string[]): FeedValue | null {
  for (const name of names) {
    const found = elementsOf(node)
      .filter((child) => child.name === name)
      .map(readFeedValue)
      .findLast(({ text }) => text !== '');
    if (found !== undefined) return found;
  }
  return null;
}

function plain(value: FeedValue | null): string | null {
  return value && toPlainText(value);
}

function html(value: FeedValue | null): string | null {
  return value && toHtml(value);
}

function readDate(item: FeedNode, names: readonly string[], draft: Draft): string | null {
  const written = choose(item, names);
  if (written === null) return null;
  const atMs = readFeedDate(written.text);
  if (atMs === null) draft.warnings.push(`A date can't be read: "${written.text.slice(0, 40)}".`);
  return atMs === null ? null : new Date(atMs).toISOString();
}

function readId(node: FeedNode): string | null {
  const element = FIELDS.id
    .flatMap((name) => elementsOf(node).filter((child) => child.name === name))
    .find((child) => readFeedValue(child).text !== '');
  if (element === undefined) return node.attributes.get('about') ?? null;
  const { text } = readFeedValue(element);
  // Ids are opaque but for one case: a path alone would be the same id on every site.
  const isPath = text.startsWith('/') && element.attributes.get('ispermalink') !== 'false';
  return isPath ? resolveLink(text, element.base) : text;
}

function readItemLink(item: FeedNode): string | null {
  return readLink(item) ?? readPermalink(item) ?? httpOrNull(item.attributes.get('about') ?? '');
}

/** RSS 2.0: a guid is a link unless it says otherwise. Atom ids that are web addresses serve as well. */
function readPermalink(item: FeedNode): string | null {
  const guid = childNamed(item, 'guid');
  if (guid === undefined) return httpOrNull(readId(item) ?? '');
  if (guid.attributes.get('ispermalink')?.toLowerCase() === 'false') return null;
  return httpOrNull(resolveLink(readFeedValue(guid).text, guid.base) ?? '');
}

function httpOrNull(text: string): string | null {
  return /^https?:\/\//i.test(text) ? text : null;
}

/** The page for people: RSS holds the address as text, Atom in `href` with `rel`. Web pages win over other types. */
function readLink(node: FeedNode): string | null {
  const own = elementsOf(node).filter((child) => child.name === 'link' && isAlternate(child));
  const atom = elementsOf(node).filter((child) => child.name === 'atom:link' && isAlternate(child));
  for (const links of [own, atom]) {
    const resolved = links
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
