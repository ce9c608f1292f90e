/**
 * Takes out what a page holds once more in another language: told in both, each statement would be two, and the words of one language
 * are nonsense to the analysis of another.
 *
 * Method: parts that say (`lang`) that they are in another language than the page, and hold paragraphs, go where as much prose in its
 * own stands beside them, and the headline not in them: a page may declare a language that its template came with.
 * Limit: what no `lang` tells is left.
 */
import { lettersOf } from './letters-of.ts';
import type { PageFacts } from './read-page-facts.ts';
import { type PageElement, textOf } from './read-page-tree.ts';

/** Not words in running text. */
const PART_TAGS = /^(?:article|div|main|section)$/;
/** Fewer are a motto, or a button to change the language. */
const MIN_CHARS = 200;
const MIN_SHARE_OF_OWN = 0.8;

interface Part {
  readonly element: PageElement;
  /** The innermost element around it that has more text. */
  readonly around: PageElement;
}

/** Changes the tree in place. */
export function dropOtherLanguages(
  page: PageElement,
  { language, title }: Pick<PageFacts, 'language' | 'title'>,
): void {
  if (language === null) return;
  const chars = new Map<PageElement, number>();
  countChars(page, chars);
  const charsOf = (element: PageElement) => chars.get(element) ?? 0;
  const own = primaryOf(language);
  const parts: Part[] = [];
  function collect(element: PageElement, around: PageElement): void {
    for (const child of element.children) {
      if (typeof child === 'string' || charsOf(child) < MIN_CHARS) continue;
      const outer = charsOf(child) < charsOf(element) ? element : around;
      if (isInOther(child, own)) parts.push({ element: child, around: outer });
      else collect(child, outer);
    }
  }
  collect(page, page);
  const isTwin = ({ element, around }: Part) => {
    const beside = parts.filter((each) => each.around === around);
    const left = beside.reduce((sum, each) => sum - charsOf(each.element), charsOf(around));
    return left >= charsOf(element) * MIN_SHARE_OF_OWN && !isHeaded(element, lettersOf(title));
  };
  drop(page, new Set(parts.filter(isTwin).map(({ element }) => element)));
}

/** Text of the page's template, and quotations. */
const BESIDE_TAGS = /^(?:a|aside|blockquote|footer|form|header|nav|noscript)$/;

/** Notes for each element how much text it holds; none for those beside the article. */
function countChars(element: PageElement, chars: Map<PageElement, number>): number {
  const count = element.children.reduce((sum, child) => {
    if (typeof child === 'string') return sum + child.trim().length;
    return BESIDE_TAGS.test(child.tag) ? sum : sum + countChars(child, chars);
  }, 0);
  chars.set(element, count);
  return count;
}

const primaryOf = (language: string) => language.split('-', 1)[0]?.toLowerCase() ?? '';

function isInOther({ tag, attributes: { lang = '' } }: PageElement, own: string): boolean {
  const language = primaryOf(lang.trim());
  return PART_TAGS.test(tag) && /^[a-z]{2,3}$/.test(language) && language !== own;
}

function isHeaded({ children }: PageElement, title: string): boolean {
  return children.some((child) => {
    if (typeof child === 'string') return false;
    const isTitle = /^h[1-3]$/.test(child.tag) && lettersOf(textOf(child)) === title;
    return isTitle || isHeaded(child, title);
  });
}

function drop({ children }: PageElement, others: ReadonlySet<PageElement>): void {
  for (const [at, child] of children.entries()) {
    if (typeof child === 'string') continue;
    // White space keeps the texts before and behind it apart.
    if (others.has(child)) children[at] = { tag: 'hr', attributes: {}, children: [] };
    else drop(child, others);
  }
}
