/**
 * What speaks for and against an item being part of the source, the cue or the content of one cue, seen from the cue's head
 * within a window of three sentences.
 */
import type { Features } from './features.ts';
import { hashText, mix } from './hash.ts';
import { isVerb, near, type RuleReading, type WordFacts } from './word-facts.ts';

/** The table of label weights has two to the power of so many rows, one weight a label in each. */
export const LABEL_BITS = 18;

/** Items of the window on either side of the head. */
const MAX_ITEMS_ASIDE = 32;
/** Farther apart than this, what lies between is no evidence. */
const MAX_BETWEEN = 40;
/** Probabilities from which an item counts as another cue, and as perhaps one. */
const CUE_PROBABILITY = 0.5;
const WEAK_CUE_PROBABILITY = 0.15;

/** Half-open range of items. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** How many of each kind stand before an item: two look-ups count what lies between two items. */
interface Counts {
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly quotations: Int32Array;
  readonly cues: Int32Array;
  readonly thats: Int32Array;
  readonly relatives: Int32Array;
  readonly joins: Int32Array;
}

/** What stands beside each item, as one number each: the same from every head, so it is worked out once. */
interface Context {
  readonly wordBefore: Int32Array;
  readonly wordBehind: Int32Array;
  readonly tagBefore: Int32Array;
  readonly words: Int32Array;
  readonly tagBehind: Int32Array;
  readonly secondTagBehind: Int32Array;
  readonly tagsBefore: Int32Array;
  readonly tagsBehind: Int32Array;
  readonly farTagsBefore: Int32Array;
  readonly wordAndTag: Int32Array;
  readonly edge: Int32Array;
}

function describeContext(facts: WordFacts): Context {
  const { items, word, tag } = facts;
  const column = (value: (at: number) => number): Int32Array => {
    const values = new Int32Array(items.length);
    for (let at = 0; at < values.length; at++) values[at] = value(at);
    return values;
  };
  const words = (at: number, offset: number) => near(facts, word, at, offset);
  const tags = (at: number, offset: number) => near(facts, tag, at, offset);
  return {
    wordBefore: column((at) => words(at, -1)),
    wordBehind: column((at) => words(at, 1)),
    tagBefore: column((at) => tags(at, -1)),
    tagBehind: column((at) => tags(at, 1)),
    secondTagBehind: column((at) => tags(at, 2)),
    words: column((at) => mix(words(at, -1), words(at, 0))),
    tagsBefore: column((at) => mix(tags(at, -1), tags(at, 0))),
    tagsBehind: column((at) => mix(tags(at, 0), tags(at, 1))),
    farTagsBefore: column((at) => mix(tags(at, -2), tags(at, -1))),
    wordAndTag: column((at) => mix(words(at, -1), tags(at, 0))),
    edge: column((at) => edgeOf(facts, at)),
  };
}

/** What is known of the document once every item's probability of being a cue's head is. */
export interface CueFacts {
  readonly facts: WordFacts;
  /** In [0, 1], one an item. */
  readonly probability: Float32Array;
  readonly counts: Counts;
  readonly context: Context;
  readonly readingOfCue: ReadonlyMap<number, RuleReading>;
}

export function describeCues(facts: WordFacts, probability: Float32Array): CueFacts {
  const { items } = facts;
  const count = (test: (at: number) => boolean): Int32Array => {
    const counts = new Int32Array(items.length + 1);
    for (let at = 0; at < items.length; at++) counts[at + 1] = (counts[at] ?? 0) + Number(test(at));
    return counts;
  };
  const isOneOf = (words: readonly string[]) => (at: number) =>
    words.includes(items[at]?.lower ?? '');
  const readingOfCue = new Map<number, RuleReading>();
  for (const reading of facts.readings)
    for (const at of reading.cue) if (!readingOfCue.has(at)) readingOfCue.set(at, reading);
  return {
    facts,
    probability,
    readingOfCue,
    context: describeContext(facts),
    counts: {
      commas: count(isOneOf([','])),
      verbs: count((at) => isVerb(facts, at)),
      quotations: count((at) => items[at]?.quotation !== null),
      cues: count((at) => (probability[at] ?? 0) > CUE_PROBABILITY),
      thats: count(isOneOf(['that'])),
      relatives: count(isOneOf(['who', 'which'])),
      joins: count(isOneOf(['and', 'but'])),
    },
  };
}

/** @returns the head's sentence and its neighbours, where these are in the same paragraph or the next to it. */
export function windowAround(
  { document, sentence, sentenceStart }: WordFacts,
  head: number,
): Window {
  const own = sentence[head] ?? 0;
  const isNear = (other: number): boolean => {
    const a = document.sentences[own]?.paragraph.index;
    const b = document.sentences[other]?.paragraph.index;
    return a !== undefined && b !== undefined && Math.abs(a - b) <= 1;
  };
  const first = isNear(own - 1) ? own - 1 : own;
  const last = isNear(own + 1) ? own + 1 : own;
  return {
    start: Math.max(sentenceStart[first] ?? 0, head - MAX_ITEMS_ASIDE),
    end: Math.min(sentenceStart[last + 1] ?? head + 1, head + MAX_ITEMS_ASIDE),
  };
}

