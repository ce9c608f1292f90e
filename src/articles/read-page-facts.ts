/**
 * What a page says about itself: headline, outlet, canonical address, times, authors, language, and whether it may be read freely.
 *
 * Method: for each fact the places where outlets put it, the surest first: OpenGraph and article meta tags (https://ogp.me),
 * schema.org JSON-LD, then the markup readers see. Nothing is fetched and no script is run.
 */
import { MAX_URL_LENGTH } from '../lib/net/http.ts';
import type { EpochMs } from '../model/article.ts';
import { findLivePosts } from './find-live-posts.ts';
import { foldWhiteSpace } from './fold-white-space.ts';
import { lettersOf } from './letters-of.ts';
import { firstText, type JsonLd, nameOf, readJsonLd } from './read-json-ld.ts';
import { type LivePost, readLivePosts } from './read-live-posts.ts';
import { readPageTime } from './read-page-time.ts';
import { decodeAgain, lineOf, type PageElement, textOf } from './read-page-tree.ts';

export interface PageFacts {
  /** Empty when the page has none. */
  readonly title: string;
  /** The host without "www." when the page doesn't name its outlet. */
  readonly outlet: string;
  readonly isOutletNamed: boolean;
  /** Absolute http or https address as the page gives it; null when it gives none. */
  readonly canonicalUrl: string | null;
  readonly publishedAtMs: EpochMs | null;
  readonly modifiedAtMs: EpochMs | null;
  /** As the page lists them, without "By". */
  readonly authors: readonly string[];
  /** In BCP 47: "en-GB"; null when the page declares none. */
  readonly language: string | null;
  /** The body as JSON-LD `articleBody` has it, text or HTML; null when not given. */
  readonly articleBody: string | null;
  /** Of a live blog, in the page's order; empty for any other page. */
  readonly posts: readonly LivePost[];
  /** The posts are what JSON-LD says, and not read from the page's markup. */
  readonly arePostsStated: boolean;
  /** How long the publisher says the article is; null when not given. */
  readonly wordCount: number | null;
  /** The page says of itself that not everybody may read all of it. */
  readonly isPaywalled: boolean;
}

/** A longer title is none; patterns run over it. */
const MAX_TITLE_CHARS = 500;
const MAX_OUTLET_CHARS = 80;
const MAX_AUTHOR_CHARS = 80;
const MAX_AUTHORS = 20;
/** Above an article, and above what stands beside it. */
const MAX_LESSER_HEADINGS = 20;
const MIN_LESSER_CHARS = 15;

/** Reads the facts; `url` is the address the page was fetched from. */
export function readPageFacts(page: PageElement, url: string): PageFacts {
  const places = findPlaces(page);
  const { articles } = places;
  const stated = readLivePosts(articles);
  const host = hostOf(url);
  const outlet = outletOf(places) ?? host;
  return {
    title: titleOf(places, outlet),
    outlet,
    isOutletNamed: outlet !== host,
    canonicalUrl: canonicalOf(places, baseOf(places, url)),
    publishedAtMs: publishedAtOf(places),
    modifiedAtMs: modifiedAtOf(places),
    authors: authorsOf(places),
    language: languageOf(places),
    articleBody: articles.map(({ articleBody }) => articleBody).find(isText) ?? null,
    posts: stated.length > 0 ? stated : findLivePosts(page),
    arePostsStated: stated.length > 0,
    wordCount:
      articles.map(({ wordCount }) => Number(wordCount)).find((count) => count > 0) ?? null,
    isPaywalled: isPaywalled(places),
  };
}

/** Where facts stand in a page, collected in one walk. */
interface Places {
  /** By property, name or itemprop in lower case; the first that is not empty. */
  readonly metas: ReadonlyMap<string, string>;
  readonly pageTitle: string;
  readonly headings: readonly string[];
  readonly canonicalLink: string | null;
  /** What addresses of the page start from (https://html.spec.whatwg.org/#the-base-element). */
  readonly base: string | null;
  readonly language: string | null;
  /** Names in what is marked as the author. */
  readonly authors: readonly string[];
  /** `datetime` of what is marked as the time of publication, of times in the article, of its edits, of other times. */
  readonly times: readonly string[];
  readonly articles: readonly JsonLd[];
}

