/**
 * Takes out the articles that a page shows below its own, as readers scroll on.
 *
 * Method: one template makes all of them. They are `<article>` elements, each with a first heading of its own; or they stand beside the one
 * with the page's headline, are made alike, say who wrote them or when, and have a heading as large, or one that leads to their page. What
 * is called the next article is one. Parts of an article, and posts, stand below its headline, and mostly have no author of their own.
 */
import { countProse } from './clean-page.ts';
import { isSameSite } from './is-same-site.ts';
import { lettersOf } from './letters-of.ts';
import { findElement, type PageElement, textOf } from './read-page-tree.ts';

/** Less may be a section's name, and the first heading of a teaser. */
const MIN_TITLE_LETTERS = 10;

/** A headline with a standfirst has fewer: what stands beside it are parts. */
const MIN_PROSE_CHARS = 600;

/** Changes the tree in place. Nothing is taken where no article has the page's title. @returns whether anything was. */
export function dropOtherArticles(page: PageElement, title: string, url: string): boolean {
  const own = lettersOf(title);
  if (own.length < MIN_TITLE_LETTERS) return false;
  // "Port", above a teaser, is not "The port is shut for a week".
  const isOwn = (letters: string) =>
    letters.includes(own) || (letters.length * 2 >= own.length && own.includes(letters));
  const known = new Map<PageElement, Known>();
  learn(page, known);
  const found = findArticles(page, isOwn, known);
  const prose = new Map<PageElement, number>();
  countProse(page, prose);
  collectBeside(page, { url, isOwn, known, prose }, found);
  if (found.size > 0) drop(page, found);
  return found.size > 0;
}

function findArticles(
  page: PageElement,
  isOwn: (letters: string) => boolean,
  known: ReadonlyMap<PageElement, Known>,
): Set<PageElement> {
  const headings = new Map<PageElement, string>();
  collectArticles(page, headings);
  const first = [...headings].find(([, letters]) => isOwn(letters))?.[0];
  if (first === undefined) return new Set();
  // What has no credit where the first has one is a part of it, "Background".
  const hasCredit = (element: PageElement) => known.get(element)?.hasCredit === true;
  const isWhole = (element: PageElement) => !hasCredit(first) || hasCredit(element);
  return new Set(
    [...headings]
      .filter(([element, letters]) => !isOwn(letters) && isWhole(element))
      .map(([element]) => element),
  );
}

interface Known {
  /** The first in it; null for none. */
  readonly heading: PageElement | null;
  readonly hasCredit: boolean;
}

const HEADING = /^h[1-3]$/;

function learn(element: PageElement, known: Map<PageElement, Known>): Known {
  let heading = HEADING.test(element.tag) ? element : null;
  let hasCredit = isCredit(element);
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const inner = learn(child, known);
    heading ??= inner.heading;
    hasCredit ||= inner.hasCredit;
  }
  const all = { heading, hasCredit };
  known.set(element, all);
  return all;
}

const ARTICLE_TAGS = /^(?:article|div|li|section)$/;
const STORY = /(?:^|\s)(?:article|post|story)(?=$|\s)/;
const NEXT = /(?:^|\s)(?:next-(?:article|story|post)|up-next)(?=$|\s)/;

interface Search {
  readonly url: string;
  readonly isOwn: (letters: string) => boolean;
  readonly known: ReadonlyMap<PageElement, Known>;
  readonly prose: ReadonlyMap<PageElement, number>;
}

/** @returns whether the page's headline stands in the element. */
function collectBeside(element: PageElement, search: Search, found: Set<PageElement>): boolean {
  const { known, isOwn } = search;
  if (HEADING.test(element.tag)) return isOwn(lettersOf(textOf(element)));
  const children = element.children.filter((child) => typeof child !== 'string');
  const first = children.find((child) => collectBeside(child, search, found));
  if (first === undefined) return false;
  const behind = children.slice(children.indexOf(first) + 1);
  for (const child of behind) {
    const heading = known.get(child)?.heading ?? null;
    if (heading === null || isOwn(lettersOf(textOf(heading)))) continue;
    if (NEXT.test(namesOf(child)) || isAnother(child, first, search)) found.add(child);
  }
  return true;
}

const namesOf = ({ attributes: { class: names = '' } }: PageElement) => names;

function isAnother(element: PageElement, first: PageElement, search: Search): boolean {
  const { known, prose, url } = search;
  const [own, other] = [known.get(first), known.get(element)];
  if (!ARTICLE_TAGS.test(first.tag) || element.tag !== first.tag) return false;
  if ((prose.get(first) ?? 0) < MIN_PROSE_CHARS) return false;
  const isAlike = namesOf(element) === namesOf(first) && own?.heading?.tag === other?.heading?.tag;
  const areSigned = own?.hasCredit === true && other?.hasCredit === true;
  if (isAlike && (areSigned || (own?.heading?.tag === 'h1' && STORY.test(namesOf(first)))))
    return true;
  return areSigned && element.tag === 'article' && leadsAway(other.heading, url);
}

/** To another page of the site. */
function leadsAway(heading: PageElement | null, url: string): boolean {
  const { href = '' } = (heading && findElement(heading, 'a'))?.attributes ?? {};
  if (href === '' || !URL.canParse(href, url)) return false;
  const to = new URL(href, url);
  return isSameSite(to.href, url) && to.pathname !== new URL(url).pathname;
}

const CREDIT = /(?:^|[\s_-])(?:author|byline|dateline|published|datepublished)(?:$|[\s_-])/i;

/** Says when it was published, or who wrote it. */
function isCredit({ tag, attributes }: PageElement): boolean {
  const { class: name = '', itemprop = '', rel = '' } = attributes;
  return tag === 'time' || CREDIT.test(`${name} ${itemprop} ${rel}`);
}

/** Outermost ones, with the letters of their first heading. */
function collectArticles(element: PageElement, headings: Map<PageElement, string>): void {
  const heading = element.tag === 'article' ? findElement(element, 'h1') : null;
  const letters = heading === null ? '' : lettersOf(textOf(heading));
  if (letters !== '') headings.set(element, letters);
  else
    for (const child of element.children)
      if (typeof child !== 'string') collectArticles(child, headings);
}

function drop({ children }: PageElement, others: ReadonlySet<PageElement>): void {
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    if (typeof child !== 'object') continue;
    // White space keeps the texts before and behind it apart.
    if (others.has(child)) children[at] = { tag: 'hr', attributes: {}, children: [] };
    else drop(child, others);
  }
}
