/**
 * Puts running text as it is seen, where markup parts a word from its letters or hangs something on it: a drop cap that is hidden from
 * screen readers is a letter of its word, what stands there for them instead is none, and the mark of a footnote belongs to no word.
 */
import { lettersOf } from './letters-of.ts';
import { findElement, type PageElement, textOf } from './read-page-tree.ts';

type Child = PageElement | string | undefined;

const RUNNING_TAGS = /^(?:span|b|strong|em|i|font)$/;
const HEARD_ONLY = /(?:^|[-_ ])(?:sr-only|screen-reader(?:-text)?|visually-?hidden)(?=$|[-_ ])/i;

const NOTE_MARK = /^\s*[[(]?(?:\d{1,3}|[a-z]|[*†‡§↩]+|note \d+)[\])]?\s*$/iu;
const NOTE_NAME = /foot-?note|note-?ref|endnote|#\S*(?:fn|note|cite|ref)/i;
/** A word or the end of a clause; what is raised behind a unit is a power. */
const BEFORE_NOTE = /(?:(?<!met(?:re|er)s?|feet|miles)(?<=\p{Ll}{4})|[.,;:!?”’")])$/u;

/** Changes the tree in place. */
export function spellWords({ children }: PageElement): void {
  const given = [...children];
  children.length = 0;
  for (const [index, child] of given.entries()) {
    const shown =
      typeof child === 'string' ? child : show(child, given[index - 1], given[index + 1]);
    const last = children.at(-1);
    // No two strings may stand side by side.
    if (typeof shown === 'string' && typeof last === 'string')
      children[children.length - 1] = last + shown;
    else if (shown !== null) children.push(shown);
  }
}

/** @returns null for what is no text. */
function show(child: PageElement, before: Child, after: Child): PageElement | null {
  const isHeard = isHeardFor(child, before) || isHeardFor(child, after);
  if (isHeard || isNote(child, before)) return null;
  spellWords(child);
  const isSeen = isHeardFor(before, child) || isHeardFor(after, child) || isDropCap(child, after);
  if (!isSeen) return child;
  const { 'aria-hidden': _, ...attributes } = child.attributes;
  return { ...child, attributes };
}

/** `heard` says to screen readers what `seen` shows. */
function isHeardFor(heard: Child, seen: Child): boolean {
  if (typeof heard !== 'object' || typeof seen !== 'object' || !isUnheard(seen)) return false;
  const letters = lettersOf(textOf(seen));
  return HEARD_ONLY.test(classOf(heard)) && letters !== '' && letters === lettersOf(textOf(heard));
}

function isDropCap(child: PageElement, after: Child): boolean {
  const isBeforeLetter = typeof after === 'string' && /^\p{L}/u.test(after);
  return isBeforeLetter && isUnheard(child) && lettersOf(textOf(child)).length === 1;
}

const classOf = ({ attributes: { class: names = '' } }: PageElement) => names;

const isUnheard = ({ tag, attributes }: PageElement) =>
  attributes['aria-hidden'] === 'true' && RUNNING_TAGS.test(tag);

function isNote(element: PageElement, before: Child): boolean {
  const { tag } = element;
  if (!/^(?:a|sup|span)$/.test(tag) || !NOTE_MARK.test(textOf(element))) return false;
  const { class: names = '', href = '' } = findElement(element, 'a')?.attributes ?? {};
  if (href.includes('#') && (tag === 'sup' || NOTE_NAME.test(`${names} ${href}`))) return true;
  const isRaised = tag === 'sup' && /^\s*\d{1,2}\s*$/.test(textOf(element));
  return (
    NOTE_NAME.test(classOf(element)) ||
    (isRaised && typeof before === 'string' && BEFORE_NOTE.test(before))
  );
}
