/**
 * Lists of feeds as OPML 1 and 2 (http://opml.org/spec2.opml): what every reader of feeds exports and imports. Reading is
 * lenient, since such files are old and often made by hand: any encoding, bare ampersands, any case, cut documents.
 * Method: htmlparser2 in XML mode, folders or not; the line is kept so that people find what was skipped.
 */
import { Parser } from 'htmlparser2';
import { VerbatimError } from '../model/errors.ts';
import { decodeFeed } from './decode-feed.ts';
import { cleanText, decodeReferences, escapeHtml } from './read-feed-text.ts';

/** An outline that is no folder. */
export interface OpmlOutline {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** "" when it has none. */
  readonly title: string;
  /** `xmlUrl` as written; null when it names no feed. */
  readonly address: string | null;
}

export interface OpmlDocument {
  readonly outlines: readonly OpmlOutline[];
  /** What was not read, in words. */
  readonly warnings: readonly string[];
}

/** Ten times as many as readers of feeds hold; also bounds the depth, in which htmlparser2 is quadratic. */
const MAX_OUTLINES = 50_000;
const MAX_DEPTH = 10_000;

/** Longer ones are no titles. */
const MAX_TITLE_CHARACTERS = 500;

/** Written in pieces, so that a hostile document is left after one piece. */
const PIECE_CHARACTERS = 16 * 1024;

/** What XML 1.0 §2.2 forbids, with or without a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** @throws {VerbatimError} list-malformed when it holds no outline at all, saying what it is instead. */
export function readOpml(body: Uint8Array): OpmlDocument {
  const { text } = decodeFeed(body, null);
  const reader = new OutlineReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, lineAt(parser.startIndex)),
      onclosetag: (name, isImplied) => reader.close(name, isImplied),
    },
    { xmlMode: true, decodeEntities: false },
  );
  const lineAt = createLineCounter(text);
  for (let at = 0; at < text.length && reader.stopReason === null; at += PIECE_CHARACTERS)
    parser.write(text.slice(at, at + PIECE_CHARACTERS));
  parser.end();
  if (!reader.isOpml) throw new VerbatimError('list-malformed', explainNoOpml(text));
  return { outlines: reader.outlines(), warnings: reader.warnings() };
}

/** A flat OPML 2.0 document: what `readOpml` reads back as the same titles and addresses. */
export function writeOpml(
  feeds: readonly { readonly title: string; readonly url: string }[],
): string {
  const outlines = feeds.map(({ title, url }) => {
    const name = escapeAttribute(title);
    return `    <outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeAttribute(url)}"/>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n',
    '  <head>\n    <title>Feeds of Verbatim</title>\n  </head>\n',
    `  <body>\n${outlines.join('')}  </body>\n</opml>\n`,
  ].join('');
}

function escapeAttribute(text: string): string {
  const escaped = escapeHtml(text.replace(FORBIDDEN, '')).replaceAll('"', '&quot;');
  // As characters, line breaks in attributes are read as spaces (XML 1.0 §3.3.3).
  return escaped.replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** Asked for places in ascending order. */
function createLineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next !== -1 && next < at) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

function explainNoOpml(text: string): string {
  const root = /<([a-z][\w.:-]*)/i.exec(text)?.[1];
  if (root === undefined) return 'It is no OPML: it has no element.';
  return `It is no OPML: it holds no outline, and begins with <${root.slice(0, 40)}>.`;
}

interface ReadOutline {
  readonly outline: OpmlOutline;
  hasOutlines: boolean;
}

/** Collects the parser's events. A class because it lives from the first event to the last. */
class OutlineReader {
  isOpml = false;
  /** Why the rest is not read, in words; null while it is. */
  stopReason: string | null = null;
  readonly #all: ReadOutline[] = [];
  readonly #open: ReadOutline[] = [];
  #depth = 0;
  #isCut = false;

  open(rawName: string, rawAttributes: Readonly<Record<string, string>>, line: number): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      this.stopReason ??= `It is nested deeper than ${MAX_DEPTH}: what follows line ${line} was left out.`;
    const name = rawName.toLowerCase();
    if (name === 'opml') this.isOpml = true;
    if (name !== 'outline') return;
    this.isOpml = true;
    if (this.#all.length >= MAX_OUTLINES)
      this.stopReason ??= `Only its first ${MAX_OUTLINES} outlines were read: it goes on at line ${line}.`;
    if (this.stopReason !== null) return;
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.hasOutlines = true;
    const read = { outline: readOutline(rawAttributes, line), hasOutlines: false };
    this.#all.push(read);
    this.#open.push(read);
  }

  close(rawName: string, isImplied: boolean): void {
    this.#depth -= 1;
    const name = rawName.toLowerCase();
    if (name === 'opml' && isImplied) this.#isCut = true;
    if (name === 'outline') this.#open.pop();
  }

  /** In the order of the document, without folders. */
  outlines(): readonly OpmlOutline[] {
    return this.#all
      .filter(({ outline, hasOutlines }) => outline.address !== null || !hasOutlines)
      .map(({ outline }) => outline);
  }

  warnings(): readonly string[] {
    if (this.stopReason !== null) return [this.stopReason];
    return this.#isCut ? ['It ends before its end: what may have followed is not known.'] : [];
  }
}

function readOutline(rawAttributes: Readonly<Record<string, string>>, line: number): OpmlOutline {
  const entries = Object.entries(rawAttributes).map(([name, raw]) => [
    name.toLowerCase(),
    cleanText(decodeReferences(raw.replace(/[\t\n\r]/g, ' '))),
  ]);
  const { text = '', title = '', xmlurl = '', url = '', type = '' } = Object.fromEntries(entries);
  // OPML 1 had no word for it yet: some wrote type="rss" url="…".
  const address = xmlurl || (/^(?:rss|atom)/i.test(type) ? url : '');
  return {
    line,
    title: (text || title).slice(0, MAX_TITLE_CHARACTERS),
    address: address === '' ? null : address,
  };
}
