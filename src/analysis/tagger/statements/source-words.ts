/** The words of a source that name who speaks: without what is told of them, and how and when they said so. */
import { range } from '../../../lib/range.ts';
import { isSpeechVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { isAdverb, nounPhraseBefore } from '../../text/noun-phrases.ts';
import { PREPOSITIONS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { runNearest } from '../readings/reading-shape.ts';
import { isVerb, sentenceOf, type WordFacts } from '../words/word-facts.ts';

/** Of several that come out, which one the day tells. */
const DATED =
  /^(?:polls?|surveys?|reports?|stud(?:y|ies)|interviews?|statements?|speech|letters?|articles?|columns?|editorials?|ads?|tweets?|posts?|one|those|the|an?|ones)$/u;
const SPAN =
  /^(?:night|week|weekend|month|year|morning|afternoon|evening|summer|autumn|winter|spring)$/u;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
/** When somebody said so, at the end of who did: the longest first. */
const WHEN: readonly (readonly RegExp[])[] = [
  [/^on$/u, DAY, SPAN],
  [/^(?:earlier|later|late)$/u, /^(?:last|this)$/u, SPAN],
  [/^on$/u, DAY],
  [/^(?:last|this)$/u, SPAN],
  [/^yesterday$/u, SPAN],
  [/^(?:afterwards?|later|yesterday|today|tonight|recently|again)$/u],
];

/** @param anchor the reading's head, or where its content begins. @returns the items of the run nearest to it, in their order. */
export function sourceWords(
  facts: WordFacts,
  { source }: Reading,
  anchor: number,
): readonly number[] {
  const { items } = facts;
  const run = withBracketed(facts, runNearest(source, anchor), anchor);
  const verb = items[anchor];
  const isBehind = verb !== undefined && isSpeechVerb(verb) && run[0] === anchor + 1;
  return trimmed(
    items,
    withoutWhen(facts, isBehind ? withoutManner(items, run) : withoutWhere(facts, run)),
  );
}

const SPEAKING =
  /^(?:speaking|writing|talking|appearing|testifying|posting|tweeting|campaigning)$/u;
const AT = /^(?:in|at|on|to|before|from|outside|during|after)$/u;

/** “Writing in the | Oster Post Anna Berg said”: of the place and the name, which no comma parts, the name is found behind (drop-places.ts). */
function withoutWhere(facts: WordFacts, run: readonly number[]): readonly number[] {
  const { items } = facts;
  const [first = 0, second = 0] = run;
  const opens =
    first === sentenceOf(facts, first).start && SPEAKING.test(items[first]?.lower ?? '');
  if (!opens || !AT.test(items[second]?.lower ?? '')) return run;
  const from = run.findLastIndex((at) => !items[at]?.isCapital) + 1;
  return from < run.length ? run.slice(from) : run;
}

/** Longest of what stands in brackets behind a name, in items. */
const MAX_BRACKET = 12;

/** “Cllr Anna Berg (Lab, | Eastgate) said”: with whom the brackets tell of, where the run begins inside of them and the verb stands behind. */
function withBracketed(
  facts: WordFacts,
  run: readonly number[],
  anchor: number,
): readonly number[] {
  const { items } = facts;
  const [first, last] = [run[0] ?? 0, run.at(-1) ?? 0];
  const close = [last, last + 1].find((at) => items[at]?.text === ')');
  const floor = sentenceOf(facts, first).start;
  const open = range(Math.max(floor, first - MAX_BRACKET), last)
    .reverse()
    .find((at) => /^[()]$/u.test(items[at]?.text ?? ''));
  const isInside = open !== undefined && open < first && items[open]?.text === '(';
  if (close === undefined || anchor < close || !isInside) return run;
  const named = nounPhraseBefore(items, open, floor);
  return named === null ? run : range(named.start, close + 1);
}

/** Without "…, who asked not to be named" behind it and separators at its ends. */
function trimmed(items: readonly Token[], run: readonly number[]): readonly number[] {
  const item = (index: number) => items[run[index] ?? -1];
  let end = run.findIndex(
    (_at, index) =>
      index > 0 &&
      item(index - 1)?.text === ',' &&
      /^(?:who|which|whose|whom)$/u.test(item(index)?.lower ?? ''),
  );
  if (end < 0) end = run.length;
  while (end > 1 && item(end - 1)?.kind === 'punctuation' && item(end - 1)?.text !== ')') end--;
  // Not of "@tarnfan".
  const start = item(0)?.kind === 'punctuation' && item(0)?.text !== '@' && end > 1 ? 1 : 0;
  return run.slice(start, end);
}

/** “said Moen proudly”: the last word behind a verb and a name is none of the name. */
function withoutManner(items: readonly Token[], run: readonly number[]): readonly number[] {
  const [before, last] = run.slice(-2).map((at) => items[at]);
  const isManner = before?.isCapital && last?.lower.endsWith('ly') && isAdverb(last);
  return isManner ? run.slice(0, -1) : run;
}

/** “said Moen afterwards”, “Moen last night vowed”; not “a poll last week”, “disclosures filed on Monday”, which tell of another by the day. */
function withoutWhen(facts: WordFacts, run: readonly number[]): readonly number[] {
  const { items } = facts;
  const lowerAt = (place: number) => items[run.at(place) ?? -1]?.lower ?? '';
  const when = WHEN.find((words) =>
    words.every((word, place) => word.test(lowerAt(place - words.length))),
  );
  const count = when?.length ?? 0;
  const left = run.slice(0, run.length - count);
  const isWho = left.length > 0 && !left.some((at) => isVerb(facts, at));
  const isOther = PREPOSITIONS.has(lowerAt(-count - 1)) || DATED.test(lowerAt(-count - 1));
  const isName = count === 1 && items[run.at(-1) ?? -1]?.isCapital === true;
  return count === 0 || !isWho || isOther || isName ? run : left;
}
