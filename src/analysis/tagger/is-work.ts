/** Tells the titles of shows, books and songs from words of anybody: “Berg enjoys “The Hour””, “signed on for “The Hour of the Tide””. */
import type { Reading } from './reading.ts';
import type { WordFacts } from './word-facts.ts';

/** What is done with a work, and not with words. */
const WORK_VERB =
  /^(?:(?:enjoy|lik|lov|ador|watch|promot|sign|publish|host|perform|play|film|direct|produc|starr?)(?:e|es|s|ed|ing)?|titled|entitled|strains)$/u;
/** Small words of a title. */
const SMALL = /^(?:of|the|a|an|and|or|in|to|for|on|at|by|with|from|is|vs)$/u;
const MAX_TITLE_WORDS = 9;

/** @returns whether something is done with a work, and all that stands in marks is a title, set as one. */
export function isWork({ items, document }: WordFacts, { head, content }: Reading): boolean {
  if (head === null || !WORK_VERB.test(items[head]?.lower ?? '')) return false;
  const marked = content.flatMap((at) => items[at]?.quotation ?? []);
  return (
    marked.length > 0 &&
    marked.every(({ inner }) => isTitle(document.text.slice(inner.start, inner.end)))
  );
}

function isTitle(words: string): boolean {
  const list = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return (
    list.length <= MAX_TITLE_WORDS &&
    list.every((word, at) => !/^\p{Ll}/u.test(word) || (at > 0 && SMALL.test(word)))
  );
}
