/** Takes out the articles that a page shows below its own, as readers scroll on: each has a first heading of its own. */
import { lettersOf } from './letters-of.ts';
import { findElement, type PageElement, textOf } from './read-page-tree.ts';

/** Less may be a section's name, and the first heading of a teaser. */
const MIN_TITLE_LETTERS = 10;

/** Changes the tree in place. Nothing is taken where no article has the page's title. */
export function dropOtherArticles(page: PageElement, title: string): void {
  const own = lettersOf(title);
  const headings = new Map<PageElement, string>();
  collectArticles(page, headings);
  // "Port", above a teaser, is not "The port is shut for a week".
  const isOwn = (letters: string) =>
    letters.includes(own) || (letters.length * 2 >= own.length && own.includes(letters));
  const first = [...headings].find(([, letters]) => isOwn(letters))?.[0];
  if (own.length < MIN_TITLE_LETTERS || first === undefined) return;
  // One template makes all of them: what has no credit where the first has one is a part of it, "Background".
  const isWhole = (element: PageElement) => !hasCredit(first) || hasCredit(element);
  drop(page, (element) => !isOwn(headings.get(element) ?? own) && isWhole(element));
}

const CREDIT = /(?:^|[\s_-])(?:author|byline|dateline|published|datepublished)(?:$|[\s_-])/i;

/** Says when it was published, or who wrote it. */
function hasCredit({ tag, attributes, children }: PageElement): boolean {
  const { class: name = '', itemprop = '', rel = '' } = attributes;
  return (
    tag === 'time' ||
    CREDIT.test(`${name} ${itemprop} ${rel}`) ||
    children.some((child) => typeof child === 'object' && hasCredit(child))
  );
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

function drop({ children }: PageElement, isOther: (element: PageElement) => boolean): void {
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    if (typeof child !== 'object') continue;
    // White space keeps the texts before and behind it apart.
    if (isOther(child)) children[at] = { tag: 'hr', attributes: {}, children: [] };
    else drop(child, isOther);
  }
}
