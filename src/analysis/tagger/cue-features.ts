/** What speaks for and against a word being the head of a cue: its verb, or "according". */
import type { Features } from './features.ts';
import { mix } from './hash.ts';
import { PRON } from './lexicon.ts';
import { isNominalTag, isVerb, near, OUTSIDE, type WordFacts } from './word-facts.ts';

/** The table of cue weights has two to the power of so many. */
export const CUE_BITS = 19;

const MAX_SUBJECT_DISTANCE = 5;
const MAX_THAT_DISTANCE = 7;

/** @returns whether the item may be a cue's head at all: a verb, a word that the training texts have as a cue, a cue of the rules. */
export function mayBeCue(facts: WordFacts, at: number): boolean {
  const isWord = facts.items[at]?.kind === 'word';
  return isWord && (facts.cueRate[at] !== 0 || isVerb(facts, at) || facts.ruleCue[at] !== 0);
}

/** Fills `features` with those of one item. */
export function addCueFeatures(facts: WordFacts, at: number, features: Features): void {
  features.clear();
  addNeighbours(facts, at, features);
  addSentence(facts, at, features);
}

function addNeighbours(facts: WordFacts, at: number, features: Features): void {
  const word = (offset: number) => near(facts, facts.word, at, offset);
  const tag = (offset: number) => near(facts, facts.tag, at, offset);
  const rate = facts.cueRate[at] ?? 0;
  const tagsBehind = mix(tag(1), tag(2));
  const tagsBefore = mix(tag(-2), tag(-1));
  features.add(0, word(0));
  features.add(1, facts.suffix[at] ?? 0);
  features.add(2, facts.prefix[at] ?? 0);
  features.add(3, tag(0));
  features.add(4, rate);
  features.add(5, mix(word(-1), word(0)));
  features.add(6, mix(word(0), word(1)));
  features.add(7, word(-1));
  features.add(8, word(1));
  features.add(9, word(-2));
  features.add(10, word(2));
  features.add(11, mix(tag(-1), tag(0)));
  features.add(12, mix(tag(0), tag(1)));
  features.add(13, mix(mix(tag(-1), tag(0)), tag(1)));
  features.add(14, mix(rate, word(1)));
  features.add(15, mix(rate, tag(-1)));
  features.add(16, mix(rate, tag(1)));
  features.add(17, mix(rate, mix(tag(-1), tag(1))));
  features.add(18, tagsBefore);
  features.add(19, tagsBehind);
  features.add(20, mix(word(0), tag(1)));
  features.add(21, mix(word(0), tag(-1)));
  features.add(22, mix(tagsBehind, rate));
  features.add(23, mix(tagsBefore, rate));
  features.add(24, tag(-3));
  features.add(25, tag(3));
  features.add(26, mix(word(0), mix(word(1), word(2))));
  features.add(27, mix(rate, mix(word(1), word(2))));
  features.add(28, mix(word(0), tagsBehind));
}

const FIRST_SENTENCE_TEMPLATE = 32;

function addSentence(facts: WordFacts, at: number, features: Features): void {
  const rate = facts.cueRate[at] ?? 0;
  const sentence = facts.sentence[at] ?? 0;
  const start = facts.sentenceStart[sentence] ?? 0;
  const end = facts.sentenceStart[sentence + 1] ?? 0;
  const left = quotationDistance(facts, at, start, -1);
  const right = quotationDistance(facts, at, end - 1, 1);
  const sides = mix(left, right);
  const that = thatDistance(facts, at, end);
  const ruleCue = facts.ruleCue[at] ?? 0;
  features.add(FIRST_SENTENCE_TEMPLATE + 0, sides);
  features.add(FIRST_SENTENCE_TEMPLATE + 1, mix(sides, rate));
  features.add(FIRST_SENTENCE_TEMPLATE + 2, mix(left + right > 0 ? 1 : 0, facts.word[at] ?? 0));
  features.add(FIRST_SENTENCE_TEMPLATE + 3, that);
  features.add(FIRST_SENTENCE_TEMPLATE + 4, mix(that, rate));
  features.add(FIRST_SENTENCE_TEMPLATE + 5, mix(subjectBefore(facts, at, start), rate));
  features.add(FIRST_SENTENCE_TEMPLATE + 6, mix(countVerbs(facts, start, at), rate));
  features.add(FIRST_SENTENCE_TEMPLATE + 7, mix(countVerbs(facts, at + 1, end), rate));
  features.add(FIRST_SENTENCE_TEMPLATE + 8, Math.min(at - start, 5));
  features.add(FIRST_SENTENCE_TEMPLATE + 9, Math.min(end - at, 6));
  features.add(
    FIRST_SENTENCE_TEMPLATE + 10,
    facts.document.sentences[sentence]?.paragraph.kind === 'headline' ? 1 : 0,
  );
  features.add(FIRST_SENTENCE_TEMPLATE + 11, ruleCue);
  features.add(FIRST_SENTENCE_TEMPLATE + 12, mix(ruleCue, rate));
  features.add(FIRST_SENTENCE_TEMPLATE + 13, OUTSIDE);
}

/** 0: no quotation on that side of the sentence; 1: within two items; 2: within six; 3: farther. */
function quotationDistance(facts: WordFacts, at: number, last: number, step: 1 | -1): number {
  for (let other = at + step; step > 0 ? other <= last : other >= last; other += step) {
    if (!facts.items[other]?.quotation) continue;
    const distance = Math.abs(other - at);
    return distance <= 2 ? 1 : distance <= 6 ? 2 : 3;
  }
  return 0;
}

/** 0: no "that" close behind; 1: at once; 2: within seven items. */
function thatDistance(facts: WordFacts, at: number, end: number): number {
  for (let other = at + 1; other < Math.min(end, at + 1 + MAX_THAT_DISTANCE); other++)
    if (facts.items[other]?.lower === 'that') return other === at + 1 ? 1 : 2;
  return 0;
}

function subjectBefore(facts: WordFacts, at: number, start: number): number {
  for (let other = at - 1; other >= Math.max(start, at - MAX_SUBJECT_DISTANCE); other--) {
    const tag = facts.tag[other] ?? 0;
    if (isNominalTag(tag)) return mix(tag, tag === PRON ? (facts.word[other] ?? 0) : 0);
  }
  return OUTSIDE;
}

function countVerbs(facts: WordFacts, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 3; at++) if (isVerb(facts, at)) count++;
  return count;
}
