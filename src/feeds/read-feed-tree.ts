/**
 * Feed text to a tree, whatever the text looks like: junk before the prolog, bare ampersands, unclosed and crossed
 * elements, undeclared prefixes. Elements get one canonical name each ("title", "dc:date", "atom:updated") by the URI
 * of their namespace, not by the prefix a publisher happened to choose. Method: htmlparser2 in XML mode, which never
 * throws; a document nested deeper than 256 is read up to there.
 */
import { Parser } from 'htmlparser2';

export interface FeedNode {
  /** Canonical, lower-case: the format's own elements without prefix, others as "dc:date"; "other:..." is unknown. */
  readonly name: string;
  /** The element as written, without prefix: what inline markup is written out with. */
  readonly tag: string;
  /** Lower-case names without prefix, but "xml:base"; values as written, references not decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (FeedNode | FeedText)[];
  /** Address that relative links in it start from; null when nothing said. */
  readonly base: string | null;
  /** The document ended inside it. */
  isCut: boolean;
}

export interface FeedText {
  readonly text: string;
  /** From CDATA: "&amp;" means itself. */
  readonly isLiteral: boolean;
}

type FeedFormat = 'atom' | 'rdf' | 'rss' | 'sitemap';

export interface FeedTree {
  /** The first element that begins a feed, else the last outermost one; null when there is none. */
  readonly root: FeedNode | null;
  readonly format: FeedFormat | null;
  readonly warnings: readonly string[];
}

/** Of elements not closed yet, as htmlparser2 counts them. Real feeds with inline markup stay under 40. */
const MAX_DEPTH = 256;

/** A feed of the largest size accepted has about 300,000, if it is all markup. */
const MAX_ELEMENTS = 500_000;

/** Kept of a document, half of them its first and half its last: news stand at either end, and what lies between is archive. */
export const MAX_ITEMS = 1000;
export const MIDDLE_LEFT_OUT = `Of more than ${MAX_ITEMS} items those in the middle were left out.`;

/** Each element that declares one copies the others; real feeds declare about ten. */
const MAX_PREFIXES = 100;

/** Written in pieces, so that a hostile document is left after one piece: htmlparser2's own stack is quadratic in depth. */
const PIECE_CHARACTERS = 16 * 1024;

/** Elements that HTML never closes; RSS has its own `link`, `source`, and `image`. */
const VOID_NAMES = ['br', 'hr', 'img', 'input', 'wbr'];
const VOID_TAGS = new Set([...VOID_NAMES, ...VOID_NAMES.map((name) => name.toUpperCase())]);

const ITEM_NAME = /^(?:[^:]*:)?(?:item|entry)$/i;

const FORMAT_BY_ROOT: ReadonlyMap<string, FeedFormat> = new Map<string, FeedFormat>([
  ['feed', 'atom'],
  ['entry', 'atom'],
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['urlset', 'sitemap'],
]);

/** Names that begin a feed wherever they stand: no other vocabulary has them. */
const SURE_ROOTS = new Set(['rss', 'rdf']);

/** URI without scheme and closing slash, lower-case -> canonical prefix. `rss` and `atom` are "the format's own". */
const PREFIX_BY_URI: ReadonlyMap<string, string> = new Map([
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns#', 'atom'],
  ['purl.org/rss/1.0', 'rss'],
  ['purl.org/net/rss1.1#', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['backend.userland.com/rss', 'rss'],
  ['backend.userland.com/rss2', 'rss'],
  ['backend.userland.com/rss091', 'rss'],
  ['backend.userland.com/rss092', 'rss'],
  ['backend.userland.com/rss092/modules', 'rss'],
  ['blogs.law.harvard.edu/tech/rss', 'rss'],
  ['cyber.law.harvard.edu/rss', 'rss'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.sitemaps.org/schemas/sitemap/0.9', 'sitemap'],
  ['www.google.com/schemas/sitemap-news/0.9', 'news'],
]);

const KNOWN_PREFIXES = new Set(PREFIX_BY_URI.values());

interface Scope {
  /** Prefix -> URI. */
  readonly uris: ReadonlyMap<string, string>;
  /** Name as written -> canonical: the same few come again in each item. */
  readonly names: Map<string, string>;
}

/** Names kept for one scope; a feed has about 40. */
const MAX_NAMES = 200;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface OpenElement {
  readonly rawName: string;
  readonly node: FeedNode;
  readonly scope: Scope;
}

/** htmlparser2 offers this method for overriding: in feeds too, an unclosed `<br>` in a body holds nothing. */
class FeedParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return VOID_TAGS.has(name);
  }
}

