/** Reads a source that is one word: "she", "who". */
import type { Token } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';

/** "He", "his demand", "according to her"; not "who back him". */
export function genderOf(word: string, lemma: string | undefined): Gender | null {
  if (/^(?:he|his)$/u.test(word) || (word === 'him' && lemma === 'according to')) return 'male';
  return /^(?:she|her)$/u.test(word) ? 'female' : null;
}

/** @returns the source's only word, "she" of "she’s" and "she’ll"; null when it has more. */
export function singleWord(tokens: readonly Token[]): string | null {
  const [first, second, third] = tokens;
  if (!first || third || (second && second.kind !== 'clitic')) return null;
  const [, pronoun] = /^(he|she|it|they|we|you|i)'\p{Ll}+$/u.exec(first.lower) ?? [];
  return pronoun ?? first.lower;
}
