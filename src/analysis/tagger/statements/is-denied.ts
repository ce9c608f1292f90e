/** Tells what nobody said: “Nobody said it was late”, “Neither Berg nor Moen said so”, “Not even Berg called it “late””. */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** “No doubt Berg said so”, “None other than Berg”, “No fewer than ten”, “Nobody but Berg”, “Not a few”: somebody did. */
const AFFIRMED =
  /^(?:no (?:doubt|question|wonder)|no (?:fewer|less|more)|none other than|(?:nobody|no-one|none|no one) (?:but|except)|not a (?:few|little)|not (?:only|just|least|once))\b/u;
const NOBODY = /^(?:nobody|no-one|none|nothing|neither|nor|not)$/u;

/** @returns whether those to whom the words are given are said not to have said them. */
export function isDenied({ items }: WordFacts, { source, head }: Reading): boolean {
  const [first] = source;
  if (first === undefined || head === null || first > head) return false;
  const word = (at: number) => items[at]?.lower ?? '';
  // “… No doubt Berg said so”: “no” and “not” may stand in front of whom the words are given to.
  const words = (at: number) => [0, 1, 2].map((step) => word(at + step)).join(' ');
  if ([first - 2, first - 1, first].some((at) => AFFIRMED.test(words(at)))) return false;
  // “Nobody’s Child, the charity”
  if (items[first + 1]?.kind === 'clitic') return false;
  if (NOBODY.test(word(first)) || /^(?:neither|not)$/u.test(word(first - 1))) return true;
  if (word(first - 1) === 'even' && word(first - 2) === 'not') return true;
  // "No one", "No minister"; not "No 10".
  const next = items[first + 1];
  const isNoun =
    next?.kind === 'word' && !next.isCapital && !/^(?:doubt|wonder|matter)$/u.test(next.lower);
  return word(first) === 'no' && isNoun;
}
