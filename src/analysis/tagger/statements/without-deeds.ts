/** Takes from a statement what its speaker did when it was said: “Berg told them: “It is late,” and left”. */
import type { Reading } from '../readings/reading.ts';
import { VERB } from '../words/lexicon.ts';
import { quotedWords, type WordFacts } from '../words/word-facts.ts';

/** @returns the reading without the "and left" behind a whole sentence in marks that its content begins with. */
export function withoutDeeds(facts: WordFacts, reading: Reading): Reading {
  const { items, tag } = facts;
  const { content, head } = reading;
  const [first, and, verb] = content;
  const quotation = first === undefined ? null : items[first]?.quotation;
  if (!quotation || head === null || and !== (first ?? 0) + 1 || verb !== and + 1) return reading;
  const words = quotedWords(facts, quotation);
  const isSentence = /^\p{Lu}.*[,.!?]$/su.test(words);
  const isDeed = /^(?:and|then|before)$/u.test(items[and]?.lower ?? '') && tag[verb] === VERB;
  const isQuoted = content.slice(1).some((at) => items[at]?.quotation);
  return isSentence && isDeed && !isQuoted ? { ...reading, content: [first as number] } : reading;
}
