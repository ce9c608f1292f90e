/** Takes the word that opens a clause into what is said: “When the fire spread, Berg said, he ran”. The model takes “when” for a question’s. */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const OPENS = /^(?:when|where|whenever|wherever)$/u;

/** @returns the reading with the word that opens its sentence, where all behind it up to a comma is said. */
export function withOpener(
  { items, sentence, sentenceStart }: WordFacts,
  reading: Reading,
): Reading {
  const { head, source, content } = reading;
  const [first = -1] = content;
  const start = sentenceStart[sentence[first] ?? 0] ?? -1;
  if (head === null || first !== start + 1 || !OPENS.test(items[start]?.lower ?? ''))
    return reading;
  const comma = (source[0] ?? head) - 1;
  const isGoneOn = content.some((at) => at > head && sentence[at] === sentence[head]);
  return head > first && items[comma]?.text === ',' && isGoneOn
    ? { ...reading, content: [start, ...content] }
    : reading;
}
