/** What each item is and what stands beside it, hashed: the same from every cue, so it is worked out once a document. */
import { mix } from '../../../lib/hash.ts';
import { OUTSIDE, type WordFacts } from '../words/word-facts.ts';

/** What a row of keys has of one item and its neighbours, in this order. */
export const WORD = 0;
export const TAG = 1;
export const SHAPE = 2;
export const SUFFIX = 3;
export const CLUSTER = 4;
export const GROUP = 5;
export const WORD_BEFORE = 6;
export const WORD_BEHIND = 7;
export const WORDS = 8;
export const TAGS_BEFORE = 9;
export const TAGS_BEHIND = 10;
export const FAR_TAGS_BEFORE = 11;
export const FAR_TAGS_BEHIND = 12;
export const WORD_BEFORE_AND_TAG = 13;
export const WORD_AND_TAG_BEHIND = 14;
export const GROUPS = 15;
export const GROUPS_BEHIND = 16;
export const EDGE = 17;
/** How likely it is a cue itself. */
export const CHANCE = 18;
const ROW_LENGTH = 19;

/** Well-mixed numbers that may be joined by XOR. */
export interface ItemKeys {
  /** A row an item: side by side, because all of a row is read together. */
  readonly rows: Int32Array;
  /** Rolling hash of all tags before an item; one longer than the items. */
  readonly path: Int32Array;
}

/** @returns where an item's row begins. */
export const rowOf = (at: number): number => at * ROW_LENGTH;

/** Probabilities from which an item counts as another cue, and as perhaps one. */
export const CUE_PROBABILITY = 0.5;
const WEAK_CUE_PROBABILITY = 0.15;

export function hashItems(facts: WordFacts, probability: Float32Array): ItemKeys {
  const { sentenceStart } = facts;
  const rows = new Int32Array(rowOf(facts.items.length));
  for (let sentence = 0; sentence + 1 < sentenceStart.length; sentence++) {
    const start = sentenceStart[sentence] as number;
    const end = sentenceStart[sentence + 1] as number;
    for (let at = start; at < end; at++) hashItem(rows, facts, at, { start, end, probability });
  }
  return { rows, path: pathOf(facts) };
}

interface Surroundings {
  readonly start: number;
  readonly end: number;
  readonly probability: Float32Array;
}

function hashItem(
  rows: Int32Array,
  facts: WordFacts,
  at: number,
  { start, end, probability }: Surroundings,
): void {
  const near = (values: Int32Array, place: number): number =>
    place < start || place >= end ? OUTSIDE : (values[place] as number);
  const { word, tag, group } = facts;
  const row = rowOf(at);
  const ownWord = word[at] as number;
  const ownTag = tag[at] as number;
  const ownGroup = group[at] as number;
  const wordBefore = near(word, at - 1);
  const tagBefore = near(tag, at - 1);
  const tagBehind = near(tag, at + 1);
  rows[row + WORD] = mix(21, ownWord);
  rows[row + TAG] = mix(22, ownTag);
  rows[row + SHAPE] = mix(23, facts.shape[at] as number);
  rows[row + SUFFIX] = mix(24, facts.suffix[at] as number);
  rows[row + CLUSTER] = mix(25, facts.cluster[at] as number);
  rows[row + GROUP] = mix(26, ownGroup);
  rows[row + WORD_BEFORE] = mix(27, wordBefore);
  rows[row + WORD_BEHIND] = mix(28, near(word, at + 1));
  rows[row + WORDS] = mix(wordBefore, ownWord);
  rows[row + TAGS_BEFORE] = mix(tagBefore, ownTag);
  rows[row + TAGS_BEHIND] = mix(tagBehind, ownTag);
  rows[row + FAR_TAGS_BEFORE] = mix(mix(near(tag, at - 2), tagBefore), ownTag);
  rows[row + FAR_TAGS_BEHIND] = mix(mix(near(tag, at + 2), tagBehind), ownTag);
  rows[row + WORD_BEFORE_AND_TAG] = mix(wordBefore, ownTag);
  rows[row + WORD_AND_TAG_BEHIND] = mix(tagBehind, ownWord);
  rows[row + GROUPS] = mix(near(group, at - 1), ownGroup);
  rows[row + GROUPS_BEHIND] = mix(ownGroup, near(group, at + 1));
  rows[row + EDGE] = mix(29, edgeOf(at - start, end - at));
  rows[row + CHANCE] = mix(30, chanceOf(probability[at] as number));
}

function chanceOf(probability: number): number {
  if (probability > CUE_PROBABILITY) return 2;
  return probability > WEAK_CUE_PROBABILITY ? 1 : 0;
}

/** First, second or last item of its sentence. */
function edgeOf(place: number, left: number): number {
  if (place < 2) return place + 1;
  return left === 1 ? 3 : 0;
}

const PATH_BASE = 0x01000193;
/** Powers of the base: as many as a path may be long. */
const POWERS = powersOf(PATH_BASE, 16);

function powersOf(base: number, count: number): Int32Array {
  const powers = new Int32Array(count).fill(1);
  for (let at = 1; at < count; at++) powers[at] = Math.imul(powers[at - 1] as number, base);
  return powers;
}

function pathOf({ tag, items }: WordFacts): Int32Array {
  const path = new Int32Array(items.length + 1);
  for (let at = 0; at < items.length; at++)
    path[at + 1] = (Math.imul(path[at] as number, PATH_BASE) + mix(31, tag[at] as number)) | 0;
  return path;
}

/** @returns a key for the tags of the items in [from, to); at most 15 of them. */
export function pathBetween({ path }: ItemKeys, from: number, to: number): number {
  const before = Math.imul(path[from] as number, POWERS[to - from] as number);
  return ((path[to] as number) - before) | 0;
}
