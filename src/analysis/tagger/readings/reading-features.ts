/** What speaks for and against a whole reading (source, cue and content together) being right. */
import { mix } from '../../../lib/hash.ts';
import type { CueFacts } from '../cues/cue-facts.ts';
import type { Features } from '../weights/features.ts';
import { PRON } from '../words/lexicon.ts';
import { near, OUTSIDE, ruleReadingOf, type WordFacts } from '../words/word-facts.ts';
import { isRival, type Reading, type ReadingsByItem } from './reading.ts';
import {
  countRuns,
  countWords,
  gapToCue,
  overlapOf,
  paragraphsOf,
  quotationsLeft,
  sideOf,
} from './reading-shape.ts';

/** The table of reading weights has two to the power of so many. */
export const READING_BITS = 17;

/** Fills `features` with those of one reading among all of its document. */
export function addReadingFeatures(
  cues: CueFacts,
  reading: Reading,
  others: ReadingsByItem,
  features: Features,
): void {
  features.clear();
  const shape = shapeOf(cues.facts, reading);
  addShape(cues.facts, reading, shape, features);
  addRules(cues, reading, shape, features);
  addNeighbours(cues.facts, reading, shape, features);
  addCompetition(reading, shape, others, features);
  addClusters(cues.facts, reading, shape, features);
}

interface Shape {
  /** 0: no quotation in the content; 1: some; 2: nothing else. */
  readonly kind: number;
  /** Where the content stands from the cue: 1 behind, -1 before, 0 on both sides or without a cue. */
  readonly side: number;
  readonly chance: number;
  readonly rate: number;
  readonly headWord: number;
  readonly headTag: number;
  readonly first: number;
  readonly last: number;
}

function shapeOf(facts: WordFacts, { head, content, cueProbability }: Reading): Shape {
  const quoted = content.filter((at) => facts.items[at]?.quotation).length;
  const first = content[0] ?? 0;
  const last = content.at(-1) ?? first;
  const odds = cueProbability / (1 - cueProbability + 1e-6);
  return {
    kind: quoted === 0 ? 0 : quoted === content.length ? 2 : 1,
    side: head === null ? 0 : sideOf(head, first, last),
    chance: Math.round(2 * Math.log(odds + 1e-6)),
    rate: head === null ? OUTSIDE : (facts.cueRate[head] ?? 0),
    headWord: head === null ? OUTSIDE : (facts.word[head] ?? 0),
    headTag: head === null ? OUTSIDE : (facts.tag[head] ?? 0),
    first,
    last,
  };
}

function addShape(facts: WordFacts, reading: Reading, shape: Shape, features: Features): void {
  const { kind, side, chance, rate } = shape;
  const { source, cue, content, rule } = reading;
  features.add(0, chance);
  features.add(1, mix(chance, kind));
  features.add(2, mix(Math.min(source.length, 1), kind));
  features.add(3, mix(Math.min(countWords(facts, content), 12), kind));
  features.add(4, mix(side, kind));
  features.add(5, mix(rate, kind));
  features.add(6, shape.headWord);
  features.add(7, mix(shape.headWord, kind));
  features.add(8, mix(Math.min(gapToCue(cue, shape), 8), mix(side, kind)));
  features.add(9, mix(Math.min(countRuns(content), 4), kind));
  features.add(10, mix(Math.round(2 * reading.logProbability), kind));
  features.add(11, mix(rule, kind));
  features.add(12, mix(rule, mix(kind, side)));
  features.add(13, mix(rule, chance));
  features.add(14, mix(rule, Math.min(countRuns(content), 4)));
  features.add(15, mix(paragraphsOf(facts, reading), mix(kind, rule)));
  features.add(16, mix(Math.min(cue.length, 3), shape.headTag));
}

const FIRST_RULE_TEMPLATE = 24;

function addRules(cues: CueFacts, reading: Reading, shape: Shape, features: Features): void {
  const { kind, chance } = shape;
  const rule = reading.head === null ? undefined : cues.readingOfCue.get(reading.head);
  const overlap = rule ? 1 + Math.round(4 * overlapOf(reading.content, rule.content)) : 0;
  const isSameSource = rule && reading.source.some((at) => rule.source.has(at));
  const whole = ruleReadingOf(cues.facts, reading.content);
  features.add(FIRST_RULE_TEMPLATE + 0, mix(overlap, kind));
  features.add(FIRST_RULE_TEMPLATE + 1, mix(overlap, chance));
  features.add(FIRST_RULE_TEMPLATE + 2, mix(rule ? (isSameSource ? 2 : 1) : 0, kind));
  features.add(FIRST_RULE_TEMPLATE + 3, mix(whole?.rule ?? 0, kind));
}

const FIRST_NEIGHBOUR_TEMPLATE = 32;

