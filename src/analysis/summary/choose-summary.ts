/**
 * Chooses at most three sentences that stand for the article, without writing a word.
 *
 * A sentence scores by its place (news leads) and by how many of the article's frequent words it holds (centrality);
 * left out are headings, page furniture, quotations without a speaker, sentences that open with a pronoun, and very short or long ones.
 */
import type { Span } from '../../model/span.ts';
import type { Document, Sentence } from '../text/document.ts';
import { isFunctionWord } from '../text/noun-phrases.ts';

const MAX_SENTENCES = 3;
const MIN_WORDS = 7;
const MAX_CHARACTERS = 420;
/** Only the opening part of an article is looked at: later sentences explain, they don't sum up. */
const MAX_CANDIDATES = 60;
const DANGLING =
  /^(?:he|she|they|it|his|her|their|its|this|that|these|those|but|and|however|so|also|instead|then|there|such|both|i|we|you|yet|still|meanwhile)$/u;

/** @returns spans of whole sentences in text order; empty for a text without one. */
export function chooseSummary(document: Document): Span[] {
  const candidates = document.sentences
    .filter((sentence) => sentence.paragraph.kind === 'body' && isFit(sentence))
    .slice(0, MAX_CANDIDATES);
  const counts = countWords(document.sentences);
  const scored = candidates.map((sentence, rank) => ({
    sentence,
    score: centrality(sentence, counts) + 1.2 / (1 + rank),
  }));
  scored.sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
  return scored
    .slice(0, MAX_SENTENCES)
    .map(({ sentence }) => ({ start: sentence.start, end: sentence.end }))
    .sort((a, b) => a.start - b.start);
}

function isFit(sentence: Sentence): boolean {
  const { items } = sentence;
  const first = items[0];
  const words = items.filter((item) => item.kind === 'word' || item.kind === 'number').length;
  if (!first || words < MIN_WORDS || sentence.end - sentence.start > MAX_CHARACTERS) return false;
  if (
    first.kind === 'quotation' ||
    DANGLING.test(first.lower) ||
    !(first.isCapital || first.kind === 'number')
  )
    return false;
  return /[.!?”"’)]$/u.test(items.at(-1)?.kind === 'quotation' ? '”' : (items.at(-1)?.text ?? ''));
}

function isContentWord(lower: string): boolean {
  return lower.length > 3 && !isFunctionWord(lower);
}

function countWords(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const item of sentence.items) {
      if (item.kind === 'word' && isContentWord(item.lower))
        counts.set(
          item.lower,
          (counts.get(item.lower) ?? 0) + (sentence.paragraph.kind === 'headline' ? 3 : 1),
        );
    }
  }
  return counts;
}

/** Mean weight of the sentence's words, in [0, 1]: how common they are in the article. */
function centrality(sentence: Sentence, counts: ReadonlyMap<string, number>): number {
  const words = new Set(
    sentence.items
      .filter((item) => item.kind === 'word' && isContentWord(item.lower))
      .map((item) => item.lower),
  );
  let sum = 0;
  for (const word of words) sum += 1 - 1 / (counts.get(word) ?? 1);
  return words.size === 0 ? 0 : sum / Math.max(8, words.size);
}
