/**
 * Shingles: every run of three words of a text, as a set of numbers. Texts are compared by the share of them that both have.
 *
 * Words are folded, so that marks, case and line breaks say nothing. Two different shingles share a number with a chance of one in
 * four thousand million, far below what any threshold here sees.
 */
import { hashText, mix } from '../hash.ts';
import { foldWords } from './fold-text.ts';

/** Runs of three: of two are common in all English, of four are lost with each edit (Broder 1997 takes three to ten). */
const SHINGLE_WORDS = 3;

/** @returns the shingles of a text; of one shorter than a shingle, the words that it has are the only one. */
export function shinglesOf(text: string): ReadonlySet<number> {
  return shinglesOfWords(foldWords(text));
}

/** @param words folded. */
export function shinglesOfWords(words: readonly string[]): ReadonlySet<number> {
  const hashes = words.map(hashText);
  const shingles = new Set<number>();
  const last = Math.max(1, hashes.length - SHINGLE_WORDS + 1);
  for (let at = 0; at < last && hashes.length > 0; at++) {
    const end = Math.min(hashes.length, at + SHINGLE_WORDS);
    let shingle = 0;
    for (let word = at; word < end; word++) shingle = mix(shingle, hashes[word] ?? 0);
    shingles.add(shingle);
  }
  return shingles;
}

/** @returns the share of the smaller set that stands in the other, in [0, 1]; 0 where one is empty. */
export function containment<Shingle>(a: ReadonlySet<Shingle>, b: ReadonlySet<Shingle>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  return smaller.size === 0 ? 0 : shareHeld(smaller, larger);
}

/** @returns the share of `part` that stands in `whole`, in [0, 1]; 1 where there is nothing that could be missing. */
export function shareHeld<Shingle>(
  part: ReadonlySet<Shingle>,
  whole: ReadonlySet<Shingle>,
): number {
  if (part.size === 0) return 1;
  let held = 0;
  for (const shingle of part) if (whole.has(shingle)) held++;
  return held / part.size;
}
