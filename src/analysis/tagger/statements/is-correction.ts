/** Tells what an article says of its own text: “An earlier version of this article said Berg had left.” It is no statement, and mostly untrue. */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** Not “of the bill”. */
const VERSION = /\b(?:earlier|previous|original|prior) (?:online )?versions? of (?:this|our)\b/u;

export function isCorrection({ items }: WordFacts, { source }: Reading): boolean {
  return VERSION.test(source.map((at) => items[at]?.lower ?? '').join(' '));
}
