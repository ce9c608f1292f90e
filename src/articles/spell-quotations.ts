/**
 * Writes out what a page says of quotations by its tags alone, as browsers show it: marks around `<q>`, and whose words a `<blockquote>`
 * holds (`<footer>`, `<cite>` at its end, or the caption of its figure) as a line of its own. What only links a post to its pictures is
 * left out.
 */
import { findElement, type PageElement, textOf } from './read-page-tree.ts';

/** Changes the tree in place. */
export function spellQuotations(page: PageElement): void {
  spellIn(page, { isInBlock: false, marks: OUTER });
}

/** As of English texts: what is quoted in a quotation has single marks. */
const OUTER = ['“', '”'] as const;
const INNER = ['‘', '’'] as const;

interface Place {
  readonly isInBlock: boolean;
  readonly marks: typeof OUTER | typeof INNER;
}

function spellIn(element: PageElement, place: Place): void {
  const { children } = element;
  if (place.isInBlock) dropPostedLinks(children);
  for (const [index, given] of children.entries()) {
    if (typeof given === 'string') continue;
    const child = given.tag === 'figure' ? (quotationOf(given) ?? given) : given;
    children[index] = child;
    const isQuotation = child.tag === 'q';
    spellIn(child, {
      isInBlock: place.isInBlock || child.tag === 'blockquote',
      marks: isQuotation ? INNER : place.marks,
    });
    if (isQuotation) putMarks(child, place.marks);
    else if (place.isInBlock && isCredit(child, children.slice(index + 1)))
      children[index] = { ...child, tag: 'p' };
  }
}

const MAX_CREDIT_CHARS = 120;
const PULLED = /pull-?quote/i;
const ENDS_IN_CREDIT = /[—–]\s*\p{Lu}[^—–]{2,120}$/u;

/** What a figure quotes, and whose words it is, with no picture beside: figures are mostly pictures, and left out. */
function quotationOf(figure: PageElement): PageElement | null {
  const quotation = findElement(figure, 'blockquote');
  const { class: names = '' } = figure.attributes;
  if (quotation === null || PULLED.test(names) || findElement(figure, 'img') !== null) return null;
  const caption = textOf(findElement(figure, 'figcaption') ?? EMPTY).trim();
  const hasCredit =
    ENDS_IN_CREDIT.test(textOf(quotation).trim()) ||
    ['cite', 'footer'].some((tag) => findElement(quotation, tag) !== null);
  if (hasCredit) return { ...figure, tag: 'div' };
  if (caption === '' || caption.length > MAX_CREDIT_CHARS) return null;
  quotation.children.push({ ...EMPTY, children: [caption] });
  return { ...figure, tag: 'div' };
}

const EMPTY: PageElement = { tag: 'p', attributes: {}, children: [] };

/** The address of a post's picture or page: the post shows what is there instead. */
const POSTED_LINK =
  /^\s*(?:(?:https?:\/\/t\.co\/|pic\.(?:twitter|x)\.com\/)\S*|\[image or embed\])\s*$/u;

function isPostedLink(child: PageElement | string): boolean {
  return typeof child !== 'string' && child.tag === 'a' && POSTED_LINK.test(textOf(child));
}

function isCredit({ tag }: PageElement, behind: PageElement['children']): boolean {
  return tag === 'footer' || (tag === 'cite' && behind.every(isBlank));
}

function isBlank(child: PageElement | string): boolean {
  return typeof child === 'string' ? child.trim() === '' : child.tag === 'br';
}

function dropPostedLinks(children: PageElement['children']): void {
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at];
    if (child === undefined || !isPostedLink(child)) continue;
    const [before, after] = [children[at - 1], children[at + 1]];
    if (typeof before === 'string' && typeof after === 'string')
      children.splice(at - 1, 3, before + after);
    else children.splice(at, 1);
  }
}

/** No two strings may stand side by side. What has marks of its own is shown without others by such pages. */
function putMarks({ children }: PageElement, [opening, closing]: Place['marks']): void {
  const first = children[0];
  if (first === undefined || (typeof first === 'string' && /^\s*["'“”„«‘]/u.test(first))) return;
  if (typeof first === 'string') children[0] = opening + first;
  else children.unshift(opening);
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + closing;
  else children.push(closing);
}
