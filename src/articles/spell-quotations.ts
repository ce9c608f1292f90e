/**
 * Writes out what a page says of quotations by its tags alone, as browsers show it: marks around `<q>`, and whose words a `<blockquote>`
 * holds (`<footer>`, `<cite>` at its end, or the caption of its figure) as a line of its own. What only links a post to its pictures is
 * left out. A pull quote is one where its words stand nowhere else and it says whose they are.
 */
import { lettersOf } from './letters-of.ts';
import { findElement, type PageElement, textOf } from './read-page-tree.ts';

/** Changes the tree in place. */
export function spellQuotations(page: PageElement): void {
  let letters: string | null = null;
  let looks = 0;
  const isSaidOnce = (words: string) => {
    looks += 1;
    letters ??= lettersOf(textOf(findElement(page, 'body') ?? page));
    return looks <= MAX_LOOKS && letters.split(words, 3).length === 2;
  };
  spellIn(page, { isInBlock: false, marks: OUTER, isSaidOnce });
}

/** As of English texts: what is quoted in a quotation has single marks. */
const OUTER = ['“', '”'] as const;
const INNER = ['‘', '’'] as const;

interface Place {
  readonly isInBlock: boolean;
  readonly marks: typeof OUTER | typeof INNER;
  /** No more of the page's letters are these. */
  readonly isSaidOnce: (words: string) => boolean;
}

function spellIn(element: PageElement, place: Place): void {
  const { children } = element;
  if (place.isInBlock) dropPostedLinks(children);
  for (const [index, given] of children.entries()) {
    if (typeof given === 'string') continue;
    const child = quotationOf(given, place) ?? given;
    children[index] = child;
    const isQuotation = child.tag === 'q';
    spellIn(child, {
      isInBlock: place.isInBlock || child.tag === 'blockquote',
      marks: isQuotation ? INNER : place.marks,
      isSaidOnce: place.isSaidOnce,
    });
    if (isQuotation) putMarks(child, place.marks);
    else if (place.isInBlock && isCredit(child, children.slice(index + 1)))
      children[index] = { ...child, tag: 'p' };
  }
}

const MAX_CREDIT_CHARS = 120;
const PULLED = /pull-?quote/i;
const ENDS_IN_CREDIT = /[—–]\s*\p{Lu}[^—–]{2,120}$/u;

const MAY_PULL = /^(?:aside|div|figure)$/;
const COMPARED_LETTERS = 25;
/** Each goes over the whole page. */
const MAX_LOOKS = 40;

/** What is set large, and said nowhere else; edited words are: both ends are looked for. */
function lonePullQuote(element: PageElement, { isSaidOnce }: Place): PageElement | null {
  const quotation = findElement(element, 'blockquote');
  const credit = quotation && findElement(quotation, 'cite');
  if (quotation === null || credit === null) return null;
  const [all, name] = [quotation, credit].map((each) => lettersOf(textOf(each)));
  const words = (all ?? '').slice(0, -(name ?? '').length || undefined);
  const ends = [words.slice(0, COMPARED_LETTERS), words.slice(-COMPARED_LETTERS)];
  const isLone = words.length >= COMPARED_LETTERS && ends.every(isSaidOnce);
  return isLone ? { ...withoutNames(element), tag: 'div' } : null;
}

const withoutNames = ({ tag, children }: PageElement): PageElement => ({
  tag,
  attributes: {},
  children: children.map((child) => (typeof child === 'string' ? child : withoutNames(child))),
});

/** What a figure quotes, and whose words it is, with no picture beside: figures are mostly pictures, and left out. */
function quotationOf(figure: PageElement, place: Place): PageElement | null {
  const { class: names = '' } = figure.attributes;
  if (MAY_PULL.test(figure.tag) && PULLED.test(names)) return lonePullQuote(figure, place);
  const quotation = figure.tag === 'figure' ? findElement(figure, 'blockquote') : null;
  if (quotation === null || findElement(figure, 'img') !== null) return null;
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
