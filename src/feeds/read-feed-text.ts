/**
 * What an element of a feed says, with every word kept: plain text, escaped HTML, CDATA, base64, or markup written
 * straight into the feed, which is written out as HTML again (a parser that maps elements to fields drops its words).
 */
import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import iconv from 'iconv-lite';
import type { FeedNode, FeedText } from './read-feed-tree.ts';

export interface FeedValue {
  readonly text: string;
  /** `text`: a "<" is a "<". `html`: markup for certain. `either`: the format doesn't say (RSS, or no `type`). */
  readonly kind: 'text' | 'html' | 'either';
}

/** Titles and descriptions are far shorter; the HTML parser is quadratic in unclosed elements. */
const MAX_PLAIN_CHARACTERS = 10_000;

/** In an address, where none has it: it was escaped once too often. */
const ESCAPED_TWICE = /&(?:amp|#0*38|#x26);/gi;

/** Elements whose text is never read by people. */
const SILENT_TAGS = new Set(['script', 'style']);

const VOID_TAGS = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Tags that mean markup when they stand in a title; others may be the title's own words ("the <blank> page"). */
const MARKUP =
  /<\/?(?:a|abbr|b|big|blockquote|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|table|td|tr|tt|u|ul|wbr)(?:\s[^<>]*)?\/?>/i;

/** Words of a program, which no title says: told by their end, for "<script>" alone may be what a title is about. */
const SCRIPT = /<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/i;

/** Only with their semicolon: "&copy=2" in an address is no copyright sign. */
const REFERENCES = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

const LINK_ATTRIBUTES = new Set(['href', 'src']);

/** Characters that XML forbids and that harm terminals and logs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

/**
 * 128 to 159 mean windows-1252, as references in HTML (https://html.spec.whatwg.org/#numeric-character-reference-end-state)
 * and as characters too: they are quotation marks and dashes of a text that was decoded wrongly once.
 */
const LATIN_REFERENCES = /&#(1[345]\d|12[89]);/g;
// Not more at once: V8 keeps a way back for each character, and four million were too many for its stack.
const LATIN_CHARACTERS = /[\u0080-\u009F]{1,4096}/g;

/** What `mend` looks for, but for references: nearly no text has any, and looking is done for every one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ODD_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u0080-\u009F]/;

/** The element's words; "" when it holds none. */
export function readFeedValue(node: FeedNode): FeedValue {
  const type = (node.attributes.get('type') ?? '').trim().toLowerCase();
  const isXhtml = type === 'xhtml' || type === 'application/xhtml+xml';
  const hasElements = node.children.some((child) => 'name' in child);
  if (hasElements || isXhtml)
    return { text: cleanText(writeChildren(unwrapDiv(node, isXhtml))), kind: 'html' };
  const text = node.children.map((child) => ('text' in child ? readText(child) : '')).join('');
  const isBase64 = node.attributes.get('mode') === 'base64' || isBinaryType(type);
  if (isBase64)
    return {
      text: cleanText(decodeBase64(text, type)),
      kind: type === 'text/plain' ? 'text' : 'html',
    };
  return { text: cleanText(text), kind: kindOf(type) };
}

/** One line without markup, for titles and descriptions, at most 10,000 characters. */
export function toPlainText(value: FeedValue): string {
  const { kind } = value;
  const text = value.text.slice(0, MAX_PLAIN_CHARACTERS);
  const isMarkup = kind === 'html' || (kind === 'either' && hasMarkup(text));
  return (isMarkup ? htmlToText(text) : text).replace(/\s+/g, ' ').trim();
}

function hasMarkup(text: string): boolean {
  return MARKUP.test(text) || SCRIPT.test(text) || text.search(REFERENCES) !== -1;
}

/** HTML in every case, so that a reader of bodies has one thing to read. */
export function toHtml({ text, kind }: FeedValue): string {
  if (kind !== 'text') return text;
  return escapeHtml(text);
}

/** `&amp;` and the other references of XML and HTML to their characters; a bare "&" stays. */
export function decodeReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  // Nearly all that there are, and by far faster so. None can come of these, so each is decoded once.
  const rest = raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  return rest.replace(REFERENCES, (found) => (found === '&amp;' ? '&' : decodeHTML(found)));
}