function findPlaces(page: PageElement): Places {
  const found: Found = {
    metas: new Map(),
    scripts: [],
    titles: [],
    headings: [],
    lesserHeadings: [],
    bases: [],
    canonicals: [],
    languages: [],
    authors: [],
    times: { marked: [], inArticle: [], edits: [], other: [] },
  };
  visit(page, found, false);
  const { marked, inArticle, edits, other } = found.times;
  return {
    metas: found.metas,
    pageTitle: foldWhiteSpace((found.titles[0] ?? '').slice(0, MAX_TITLE_CHARS)),
    headings: headingsOf(found),
    canonicalLink: found.canonicals[0] ?? null,
    base: found.bases[0] ?? null,
    language: found.languages[0] ?? null,
    authors: found.authors,
    times: [...marked, ...inArticle, ...edits, ...other],
    articles: ownFirst(readJsonLd(found.scripts), [
      found.metas.get('og:title') ?? '',
      ...found.titles,
      ...found.headings,
    ]),
  };
}

/** Old templates have the headline in a lesser one, the outlet's name before or behind it in the title, and say it nowhere else. */
function headingsOf({ headings, lesserHeadings, titles, metas }: Found): readonly string[] {
  if (headings.length > 0 || metas.has('og:title')) return headings.map(foldWhiteSpace);
  const title = foldWhiteSpace((titles[0] ?? '').slice(0, MAX_TITLE_CHARS));
  return lesserHeadings.map(foldWhiteSpace).filter((text) => {
    const [before = '', after = '', ...more] = title.split(text);
    const isPart = /^.+[-–—|:·]\s$/.test(before) || /^\s[-–—|·]\s.+$/.test(after);
    return (
      text.length > MIN_LESSER_CHARS &&
      isPart &&
      (before === '' || after === '') &&
      more.length === 0
    );
  });
}

/** Pages describe articles that they link to as well, some of them first. */
function ownFirst(articles: readonly JsonLd[], titles: readonly string[]): readonly JsonLd[] {
  if (articles.length < 2) return articles;
  const known = titles.map(lettersOf);
  const isOwn = ({ headline }: JsonLd) => {
    const letters = lettersOf(firstText([headline]) ?? '');
    return letters !== '' && known.some((title) => title.includes(letters));
  };
  const own = articles.filter(isOwn);
  return [...own, ...articles.filter((article) => !own.includes(article))];
}

interface Found {
  readonly metas: Map<string, string>;
  readonly scripts: string[];
  readonly titles: string[];
  readonly headings: string[];
  /** The first few. */
  readonly lesserHeadings: string[];
  readonly bases: string[];
  readonly canonicals: string[];
  readonly languages: string[];
  readonly authors: string[];
  readonly times: Readonly<Record<'marked' | 'inArticle' | 'edits' | 'other', string[]>>;
}

function visit(element: PageElement, found: Found, isInArticle: boolean): void {
  const { tag, attributes } = element;
  const { lang } = attributes;
  if (tag === 'meta') addMeta(found.metas, attributes);
  else if (tag === 'script') found.scripts.push(textOf(element));
  else if (tag === 'title') found.titles.push(textOf(element));
  else if (tag === 'h1') found.headings.push(lineOf(element));
  else if (tag === 'html' && lang !== undefined) found.languages.push(lang);
  else if (/^h[23]$/.test(tag) && found.lesserHeadings.length < MAX_LESSER_HEADINGS)
    found.lesserHeadings.push(lineOf(element));
  else addAddress(found, element);
  if (isAuthor(attributes) && found.authors.length < MAX_AUTHORS)
    found.authors.push(textOf(element));
  addTime(found.times, element, isInArticle);
  for (const child of element.children)
    if (typeof child !== 'string') visit(child, found, isInArticle || tag === 'article');
}

function addAddress(found: Found, { tag, attributes }: PageElement): void {
  const { href = '' } = attributes;
  // One without an address names the frame for links.
  if (tag === 'base' && href !== '') found.bases.push(href);
  else if (tag === 'link' && isCanonical(attributes)) found.canonicals.push(href);
}

