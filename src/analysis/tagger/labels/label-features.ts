/**
 * What speaks for and against an item being part of the source, the cue or the content of one cue, seen from the cue's head:
 * the items of its sentence, and the quotations of the sentences beside it.
 *
 * Method: what an item is by itself and what stands beside it is hashed once a document (item-keys.ts), where it stands from
 * the head is looked up, and a feature is the XOR of such keys: most of an analysis is spent here.
 */
import { hashText, mix } from '../../../lib/hash.ts';
import type { CueFacts } from '../cues/cue-facts.ts';
import {
  CHANCE,
  CLUSTER,
  EDGE,
  FAR_TAGS_BEFORE,
  FAR_TAGS_BEHIND,
  GROUP,
  GROUPS,
  GROUPS_BEHIND,
  pathBetween,
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
import { countIn, near, type RuleReading, type WordFacts } from '../words/word-facts.ts';

/** The table of label weights has two to the power of so many rows, one weight a label in each. */
export const LABEL_BITS = 17;

/** Quotations are looked for in so many sentences on either side of the head's; three, two paragraphs away, gave nothing more. */
const SENTENCES_ASIDE = 1;
const PARAGRAPHS_ASIDE = 1;
/** Items of the window on either side of the head. */
const MAX_ITEMS_ASIDE = 40;
/** Farther apart than this, what lies between is no evidence. */
const MAX_BETWEEN = 40;
/** Farther apart than this, the tags between are not looked at one by one. */
const MAX_PATH = 6;

/** The items that are looked at for one head, in text order. */
export interface Window {
  readonly items: readonly number[];
  /** Place of the head among them. */
  readonly head: number;
}

/**
 * @returns the items of the head's sentence, and the quotations of the sentences around it: what is said without marks
 *   stands in the sentence of its cue in 99 of 100 cases of the training articles.
 */
export function windowAround(facts: WordFacts, head: number): Window {
  const { sentence, sentenceStart } = facts;
  const own = sentence[head] as number;
  const start = Math.max(sentenceStart[own] as number, head - MAX_ITEMS_ASIDE);
  const end = Math.min(sentenceStart[own + 1] as number, head + MAX_ITEMS_ASIDE);
  const items = quotationsIn(facts, own - SENTENCES_ASIDE, own - 1, own);
  const place = items.length + head - start;
  for (let at = start; at < end; at++) items.push(at);
  for (const at of quotationsIn(facts, own + 1, own + SENTENCES_ASIDE, own)) items.push(at);
  return { items, head: place };
}

function quotationsIn(
  { document, items, sentenceStart }: WordFacts,
  first: number,
  last: number,
  own: number,
): number[] {
  const paragraph = document.sentences[own]?.paragraph.index ?? 0;
  const found: number[] = [];
  for (let sentence = Math.max(0, first); sentence <= last; sentence++) {
    const other = document.sentences[sentence]?.paragraph.index;
    if (other === undefined || Math.abs(other - paragraph) > PARAGRAPHS_ASIDE) continue;
    const end = sentenceStart[sentence + 1] as number;
    for (let at = sentenceStart[sentence] as number; at < end; at++)
      if (items[at]?.quotation) found.push(at);
  }
  return found;
}

/** The same for all items of one window. */
interface Head {
  readonly at: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Keys: its word, how often that is a cue, its word groups, what stands right behind and before it. */
  readonly word: number;
  readonly rate: number;
  readonly cluster: number;
  readonly group: number;
  readonly beside: number;
  readonly reading: RuleReading | undefined;
  readonly ruleKey: number;
}

export function describeHead({ facts, readingOfCue }: CueFacts, at: number): Head {
  const sentence = facts.sentence[at] ?? 0;
  const reading = readingOfCue.get(at);
  return {
    at,
    sentence,
    paragraph: facts.document.sentences[sentence]?.paragraph.index ?? 0,
    word: mix(1, facts.word[at] ?? 0),
    rate: mix(2, facts.cueRate[at] ?? 0),
    cluster: mix(3, facts.cluster[at] ?? 0),
    group: mix(4, facts.group[at] ?? 0),
    beside: mix(besideForm(facts, at, 1), besideForm(facts, at, -1)),
    reading,
    ruleKey: mix(5, reading?.rule ?? NO_RULE),
  };
}

function besideForm(facts: WordFacts, at: number, offset: number): number {
  const item = facts.sentence[at] === facts.sentence[at + offset] ? facts.items[at + offset] : null;
  if (!item) return 0;
  return item.quotation ? 1 : ['that', ',', ':'].indexOf(item.lower) + 2;
}

/** Keys of where an item stands from the head. */
interface Place {
  readonly at: number;
  /** Before the head, at it, behind it. */
  readonly side: number;
  /** Side, and how many sentences and paragraphs away. */
  readonly where: number;
  /** Side, sentences away, and distance in buckets. */
  readonly distance: number;
}

const SIDES = table(3, 11);
const WHERES = table(75, 12);
const DISTANCES = table(12 * 15, 13);

function table(size: number, salt: number): Int32Array {
  return Int32Array.from({ length: size }, (_, index) => mix(salt, index));
}

const DISTANCE_LIMITS = [10, 16, 25, 40];

function distanceBucket(distance: number): number {
  if (distance <= 6) return distance;
  const found = DISTANCE_LIMITS.findIndex((limit) => distance <= limit);
  return found < 0 ? 11 : 7 + found;
}

const BUCKETS = Uint8Array.from({ length: 64 }, (_, distance) => distanceBucket(distance));

function placeOf(facts: WordFacts, head: Head, at: number): Place {
  const side = Math.sign(at - head.at) + 1;
  const sentence = facts.sentence[at] as number;
  const away = bounded(sentence - head.sentence) + 2;
  const paragraphsAway = bounded((facts.paragraph[at] as number) - head.paragraph) + 2;
  const bucket = BUCKETS[Math.min(63, Math.abs(at - head.at))] as number;
  return {
    at,
    side: SIDES[side] as number,
    where: WHERES[side * 25 + away * 5 + paragraphsAway] as number,
    distance: DISTANCES[bucket * 15 + side * 5 + away] as number,
  };
}

/** Sentences or paragraphs apart, as far as is told apart: from -2 to 2. */
const bounded = (apart: number): number => Math.max(-2, Math.min(2, apart));

/** Fills `features` with those of the item at `at` as seen from the head. */
export function addLabelFeatures(cues: CueFacts, head: Head, at: number, features: Features): void {
  features.clear();
  const place = placeOf(cues.facts, head, at);
  addPlace(cues, head, place, features);
  addHead(cues, head, place, features);
  addBetween(cues, head, place, features);
  if (cues.facts.items[at]?.quotation) addQuotation(cues, head, place, features);
  addReading(cues, head, place, features);
}

/** What the item and its neighbours are, and where it stands. */
function addPlace(
  { keys: { rows } }: CueFacts,
  head: Head,
  place: Place,
  features: Features,
): void {
  const { at, side, where, distance } = place;
  const row = rowOf(at);
  const key = (column: number) => rows[row + column] as number;
  const tag = key(TAG);
  features.add(0, where);
  features.add(1, distance);
  features.add(2, key(WORD) ^ where);
  features.add(3, tag ^ where);
  features.add(4, tag ^ distance);
  features.add(5, key(TAGS_BEFORE) ^ where);
  features.add(6, key(TAGS_BEHIND) ^ where);
  features.add(7, key(WORD_BEFORE) ^ where);
  features.add(8, key(WORD_BEHIND) ^ where);
  features.add(9, key(WORDS) ^ side);
  features.add(10, key(SHAPE) ^ where);
  features.add(11, key(SUFFIX) ^ side);
  features.add(12, key(FAR_TAGS_BEFORE) ^ side);
  features.add(13, key(FAR_TAGS_BEHIND) ^ side);
  features.add(14, key(EDGE) ^ where);
  features.add(15, key(WORD_BEFORE_AND_TAG) ^ where);
  features.add(16, key(WORD_AND_TAG_BEHIND) ^ where);
  features.add(17, key(CLUSTER) ^ where);
  features.add(18, key(GROUPS) ^ side);
  features.add(19, key(GROUPS_BEHIND) ^ side);
  features.add(20, tag ^ head.beside ^ where);
  features.add(21, head.beside ^ distance);
}

/** What the head is, and what the item is to it. */
function addHead({ keys: { rows } }: CueFacts, head: Head, place: Place, features: Features): void {
  const { at, side, where, distance } = place;
  const row = rowOf(at);
  const tag = rows[row + TAG] as number;
  const word = rows[row + WORD] as number;
  features.add(24, head.word ^ where);
  features.add(25, head.word ^ distance ^ tag);
  features.add(26, head.rate ^ distance ^ tag);
  features.add(27, head.word ^ tag ^ where);
  features.add(28, head.word ^ word ^ side);
  features.add(29, head.rate ^ word ^ side);
  features.add(30, head.cluster ^ tag ^ where);
  features.add(31, head.cluster ^ word ^ side);
  features.add(32, head.group ^ (rows[row + GROUP] as number) ^ where);
}

function addBetween(cues: CueFacts, head: Head, place: Place, features: Features): void {
  const { counts, keys } = cues;
  const { rows } = keys;
  const { at, side, where } = place;
  const row = rowOf(at);
  const from = Math.min(at, head.at) + 1;
  const to = Math.max(at, head.at);
  const isFar = to - from >= MAX_BETWEEN || to <= from;
  const count = (column: Int32Array, most: number): number =>
    isFar ? 0 : Math.min(countIn(column, from, to), most);
  const commas = count(counts.commas, 3);
  const verbs = count(counts.verbs, 3);
  const quotations = count(counts.quotations, 2);
  const others = count(counts.cues, 2);
  const thats = count(counts.thats, 1);
  const relatives = count(counts.relatives, 1);
  const joins = count(counts.joins, 1);
  const tag = rows[row + TAG] as number;
  features.add(33, (BETWEEN[commas * 4 + verbs] as number) ^ where);
  features.add(34, (BETWEEN[16 + others * 3 + quotations] as number) ^ where);
  features.add(
    35,
    (BETWEEN[32 + ((commas * 4 + verbs) * 3 + others) * 2 + thats] as number) ^ side ^ tag,
  );
  features.add(36, (BETWEEN[128 + relatives * 4 + commas] as number) ^ side ^ tag);
  features.add(37, (rows[row + CHANCE] as number) ^ where);
  features.add(38, (BETWEEN[144 + others * 2 + joins] as number) ^ tag ^ where);
  features.add(
    39,
    (BETWEEN[160 + others * 4 + verbs] as number) ^ (rows[row + WORD_BEFORE] as number) ^ where,
  );
  if (to - from < MAX_PATH && to > from) {
    const path = pathBetween(keys, from, to);
    features.add(40, path ^ side ^ tag);
    features.add(41, path ^ head.rate ^ side ^ tag);
  }
}

const BETWEEN = table(192, 14);

function addQuotation(cues: CueFacts, head: Head, place: Place, features: Features): void {
  const { facts, counts } = cues;
  const { rows } = cues.keys;
  const { at, side, where, distance } = place;
  const row = rowOf(at);
  const form = rows[row + WORD] as number;
  const before = mix(15, near(facts, facts.word, at, -1));
  const sentence = facts.sentence[at] ?? 0;
  const length = (facts.sentenceStart[sentence + 1] ?? 0) - (facts.sentenceStart[sentence] ?? 0);
  const from = Math.min(at, head.at) + 1;
  const to = Math.max(at, head.at);
  const between = countIn(counts.quotations, from, to);
  features.add(48, form ^ distance);
  features.add(49, form ^ head.beside ^ where);
  features.add(50, form ^ before ^ where);
  features.add(51, form ^ mix(16, Math.min(length, 4)) ^ where);
  features.add(52, form ^ head.rate ^ side);
  features.add(53, form ^ head.word ^ side);
  features.add(
    54,
    form ^ mix(17, facts.ruleContent[at] ?? 0) ^ mix(18, Math.min(between, 2)) ^ where,
  );
}

const NO_RULE = hashText('no rule');
const ROLES = table(17, 19);

function addReading({ facts, keys }: CueFacts, head: Head, place: Place, features: Features): void {
  const { at, side, where } = place;
  const { rows } = keys;
  const row = rowOf(at);
  const { reading } = head;
  const roles = ROLES[
    reading ? 4 * edge(reading.source, at) + edge(reading.content, at) : 16
  ] as number;
  const tag = rows[row + TAG] as number;
  features.add(56, roles ^ where);
  features.add(57, roles ^ head.ruleKey ^ side);
  features.add(58, roles ^ tag);
  features.add(59, roles ^ (rows[row + TAGS_BEFORE] as number));
  features.add(60, mix(facts.ruleContent[at] as number, reading ? 1 : 0) ^ where);
  features.add(61, roles ^ (rows[row + WORD] as number) ^ side);
  features.add(62, roles ^ head.word);
}

/** 1 at the first item of a role, 2 inside it, 3 right behind it, 0 elsewhere. */
function edge(role: ReadonlySet<number>, at: number): number {
  if (role.has(at)) return role.has(at - 1) ? 2 : 1;
  return role.has(at - 1) ? 3 : 0;
}
