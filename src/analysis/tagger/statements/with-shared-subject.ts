/**
 * Parts two verbs of one subject: “Berg hit back at critics and accused them of “lying””, which is Berg’s, not “Berg hit back at critics”’; “Berg
 * told the guests to go home and said, “We are closed””, of which the guests heard only the first.
 */
import { range } from '../../../lib/range.ts';
import { isAdverb } from '../../text/noun-phrases.ts';
import { isPastForm } from '../../text/verb-forms.ts';
import type { JudgedReading } from '../readings/choose-readings.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX } from '../words/lexicon.ts';
import { isFiniteVerb, isNominalTag, isVerb, type WordFacts } from '../words/word-facts.ts';

const AND = /^(?:and|but)$/u;
const RELATIVE = /^(?:who|whom|which|that|whose|where|what)$/u;
/** “Berg heard Moen say”. */
const HEARD = /^(?:hear|heard|hears|hearing|made|makes|let|lets|saw|watched|helped|had)$/u;
/** From here on a second verb counts as one of saying. */
const TOLD_FROM = 0.4;
/** Longest "and has also angrily" in front of a verb, in items. */
const MAX_TO_AND = 4;

/** @returns the readings in their order: each source without a predicate, and no content that goes on with its speaker's next verb. */
export function withSharedSubject(
  facts: WordFacts,
  chosen: readonly JudgedReading[],
): JudgedReading[] {
  const owned = chosen.map((each) => ({ ...each, reading: withoutPredicate(facts, each.reading) }));
  const secondsBySubject = new Map<number | undefined, number[]>();
  for (const { reading, probability } of owned) {
    const { head, source } = reading;
    const isSaid = head !== null && probability >= TOLD_FROM && !isBase(facts, head);
    const and = isSaid ? andBefore(facts, head) : undefined;
    if (and !== undefined)
      secondsBySubject.set(source[0], [...(secondsBySubject.get(source[0]) ?? []), and]);
  }
  return owned.map((each) => {
    const { head, source, content } = each.reading;
    const seconds = source.length === 0 ? undefined : secondsBySubject.get(source[0]);
    const next = seconds?.find((and) => head !== null && and > head && content.includes(and));
    if (head === null || next === undefined || isClause(facts, head + 1, next)) return each;
    const kept = content.filter((at) => at < next);
    return kept.length === 0 ? each : { ...each, reading: { ...each.reading, content: kept } };
  });
}

/** Of a source “Berg hit back at critics” Berg, of “Berg heard Moen” in front of “say” Moen. */
function withoutPredicate(facts: WordFacts, reading: Reading): Reading {
  const { head, source } = reading;
  const [first = 0] = source;
  const last = source.at(-1);
  if (head === null || last === undefined || last >= head) return reading;
  const verb = source.find((at) => at > first && isPredicate(facts, at));
  if (verb === undefined || range(first, verb).some((at) => isRelative(facts, at))) return reading;
  const isHeard = last === head - 1 && HEARD.test(facts.items[verb]?.lower ?? '');
  if (isHeard && isBase(facts, head))
    return { ...reading, source: source.filter((at) => at > verb) };
  if (andBefore(facts, head) === undefined) return reading;
  return { ...reading, source: source.filter((at) => at < verb) };
}

/** A verb right behind what may be its subject. */
function isPredicate(facts: WordFacts, at: number): boolean {
  const { items, tag } = facts;
  // Not tagged for a verb: “Berg leapt”.
  const isPast = items[at - 1]?.isCapital === true && isPastForm(items[at]?.lower ?? '');
  const isBehind = isNominalTag(tag[at - 1]) || items[at - 1]?.text === ',';
  return (isPast || isFiniteVerb(facts, at)) && isBehind && items[at]?.isCapital === false;
}

/** Of “Berg said Moen had come and told him” the second verb may be Moen’s. */
function isClause(facts: WordFacts, from: number, to: number): boolean {
  return range(from, to).some((at) => isFiniteVerb(facts, at) && !isBase(facts, at));
}

const isRelative = ({ items }: WordFacts, at: number) => RELATIVE.test(items[at]?.lower ?? '');

/** “to come out and say”: not what somebody does, but is to do. */
function isBase(facts: WordFacts, at: number): boolean {
  const { items } = facts;
  return isVerb(facts, at) && !/(?:ed|s|ing)$|^(?:said|told|wrote)$/u.test(items[at]?.lower ?? '');
}

/** @returns the “and” of “and then said”, “but has also warned”. */
function andBefore({ items, tag }: WordFacts, head: number): number | undefined {
  const before = range(Math.max(0, head - MAX_TO_AND), head).reverse();
  const at = before.find((place) => {
    const item = items[place];
    return item !== undefined && !isAdverb(item) && tag[place] !== AUX && item.lower !== 'then';
  });
  return at !== undefined && AND.test(items[at]?.lower ?? '') ? at : undefined;
}
