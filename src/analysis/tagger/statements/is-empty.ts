/** Tells what says nothing: “She knows it”, “Berg said so”, “the row deepened on Thursday”. Not “Berg endorsed her”: that tells of whom. */
import { DAYS_AND_MONTHS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const STANDS_FOR = /^(?:it|this|that|these|those|so|me|you)$/u;

/** “Each side blamed the other” */
const EACH_OTHER = /^(?:(?:each|the) others?|one another)$/u;

/** @returns whether all that is reported is a word that stands for something told elsewhere, or a day and what was done on it. */
export function isEmpty({ items }: WordFacts, { cue, content }: Reading): boolean {
  const [first = -1] = content;
  const isDay =
    cue.at(-1) === first - 1 &&
    items[first - 1]?.lower === 'on' &&
    DAYS_AND_MONTHS.has(items[first]?.lower ?? '');
  const isEachOther =
    content.length === 2 && EACH_OTHER.test(content.map((at) => items[at]?.lower).join(' '));
  return (
    isDay ||
    isEachOther ||
    content.every(
      (at) => items[at]?.kind === 'punctuation' || STANDS_FOR.test(items[at]?.lower ?? ''),
    )
  );
}
