/** A part of an article around words that were asked for: a slice of its text, cut at the ends of words. */
import { findPhrases } from '../../src/lib/text/find-phrases.ts';

/** Two or three lines: as much as tells what it is about. */
const MAX_CHARS = 260;

/** Of these before the first word that was found. */
const MAX_BEFORE = 90;

export interface Part {
  /** The part, with "…" where the paragraph goes on. */
  readonly summary: string;
  /** The part alone, letter by letter as the article has it. */
  readonly passage: string;
}

/**
 * The part of the paragraph that has most of the words, the first of those; of the headline only where they stand nowhere else. The
 * beginning of the text where none of them stands in it.
 */
export function cutAround(
  { title, text }: { readonly title: string; readonly text: string },
  words: readonly string[],
): Part {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const behind = paragraphs[0]?.trim() === title.trim() ? paragraphs.slice(1) : paragraphs;
  const [best = behind[0] ?? title] = behind
    .map((paragraph) => ({ paragraph, count: countIn(paragraph, words) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ paragraph }) => paragraph);
  return cut(best.trim(), findPhrases(best.trim(), words)[0]?.start ?? 0);
}

function countIn(paragraph: string, words: readonly string[]): number {
  return words.filter((word) => findPhrases(paragraph, [word]).length > 0).length;
}

function cut(paragraph: string, at: number): Part {
  const from = at <= MAX_BEFORE ? 0 : afterSpace(paragraph, at);
  const to = from + MAX_CHARS >= paragraph.length ? paragraph.length : beforeSpace(paragraph, from);
  const passage = paragraph.slice(from, to).trim();
  const before = from > 0 ? '… ' : '';
  const behind = to < paragraph.length ? ' …' : '';
  return { summary: `${before}${passage}${behind}`, passage };
}

/** The beginning of a word not too far before this place; the place itself where there is none. */
function afterSpace(text: string, at: number): number {
  const from = at - MAX_BEFORE;
  const space = text.slice(from, at).search(/\s/);
  return space === -1 ? at : from + space + 1;
}

/** The end of a word; the middle of one that goes on for longer than the part, but of no character. */
function beforeSpace(text: string, from: number): number {
  const shown = text.slice(from, from + MAX_CHARS + 1);
  const space = shown.search(/\s\S*$/);
  if (space > MAX_BEFORE) return from + space;
  return from + shown.slice(0, MAX_CHARS).replace(/[\ud800-\udbff]$/, '').length;
}
