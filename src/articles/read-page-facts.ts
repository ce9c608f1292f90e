/**
 * What a page says about itself: headline, outlet, canonical address, time of publication.
 *
 * Method: for each fact the places where outlets put it, the surest first: OpenGraph and article meta tags (https://ogp.me),
 * schema.org JSON-LD, then the markup readers see. Nothing is fetched and no script is run.
 */
import type { EpochMs } from '../model/article.ts';

export interface PageFacts {
  /** Empty when the page has none. */
  readonly title: string;
  readonly outlet: string;
  /** Absolute http or https address as the page gives it; null when it gives none. */
  readonly canonicalUrl: string | null;
  readonly publishedAtMs: EpochMs | null;
  /** As the page lists them, each also behind "By": lines of the page that hold no more than this are bylines. */
  readonly authors: readonly string[];
  /** The body as JSON-LD `articleBody` has it, white space folded: null when not given. */
  readonly articleBody: string | null;
}

/** What is read of a schema.org object; every value may be anything. */
interface JsonLd {
  readonly '@type'?: unknown;
  readonly '@graph'?: unknown;
  readonly mainEntity?: unknown;
  readonly headline?: unknown;
  readonly name?: unknown;
  readonly publisher?: unknown;
  readonly author?: unknown;
  readonly datePublished?: unknown;
  readonly articleBody?: unknown;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;

/** JSON-LD bigger than this is no description of one article. */
const MAX_JSON_LD_CHARS = 1_000_000;
const MAX_JSON_LD_DEPTH = 6;
/** A longer title is none; patterns run over it. */
const MAX_TITLE_CHARS = 500;
const MAX_OUTLET_CHARS = 80;
const MAX_AUTHOR_CHARS = 80;
/** Earlier times are default values of databases: the web is younger. */
const MIN_PUBLISHED_AT_MS = Date.UTC(1991, 0);

/** Reads the facts; `url` is the address the page was fetched from. */
export function readPageFacts(document: Document, url: string): PageFacts {
  const articles = readJsonLd(document);
  const outlet = outletOf(document, articles) ?? hostOf(url);
  return {
    title: titleOf(document, articles, outlet),
    outlet,
    canonicalUrl: canonicalOf(document, url),
    publishedAtMs: publishedAtOf(document, articles),
    authors: authorsOf(document, articles),
    articleBody: firstText(articles.map((article) => article.articleBody)),
  };
}

/** One line: NFC, white space (no-break spaces too) folded, soft hyphens and zero-width characters out. */
export function foldWhiteSpace(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function titleOf(document: Document, articles: readonly JsonLd[], outlet: string): string {
  const headings = [...document.querySelectorAll('h1')]
    .map((h1) => foldWhiteSpace(h1.textContent))
    .filter((text) => text.length <= MAX_TITLE_CHARS && letters(text) !== letters(outlet));
  const shared = dropOutlet(metaOf(document, ['og:title', 'twitter:title']) ?? '', outlet);
  // A page may have several h1 (its logo is one): the headline is the one that its other titles repeat.
  const known = `${shared} ${pageTitleOf(document)}`.toLowerCase();
  const repeated = headings
    .filter((text) => text.length > 3 && known.includes(text.toLowerCase()))
    .reduce<string | undefined>(
      (a, b) => (a !== undefined && a.length >= b.length ? a : b),
      undefined,
    );
  const single = headings.length === 1 ? headings[0] : undefined;
  const candidates = [
    repeated,
    single !== undefined && single.length > 15 ? single : undefined,
    shared,
    firstText(articles.map((article) => article.headline)) ?? undefined,
    single,
    pageTitleOf(document),
  ];
  const title = candidates.find((text) => text !== undefined && text !== '');
  return dropOutlet(foldWhiteSpace(title ?? ''), outlet);
}

/**
 * "Port closes | Harbour Post" -> "Port closes". What stands behind a dash or bar is cut when it is the outlet's name; behind a
 * bar also when it has no more words than what stands before it.
 */
function dropOutlet(title: string, outlet: string): string {
  if (title.length > MAX_TITLE_CHARS) return title;
  const cut = /^(.+\S)\s+([-–—|])\s+([^|]{1,60})$/u.exec(title);
  const [, head = '', sign = '', tail = ''] = cut ?? [];
  const [name, last] = [letters(outlet), letters(tail)];
  const isOutlet = name !== '' && last !== '' && (name.includes(last) || last.includes(name));
  const isBehindBar = sign === '|' && countWords(tail) <= countWords(head);
  return isOutlet || isBehindBar ? head : title;
}

function pageTitleOf(document: Document): string {
  return foldWhiteSpace(document.title.slice(0, MAX_TITLE_CHARS));
}

function countWords(text: string): number {
  return text.split(' ').length;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function outletOf(document: Document, articles: readonly JsonLd[]): string | null {
  const named = [
    metaOf(document, ['og:site_name']),
    firstText(articles.map((article) => nameOf(article.publisher))),
    metaOf(document, ['application-name', 'publisher']),
    outletInTitle(document),
  ];
  // An address ("www.post.example") is no name that readers know; a tagline behind the name is none of it.
  return (
    named
      .filter((name) => name !== null && !/:\/\/|^www\./.test(name))
      .map((name) => (name ?? '').split(/\s+[|·]\s+/, 1)[0] ?? '')
      .find((name) => name !== '' && name.length <= MAX_OUTLET_CHARS) ?? null
  );
}

/** "Port closes - Harbour Post" with the headline "Port closes" elsewhere on the page: what is left is the outlet. */
function outletInTitle(document: Document): string | null {
  const headline =
    metaOf(document, ['og:title']) ?? document.querySelector('h1')?.textContent ?? '';
  const cut = /^(.+?)\s+[-–—|]\s+([^-–—|]{2,40})$/u.exec(pageTitleOf(document));
  const [, head = '', tail = ''] = cut ?? [];
  return head !== '' && letters(head).endsWith(letters(headline)) && letters(headline) !== ''
    ? tail
    : null;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

function authorsOf(document: Document, articles: readonly JsonLd[]): readonly string[] {
  const listed = articles.flatMap(({ author }) => [author].flat().map(nameOf));
  const names = [...listed, metaOf(document, ['author', 'article:author', 'parsely-author'])]
    .filter((name): name is string => typeof name === 'string')
    .map(foldWhiteSpace)
    .filter((name) => name !== '' && name.length <= MAX_AUTHOR_CHARS);
  return [...new Set(names)].flatMap((name) => [name, `By ${name}`]);
}

function canonicalOf(document: Document, url: string): string | null {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const given = link ?? metaOf(document, ['og:url']);
  if (given === null || given === undefined || given.trim() === '') return null;
  if (!URL.canParse(given.trim(), url)) return null;
  const absolute = new URL(given.trim(), url);
  return /^https?:$/.test(absolute.protocol) ? absolute.href : null;
}

function publishedAtOf(document: Document, articles: readonly JsonLd[]): EpochMs | null {
  const times = [
    metaOf(document, ['article:published_time', 'og:article:published_time', 'datePublished']),
    firstText(articles.map((article) => article.datePublished)),
    metaOf(document, ['parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dc.date', 'date']),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime') ?? null,
    document.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime') ??
      null,
  ];
  return times.map(parseTime).find((time) => time !== null) ?? null;
}

/** ISO 8601 and what V8 reads besides; a time without a zone is UTC, as everywhere in Verbatim. */
function parseTime(text: string | null): EpochMs | null {
  if (text === null || !/\d{4}/.test(text)) return null;
  const hasZone = /(?:z|[+-]\d\d:?\d\d|gmt|utc)\s*$/i.test(text);
  const isDateOnly = /^\d{4}-\d\d-\d\d$/.test(text.trim());
  const atMs = Date.parse(hasZone || isDateOnly ? text : `${text.trim()}Z`);
  return atMs >= MIN_PUBLISHED_AT_MS ? atMs : null;
}

function metaOf(document: Document, names: readonly string[]): string | null {
  for (const name of names) {
    const tag = document.querySelector(
      `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
    );
    const content = foldWhiteSpace(tag?.getAttribute('content') ?? '');
    if (content !== '') return content;
  }
  return null;
}

/** Objects of an article type, wherever they stand (arrays, `@graph`). Broken JSON is passed over: it is a hint, no more. */
function readJsonLd(document: Document): readonly JsonLd[] {
  const found: JsonLd[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent;
    if (text.length <= MAX_JSON_LD_CHARS) collectArticles(parseJson(text), 0, found);
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    // Raw line breaks inside strings are the commonest fault of JSON-LD on the web.
    return JSON.parse(
      text
        .replace(/[\r\n\t]+/g, ' ')
        .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''),
    );
  } catch {
    return null;
  }
}

function collectArticles(value: unknown, depth: number, found: JsonLd[]): void {
  if (depth > MAX_JSON_LD_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) collectArticles(entry, depth + 1, found);
    return;
  }
  const object = value as JsonLd;
  const types = [object['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) found.push(object);
  collectArticles(object['@graph'], depth + 1, found);
  collectArticles(object.mainEntity, depth + 1, found);
}

function nameOf(value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? (first as JsonLd).name : first;
}

function firstText(values: readonly unknown[]): string | null {
  const text = values.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? foldWhiteSpace(text) : null;
}
