/** What each item is and what stands beside it, hashed: the same from every cue, so it is worked out once a document. */
import { mix } from './hash.ts';
import { OUTSIDE, type WordFacts } from './word-facts.ts';

/** Well-mixed numbers, one an item, that may be joined by XOR. */
export interface ItemKeys {
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly shape: Int32Array;
  readonly suffix: Int32Array;
  readonly cluster: Int32Array;
  readonly group: Int32Array;
  readonly wordBefore: Int32Array;
  readonly wordBehind: Int32Array;
  readonly words: Int32Array;
  readonly tagsBefore: Int32Array;
  readonly tagsBehind: Int32Array;
  readonly farTagsBefore: Int32Array;
  readonly farTagsBehind: Int32Array;
  readonly wordBeforeAndTag: Int32Array;
  readonly wordAndTagBehind: Int32Array;
  readonly groups: Int32Array;
  readonly groupsBehind: Int32Array;
  readonly edge: Int32Array;
  /** How likely it is a cue itself. */
  readonly chance: Int32Array;
  /** Rolling hash of all tags before an item; one longer than the items. */
  readonly path: Int32Array;
}

/** Probabilities from which an item counts as another cue, and as perhaps one. */
export const CUE_PROBABILITY = 0.5;
const WEAK_CUE_PROBABILITY = 0.15;

export function hashItems(facts: WordFacts, probability: Float32Array): ItemKeys {
  const { items, word, tag, group, sentenceStart } = facts;
  const column = () => new Int32Array(items.length);
  const keys: ItemKeys = {
    word: column(),
    tag: column(),
    shape: column(),
    suffix: column(),
    cluster: column(),
    group: column(),
    wordBefore: column(),
    wordBehind: column(),
    words: column(),
    tagsBefore: column(),
    tagsBehind: column(),
    farTagsBefore: column(),
    farTagsBehind: column(),
    wordBeforeAndTag: column(),
    wordAndTagBehind: column(),
    groups: column(),
    groupsBehind: column(),
    edge: column(),
    chance: column(),
    path: pathOf(facts),
  };
  for (let sentence = 0; sentence + 1 < sentenceStart.length; sentence++) {
    const start = sentenceStart[sentence] as number;
    const end = sentenceStart[sentence + 1] as number;
    const near = (values: Int32Array, at: number): number =>
      at < start || at >= end ? OUTSIDE : (values[at] as number);
    for (let at = start; at < end; at++) {
      const ownWord = word[at] as number;
      const ownTag = tag[at] as number;
      const ownGroup = group[at] as number;
      const wordBefore = near(word, at - 1);
      const tagBefore = near(tag, at - 1);
      const tagBehind = near(tag, at + 1);
      keys.word[at] = mix(21, ownWord);
      keys.tag[at] = mix(22, ownTag);
      keys.shape[at] = mix(23, facts.shape[at] as number);
      keys.suffix[at] = mix(24, facts.suffix[at] as number);
      keys.cluster[at] = mix(25, facts.cluster[at] as number);
      keys.group[at] = mix(26, ownGroup);
      keys.wordBefore[at] = mix(27, wordBefore);
      keys.wordBehind[at] = mix(28, near(word, at + 1));
      keys.words[at] = mix(wordBefore, ownWord);
      keys.tagsBefore[at] = mix(tagBefore, ownTag);
      keys.tagsBehind[at] = mix(tagBehind, ownTag);
      keys.farTagsBefore[at] = mix(mix(near(tag, at - 2), tagBefore), ownTag);
      keys.farTagsBehind[at] = mix(mix(near(tag, at + 2), tagBehind), ownTag);
      keys.wordBeforeAndTag[at] = mix(wordBefore, ownTag);
      keys.wordAndTagBehind[at] = mix(tagBehind, ownWord);
      keys.groups[at] = mix(near(group, at - 1), ownGroup);
      keys.groupsBehind[at] = mix(ownGroup, near(group, at + 1));
      keys.edge[at] = mix(29, edgeOf(at - start, end - at));
      keys.chance[at] = mix(30, chanceOf(probability[at] as number));
    }
  }
  return keys;
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
