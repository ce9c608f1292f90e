import { distance } from 'fastest-levenshtein';

/** Returns the word that was most likely meant, by spelling; null when none is near (a third of its letters, at most 3). */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const near = words
    .map((word) => ({
      word,
      edits: word.startsWith(typed) && typed !== '' ? 0.5 : distance(word, typed),
    }))
    .filter(({ word, edits }) => edits <= Math.min(3, Math.ceil(word.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.word ?? null;
}