function addTime(
  times: Found['times'],
  { tag, attributes: { datetime, itemprop, class: names = '' } }: PageElement,
  isInArticle: boolean,
): void {
  if (datetime === undefined) return;
  if (itemprop === 'datePublished') times.marked.push(datetime);
  else if (tag === 'time' && !isOfEdit(names))
    times[isInArticle ? 'inArticle' : 'other'].push(datetime);
  else if (tag === 'time' && isInArticle) times.edits.push(datetime);
}

/** As themes of WordPress mark the time of the last edit, which may stand first, and some of them the one time there is; an article that wasn't edited has both words. */
const isOfEdit = (names: string) =>
  /(?:^|[-\s])(?:updated|modified)(?:$|[-\s])/.test(names) && !/published/.test(names);

const isCanonical = ({ rel = '' }: PageElement['attributes']) =>
  /(?:^|\s)canonical(?:\s|$)/i.test(rel);

/** https://html.spec.whatwg.org/#link-type-author, https://schema.org/author */
const isAuthor = ({ rel = '', itemprop = '' }: PageElement['attributes']) =>
  /(?:^|\s)author(?:\s|$)/i.test(`${rel} ${itemprop}`);

function addMeta(metas: Map<string, string>, attributes: PageElement['attributes']): void {
  const { content: given = '' } = attributes;
  const content = foldWhiteSpace(decodeAgain(given));
  if (content === '') return;
  for (const key of ['property', 'name', 'itemprop']) {
    const name = attributes[key]?.trim().toLowerCase() ?? '';
    if (name !== '' && !metas.has(name)) metas.set(name, content);
  }
}

/** The first of these names that the page has. */
function metaOf({ metas }: Places, names: readonly string[]): string | null {
  const name = names.find((candidate) => metas.has(candidate));
  return name === undefined ? null : (metas.get(name) ?? null);
}

function titleOf(places: Places, outlet: string): string {
  const { articles, pageTitle } = places;
  const headings = places.headings.filter(
    (text) => text.length <= MAX_TITLE_CHARS && lettersOf(text) !== lettersOf(outlet),
  );
  const shared = dropOutlet(metaOf(places, ['og:title', 'twitter:title']) ?? '', outlet);
  // A page may have several h1 (its logo is one): the headline is the one that its other titles repeat.
  const known = `${shared} ${pageTitle}`.toLowerCase();
  const repeated = headings
    .filter((text) => text.length > 3 && known.includes(text.toLowerCase()))
    .reduce<string | undefined>(
      (a, b) => (a !== undefined && a.length >= b.length ? a : b),
      undefined,
    );
  const single = headings.length === 1 ? headings[0] : undefined;
  const stated = firstText(articles.map((article) => article.headline)) ?? '';
  const candidates = [
    repeated,
    single !== undefined && single.length > 15 ? single : undefined,
    stated.length > 15 && isWithSuffix(shared, stated) ? stated : shared,
    stated,
    single,
    pageTitle,
  ];
  const title = candidates.find(
    (text) => text !== undefined && text !== '' && text.length <= MAX_TITLE_CHARS,
  );
  return dropOutlet(foldWhiteSpace(title ?? ''), outlet);
}

/** "Port closes for a week - Business", for "Port closes for a week". */
function isWithSuffix(shared: string, stated: string): boolean {
  return shared.startsWith(stated) && /^\s+[-–—|·]\s/.test(shared.slice(stated.length));
}

/**
 * "Port closes | Harbour Post" -> "Port closes". What stands behind a dash, dot or bar is cut when it is the outlet's name; behind a
 * bar also when it has no more words than what stands before it.
 */
function dropOutlet(title: string, outlet: string): string {
  if (title.length > MAX_TITLE_CHARS) return title;
  const cut = /^(.+\S)\s+([-–—|·])\s+([^|]{1,60})$/u.exec(title);
  const [, head = '', sign = '', tail = ''] = cut ?? [];
  const [name, last] = [lettersOf(outlet), lettersOf(tail.replace(/^the /i, ''))];
  const isOutlet = name !== '' && last !== '' && (name.includes(last) || last.includes(name));
  const isBehindBar = sign === '|' && countWords(tail) <= countWords(head);
  return isOutlet || isBehindBar ? head : title;
}

