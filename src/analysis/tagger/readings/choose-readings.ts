/** Which of all readings are kept: the likeliest of each head, as likely as it takes, and one of each statement. */
import { getOrMake } from '../../../lib/get-or-make.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { WordFacts } from '../words/word-facts.ts';
import type { Reading } from './reading.ts';
import { countWords } from './reading-shape.ts';

/**
 * Readings less likely right are dropped. F1 is best where this is half of the F1 that can be had (Lipton, Elkan and Narayanaswamy,
 * 2014), which is 0.34 here, and as good to 0.1 down to 0.28; the lower end, for a quotation that is dropped has no speaker at all.
 */
const MIN_PROBABILITY = 0.28;
/** The same for what is quoted in part, where the F1 that can be had is 0.8: there is more to be lost. */
const MIN_MIXED = 0.38;
/** The same for a quotation that only the rules give to somebody: without this reading it would have no speaker, with it an uncertain one. */
const MIN_BY_RULES = 0.12;

/** A reading that the labels hold for less likely than another must be right with so much more probability. */
const LEAST_GAIN = 0.05;
/** Readings that share so much of their joint words are of one statement: the corpus' scoring pairs attributions by the same share. */
const MIN_SHARED = 0.5;

/** Fewer shared words, in quotation marks, may be a name that two statements have in common. */
const MIN_QUOTED = 4;

/** A reading and how likely it is right, in [0, 1]. */
export interface JudgedReading {
  readonly reading: Reading;
  readonly probability: number;
}

/** @returns the readings that are kept, likeliest first; no two of one head, and no two of one statement, but for what one says that another said. */
export function chooseReadings(
  facts: WordFacts,
  readings: readonly Reading[],
  probabilities: readonly number[],
): JudgedReading[] {
  const judged = readings.map((reading, at) => ({ reading, probability: probabilities[at] ?? 0 }));
  const likely = judged.filter(
    ({ reading, probability }) => probability >= leastProbability(facts, reading),
  );
  return withQuotationsLeft(facts, likely, withoutDoubles(facts, likely));
}

/** For each reading that of its head which has the same and a quotation beside, where that would have no speaker else. */
function withQuotationsLeft(
  { items }: WordFacts,
  likely: readonly JudgedReading[],
  chosen: readonly JudgedReading[],
): JudgedReading[] {
  const read = new Set(chosen.flatMap(({ reading }) => reading.content));
  const byHead = new Map<number, JudgedReading[]>();
  for (const each of likely)
    if (each.reading.head !== null) getOrMake(byHead, each.reading.head, () => []).push(each);
  return chosen.map((each) => {
    const own = each.reading.content;
    const fuller = byHead.get(each.reading.head ?? -1)?.find(({ reading: { content } }) => {
      if (content.length <= own.length) return false;
      const more = content.filter((at) => !own.includes(at));
      const isFuller = content.length === own.length + more.length;
      return isFuller && more.every((at) => items[at]?.quotation && !read.has(at));
    });
    for (const at of fuller?.reading.content ?? []) read.add(at);
    return fuller ?? each;
  });
}

/**
 * @returns the readings, each quotation in one alone: in “No,” said Berg, who feared a flood. “We must pay.” the last goes on with the first, not
 *   also with what is feared.
 */
export function withoutRepeated(
  facts: WordFacts,
  chosen: readonly JudgedReading[],
): readonly JudgedReading[] {
  const quoted = new Set(
    chosen.flatMap(({ reading }) =>
      reading.head !== null && isQuoted(facts, reading) ? reading.content : [],
    ),
  );
  return chosen.map((each) => {
    const { head, content } = each.reading;
    if (head === null || isQuoted(facts, each.reading)) return each;
    const own = content.filter(
      (at) => !quoted.has(at) || facts.sentence[at] === facts.sentence[head],
    );
    return own.length === 0 || own.length === content.length
      ? each
      : { ...each, reading: { ...each.reading, content: own } };
  });
}

function leastProbability({ items }: WordFacts, { rule, content }: Reading): number {
  const quotations = content.filter((at) => items[at]?.quotation).length;
  if (quotations === content.length) return rule === 0 ? MIN_PROBABILITY : MIN_BY_RULES;
  return quotations === 0 ? MIN_PROBABILITY : MIN_MIXED;
}

function worth({ reading, probability }: JudgedReading): number {
  return probability - (reading.rank === 0 ? 0 : LEAST_GAIN);
}

/** @returns the likeliest first, each where no likelier one has the same head or reads the same statement. */
export function withoutDoubles(
  facts: WordFacts,
  judged: readonly JudgedReading[],
): JudgedReading[] {
  const chosen: JudgedReading[] = [];
  const heads = new Set<number | null>();
  const byItem = new Map<number, Reading[]>();
  for (const each of [...judged].sort((a, b) => worth(b) - worth(a))) {
    const { reading } = each;
    const rivals = new Set(reading.content.flatMap((at) => byItem.get(at) ?? []));
    const isTold = [...rivals].some((rival) => isDouble(facts, reading, rival));
    if (isTold || (reading.head !== null && heads.has(reading.head))) continue;
    chosen.push(each);
    heads.add(reading.head);
    for (const at of reading.content) getOrMake(byItem, at, () => []).push(reading);
  }
  return chosen;
}

/** They read the same words, or the same quotation where nothing else is said. */
function isDouble(facts: WordFacts, one: Reading, other: Reading): boolean {
  if (isToldWithin(facts, one, other) || isToldWithin(facts, other, one)) return false;
  const shared = countWords(
    facts,
    one.content.filter((at) => other.content.includes(at)),
  );
  if (shared >= MIN_QUOTED && isQuoted(facts, one) && isQuoted(facts, other)) return true;
  return (
    shared >=
    MIN_SHARED * (countWords(facts, one.content) + countWords(facts, other.content) - shared)
  );
}

/** “…,” Berg said, according to the Courier: her words, and that she said so is the Courier’s. What is denied was perhaps never said. */
function isToldWithin(facts: WordFacts, inner: Reading, outer: Reading): boolean {
  const { head, source, content } = inner;
  if (head === null || source.length === 0 || !outer.content.includes(head)) return false;
  const verbOf = (at: number | null) => findCueVerb(facts.items[at ?? -1]?.lower ?? '');
  const isDenied = /^(?:deny|reject)$/.test(verbOf(outer.head)?.class ?? '');
  return (
    !isDenied &&
    verbOf(head)?.flags.includes('q') === true &&
    facts.items[content[0] ?? -1]?.quotation?.startsCapital === true &&
    isQuoted(facts, inner) &&
    countWords(facts, content) >= MIN_QUOTED
  );
}

function isQuoted({ items }: WordFacts, { content }: Reading): boolean {
  return content.every((at) => items[at]?.quotation);
}
