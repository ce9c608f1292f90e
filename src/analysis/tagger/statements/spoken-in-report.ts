/** Tells who speaks in what another only passes on, behind the words: “…,” Berg recalled Moen saying; “…,” the Courier quoted Moen as saying. */
import { range } from '../../../lib/range.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { CONJUNCTIONS, PREPOSITIONS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const PASSES_ON = /^(?:quot|cit|recall|remember|report|describ)(?:e?s|e?d)$/u;
const OPENS_ANOTHER = [PREPOSITIONS, CONJUNCTIONS] as const;
/** Longest “the mayor, Ole Moen, as” up to the second verb, in items. */
const MAX_NAME = 10;

/** @returns the reading with the second verb for its own, and of its content the words in marks in front. */
export function spokenInReport({ items, sentence }: WordFacts, reading: Reading): Reading {
  const { head, source, content } = reading;
  if (head === null || (source.at(-1) ?? head) >= head) return reading;
  if (!PASSES_ON.test(items[head]?.lower ?? '')) return reading;
  const quoted = content.filter((at) => at < head && items[at]?.quotation);
  const isGoneOn = content.some((at) => at > head && items[at]?.quotation);
  const verb = range(head + 1, head + MAX_NAME).find((at) => isSaying(items[at]));
  if (quoted.length === 0 || isGoneOn || verb === undefined) return reading;
  const end = items[verb - 1]?.lower === 'as' ? verb - 1 : verb;
  const named = range(head + 1, end);
  if (!isName(named.map((at) => items[at])) || sentence[verb] !== sentence[head]) return reading;
  // “recalled Moen, saying”: who recalls says so.
  if (end === verb && items[verb - 1]?.text === ',') return reading;
  return { ...reading, head: verb, cue: [verb], source: named, content: quoted };
}

/** “Moen”, “the mayor, Ole Moen,”, “him”; not “after Moen had left”. */
function isName(named: readonly (Token | undefined)[]): boolean {
  const [first] = named;
  if (first?.kind !== 'word' || OPENS_ANOTHER.some((words) => words.has(first.lower))) return false;
  return named.every((item) => /^(?:word|clitic)$/u.test(item?.kind ?? '') || item?.text === ',');
}

function isSaying(item: Token | undefined): boolean {
  const verb = findCueVerb(item?.lower ?? '');
  return verb?.form === 'ing' && /q/u.test(verb.flags);
}
