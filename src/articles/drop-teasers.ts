/**
 * Takes out teasers of other articles of the same site that stand among an article's paragraphs, whatever their class is called: what
 * they quote was said in another article.
 *
 * Method: a teaser is an element with one heading, or a first line without one, all of it a link to an article of the site, and one short
 * paragraph. One alone may be a part of the article; it has its picture in a link to the same page, there is another one beside it, or a
 * heading in a box between paragraphs. Those that a sentence announces (“Three candidates answered:”) are parts. Lists and roundups are
 * made so as a whole: nothing is taken where much of the page's prose stands in such elements.
 */
import { boilerplateClassOf } from './boilerplate.ts';
import { countProse } from './clean-page.ts';
import { isSameSite } from './is-same-site.ts';
import { findElement, type PageElement, textOf } from './read-page-tree.ts';

const MAX_SHARE = 0.25;
const TEASER_TAGS = /^(?:div|li|section|article)$/;
const MAX_TEXT_CHARS = 320;
const MAX_TEASER_CHARS = 600;
/** A section's name, and when it was published. */
const MAX_LABEL_CHARS = 60;
const MIN_TITLE_WORDS = 4;
const HEADING = /^h[2-6]$/;
const MIN_SENTENCE_CHARS = 40;
const MIN_PARAGRAPHS = 3;
const MIN_PARAGRAPH_CHARS = 80;
/** With its frames, picture and labels; a page may nest thousands of elements with little text, and each is looked at. */
const MAX_ELEMENTS = 60;

/** Changes the tree in place. */
export function dropTeasers(page: PageElement, url: string): void {
  const chars = new Map<PageElement, number>();
  const few = new Set<PageElement>();
  countChars(page, chars);
  countElements(page, few);
  const found = new Set<PageElement>();
  collect(page, (element) => (few.has(element) ? teaserLinkOf(element, url, chars) : null), found);
  const prose = new Map<PageElement, number>();
  const total = countProse(page, prose);
  const taken = [...found].reduce((sum, each) => sum + (prose.get(each) ?? 0), 0);
  if (taken <= total * MAX_SHARE) drop(page, found);
}

function collect(
  { children }: PageElement,
  linkOf: (element: PageElement) => string | null,
  found: Set<PageElement>,
): void {
  const elements = children.filter((child) => typeof child !== 'string');
  const links = elements.map(linkOf);
  const isList = links.filter((link) => link !== null).length > 1;
  const isAmongText = elements.filter(isProse).length >= MIN_PARAGRAPHS;
  let isAnnounced = false;
  for (const [at, element] of elements.entries()) {
    const link = links[at] ?? null;
    if (link === null) {
      isAnnounced = announces(textOf(element).trim());
      collect(element, linkOf, found);
    } else if (isAnnounced) continue;
    else if (isList || hasPicture(element, link) || (isAmongText && isHeaded(element)))
      found.add(element);
  }
}

/** Not "You might also like:". */
function announces(text: string): boolean {
  return (
    text.endsWith(':') && text.length >= MIN_SENTENCE_CHARS && boilerplateClassOf(text) === null
  );
}

/** Parts of an article stand beside each other; between its paragraphs there is what templates put there. */
const isProse = (element: PageElement) =>
  element.tag === 'p' && textOf(element).length >= MIN_PARAGRAPH_CHARS;

const isHeaded = (element: PageElement) => allOf(element, HEADING).length > 0;

/** @returns where the teaser leads to; null for what is none. */
function teaserLinkOf(
  element: PageElement,
  url: string,
  chars: ReadonlyMap<PageElement, number>,
): string | null {
  const length = chars.get(element) ?? 0;
  if (!TEASER_TAGS.test(element.tag) || length > MAX_TEASER_CHARS) return null;
  const headings = allOf(element, HEADING);
  const paragraphs = allOf(element, /^p$/).filter((each) => (chars.get(each) ?? 0) > 0);
  if (headings.length > 1 || paragraphs.length !== 1) return null;
  const links = allOf(element, /^a$/);
  const [title = '', text = ''] = [headings[0] ?? links[0] ?? element, ...paragraphs].map((each) =>
    textOf(each).trim(),
  );
  const isTitle = title.split(/\s+/).length >= MIN_TITLE_WORDS;
  if (!isTitle || text.length > MAX_TEXT_CHARS) return null;
  if (length - title.length - text.length > MAX_LABEL_CHARS) return null;
  // A link in the paragraph is a word of it.
  if (headings.length === 0 && !textOf(element).trimStart().startsWith(title)) return null;
  const link = links.find((each) => textOf(each).trim() === title);
  const href = link === undefined ? '' : hrefOf(link);
  return leadsToArticle(href, url) ? href : null;
}

/** Notes for each element how much text it holds. */
function countChars(element: PageElement, chars: Map<PageElement, number>): number {
  const count = element.children.reduce(
    (sum, child) =>
      sum + (typeof child === 'string' ? child.trim().length : countChars(child, chars)),
    0,
  );
  chars.set(element, count);
  return count;
}

/** Notes which elements hold few others. @returns how many this one is, with all in it. */
function countElements(element: PageElement, few: Set<PageElement>): number {
  const count = element.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? 0 : countElements(child, few)),
    1,
  );
  if (count <= MAX_ELEMENTS) few.add(element);
  return count;
}

/** As sites address their articles: by a headline, or a number. */
const OF_ARTICLE = /(?:[^/-]+-){3}[^/-]|\d{4}|[\da-f]{8}/;
const OF_FILE = /\.(?:pdf|docx?|xlsx?|csv|zip)$/i;

/** To another one of the site; of one whose articles have other addresses, to any page. "/people/anna-berg" heads what she says, "/files/ruling.pdf" what it rules. */
function leadsToArticle(href: string, url: string): boolean {
  if (href === '' || href.startsWith('#') || !URL.canParse(href, url)) return false;
  const [to, own] = [new URL(href, url), new URL(url)];
  if (!isSameSite(to.href, url) || to.pathname === own.pathname || OF_FILE.test(to.pathname))
    return false;
  const isOfArticle = ({ pathname, search }: URL) => OF_ARTICLE.test(pathname + search);
  return isOfArticle(to) || !isOfArticle(own);
}

const hrefOf = ({ attributes: { href = '' } }: PageElement) => href;

function hasPicture(element: PageElement, href: string): boolean {
  return allOf(element, /^a$/).some(
    (link) => hrefOf(link) === href && findElement(link, 'img') !== null,
  );
}

function allOf(element: PageElement, tag: RegExp): readonly PageElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return tag.test(child.tag) ? [child, ...allOf(child, tag)] : allOf(child, tag);
  });
}

function drop({ children }: PageElement, found: ReadonlySet<PageElement>): void {
  for (const [at, child] of children.entries()) {
    if (typeof child === 'string') continue;
    // White space keeps the texts before and behind it apart.
    if (found.has(child)) children[at] = { tag: 'hr', attributes: {}, children: [] };
    else drop(child, found);
  }
}
