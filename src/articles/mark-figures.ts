/**
 * Remembers where figures stood, before they are taken out: nobody speaks on across a picture and its caption.
 *
 * Method: the first element of prose behind a figure gets an id, which is the one mark that Readability leaves alone.
 * Limits: pictures that stand in no `<figure>` are not known; icons inside a line are pictures too.
 */
import type { PageElement } from './read-page-tree.ts';

const MARK = 'verbatim-behind-figure';
const PROSE = /^(?:p|h[1-6]|blockquote|li|div)$/;

/** Changes the tree in place. */
export function markFigures(page: PageElement): void {
  markIn(page, false);
}

/** Whether a figure stood before this element. */
export function isMarkedFresh({ attributes: { id } }: PageElement): boolean {
  return id === MARK;
}

/** @returns whether the next element of prose is behind a figure. */
function markIn(element: PageElement, isBehindFigure: boolean): boolean {
  let isBehind = isBehindFigure;
  for (const [index, child] of element.children.entries()) {
    if (typeof child === 'string') continue;
    if (child.tag === 'figure') isBehind = true;
    else if (isBehind && PROSE.test(child.tag) && child.children.some(isWords)) {
      element.children[index] = { ...child, attributes: { ...child.attributes, id: MARK } };
      isBehind = false;
    } else isBehind = markIn(child, isBehind);
  }
  return isBehind;
}

function isWords(child: PageElement | string): boolean {
  return typeof child === 'string'
    ? child.trim() !== ''
    : /^(?:span|a|em|i|b|strong|q)$/.test(child.tag);
}
