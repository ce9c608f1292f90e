/**
 * Takes from a statement what a semicolon parts from it and another says, or the same one in words of their own: “Moen called it “a farce”; Berg, “a
 * triumph””, “The cap is low, Berg said; tolls, she said, should go”.
 */
import { range } from '../../../lib/range.ts';
import { isSpeechVerb } from '../../text/cue-lexicon.ts';
import { isAdverb, nounPhraseAfter } from '../../text/noun-phrases.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX } from '../words/lexicon.ts';
import { isVerb, sentenceOf, type WordFacts } from '../words/word-facts.ts';

/** “; another that it was “old””, “; another “old”” */
const ANOTHER = /^(?:another|others?)$/u;

/** Longest way from a cue to a semicolon that is looked for, in items. */
const MAX_WAY = 60;

/** @returns the reading with what stands on its cue’s side of each such semicolon. */
export function withoutNeighbours(facts: WordFacts, reading: Reading): Reading {
  const { items, sentence } = facts;
  const { head, content } = reading;
  if (head === null) return reading;
  const own = sentenceOf(facts, head);
  const start = Math.max(own.start, head - MAX_WAY);
  const end = Math.min(own.end, head + MAX_WAY);
  const isMark = (at: number) => items[at]?.text === ';';
  const next =
    range(head + 1, end).find((at) => isMark(at) && isAnothers(facts, at + 1)) ?? own.end;
  const before = range(start, head).findLast((at) => isMark(at) && isTold(facts, start, at));
  const kept = content.filter(
    (at) => sentence[at] !== sentence[head] || (at < next && at > (before ?? -1)),
  );
  return kept.length === 0 || kept.length === content.length
    ? reading
    : { ...reading, content: kept };
}

/** “Berg says …”, “Berg, “a triumph””, “another that …”. */
function isAnothers(facts: WordFacts, from: number): boolean {
  const { items } = facts;
  const first = items[from];
  const second = items[from + 1];
  if (ANOTHER.test(first?.lower ?? '') && (second?.lower === 'that' || second?.quotation))
    return true;
  const named = nounPhraseAfter(items, from);
  if (!named) return false;
  const isGap = first?.isCapital && items[named.end]?.text === ',';
  if (isGap && items[named.end + 1]?.quotation) return true;
  const behind = items[named.end];
  const verb = behind && isAdverb(behind) ? named.end + 1 : named.end;
  const word = items[verb];
  return word !== undefined && isSpeechVerb(word) && isVerb(facts, verb);
}

/** “The cap is low, Berg said;” not “the day it was announced, …;” */
function isTold(facts: WordFacts, start: number, end: number): boolean {
  const { items, tag } = facts;
  return range(start, end).some((at) => {
    const item = items[at];
    return item && isSpeechVerb(item) && isVerb(facts, at) && tag[at - 1] !== AUX;
  });
}