/** The same for all items of one window. */
interface Head {
  readonly at: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly word: number;
  readonly cueRate: number;
  /** What stands right behind and before it. */
  readonly beside: number;
  readonly reading: RuleReading | undefined;
}

export function describeHead({ facts, readingOfCue }: CueFacts, at: number): Head {
  const sentence = facts.sentence[at] ?? 0;
  return {
    at,
    sentence,
    paragraph: facts.document.sentences[sentence]?.paragraph.index ?? 0,
    word: facts.word[at] ?? 0,
    cueRate: facts.cueRate[at] ?? 0,
    beside: mix(besideForm(facts, at, 1), besideForm(facts, at, -1)),
    reading: readingOfCue.get(at),
  };
}

function besideForm(facts: WordFacts, at: number, offset: number): number {
  const item = facts.sentence[at] === facts.sentence[at + offset] ? facts.items[at + offset] : null;
  if (!item) return 0;
  return item.quotation ? 1 : ['that', ',', ':'].indexOf(item.lower) + 2;
}

/** Fills `features` with those of the item at `at` as seen from the head. */
export function addLabelFeatures(cues: CueFacts, head: Head, at: number, features: Features): void {
  features.clear();
  const place = placeOf(cues.facts, head, at);
  addPlace(cues, head, place, features);
  addBetween(cues, head, place, features);
  if (cues.facts.items[at]?.quotation) addQuotation(cues, head, place, features);
  addReading(cues, head, place, features);
}

interface Place {
  readonly at: number;
  /** -1 before the head, 1 behind it. */
  readonly side: number;
  /** Side, and how many sentences and paragraphs away. */
  readonly where: number;
  /** Side, and distance in buckets. */
  readonly distance: number;
}

function placeOf(facts: WordFacts, head: Head, at: number): Place {
  const side = Math.sign(at - head.at);
  const sentence = facts.sentence[at] ?? 0;
  const paragraph = facts.document.sentences[sentence]?.paragraph.index ?? 0;
  const away = mix(sentence - head.sentence, paragraph - head.paragraph);
  return {
    at,
    side,
    where: mix(side, away),
    distance: mix(distanceBucket(Math.abs(at - head.at)), mix(side, sentence - head.sentence)),
  };
}

const DISTANCE_LIMITS = [10, 16, 25, 40];

function distanceBucket(distance: number): number {
  if (distance <= 6) return distance;
  const found = DISTANCE_LIMITS.findIndex((limit) => distance <= limit);
  return found < 0 ? 11 : 7 + found;
}

function addPlace(cues: CueFacts, head: Head, place: Place, features: Features): void {
  const { facts, context } = cues;
  const { at, side, where, distance } = place;
  const word = facts.word[at] as number;
  const tag = facts.tag[at] as number;
  const beside = (column: Int32Array) => column[at] as number;
  features.add(0, where);
  features.add(1, distance);
  features.add(2, mix(word, where));
  features.add(3, mix(tag, where));
  features.add(4, mix(tag, distance));
  features.add(5, mix(beside(context.tagsBefore), where));
  features.add(6, mix(beside(context.tagsBehind), where));
  features.add(7, mix(beside(context.wordBefore), where));
  features.add(8, mix(beside(context.wordBehind), where));
  features.add(9, mix(beside(context.words), side));
  features.add(10, mix(beside(facts.shape), where));
  features.add(11, mix(beside(facts.suffix), side));
  features.add(12, mix(head.word, where));
  features.add(13, mix(head.word, mix(distance, tag)));
  features.add(14, mix(head.beside, mix(where, tag)));
  features.add(15, mix(head.beside, distance));
  features.add(16, mix(beside(context.farTagsBefore), mix(tag, side)));
  features.add(17, mix(beside(context.tagsBehind), mix(beside(context.secondTagBehind), side)));
  features.add(18, mix(beside(context.edge), where));
  features.add(19, mix(head.cueRate, mix(distance, tag)));
  features.add(20, mix(head.word, mix(tag, where)));
  features.add(21, mix(head.word, mix(word, side)));
  features.add(22, mix(head.cueRate, mix(word, side)));
  features.add(23, mix(beside(context.wordAndTag), where));
  features.add(24, mix(beside(context.tagBehind), mix(word, where)));
}

/** First, second or last item of its sentence. */
function edgeOf(facts: WordFacts, at: number): number {
  const sentence = facts.sentence[at] ?? 0;
  const place = at - (facts.sentenceStart[sentence] ?? 0);
  if (place < 2) return place + 1;
  return at + 1 === facts.sentenceStart[sentence + 1] ? 3 : 0;
}

const FIRST_BETWEEN_TEMPLATE = 32;

