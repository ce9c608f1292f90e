/** Tells what nobody said: “Nobody said it was late”, “Neither Berg nor Moen said so”, “Not even Berg called it “late””. */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const NOBODY = /^(?:nobody|no-one|none|nothing|neither|nor|not)$/u;

/** @returns whether those to whom the words are given are said not to have said them. */
export function isDenied({ items }: WordFacts, { source, head }: Reading): boolean {
  const [first] = source;
  if (first === undefined || head === null || first > head) return false;
  const word = (at: number) => items[at]?.lower ?? '';
  if (NOBODY.test(word(first)) || /^(?:neither|not)$/u.test(word(first - 1))) return true;
  if (word(first - 1) === 'even' && word(first - 2) === 'not') return true;
  // "No one", "No minister"; not "No 10".
  const next = items[first + 1];
  const isNoun =
    next?.kind === 'word' && !next.isCapital && !/^(?:doubt|wonder|matter)$/u.test(next.lower);
  return word(first) === 'no' && isNoun;
}
