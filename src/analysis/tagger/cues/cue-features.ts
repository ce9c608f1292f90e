/** What speaks for and against a word being the head of a cue: its verb, or "according". */
import { mix } from '../../../lib/hash.ts';
import type { Features } from '../weights/features.ts';
import { PRON } from '../words/lexicon.ts';
import {
  countIn,
  isNominalTag,
  isVerb,
  near,
  OUTSIDE,
  type WordFacts,
} from '../words/word-facts.ts';

/** The table of cue weights has two to the power of so many. */
export const CUE_BITS = 18;

const MAX_SUBJECT_DISTANCE = 5;
const MAX_THAT_DISTANCE = 7;

/**
 * A word that is no verb heads a cue only where one in ten of its like stands in one: bucket 7 of lexicon.ts. Of the words below,
 * half of all, one in two thousand does, and none was ever found.
 */
const LEAST_RATE = 7;

/** @returns whether the item may be a cue's head at all: a verb, a word that the training texts often have as a cue, a cue of the rules. */
export function mayBeCue(facts: WordFacts, at: number): boolean {
  const isWord = facts.items[at]?.kind === 'word';
  const isLikely = isVerb(facts, at) || (facts.cueRate[at] ?? 0) >= LEAST_RATE;
  return isWord && (isLikely || facts.ruleCue[at] !== 0);
}

/** Fills `features` with those of one item. */
export function addCueFeatures(facts: WordFacts, at: number, features: Features): void {
  features.clear();
  addNeighbours(facts, at, features);
  addSentence(facts, at, features);
  addClusters(facts, at, features);
}

function addNeighbours(facts: WordFacts, at: number, features: Features): void {
  const word = facts.word[at] ?? 0;
  const tag = facts.tag[at] ?? 0;
  const rate = facts.cueRate[at] ?? 0;
  const wordBefore = near(facts, facts.word, at, -1);
  const wordBehind = near(facts, facts.word, at, 1);
  const secondBehind = near(facts, facts.word, at, 2);
  const tagBefore = near(facts, facts.tag, at, -1);
  const tagBehind = near(facts, facts.tag, at, 1);
  const tagsBefore = mix(near(facts, facts.tag, at, -2), tagBefore);
  const tagsBehind = mix(tagBehind, near(facts, facts.tag, at, 2));
  const wordsBehind = mix(wordBehind, secondBehind);
  const tags = mix(tagBefore, tag);
  features.add(0, word);
  features.add(1, facts.suffix[at] ?? 0);
  features.add(2, facts.prefix[at] ?? 0);
  features.add(3, tag);
  features.add(4, rate);
  features.add(5, mix(wordBefore, word));
  features.add(6, mix(word, wordBehind));
  features.add(7, wordBefore);
  features.add(8, wordBehind);
  features.add(9, near(facts, facts.word, at, -2));
  features.add(10, secondBehind);
  features.add(11, tags);
  features.add(12, mix(tag, tagBehind));
  features.add(13, mix(tags, tagBehind));
  features.add(14, mix(rate, wordBehind));
  features.add(15, mix(rate, tagBefore));
  features.add(16, mix(rate, tagBehind));
  features.add(17, mix(rate, mix(tagBefore, tagBehind)));
  features.add(18, tagsBefore);
  features.add(19, tagsBehind);
  features.add(20, mix(word, tagBehind));
  features.add(21, mix(word, tagBefore));
  features.add(22, mix(tagsBehind, rate));
  features.add(23, mix(tagsBefore, rate));
  features.add(24, near(facts, facts.tag, at, -3));
  features.add(25, near(facts, facts.tag, at, 3));
  features.add(26, mix(word, wordsBehind));
  features.add(27, mix(rate, wordsBehind));
  features.add(28, mix(word, tagsBehind));
}

const FIRST_SENTENCE_TEMPLATE = 32;