function addNeighbours(facts: WordFacts, reading: Reading, shape: Shape, features: Features): void {
  const { kind, side, rate, first, last } = shape;
  const word = (at: number, offset = 0) => near(facts, facts.word, at, offset);
  const tag = (at: number, offset = 0) => near(facts, facts.tag, at, offset);
  features.add(FIRST_NEIGHBOUR_TEMPLATE + 0, mix(tag(first), mix(side, rate)));
  features.add(FIRST_NEIGHBOUR_TEMPLATE + 1, mix(word(first), side));
  features.add(FIRST_NEIGHBOUR_TEMPLATE + 2, tag(last));
  features.add(FIRST_NEIGHBOUR_TEMPLATE + 3, word(last, 1));
  features.add(FIRST_NEIGHBOUR_TEMPLATE + 4, mix(word(first, -1), kind));
  features.add(FIRST_NEIGHBOUR_TEMPLATE + 5, mix(word(last, 1), kind));
  features.add(FIRST_NEIGHBOUR_TEMPLATE + 6, mix(tag(last, 1), mix(rate, kind)));
  features.add(FIRST_NEIGHBOUR_TEMPLATE + 7, mix(word(first), mix(shape.headWord, side)));
  features.add(
    FIRST_NEIGHBOUR_TEMPLATE + 8,
    mix(Math.min(quotationsLeft(facts, reading), 2), kind),
  );
  addSource(facts, reading, shape, features);
}

const FIRST_SOURCE_TEMPLATE = 42;

function addSource(facts: WordFacts, reading: Reading, shape: Shape, features: Features): void {
  const { source, head } = reading;
  const { kind, rate } = shape;
  const first = source[0];
  const last = source.at(-1);
  if (first === undefined || last === undefined) {
    features.add(FIRST_SOURCE_TEMPLATE, mix(OUTSIDE, rate));
    return;
  }
  const tag = facts.tag[first] ?? 0;
  const word = facts.word[first] ?? 0;
  features.add(FIRST_SOURCE_TEMPLATE + 1, tag);
  features.add(FIRST_SOURCE_TEMPLATE + 2, mix(tag === PRON ? word : tag, rate));
  features.add(FIRST_SOURCE_TEMPLATE + 3, mix(Math.min(Math.abs((head ?? first) - last), 6), kind));
  features.add(FIRST_SOURCE_TEMPLATE + 4, word);
  features.add(FIRST_SOURCE_TEMPLATE + 5, mix(facts.tag[last] ?? 0, rate));
}

const FIRST_CLUSTER_TEMPLATE = 56;

/** Head, source and beginning of the content by words used alike. */
function addClusters(facts: WordFacts, reading: Reading, shape: Shape, features: Features): void {
  const { head, source } = reading;
  const { kind, side, first } = shape;
  const cluster = (at: number | null | undefined) =>
    at === null || at === undefined ? OUTSIDE : (facts.cluster[at] ?? 0);
  const group = (at: number | null | undefined) =>
    at === null || at === undefined ? OUTSIDE : (facts.group[at] ?? 0);
  const own = cluster(head);
  features.add(FIRST_CLUSTER_TEMPLATE + 0, mix(own, kind));
  features.add(FIRST_CLUSTER_TEMPLATE + 1, mix(own, side));
  features.add(FIRST_CLUSTER_TEMPLATE + 2, mix(own, group(source.at(-1))));
  features.add(FIRST_CLUSTER_TEMPLATE + 3, mix(group(head), group(source.at(-1))));
  features.add(FIRST_CLUSTER_TEMPLATE + 4, cluster(source.at(-1)));
  features.add(FIRST_CLUSTER_TEMPLATE + 5, mix(own, facts.word[first] ?? 0));
  features.add(FIRST_CLUSTER_TEMPLATE + 6, mix(own, facts.tag[first] ?? 0));
  features.add(FIRST_CLUSTER_TEMPLATE + 7, mix(group(head), group(first)));
  features.add(FIRST_CLUSTER_TEMPLATE + 8, mix(shape.chance, group(head)));
}

const FIRST_COMPETITION_TEMPLATE = 48;

/** Others that claim the same items, and others whose content this one's cue lies in. */
function addCompetition(
  reading: Reading,
  { kind, chance }: Shape,
  others: ReadingsByItem,
  features: Features,
): void {
  const rivalAt = (at: number | null) =>
    at === null ? undefined : others.get(at)?.find((other) => isRival(other, reading));
  const outer = rivalAt(reading.head);
  const rival = reading.content.map(rivalAt).find((found) => found !== undefined);
  const strength = (other: Reading | undefined) =>
    other ? (other.cueProbability > reading.cueProbability ? 2 : 1) : 0;
  features.add(FIRST_COMPETITION_TEMPLATE + 0, mix(strength(outer), kind));
  features.add(FIRST_COMPETITION_TEMPLATE + 1, mix(strength(rival), kind));
  features.add(FIRST_COMPETITION_TEMPLATE + 2, mix(outer && rival ? 1 : 0, chance));
}