function countWords(text: string): number {
  return text.split(' ').length;
}

function outletOf(places: Places): string | null {
  const named = [
    metaOf(places, ['og:site_name']),
    firstText(places.articles.map((article) => nameOf(article.publisher))),
    metaOf(places, ['application-name', 'publisher']),
    outletInTitle(places),
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
function outletInTitle(places: Places): string | null {
  const headline = metaOf(places, ['og:title']) ?? places.headings[0] ?? '';
  const cut = /^(.+?)\s+[-–—|]\s+([^-–—|]{2,40})$/u.exec(places.pageTitle);
  const [, head = '', tail = ''] = cut ?? [];
  return head !== '' && lettersOf(head).endsWith(lettersOf(headline)) && lettersOf(headline) !== ''
    ? tail
    : null;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** "By Una Brask and Jon Vik" stays one entry: only the page knows whether "and" is part of a name. */
function authorsOf(places: Places): readonly string[] {
  const listed = places.articles.flatMap(({ author }) => [author].flat().flatMap(nameOf));
  const named = [...listed, metaOf(places, ['author', 'article:author', 'parsely-author'])];
  // What the markup calls an author may be a whole box about one; it counts where nothing better does.
  return cleanNames(named) ?? cleanNames(places.authors) ?? [];
}

function cleanNames(given: readonly unknown[]): readonly string[] | null {
  const names = given
    .filter(isText)
    .map((name) => foldWhiteSpace(decodeAgain(name)).replace(/^(?:by|von|par|por)\s+/i, ''))
    .filter((name) => name !== '' && name.length <= MAX_AUTHOR_CHARS && !/:\/\//.test(name));
  return names.length === 0 ? null : [...new Set(names)].slice(0, MAX_AUTHORS);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function languageOf(places: Places): string | null {
  const given = [
    places.language,
    firstText(places.articles.map(({ inLanguage }) => inLanguage)),
    metaOf(places, ['og:locale', 'content-language', 'language']),
  ];
  return given.map(toLanguageTag).find((tag) => tag !== null) ?? null;
}

/** "en_gb" -> "en-GB"; null for what is no language tag. */
function toLanguageTag(given: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(given?.trim().replaceAll('_', '-') ?? [])[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * https://schema.org/isAccessibleForFree, as search engines ask publishers to set it, and the locked tier of
 * https://developers.facebook.com/docs/instant-articles/subscriptions/content-tiering.
 */
function isPaywalled(places: Places): boolean {
  const isLocked = places.articles.some(
    ({ isAccessibleForFree: isFree }) => isFree === false || /^false$/i.test(String(isFree)),
  );
  return isLocked || metaOf(places, ['article:content_tier']) === 'locked';
}

function baseOf({ base }: Places, url: string): string {
  return base !== null && URL.canParse(base, url) ? new URL(base, url).href : url;
}

function canonicalOf(places: Places, url: string): string | null {
  const given = (places.canonicalLink ?? metaOf(places, ['og:url']) ?? '').trim();
  if (given === '' || given.length > MAX_URL_LENGTH || !URL.canParse(given, url)) return null;
  const absolute = new URL(given, url);
  return /^https?:$/.test(absolute.protocol) ? absolute.href : null;
}

function publishedAtOf(places: Places): EpochMs | null {
  const times = [
    metaOf(places, ['article:published_time', 'og:article:published_time', 'datepublished']),
    firstText(places.articles.map((article) => article.datePublished)),
    metaOf(places, ['parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dc.date', 'date']),
    ...places.times,
  ];
  return times.map(readPageTime).find((time) => time !== null) ?? null;
}

function modifiedAtOf(places: Places): EpochMs | null {
  const times = [
    metaOf(places, ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified']),
    firstText(places.articles.map((article) => article.dateModified)),
  ];
  return times.map(readPageTime).find((time) => time !== null) ?? null;
}
