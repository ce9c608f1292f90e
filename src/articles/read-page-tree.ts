/**
 * HTML to a light tree of what facts and text can come from.
 *
 * Method: htmlparser2 calls back for each tag, and what no text comes from (scripts, styles, pictures' drawings, form fields) and
 * attributes that nobody asks for (handlers, addresses of pictures, data) are left out at once. A full DOM of the same page has
 * five times the nodes and costs four times the time.
 * Limits: deeper than 128 elements everything lies side by side, as browsers do it from 512 on; pages of newspapers are 20 to 30 deep,
 * and what follows takes time with the square of the depth. A page that nests 100,000 deep or has 200,000 elements is read up to
 * there. htmlparser2 closes what HTML closes by itself, but doesn't repair misnested tables.
 */
import { Parser } from 'htmlparser2';

export interface PageElement {
  /** Lower-case. */
  readonly tag: string;
  /**
   * Those of KEPT_ATTRIBUTES, names in lower case, references decoded. `hidden` also stands for a style that hides and for what pops up, and a picture
   * that has an address has the address "#". The title of an `abbr` that is a time is its `datetime`, as hAtom has it.
   */
  readonly attributes: Readonly<Record<string, string>>;
  /** A string is text, never empty, references decoded; no two stand side by side. */
  readonly children: (PageElement | string)[];
}

/** The root, "#page". */
export interface PageTree extends PageElement {
  /** False where the page nests too deep or is too big to be read as it is. */
  readonly isWhole: boolean;
}

const MAX_DEPTH = 128;
const STOP_DEPTH = 100_000;
const MAX_ELEMENTS = 200_000;
/** Written in pieces, so that a hostile page is left after one of them: htmlparser2's own stack is quadratic in depth. */
const PIECE_CHARACTERS = 64 * 1024;

/** Never text of an article, whatever they hold. JSON-LD is the one script that is kept. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style template iframe object embed svg math canvas audio video button input select textarea dialog map amp-ad amp-embed amp-sticky-ad'.split(
    ' ',
  ),
);

/** What is struck out is withdrawn. */
const STRUCK = /^(?:del|s|strike)$/;

const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  'aria-hidden class content datetime hidden href id itemprop itemtype lang name property rel role type typeof'.split(
    ' ',
  ),
);

/** An ISO 8601 date, with or without a time. */
const STATED_TIME = /^\s*\d{4}-\d\d-\d\d/;

const SHOWN_AS: Readonly<Record<string, string>> = { template: 'div', button: 'span' };

const IN_SENTENCE = /\p{L}[,;]? $/u;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Line breaks are seen as such. */
const TYPED_STYLE = /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i;
/** A paragraph. What floats is a drop cap. */
const BLOCK_STYLE = /^(?!.*float\s*:)(?:.*;)?\s*display\s*:\s*block/is;
const MIN_PARAGRAPH_CHARS = 80;

const LINE_TAGS = /^(?:br|div|p|h[1-6]|li)$/;

const VOID_TAGS: ReadonlySet<string> = new Set(
  'area base br col hr img link meta source track wbr'.split(' '),
);

/** Never throws. */
export function readPageTree(html: string): PageTree {
  const root = createElement('#page', {});
  const open: PageElement[] = [root];
  let leaf = root;
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let leftOut = 0;
  /** Of the outermost element whose line breaks are seen. */
  let typedDepth = Number.POSITIVE_INFINITY;
  const paragraphs = new Set<PageElement>();
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (leftOut > 0 || (LEFT_OUT.has(tag) && !isKept(tag, attributes, leaf))) {
        leftOut += 1;
        return;
      }
      depth += 1;
      deepest = Math.max(deepest, depth);
      elements += 1;
      const parent = open[Math.min(depth, MAX_DEPTH - 1) - 1] ?? root;
      leaf = createElement(SHOWN_AS[tag] ?? tag, pickAttributes(tag, attributes));
      parent.children.push(leaf);
      const { style = '' } = attributes;
      if (TYPED_STYLE.test(style)) typedDepth = Math.min(typedDepth, depth);
      if (tag === 'span' && BLOCK_STYLE.test(style)) paragraphs.add(leaf);
      if (depth < MAX_DEPTH - 1) open[depth] = leaf;
    },
    ontext(text) {
      if (leftOut > 0) return;
      const add = depth >= typedDepth ? addLines : addText;
      add(leaf, isSetApart(open[depth - 1], leaf, text) ? ` ${text}` : text);
    },
    onclosetag(tag, isImplied) {
      if (leftOut > 0) {
        leftOut -= 1;
        return;
      }
      if (STRUCK.test(tag)) dropStruck(open[depth - 1], leaf, isImplied);
      if (paragraphs.has(leaf)) setApart(open[depth - 1], leaf);
      depth -= 1;
      if (depth < typedDepth) typedDepth = Number.POSITIVE_INFINITY;
      leaf = open[Math.min(depth, MAX_DEPTH - 2)] ?? root;
    },
  });
  const end = endOfText(html);
  for (let at = 0; at < end; at += PIECE_CHARACTERS) {
    parser.write(html.slice(at, Math.min(end, at + PIECE_CHARACTERS)));
    if (depth + leftOut > STOP_DEPTH || elements > MAX_ELEMENTS) return { ...root, isWhole: false };
  }
  parser.end();
  return { ...root, isWhole: deepest < MAX_DEPTH };
}