/** @param base address of the document, or null. */
export function readFeedTree(text: string, base: string | null): FeedTree {
  const builder = new TreeBuilder(base);
  const parser = new FeedParser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: (name) => builder.close(name),
      ontext: (data) => builder.addText(data),
      oncdatastart: () => builder.setLiteral(true),
      oncdataend: () => builder.setLiteral(false),
    },
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < text.length && builder.stopReason === null; at += PIECE_CHARACTERS) {
    parser.write(text.slice(at, at + PIECE_CHARACTERS));
  }
  builder.isEnding = true;
  parser.end();
  return builder.finish();
}

export function childNamed(node: FeedNode, name: string): FeedNode | undefined {
  return elementsOf(node).find((child) => child.name === name);
}

export function elementsOf(node: FeedNode): readonly FeedNode[] {
  return node.children.filter((child): child is FeedNode => 'name' in child);
}

/** Collects the parser's events. A class because it lives from the first event to the last. */
class TreeBuilder {
  isEnding = false;
  /** Why the rest is not read, in words; null while it is. */
  stopReason: string | null = null;
  readonly #base: string | null;
  readonly #open: OpenElement[] = [];
  /** Of the parser's stack: items closed here by the next one are still open there. */
  #depth = 0;
  #elementCount = 0;
  readonly #items: { readonly item: FeedNode; readonly parent: FeedNode }[] = [];
  #isMiddleLeftOut = false;
  /** Of this document alone: what names mean hangs on its root. */
  readonly #outerScope: Scope = { uris: new Map(), names: new Map() };
  #root: FeedNode | null = null;
  #rootUri: string | null = null;
  #format: FeedFormat | null = null;
  #isLiteral = false;

  constructor(base: string | null) {
    this.#base = base;
  }