function addSentence(facts: WordFacts, at: number, features: Features): void {
  const rate = facts.cueRate[at] ?? 0;
  const sentence = facts.sentence[at] ?? 0;
  const start = facts.sentenceStart[sentence] ?? 0;
  const end = facts.sentenceStart[sentence + 1] ?? 0;
  const left = quotationDistance((least) =>
    countIn(facts.quotationsBefore, Math.max(start, at - least), at),
  );
  const right = quotationDistance((least) =>
    countIn(facts.quotationsBefore, at + 1, Math.min(end, at + 1 + least)),
  );
  const sides = mix(left, right);
  const that = thatDistance(facts, at, end);
  const ruleCue = facts.ruleCue[at] ?? 0;
  features.add(FIRST_SENTENCE_TEMPLATE + 0, sides);
  features.add(FIRST_SENTENCE_TEMPLATE + 1, mix(sides, rate));
  features.add(FIRST_SENTENCE_TEMPLATE + 2, mix(left + right > 0 ? 1 : 0, facts.word[at] ?? 0));
  features.add(FIRST_SENTENCE_TEMPLATE + 3, that);
  features.add(FIRST_SENTENCE_TEMPLATE + 4, mix(that, rate));
  features.add(FIRST_SENTENCE_TEMPLATE + 5, mix(subjectBefore(facts, at, start), rate));
  features.add(
    FIRST_SENTENCE_TEMPLATE + 6,
    mix(Math.min(3, countIn(facts.verbsBefore, start, at)), rate),
  );
  features.add(
    FIRST_SENTENCE_TEMPLATE + 7,
    mix(Math.min(3, countIn(facts.verbsBefore, at + 1, end)), rate),
  );
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

const FIRST_CLUSTER_TEMPLATE = 48;

/** The same for words used alike, so that a rare verb counts as its likes do. */
function addClusters(facts: WordFacts, at: number, features: Features): void {
  const sentence = facts.sentence[at] ?? 0;
  const subject = nominalBefore(facts, at, facts.sentenceStart[sentence] ?? 0);
  const object = nominalBehind(facts, at, facts.sentenceStart[sentence + 1] ?? 0);
  const subjectGroup = subject < 0 ? OUTSIDE : (facts.group[subject] ?? 0);
  const objectGroup = object < 0 ? OUTSIDE : (facts.group[object] ?? 0);
  const rate = facts.cueRate[at] ?? 0;
  const cluster = facts.cluster[at] ?? 0;
  const group = facts.group[at] ?? 0;
  const tagBefore = near(facts, facts.tag, at, -1);
  const tagBehind = near(facts, facts.tag, at, 1);
  const tagsBefore = mix(near(facts, facts.tag, at, -2), tagBefore);
  features.add(FIRST_CLUSTER_TEMPLATE + 0, cluster);
  features.add(FIRST_CLUSTER_TEMPLATE + 1, group);
  features.add(FIRST_CLUSTER_TEMPLATE + 2, mix(cluster, tagBehind));
  features.add(FIRST_CLUSTER_TEMPLATE + 3, mix(cluster, tagBefore));
  features.add(FIRST_CLUSTER_TEMPLATE + 4, near(facts, facts.cluster, at, -1));
  features.add(FIRST_CLUSTER_TEMPLATE + 5, near(facts, facts.cluster, at, 1));
  features.add(FIRST_CLUSTER_TEMPLATE + 6, mix(near(facts, facts.group, at, -1), group));
  features.add(FIRST_CLUSTER_TEMPLATE + 7, mix(group, near(facts, facts.group, at, 1)));
  features.add(FIRST_CLUSTER_TEMPLATE + 8, mix(subjectGroup, rate));
  features.add(FIRST_CLUSTER_TEMPLATE + 9, mix(subjectGroup, group));
  features.add(FIRST_CLUSTER_TEMPLATE + 10, mix(objectGroup, rate));
  features.add(FIRST_CLUSTER_TEMPLATE + 11, mix(objectGroup, cluster));
  features.add(FIRST_CLUSTER_TEMPLATE + 12, mix(mix(subjectGroup, objectGroup), rate));
  features.add(FIRST_CLUSTER_TEMPLATE + 13, subject < 0 ? OUTSIDE : (facts.cluster[subject] ?? 0));
  features.add(
    FIRST_CLUSTER_TEMPLATE + 14,
    mix(rate, mix(near(facts, facts.tag, at, -3), tagsBefore)),
  );
  features.add(FIRST_CLUSTER_TEMPLATE + 15, mix(cluster, mix(tagBefore, tagBehind)));
}

/** @returns the nearest noun, name or pronoun before an item, -1 when none is close. */
function nominalBefore(facts: WordFacts, at: number, start: number): number {
  for (let other = at - 1; other >= Math.max(start, at - MAX_SUBJECT_DISTANCE); other--)
    if (isNominalTag(facts.tag[other])) return other;
  return -1;
}

function nominalBehind(facts: WordFacts, at: number, end: number): number {
  for (let other = at + 1; other < Math.min(end, at + 1 + MAX_SUBJECT_DISTANCE); other++)
    if (isNominalTag(facts.tag[other]) || facts.items[other]?.quotation) return other;
  return -1;
}

/**
 * @param countWithin quotations on one side of the item, so many items away at most.
 * @returns 0: no quotation on that side of the sentence; 1: within two items; 2: within six; 3: farther.
 */
function quotationDistance(countWithin: (items: number) => number): number {
  if (countWithin(Number.POSITIVE_INFINITY) === 0) return 0;
  if (countWithin(2) > 0) return 1;
  return countWithin(6) > 0 ? 2 : 3;
}

/** 0: no "that" close behind; 1: at once; 2: within seven items. */
function thatDistance(facts: WordFacts, at: number, end: number): number {
  for (let other = at + 1; other < Math.min(end, at + 1 + MAX_THAT_DISTANCE); other++)
    if (facts.items[other]?.lower === 'that') return other === at + 1 ? 1 : 2;
  return 0;
}

function subjectBefore(facts: WordFacts, at: number, start: number): number {
  const subject = nominalBefore(facts, at, start);
  if (subject < 0) return OUTSIDE;
  const tag = facts.tag[subject] ?? 0;
  return mix(tag, tag === PRON ? (facts.word[subject] ?? 0) : 0);
}
