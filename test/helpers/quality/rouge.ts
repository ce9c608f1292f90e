/** ROUGE-1 recall (Lin 2004): how much of a reference's words a summary has. */
import { foldWords } from '../../../src/lib/text/fold-text.ts';

/**
 * Returns the share of the reference's words that the summary has too, in [0, 1]; a word counts as often as it stands in both. 0 for a
 * reference without a word.
 */
export function rouge1Recall(summary: string, reference: string): number {
  const left = new Map<string, number>();
  for (const word of foldWords(summary)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = foldWords(reference);
  let found = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) found++;
    left.set(word, count - 1);
  }
  return words.length === 0 ? 0 : found / words.length;
}
