/**
 * The article in the data that a page hands to its scripts, for pages that show no text until those have run.
 *
 * Method: JSON in `<script type="application/json">`, and what scripts set a variable to (`window.__STATE__ = {…}`), is searched for an
 * object that has the page's headline, and in it for a body: HTML, or a list of objects with a paragraph each, as editors keep them. What
 * stands below another headline is another article's. The longest body is the article. Nothing may say that it is locked (is-locked.ts).
 * Limits: data that is written as a program, or streamed in pieces, is not read.
 */
import { setsLock, tellsOfLock } from './is-locked.ts';
import { lettersOf } from './letters-of.ts';
import { endOfJson, reviveReferences } from './parse-embedded.ts';

/** Data bigger than this is of a shop or a map. */
const MAX_SCRIPT_CHARS = 2_000_000;
const MAX_SCRIPTS = 60;
const MAX_DEPTH = 24;
const MIN_TITLE_LETTERS = 10;
/** A shorter one is a summary. */
const MIN_BODY_CHARS = 400;
const MIN_PARAGRAPHS = 3;

type JsonObject = Readonly<Record<string, unknown>>;

export interface Embedded {
  readonly html: string;
  /** The data says that not everybody may read it. */
  readonly isLocked: boolean;
}

/** @returns null where there is none. */
export function readEmbedded(html: string, title: string): Embedded | null {
  const own = lettersOf(title);
  if (own.length < MIN_TITLE_LETTERS) return null;
  const found: Found = { bodies: [], isLocked: false };
  for (const script of scriptsOf(html)) {
    const { values, program } = readData(script);
    for (const value of values) collect(value, { own, isOwn: null, depth: 0 }, found);
    if (setsLock(program)) found.isLocked = true;
  }
  const longest = found.bodies.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest.length < MIN_BODY_CHARS ? null : { html: longest, isLocked: found.isLocked };
}

/** Without JSON-LD, which is read elsewhere. */
function scriptsOf(html: string): readonly string[] {
  const parts = html.split(/<script(?=[\s>])/i).slice(1, MAX_SCRIPTS + 1);
  return parts.flatMap((part) => {
    const start = part.indexOf('>') + 1;
    const end = part.search(/<\/script/i);
    const text = part.slice(start, end < 0 ? undefined : end);
    return text.length <= MAX_SCRIPT_CHARS && !/ld\+json/i.test(part.slice(0, start)) ? [text] : [];
  });
}

const MAX_VALUES = 20;

interface Data {
  readonly values: readonly unknown[];
  /** What is no data. */
  readonly program: string;
}

/** A script that is JSON as a whole, or each JSON that it sets something to. */
function readData(script: string): Data {
  const whole = parse(script);
  if (whole !== undefined) return { values: [reviveReferences(whole)], program: '' };
  const values: unknown[] = [];
  let program = '';
  let at = 0;
  const sets = /=\s*(?:JSON\.parse\(\s*(?=")|(?=[{[]))/g;
  for (let tries = 0; tries < MAX_VALUES && sets.exec(script) !== null; tries += 1) {
    const start = sets.lastIndex;
    const end = endOfJson(script, start);
    const value = parse(script.slice(start, end));
    if (value === undefined) continue;
    values.push(typeof value === 'string' ? parse(value) : value);
    program += script.slice(at, start);
    at = end;
    sets.lastIndex = end;
  }
  return { values, program: program + script.slice(at) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Found {
  readonly bodies: string[];
  isLocked: boolean;
}

interface Place {
  readonly own: string;
  /** Below an object with the page's headline, and none with another; null below none with a headline. */
  readonly isOwn: boolean | null;
  readonly depth: number;
}

const TITLE_KEY = /^(?:head_?lines?|title|name)$/i;
const BODY_KEY = /body|content|text|html|paragraphs|blocks|elements|story|^rendered$|^value$/i;
const OTHER_KEY = /related|recommend|more|next|latest|trending|popular|promo|sidebar|newsletter/i;

function collect(value: unknown, place: Place, found: Found): void {
  if (typeof value !== 'object' || value === null || place.depth > MAX_DEPTH) return;
  const depth = place.depth + 1;
  const isOwn = isOwnTitle(value as JsonObject, place.own) ?? place.isOwn;
  for (const [key, inner] of Object.entries(value)) {
    if (OTHER_KEY.test(key)) continue;
    if (isOwn !== false && tellsOfLock(key, inner)) found.isLocked = true;
    const body = isOwn === true && BODY_KEY.test(key) ? bodyOf(inner) : null;
    if (body === null) collect(inner, { ...place, isOwn, depth }, found);
    else found.bodies.push(body);
  }
}

/** @returns null for an object without a headline; the outlet's name may stand behind it. */
function isOwnTitle(object: JsonObject, own: string): boolean | null {
  const titles = Object.entries(object)
    .filter(([key]) => TITLE_KEY.test(key))
    .flatMap(([, value]) => (typeof value === 'object' ? Object.values(value ?? {}) : [value]))
    .map((value) => (typeof value === 'string' ? lettersOf(value) : ''))
    .filter(({ length }) => length >= MIN_TITLE_LETTERS);
  return titles.length === 0 ? null : titles.some((title) => title.includes(own));
}

function bodyOf(value: unknown): string | null {
  if (typeof value === 'string') return value.length >= MIN_BODY_CHARS ? value : null;
  if (!Array.isArray(value)) return null;
  const paragraphs = value.map(paragraphOf).filter((text) => text !== '');
  return paragraphs.length < MIN_PARAGRAPHS ? null : paragraphs.join('\n');
}

const NO_TEXT = /image|photo|picture|video|audio|gallery|embed|^ad|promo|related|link|caption|raw/i;

/** Of an editor's block: its text, or that of its pieces. */
function paragraphOf(block: unknown): string {
  if (typeof block === 'string') return `<p>${block}</p>`;
  const { type, _type = type, style } = (block ?? {}) as JsonObject;
  if (typeof _type === 'string' && NO_TEXT.test(_type)) return '';
  const text = wordsOf(block, 0).trim();
  const kind = `${String(_type)} ${String(style)}`;
  if (text === '') return '';
  if (/head|\bh[1-6]\b/i.test(kind)) return `<h2>${text}</h2>`;
  return /quote/i.test(kind) ? `<blockquote>${text}</blockquote>` : `<p>${text}</p>`;
}

const WORDS_KEYS = ['content', 'text', 'value', 'html', 'data', 'children', 'items'] as const;
const MAX_BLOCK_DEPTH = 6;

function wordsOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth > MAX_BLOCK_DEPTH) return '';
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, depth + 1)).join('');
  const object = value as JsonObject;
  const texts = WORDS_KEYS.map((key) => wordsOf(object[key], depth + 1));
  return texts.find((text) => text !== '') ?? '';
}