/** The first element of this tag in document order, the element itself too. */
export function findElement(element: PageElement, tag: string): PageElement | null {
  if (element.tag === tag) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? null : findElement(child, tag);
    if (found !== null) return found;
  }
  return null;
}

/** All text in it, as it stands. */
export function textOf(element: PageElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/** All text in it as one line: what stands on lines of its own is words of its own. */
export function lineOf({ children }: PageElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      return LINE_TAGS.test(child.tag) ? ` ${lineOf(child)} ` : lineOf(child);
    })
    .join('');
}

/** A fact that was written as HTML twice ("Brask&#039;s kiln"), as it was meant. */
export function decodeAgain(text: string): string {
  return /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(text) ? textOf(readPageTree(text)) : text;
}

/** HTML that any parser reads as this tree. */
export function writeHtml(element: PageElement): string {
  const { tag, attributes } = element;
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeMarkup(value)}"`,
  );
  const start = `<${tag}${written.join('')}>`;
  return VOID_TAGS.has(tag) ? start : `${start}${writeChildren(element)}</${tag}>`;
}

/** The same without its own tag. */
export function writeChildren(element: PageElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escapeMarkup(child) : writeHtml(child)))
    .join('');
}

/** A tag that the document ends in is no text, as in HTML; htmlparser2 gives its name as text. */
function endOfText(html: string): number {
  const last = html.lastIndexOf('<');
  return last >= 0 && /^<[/!]?[a-z][^>]*$/i.test(html.slice(last)) ? last : html.length;
}

function createElement(tag: string, attributes: PageElement['attributes']): PageElement {
  return { tag, attributes, children: [] };
}

/** References split a text into pieces. */
function addText(element: PageElement, text: string): void {
  const { children } = element;
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else if (text !== '') children.push(text);
}

/** As they were typed; those that only part the tags are not. */
function addLines(element: PageElement, text: string): void {
  const isLayout = text.trim() === '' && typeof element.children.at(-1) !== 'string';
  const [first = '', ...others] = isLayout ? [text] : text.split('\n');
  addText(element, first);
  for (const line of others) {
    element.children.push(lineBreak());
    addText(element, line);
  }
}

const lineBreak = () => createElement('br', {});

/** A paragraph by its style alone. */
function setApart(parent: PageElement | undefined, leaf: PageElement): void {
  if (parent?.children.at(-1) !== leaf || textOf(leaf).trim().length < MIN_PARAGRAPH_CHARS) return;
  parent.children.splice(-1, 1, lineBreak(), lineBreak(), leaf, lineBreak(), lineBreak());
}

/** One that nobody closed may hold all the rest of the article: what stands in paragraphs then was not meant. */
function dropStruck(parent: PageElement | undefined, struck: PageElement, isUnclosed: boolean) {
  if (parent?.children.at(-1) !== struck) return;
  parent.children.pop();
  if (isUnclosed && findElement(struck, 'p') !== null)
    parent.children.push({ ...struck, tag: 'div' });
}

function lastTextOf({ children }: PageElement): string {
  const last = children.at(-1);
  return typeof last === 'string' ? last : '';
}

/** Two spans, or elements of the page's own making, side by side that styles put on lines of their own: the second begins as what stands within a word never does. */
function isSetApart(parent: PageElement | undefined, leaf: PageElement, text: string): boolean {
  if (
    !/^span$|-/.test(leaf.tag) ||
    leaf.children.length > 0 ||
    !/^(?:\p{Lu}|[“‘«]\p{L})/u.test(text)
  )
    return false;
  const before = parent?.children.at(-1) === leaf ? parent.children.at(-2) : undefined;
  return (
    typeof before === 'object' &&
    before.tag === leaf.tag &&
    /[\p{Ll}\p{N}][.!?:…]?["”’»]*$/u.test(textOf(before))
  );
}

/** JSON-LD, a word in running text that explains itself when it is pressed, and what browsers show as the inside of its parent (https://html.spec.whatwg.org/#attr-template-shadowrootmode). */
function isKept(
  tag: string,
  { type = '', shadowrootmode }: PageElement['attributes'],
  parent: PageElement,
): boolean {
  if (tag === 'button') return parent.tag === 'p' && IN_SENTENCE.test(lastTextOf(parent));
  if (tag === 'template') return shadowrootmode !== undefined;
  return tag === 'script' && /^\s*application\/ld\+json/i.test(type);
}

function pickAttributes(
  tag: string,
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept: Record<string, string> & { datetime?: string; hidden?: string; src?: string } = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (KEPT_ATTRIBUTES.has(name)) kept[name] = value;
    else if (name === 'popover' && /^(?:auto|hint|manual)?$/i.test(value)) kept.hidden = '';
    else if (tag === 'abbr' && name === 'title' && STATED_TIME.test(value)) kept.datetime = value;
    else if (name === 'style' && HIDDEN_STYLE.test(value)) kept.hidden = '';
    else if (tag === 'img' && /^(?:data-)?src(?:set)?$/.test(name)) kept.src = '#';
  }
  return kept;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeMarkup(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}