/**
 * @returns an address that can be stored: absolute where anything says what it is relative to, as written otherwise;
 *   null when empty, or when it is a script instead of a place.
 */
export function resolveLink(written: string, base: string | null): string | null {
  const address = written.trim().replace(ESCAPED_TWICE, '&');
  const link = /^www\.[^\s/.]+\./i.test(address) ? `https://${address}` : address;
  if (link === '' || /^(?:javascript|data|vbscript):/i.test(link)) return null;
  if (base === null || /^[a-z][a-z\d+.-]*:/i.test(link)) return link;
  return URL.canParse(link, base) ? new URL(link, base).href : null;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function readText({ text, isLiteral }: FeedText): string {
  return isLiteral ? text : decodeReferences(text);
}

/** Without the characters that XML forbids and that harm terminals and logs, and without space around. */
export function cleanText(text: string): string {
  const isPlain = !ODD_CHARACTERS.test(text) && !text.includes('&#1');
  return (isPlain ? text : mend(text)).trim();
}

function mend(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(LATIN_REFERENCES, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(LATIN_CHARACTERS, (run) => iconv.decode(Buffer.from(run, 'latin1'), 'win1252'));
}

function kindOf(type: string): FeedValue['kind'] {
  if (type === 'text' || type === 'text/plain') return 'text';
  return type === 'html' || type === 'text/html' ? 'html' : 'either';
}

/** RFC 4287 §4.1.3.3: a media type that is neither text nor XML holds base64. */
function isBinaryType(type: string): boolean {
  return type.includes('/') && !/^text\/|[/+]xml$|html/.test(type);
}

function decodeBase64(text: string, type: string): string {
  const packed = text.replace(/\s+/g, '');
  if (!/^[A-Za-z\d+/]*={0,2}$/.test(packed)) return text;
  if (/^(?:image|audio|video)\//.test(type)) return '';
  return Buffer.from(packed, 'base64').toString('utf8');
}

/** RFC 4287 §3.1.1.3: the div around XHTML is not part of the content. */
function unwrapDiv(node: FeedNode, isXhtml: boolean): FeedNode {
  const inner = node.children.filter((child) => 'name' in child || child.text.trim() !== '');
  const only = inner[0];
  const isDiv = inner.length === 1 && only !== undefined && 'name' in only && only.tag === 'div';
  return isXhtml && isDiv ? only : node;
}

function writeChildren(node: FeedNode): string {
  return node.children
    .map((child) => ('text' in child ? writeText(child) : writeElement(child)))
    .join('');
}

/** CDATA beside markup is HTML already; other text was escaped once and must be so again. */
function writeText(child: FeedText): string {
  return child.isLiteral ? child.text : escapeHtml(decodeReferences(child.text));
}

function writeElement(node: FeedNode): string {
  if (SILENT_TAGS.has(node.tag.toLowerCase())) return '';
  const attributes = [...node.attributes]
    .filter(([name]) => name !== 'xml:base')
    .map(([name, raw]) => ` ${name}="${writeAttribute(name, raw, node.base)}"`)
    .join('');
  const start = `<${node.tag}${attributes}>`;
  if (VOID_TAGS.has(node.tag.toLowerCase())) return start;
  return `${start}${writeChildren(node)}</${node.tag}>`;
}

function writeAttribute(name: string, raw: string, base: string | null): string {
  const value = decodeReferences(raw);
  const resolved = LINK_ATTRIBUTES.has(name) ? (resolveLink(value, base) ?? '') : value;
  return escapeHtml(resolved).replaceAll('"', '&quot;');
}

function htmlToText(html: string): string {
  const parts: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (SILENT_TAGS.has(name)) silent += 1;
      else if (/^(?:br|p|div|li|h\d|tr|td)$/.test(name)) parts.push(' ');
    },
    onclosetag: (name) => {
      if (SILENT_TAGS.has(name)) silent -= 1;
    },
    ontext: (data) => {
      if (silent === 0) parts.push(data);
    },
  });
  parser.end(html);
  return parts.join('');
}
