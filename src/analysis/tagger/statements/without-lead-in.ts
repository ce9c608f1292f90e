/** Takes from a statement the words that lead to it: “Berg replied to a fan: “We go.””. */
import type { Reading } from '../readings/reading.ts';
import { AUX, VERB } from '../words/lexicon.ts';
import { quotedWords, type WordFacts } from '../words/word-facts.ts';

/** @returns the reading without what stands between its cue and a colon, where nothing is done there and a whole sentence in marks follows. */
export function withoutLeadIn(facts: WordFacts, reading: Reading): Reading {
  const { items, tag } = facts;
  const { content, head } = reading;
  const place = content.findIndex((at) => items[at]?.quotation);
  const quotation = items[content[place] ?? -1]?.quotation;
  if (head === null || !quotation || place < 1) return reading;
  const before = content.slice(0, place);
  const colon = (content[place] ?? 0) - 1;
  const words = quotedWords(facts, quotation);
  const isLead =
    items[colon]?.text === ':' &&
    before.every((at) => at > head && tag[at] !== VERB && tag[at] !== AUX);
  return isLead && /^\p{Lu}.*[.!?]$/su.test(words)
    ? { ...reading, content: content.slice(place) }
    : reading;
}
