/**
 * What schema.org JSON-LD says about the article of a page.
 *
 * Method: objects of an article type, wherever they stand (arrays, `@graph`, `mainEntity`), with the names of those that they
 * refer to by `@id`. Every value may be anything, so each reader below takes `unknown`. Broken JSON is passed over: it is a hint, no more.
 */
import { foldWhiteSpace } from './fold-white-space.ts';
import { decodeAgain } from './read-page-tree.ts';

/** What is read of a schema.org object. */
export interface JsonLd {
  readonly '@type'?: unknown;
  readonly '@id'?: unknown;
  readonly '@graph'?: unknown;
  readonly mainEntity?: unknown;
  readonly headline?: unknown;
  readonly name?: unknown;
  readonly publisher?: unknown;
  readonly author?: unknown;
  readonly datePublished?: unknown;
  readonly dateModified?: unknown;
  readonly inLanguage?: unknown;
  readonly isAccessibleForFree?: unknown;
  readonly articleBody?: unknown;
  readonly wordCount?: unknown;
  readonly liveBlogUpdate?: unknown;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;

/** JSON-LD bigger than this is no description of one article. */
const MAX_CHARS = 1_000_000;
const MAX_DEPTH = 6;

/** @param scripts what the page's JSON-LD scripts hold. */
export function readJsonLd(scripts: readonly string[]): readonly JsonLd[] {
  const found: JsonLd[] = [];
  for (const text of scripts)
    if (text.length <= MAX_CHARS) collectObjects(parseJson(text), 0, found);
  const named = found.filter(({ name }) => name !== undefined);
  const names = new Map(named.map((object) => [object['@id'], object.name]));
  return found.filter(isArticle).map((article) => ({
    ...article,
    author: withNames(article.author, names),
    publisher: withNames(article.publisher, names),
    datePublished: asText(article.datePublished),
    dateModified: asText(article.dateModified),
  }));
}

function isArticle(object: JsonLd): boolean {
  const types = [object['@type']].flat();
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

/** Where one is nothing but a reference to what the page describes elsewhere. */
function withNames(value: unknown, names: ReadonlyMap<unknown, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => withNames(each, names));
  const id = typeof value === 'object' && value !== null ? (value as JsonLd)['@id'] : undefined;
  return id === undefined ? value : (nameOf(value) ?? names.get(id));
}

const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** The first that is text, white space folded; null when none is. */
export function firstText(values: readonly unknown[]): string | null {
  const text = values.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? foldWhiteSpace(decodeAgain(text)) : null;
}

/** The name of a person or body, which may be given as text, as an object, or as a list of either. */
export function nameOf(value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? (first as JsonLd).name : first;
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

function collectObjects(value: unknown, depth: number, found: JsonLd[]): void {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) collectObjects(entry, depth + 1, found);
    return;
  }
  const object = value as JsonLd;
  found.push(object);
  collectObjects(object['@graph'], depth + 1, found);
  collectObjects(object.mainEntity, depth + 1, found);
}