  open(rawName: string, rawAttributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      this.stopReason ??= `It is nested deeper than ${MAX_DEPTH}: what follows there was left out.`;
    this.#elementCount += 1;
    if (this.#elementCount > MAX_ELEMENTS)
      this.stopReason ??= `It has more than ${MAX_ELEMENTS} elements: the rest was left out.`;
    this.#closeUnclosedItem(rawName);
    if (this.stopReason !== null) return;
    const parent = this.#open.at(-1);
    const scope = extendScope(parent?.scope ?? this.#outerScope, rawAttributes);
    // Junk elements before the feed are passed over, and those around it when they were not closed.
    const isRoot =
      this.#format === null &&
      (parent === undefined || SURE_ROOTS.has(localName(rawName).toLowerCase()));
    if (isRoot) this.#readRoot(rawName, scope);
    const attributes = readAttributes(rawAttributes);
    const parentBase = parent === undefined ? this.#base : parent.node.base;
    const node: FeedNode = {
      name: this.#nameIn(scope, rawName),
      tag: localName(rawName),
      attributes,
      children: [],
      base: resolveBase(attributes.get('xml:base'), parentBase),
      isCut: false,
    };
    if (isRoot) this.#root = node;
    else parent?.node.children.push(node);
    if (parent !== undefined && ITEM_NAME.test(rawName)) this.#keepItem(node, parent.node);
    this.#open.push({ rawName, node, scope });
  }

  close(rawName: string): void {
    this.#depth -= 1;
    const at = this.#open.findLastIndex((element) => element.rawName === rawName);
    if (at === -1) return;
    for (const element of this.#open.splice(at)) element.node.isCut = this.isEnding;
  }

  addText(text: string): void {
    const siblings = this.#open.at(-1)?.node.children;
    if (siblings === undefined || this.stopReason !== null) return;
    const last = siblings.at(-1);
    const isLiteral = this.#isLiteral;
    // Joined, so that a reference cut by a piece's end is whole again.
    if (last !== undefined && 'text' in last && last.isLiteral === isLiteral)
      siblings[siblings.length - 1] = { text: last.text + text, isLiteral };
    else siblings.push({ text, isLiteral });
  }

  setLiteral(isLiteral: boolean): void {
    this.#isLiteral = isLiteral;
  }

  finish(): FeedTree {
    const stop = this.stopReason === null ? [] : [this.stopReason];
    const warnings = this.#isMiddleLeftOut ? [MIDDLE_LEFT_OUT, ...stop] : stop;
    return { root: this.#root, format: this.#format, warnings };
  }

  #keepItem(item: FeedNode, parent: FeedNode): void {
    this.#items.push({ item, parent });
    if (this.#items.length <= MAX_ITEMS) return;
    this.#isMiddleLeftOut = true;
    for (const left of this.#items.splice(MAX_ITEMS / 2, 1)) {
      const { children } = left.parent;
      const at = children.indexOf(left.item);
      const after = children[at + 1];
      // With the white space behind it.
      if (at >= 0) children.splice(at, after !== undefined && 'text' in after ? 2 : 1);
    }
  }

  /** Items never hold items: a second `<item>` means that the first was not closed. */
  #closeUnclosedItem(rawName: string): void {
    if (!ITEM_NAME.test(rawName)) return;
    const at = this.#open.findLastIndex((element) => element.rawName === rawName);
    if (at > 0) this.#open.splice(at);
  }

  #readRoot(rawName: string, scope: Scope): void {
    this.#format = FORMAT_BY_ROOT.get(localName(rawName).toLowerCase()) ?? null;
    // In RDF the root belongs to RDF, and the format's own elements come without prefix.
    const prefix = this.#format === 'rdf' ? '' : prefixOf(rawName);
    this.#rootUri = scope.uris.get(prefix) ?? null;
    // What stood before it was named without knowing the format.
    scope.names.clear();
  }

  #nameIn(scope: Scope, rawName: string): string {
    const known = scope.names.get(rawName);
    if (known !== undefined) return known;
    const name = this.#canonicalName(rawName, scope);
    if (scope.names.size < MAX_NAMES) scope.names.set(rawName, name);
    return name;
  }

  #canonicalName(rawName: string, scope: Scope): string {
    const prefix = prefixOf(rawName);
    const local = localName(rawName).toLowerCase();
    const uri = scope.uris.get(prefix);
    if (uri === undefined && prefix === '') return local;
    if (uri !== undefined && uri === this.#rootUri) return local;
    const known = uri === undefined ? prefix.toLowerCase() : PREFIX_BY_URI.get(uri);
    if (known === undefined || !KNOWN_PREFIXES.has(known)) return `other:${local}`;
    return known === ownPrefix(this.#format) ? local : `${known}:${local}`;
  }
}

/** The format's own elements go without prefix. */
function ownPrefix(format: FeedFormat | null): string {
  return format === 'atom' || format === 'sitemap' ? format : 'rss';
}

function extendScope(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.keys(attributes).filter(isDeclaration);
  if (declared.length === 0 || scope.uris.size + declared.length > MAX_PREFIXES) return scope;
  const extended = new Map(scope.uris);
  for (const name of declared) {
    const key = (attributes[name] ?? '')
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
    if (key === '') extended.delete(name.slice('xmlns:'.length));
    else extended.set(name.slice('xmlns:'.length), key);
  }
  return { uris: extended, names: new Map() };
}

function readAttributes(raw: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const names = Object.keys(raw);
  if (names.length === 0) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const name of names) {
    if (isDeclaration(name)) continue;
    const lower = name.toLowerCase();
    attributes.set(lower === 'xml:base' ? lower : localName(lower), raw[name] ?? '');
  }
  return attributes;
}

function isDeclaration(attribute: string): boolean {
  return /^xmlns(?::|$)/i.test(attribute);
}

function resolveBase(written: string | undefined, parent: string | null): string | null {
  if (written === undefined) return parent;
  const reference = written.trim().replaceAll('&amp;', '&');
  if (parent !== null)
    return URL.canParse(reference, parent) ? new URL(reference, parent).href : parent;
  return URL.canParse(reference) ? reference : null;
}

function prefixOf(rawName: string): string {
  const at = rawName.indexOf(':');
  return at === -1 ? '' : rawName.slice(0, at);
}

function localName(rawName: string): string {
  return rawName.slice(rawName.indexOf(':') + 1);
}
