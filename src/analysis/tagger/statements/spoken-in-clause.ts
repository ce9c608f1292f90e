/**
 * Tells who speaks in a clause whose sentence is about another: “Oster Mills shares slide as chief executive warns of costs”, and behind “and”
 * about what nobody hears speak: “Shares fell after the company cut its forecast and said costs would rise”.
 */
import { range } from '../../../lib/range.ts';
import { isAdverb } from '../../text/noun-phrases.ts';
import type { Reading } from '../readings/reading.ts';
import { isFiniteVerb, sentenceOf, type WordFacts } from '../words/word-facts.ts';

/** Prices, traffic and what is held: things that papers tell of first, and then who did something about them. */
const MUTE =
  /^(?:shares?|stocks?|bonds?|prices?|futures|sales|profits?|revenues?|markets?|trading|output|oil|gas|gold|rates?|yields?|flights?|trains?|traffic|services?|roads?|lines?|bridges?|classes|lessons|exams|tours?|match|game|race|strikes?|protests?|march|rows?|dispute|talks|meetings?|hearings?|trials?|cases?|inquiry|inquest|votes?|elections?|debate|deal|ban|concerts?|shows?|events?|plans?|work|fires?|blaze|storm|incident|attack|collision|crash)$/u;
const OPENS = /^(?:after|when|as|once|because|since|before|while)$/u;
/** Most words in front of such a thing: “All of the shares”. */
const MAX_BEFORE = 3;
/** Longest way from what the sentence is about to its verb of speech, in items. */
const MAX_WAY = 40;

/** @returns the reading with the subject of the clause that its verb goes on with for a source. */
export function spokenInClause(facts: WordFacts, reading: Reading): Reading {
  const { items, sentence } = facts;
  const { head, source } = reading;
  const last = source.at(-1);
  const behind = behindAs(facts, reading);
  if (behind !== null) return { ...reading, source: behind };
  if (head === null || last === undefined || last > head || head - last > MAX_WAY) return reading;
  const subject = source.findIndex((at) => MUTE.test(items[at]?.lower ?? ''));
  const isMute = subject >= 0 && subject <= MAX_BEFORE;
  if (!isMute || sentence[last] !== sentence[head] || !isJoined(facts, head)) return reading;
  const opens = range(last + 1, head).findLast((at) => OPENS.test(items[at]?.lower ?? ''));
  if (opens === undefined) return reading;
  const verb = range(opens + 1, head).find((at) => isFiniteVerb(facts, at));
  const named = range(opens + 1, verb ?? opens);
  const isNamed = named.length > 0 && named.every((at) => items[at]?.kind !== 'punctuation');
  return isNamed ? { ...reading, source: named } : reading;
}

/** “and said”, “and later said”. */
function isJoined({ items }: WordFacts, head: number): boolean {
  const before = items[head - 1];
  const and = before && isAdverb(before) ? head - 2 : head - 1;
  return items[and]?.lower === 'and';
}

/** “Oster Mills shares slide as | chief executive” of a headline, whose verbs look like nouns; not “Those who ran as Democrats say”. @returns null where there is none. */
function behindAs(facts: WordFacts, { head, source }: Reading): readonly number[] | null {
  const { items } = facts;
  const { start, end } = sentenceOf(facts, head ?? 0);
  const isHeadline = !/^[.?!]$/u.test(items[end - 1]?.text ?? '');
  const as = source.findLastIndex((at) => items[at]?.lower === 'as');
  const isWhole = source[0] === start && source.at(-1) === (head ?? 0) - 1;
  if (!isHeadline || !isWhole || as < 2 || as === source.length - 1) return null;
  const isPlain = source
    .slice(0, as)
    .every((at) => items[at]?.kind === 'word' && items[at]?.lower !== 'who');
  return isPlain ? source.slice(as + 1) : null;
}
