/**
 * Tells a question that somebody else asks between two answers: “I was there,” Berg said. ¶ “Did you see it?” ¶ “I did,” she replied. Without a cue of
 * its own it looks like more of the turn before it.
 */
import type { Reading } from '../readings/reading.ts';
import { quotedWords, ruleReadingOf, type WordFacts } from '../words/word-facts.ts';

const ASKS = /\b(?:did|do|were|are|have|had|would|will|could)(?:n['’]t)? you\b|\byour\b/iu;
const OF_SPEAKER = /^(?:I|We|My|Our)\b/u;
/** “Yes”, “No, sir”, “I did,”: nobody answers themselves so in a quotation of its own. */
const ANSWERS =
  /^(?:(?:yes|no|yeah|yep|nope|correct|never|absolutely|of course|that['’]?s right|that is (?:right|correct))\b|(?:I|it|he|she|they|we) (?:did|do|was|am|had|have|would|were)(?:n['’]t| not)?[.,!]?$)/iu;

/** Words from which a question may be one to oneself: not “Where?”, “Not before?”. */
const SHORT = 4;
/** Longest name of who asks, in items. */
const MAX_ASKER = 6;

/** @returns the reading without such a question and what follows it, where that stands in another sentence than the cue. */
export function withoutQuestions(facts: WordFacts, reading: Reading): Reading {
  const { head, content } = reading;
  const first = content[0];
  if (head === null || first === undefined) return reading;
  const asked = content.findIndex(
    (at, index) => index > 0 && at > head && isOthersQuestion(facts, at, head),
  );
  return asked < 0 ? reading : { ...reading, content: content.slice(0, asked) };
}

/** @returns whether it is such a question alone, which the rules took for more of what stands before it. */
export function isAloneQuestion(facts: WordFacts, { head, content }: Reading): boolean {
  const [at, ...more] = content;
  if (head !== null || at === undefined || more.length > 0) return false;
  return (
    ruleReadingOf(facts, content)?.draft.rule === 'continued' && isOthersQuestion(facts, at, null)
  );
}

function isOthersQuestion(facts: WordFacts, at: number, head: number | null): boolean {
  const { items, sentence } = facts;
  const quotation = items[at]?.quotation;
  const index = sentence[at] ?? 0;
  if (!quotation || (head !== null && index === sentence[head])) return false;
  const words = quotedWords(facts, quotation);
  if (!isAlone(facts, index)) return words.endsWith('?') && isAsked(facts, at);
  const next = items[facts.sentenceStart[index + 1] ?? -1]?.quotation;
  if (next && endsTurn(facts, at)) return false;
  if (!next || quotation.isContinued || quotation.isUnclosed || !/^[^.!?]*\?$/u.test(words))
    return false;
  const answer = quotedWords(facts, next);
  if (quotation.wordCount < SHORT || ANSWERS.test(answer)) return true;
  return ASKS.test(words) && OF_SPEAKER.test(answer);
}

/** “We lost,” Berg said. “Why us?” ¶ “We did all we could,” said Moen: it ends Berg’s paragraph, and the answer has its own. */
function endsTurn({ paragraph }: WordFacts, at: number): boolean {
  return paragraph[at - 1] === paragraph[at] && paragraph[at + 1] !== paragraph[at];
}

/** “Where do you work?” one asked; “Who pays?” she asked may go on with what she said. */
function isAsked({ items, sentence }: WordFacts, at: number): boolean {
  if (/^(?:he|she|they)$/u.test(items[at + 1]?.lower ?? '')) return false;
  const behind = Array.from({ length: MAX_ASKER }, (_, index) => at + 1 + index);
  return behind.some((next) => sentence[next] === sentence[at] && items[next]?.lower === 'asked');
}

/** The quotation is all of its sentence. */
function isAlone({ sentenceStart }: WordFacts, index: number): boolean {
  return (sentenceStart[index + 1] ?? 0) - (sentenceStart[index] ?? 0) === 1;
}
