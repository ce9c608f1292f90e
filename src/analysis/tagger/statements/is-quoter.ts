/** Tells who only passes words on from who said them: “she was quoted by the Courier as saying …”. */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const QUOTED = /^(?:quoted|cited|reported)$/u;
const SAYING = /^(?:saying|telling|calling)$/u;

/** @returns whether the source stands between "quoted by" and "as saying": the subject in front is who speaks. */
export function isQuoter({ items }: WordFacts, { head, source }: Reading): boolean {
  const first = source[0];
  const last = source.at(-1);
  if (head === null || first === undefined || last === undefined) return false;
  const lowerAt = (at: number) => items[at]?.lower ?? '';
  const by = lowerAt(first) === 'by' ? first : first - 1;
  const isBetween = lowerAt(by) === 'by' && QUOTED.test(lowerAt(by - 1));
  return isBetween && lowerAt(last + 1) === 'as' && SAYING.test(lowerAt(last + 2));
}
