/**
 * What speaks for and against a source or a content ending before an item: what stands on either side of that place, and what is
 * still to come in the sentence. It is the same from every cue but for the side, so it is weighed once a document.
 */
import { mix } from '../../../lib/hash.ts';
import type { CueFacts } from '../cues/cue-facts.ts';
import {
  CHANCE,
  CLUSTER,
  EDGE,
  FAR_TAGS_BEFORE,
  FAR_TAGS_BEHIND,
  GROUPS,
  GROUPS_BEHIND,
  rowOf,
  SHAPE,
  SUFFIX,
  TAG,
  TAGS_BEFORE,
  TAGS_BEHIND,
  WORD,
  WORD_AND_TAG_BEHIND,
  WORD_BEFORE,
  WORD_BEFORE_AND_TAG,
  WORD_BEHIND,
  WORDS,
} from '../cues/item-keys.ts';
import type { Features } from '../weights/features.ts';
import { TAGS } from '../words/lexicon.ts';
import { countIn, isVerb, near } from '../words/word-facts.ts';

/** The table of end weights has two to the power of so many rows. */
export const END_BITS = 15;
/** Weights a row: for each of two roles, before the head and behind it. */
export const ENDS_IN_ROW = 4;

/** What is looked at as it is. */
const COLUMNS = [
  WORD,
  TAG,
  WORD_BEFORE,
  WORDS,
  TAGS_BEFORE,
  TAGS_BEHIND,
  FAR_TAGS_BEFORE,
  FAR_TAGS_BEHIND,
  WORD_AND_TAG_BEHIND,
  WORD_BEFORE_AND_TAG,
  WORD_BEHIND,
  SUFFIX,
  SHAPE,
  CLUSTER,
  GROUPS,
  GROUPS_BEHIND,
  CHANCE,
  EDGE,
];
/** A clause's verb is looked for in so many items. */
const MAX_TO_VERB = 7;
const MAX_TO_END = 12;

/** Fills `features` with those of what may end before the item. */
export function addEndFeatures({ facts, counts, keys }: CueFacts, at: number, features: Features) {
  const row = rowOf(at);
  const word = keys.rows[row + WORD] as number;
  const tag = keys.rows[row + TAG] as number;
  const end = facts.sentenceStart[(facts.sentence[at] as number) + 1] as number;
  const count = (column: Int32Array, from: number, most: number) =>
    Math.min(most, countIn(column, from, end));
  const next = near(facts, facts.word, at, 1);
  const nextTag = near(facts, facts.tag, at, 1);
  const nextTags = mix(nextTag, near(facts, facts.tag, at, 2));
  const verbs = count(counts.verbs, at, 3);
  const toVerb = itemsToVerb(facts, at, end);
  const ruleBefore = near(facts, facts.ruleContent, at, -1);
  features.clear();
  for (let template = 0; template < COLUMNS.length; template++)
    features.add(template, keys.rows[row + (COLUMNS[template] as number)] as number);
  features.add(20, word ^ mix(41, next));
  features.add(21, word ^ mix(42, nextTags));
  features.add(22, tag ^ mix(43, next));
  features.add(23, word ^ mix(44, verbs));
  features.add(24, tag ^ mix(45, verbs * 4 + count(counts.commas, at + 1, 3)));
  features.add(25, word ^ mix(46, count(counts.cues, at, 2)));
  features.add(26, word ^ mix(47, count(counts.quotations, at, 2)));
  features.add(27, word ^ mix(48, toVerb));
  features.add(28, tag ^ mix(49, toVerb * TAGS.length + nextTag));
  features.add(29, word ^ mix(50, Math.min(MAX_TO_END, end - at)));
  features.add(30, mix(51, mix(facts.ruleContent[at] as number, ruleBefore)));
  features.add(31, word ^ mix(52, ruleBefore));
  features.add(32, (keys.rows[row + TAGS_BEFORE] as number) ^ mix(53, nextTags));
}

/** @returns how far behind the item the next verb is; 0 where a comma or the sentence's end is nearer, or where it is far. */
function itemsToVerb(facts: CueFacts['facts'], at: number, end: number): number {
  for (let ahead = at + 1; ahead < end && ahead <= at + MAX_TO_VERB; ahead++) {
    if (facts.items[ahead]?.lower === ',') return 0;
    if (isVerb(facts, ahead)) return ahead - at;
  }
  return 0;
}
