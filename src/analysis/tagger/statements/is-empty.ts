/** Tells what says nothing: “She knows it”, “Berg said so”. Not “Berg endorsed her”: that tells of whom. */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const STANDS_FOR = /^(?:it|this|that|these|those|so|me|you)$/u;

/** @returns whether all that is reported is a word that stands for something told elsewhere. */
export function isEmpty({ items }: WordFacts, { content }: Reading): boolean {
  return content.every(
    (at) => items[at]?.kind === 'punctuation' || STANDS_FOR.test(items[at]?.lower ?? ''),
  );
}
