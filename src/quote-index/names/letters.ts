/** Letters: which of them are in a word, as bits. An edit takes one of these at most and gives one, so that words that differ in more needn't be compared. */
import { countBits } from '../arrays/number-sets.ts';

const A = 97;
/** Bits from this one on stand for all that is not from a to z. */
const OTHERS_FROM = 26;
const OTHERS = 5;

/** @param text folded; the bit that tells it from nothing is set always. */
export function lettersOf(text: string): number {
  let bits = 1 << 31;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code - A;
    const bit = letter >= 0 && letter < OTHERS_FROM ? letter : OTHERS_FROM + (code % OTHERS);
    bits |= 1 << bit;
  }
  return bits;
}

/** False where the one can't be made the other by so many edits (a letter put in, left out or changed). */
export function mayBeNear(a: number, b: number, edits: number): boolean {
  return countBits(a & ~b) <= edits && countBits(b & ~a) <= edits;
}
