/**
 * Parts of speech in their context: words that are always of one kind have that from the lexicon; for others a perceptron (Collins,
 * 2002) looks at the word, its ending and its neighbours, from left to right.
 */
import { mix } from '../../../lib/hash.ts';
import type { Token } from '../../text/document.ts';
import type { Features } from '../weights/features.ts';
import { type Weights, ZERO_CODE } from '../weights/weight-codes.ts';
import { ALWAYS, NUM, PUNCT, QUOTATION, TAGS, type WordEntry } from './lexicon.ts';

/** The table of tag weights has two to the power of so many rows, one weight a tag in each. */
export const TAG_BITS = 13;
export const TAG_COUNT = TAGS.length;
/** Stands for what is outside the sentence. */
const OUTSIDE_TAG = TAG_COUNT;

/** What is known of a sentence's words before their tags are; plain arrays, because typed ones of this size take longer to make than to fill. */
export interface Untagged {
  readonly entries: readonly WordEntry[];
  /** The lexicon's tags. */
  readonly usual: readonly number[];
  /** Whether the usual tag is the only one. */
  readonly isFixed: readonly boolean[];
  /** 0: small; 1: capital where a sentence starts; 2: capital elsewhere. */
  readonly capitals: readonly number[];
}

/** @param entries what the lexicon has of each of a sentence's items. */
export function readUntagged(items: readonly Token[], entries: readonly WordEntry[]): Untagged {
  const usual: number[] = [];
  const isFixed: boolean[] = [];
  const capitals: number[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Token;
    const entry = entries[at] as WordEntry;
    const isMarked = item.isCapital && at > 0;
    const tag = usualTag(item, isMarked ? entry.capitalTag : entry.tag);
    usual.push(tag & ~ALWAYS);
    isFixed.push((tag & ALWAYS) !== 0);
    capitals.push(isMarked ? 2 : Number(item.isCapital));
  }
  return { entries, usual, isFixed, capitals };
}

/** @param wordTag as `WordEntry.tag`. */
function usualTag({ quotation, kind }: Token, wordTag: number): number {
  if (quotation) return QUOTATION + ALWAYS;
  if (kind === 'number') return NUM + ALWAYS;
  return kind === 'word' || kind === 'clitic' ? wordTag : PUNCT + ALWAYS;
}

/** Fills `features` with what speaks for the tag of one word, when those before it are known. */
export function addTagFeatures(
  untagged: Untagged,
  tags: ArrayLike<number>,
  at: number,
  features: Features,
): void {
  const { entries, usual, capitals } = untagged;
  const tag = (place: number) => (place < 0 ? OUTSIDE_TAG : (tags[place] as number));
  const next = at + 1 < usual.length ? (usual[at + 1] as number) : OUTSIDE_TAG;
  const second = at + 2 < usual.length ? (usual[at + 2] as number) : OUTSIDE_TAG;
  const { word, suffix } = entries[at] as WordEntry;
  const own = usual[at] as number;
  const before = tag(at - 1);
  features.clear();
  features.add(0, word);
  features.add(1, mix(suffix, capitals[at] as number));
  features.add(2, mix(own, before));
  features.add(3, mix(own, mix(tag(at - 2), before)));
  features.add(4, mix(word, before));
  features.add(5, mix(own, next));
  features.add(6, mix(word, next));
  features.add(7, mix(own, mix(next, second)));
  features.add(8, mix(own, mix(before, next)));
  features.add(9, mix(own, entries[at - 1]?.word ?? OUTSIDE_TAG));
  features.add(10, mix(own, entries[at + 1]?.word ?? OUTSIDE_TAG));
}

/** @returns index into TAGS for each item of a sentence. */
export function tagSentence(untagged: Untagged, weights: Weights, features: Features): number[] {
  const tags: number[] = [];
  for (let at = 0; at < untagged.usual.length; at++) {
    if (untagged.isFixed[at]) {
      tags.push(untagged.usual[at] as number);
      continue;
    }
    addTagFeatures(untagged, tags, at, features);
    tags.push(bestTag(weights, features));
  }
  return tags;
}

/** Filled anew for each word. */
const SCORES = new Float64Array(TAG_COUNT);

function bestTag({ codes, weightOf }: Weights, { places, count }: Features): number {
  const scores = SCORES.fill(0);
  for (let index = 0; index < count; index++) {
    const row = (places[index] as number) * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = weightOf[(codes[row + tag] as number) + ZERO_CODE] as number;
      scores[tag] = (scores[tag] as number) + weight;
    }
  }
  let best = 0;
  for (let tag = 1; tag < TAG_COUNT; tag++)
    if ((scores[tag] as number) > (scores[best] as number)) best = tag;
  return best;
}