function addBetween(cues: CueFacts, head: Head, place: Place, features: Features): void {
  const { facts, counts, probability } = cues;
  const { at, side, where } = place;
  const from = Math.min(at, head.at) + 1;
  const to = Math.max(at, head.at);
  const isFar = to - from >= MAX_BETWEEN;
  const count = (column: Int32Array, most: number): number =>
    isFar || to <= from ? 0 : Math.min((column[to] ?? 0) - (column[from] ?? 0), most);
  const commas = count(counts.commas, 3);
  const verbs = count(counts.verbs, 3);
  const quotations = count(counts.quotations, 2);
  const others = count(counts.cues, 2);
  const tag = facts.tag[at] ?? 0;
  const own = probability[at] ?? 0;
  features.add(FIRST_BETWEEN_TEMPLATE + 0, mix(mix(commas, verbs), where));
  features.add(FIRST_BETWEEN_TEMPLATE + 1, mix(mix(others, quotations), where));
  features.add(
    FIRST_BETWEEN_TEMPLATE + 2,
    mix(mix(mix(commas, verbs), mix(others, count(counts.thats, 1))), mix(side, tag)),
  );
  features.add(
    FIRST_BETWEEN_TEMPLATE + 3,
    mix(mix(count(counts.relatives, 1), commas), mix(side, tag)),
  );
  features.add(
    FIRST_BETWEEN_TEMPLATE + 4,
    mix(own > CUE_PROBABILITY ? 2 : own > WEAK_CUE_PROBABILITY ? 1 : 0, where),
  );
  features.add(
    FIRST_BETWEEN_TEMPLATE + 5,
    mix(mix(others, count(counts.joins, 1)), mix(tag, where)),
  );
  features.add(
    FIRST_BETWEEN_TEMPLATE + 6,
    mix(mix(others, verbs), mix(cues.context.wordBefore[at] as number, where)),
  );
}

const FIRST_QUOTATION_TEMPLATE = 40;

function addQuotation(cues: CueFacts, head: Head, place: Place, features: Features): void {
  const { facts, counts } = cues;
  const { at, side, where, distance } = place;
  const form = facts.word[at] ?? 0;
  const before = near(facts, facts.word, at, -1);
  const sentence = facts.sentence[at] ?? 0;
  const length = (facts.sentenceStart[sentence + 1] ?? 0) - (facts.sentenceStart[sentence] ?? 0);
  const from = Math.min(at, head.at) + 1;
  const to = Math.max(at, head.at);
  const between = (counts.quotations[to] ?? 0) - (counts.quotations[from] ?? 0);
  features.add(FIRST_QUOTATION_TEMPLATE + 0, mix(form, distance));
  features.add(FIRST_QUOTATION_TEMPLATE + 1, mix(form, mix(head.beside, where)));
  features.add(FIRST_QUOTATION_TEMPLATE + 2, mix(mix(form, before), where));
  features.add(FIRST_QUOTATION_TEMPLATE + 3, mix(form, mix(Math.min(length, 4), where)));
  features.add(FIRST_QUOTATION_TEMPLATE + 4, mix(form, mix(head.cueRate, side)));
  features.add(FIRST_QUOTATION_TEMPLATE + 5, mix(form, mix(head.word, side)));
  features.add(
    FIRST_QUOTATION_TEMPLATE + 6,
    mix(mix(form, facts.ruleContent[at] ?? 0), mix(Math.min(between, 2), where)),
  );
}

const FIRST_READING_TEMPLATE = 48;
const NO_RULE = hashText('no rule');

function addReading(
  { facts, context }: CueFacts,
  head: Head,
  place: Place,
  features: Features,
): void {
  const { at, side, where } = place;
  const { reading } = head;
  const roles = reading ? mix(edge(reading.source, at), edge(reading.content, at)) : NO_RULE;
  const tag = facts.tag[at] ?? 0;
  features.add(FIRST_READING_TEMPLATE + 0, mix(roles, where));
  features.add(FIRST_READING_TEMPLATE + 1, mix(roles, mix(reading?.rule ?? NO_RULE, side)));
  features.add(FIRST_READING_TEMPLATE + 2, mix(roles, tag));
  features.add(FIRST_READING_TEMPLATE + 3, mix(roles, mix(context.tagBefore[at] as number, tag)));
  features.add(
    FIRST_READING_TEMPLATE + 4,
    mix(reading ? 1 : 0, mix(facts.ruleContent[at] ?? 0, where)),
  );
  features.add(FIRST_READING_TEMPLATE + 5, mix(roles, mix(facts.word[at] ?? 0, side)));
  features.add(FIRST_READING_TEMPLATE + 6, mix(roles, head.word));
}

/** 1 at the first item of a role, 2 inside it, 3 right behind it, 0 elsewhere. */
function edge(role: ReadonlySet<number>, at: number): number {
  if (role.has(at)) return role.has(at - 1) ? 2 : 1;
  return role.has(at - 1) ? 3 : 0;
}
