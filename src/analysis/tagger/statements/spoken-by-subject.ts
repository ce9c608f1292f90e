/**
 * Tells who speaks where the model takes another for a verb's subject than who is: “Moen rang Berg to say …”, “Ida Lund defending Moen
 * said …”, “…,” said Moen standing beside Berg. Each is another's words with a comma less.
 */
import { range } from '../../../lib/range.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import {
  type ItemRange,
  isAdverb,
  isAuxiliary,
  isFunctionWord,
  isNominal,
  nounPhraseBefore,
  sentenceSubject,
} from '../../text/noun-phrases.ts';
import { maySpeak } from '../../text/offices.ts';
import { isPastForm } from '../../text/verb-forms.ts';
import { DETERMINERS, NOT_ADVERBS, PREPOSITIONS, TIME_WORDS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX } from '../words/lexicon.ts';
import { isVerb, type WordFacts } from '../words/word-facts.ts';

/** Whose object is who speaks: “forced Moen to say”, “leaving it to Moen to say”, “asked Moen to say”. */
const FOR_ANOTHER =
  /^(?:(?:ask|urge|order|beg|invite|want|expect|encourage|force|instruct|advise|challenge|press|persuade|command|implore|allow|permit|enable|help|cause|prompt|push|move|spur|inspire|provoke|goad|induce|compel|oblige|require|need|coax|convince|train|bribe|hire|appoint|pick|elect|select|trust|tempt|embolden|free|dare|like|love|prefer|pressur(?:e|ise|ize)|motivate|empower|trigger|remind|warn|counsel|direct|assign|task|nominate|authori[sz]e|recruit|engage|commission|trick|shame|nudge|lobby|entreat|await|believe|report|allege|deem|appeal|plead|pray|signal|motion|wait|name)(?:s|d|ed|ing)?|(?:forc|urg|invit|encourag|challeng|persuad|implor|enabl|caus|mov|inspir|provok|induc|compell|oblig|requir|brib|permitt|dar|pressuris|pressuriz|motivat|lov|preferr)(?:ing|ed)|tell|tells|telling|told|lead|leads|led|leading|leave|leaves|left|leaving|drive|drives|drove|driven|driving|get|gets|got|getting|bring|brings|brought|bringing|teach|teaches|taught|pay|pays|paid|paying|send|sends|sent|sending|choose|chooses|chose|chosen|find|finds|found|hear|heard|see|sees|saw|seen|seeing|known|fall|falls|fell|fallen|falling|relies|relied|relying|have|has|had|having)$/u;
const CLOSED = /^[,;:–—()-]$/u;
/** “said Moen beside Berg”, “said Moen once Berg had left”. */
const BEHIND_NAME =
  /^(?:beside|alongside|outside|inside|near|before|after|until|once|because|when|while|during|via|through|within|opposite|amid|then|but)$/u;
/** Adjectives in front of a name: “ranking Democrat Moen”. */
const ADJECTIVE =
  /^(?:leading|ranking|sitting|serving|acting|founding|managing|reigning|standing|rising|incoming|outgoing|visiting|retiring|running|losing|winning|including|following|according|surviving|remaining)$/u;
const BESIDE = /^(?:beside|alongside|outside|inside|opposite)$/u;
const TIMES = /^(?:moments|seconds|minutes|hours|days|weeks|months|years)$/u;
const AND = /^(?:and|but|to)$/u;
/** “a text from Moen to say” */
const MESSAGE =
  /^(?:texts?|calls?|letters?|messages?|e-?mails?|notes?|word|statements?|tweets?|cards?)$/u;
const RELATIVE = /^(?:who|whom|which|that|whose)$/u;
/** Longest way from "to" back to the verb that it goes with, in items. */
const MAX_CLAUSE = 24;
/** Longest “the head of Oster Water” behind “from”, in items. */
const MAX_NAME = 8;
/** Most verbs of one subject: “stood up, came over and rang Berg to say”. */
const MAX_VERBS = 3;

/** @returns the reading with the subject of its verb for a source. */
export function spokenBySubject(facts: WordFacts, reading: Reading): Reading {
  const { head, source } = reading;
  const [first] = source;
  const last = source.at(-1);
  if (head === null || first === undefined || last === undefined) return reading;
  const end = first > head ? endBehind(facts, source, head) : participleIn(facts, source);
  if (end !== undefined) return { ...reading, source: source.filter((at) => at < end) };
  if (last > head) return reading;
  const subject =
    whoDoesSo(facts, reading, last) ??
    whoIsDescribed(facts, reading, first, last) ??
    whoComments(facts, reading, first, last);
  return subject ? { ...reading, source: range(subject.start, subject.end) } : reading;
}

/** “said Moen | standing beside Berg”, “said Moen | moments before”, “said Moen | and Berg left”. */
function endBehind(facts: WordFacts, source: readonly number[], head: number): number | undefined {
  const { items } = facts;
  const behind = (source.at(-1) ?? 0) + 1;
  if (source[0] !== head + 1) return undefined;
  return bareOf(facts, source).find((at) => {
    if (!isName(facts, at - 1)) return false;
    const [lower, next] = [items[at]?.lower ?? '', items[at + 1]?.lower ?? ''];
    if (BEHIND_NAME.test(lower) && items[at]?.isCapital === false) return true;
    if (TIMES.test(lower) && /^(?:before|after|later|earlier)$/u.test(next)) return true;
    if (lower === 'and') return isClause(facts, at + 1, behind);
    return isParticiple(facts, at) && isSet(facts, at, behind);
  });
}

/** Behind its first item, up to what is told of it between commas or behind “who”. */
function bareOf({ items }: WordFacts, source: readonly number[]): readonly number[] {
  const { lower } = items[source[0] ?? 0] ?? {};
  if (/^an?$/u.test(lower ?? '')) return [];
  const end = source.findIndex((at) => {
    const item = items[at];
    return item?.text === ',' || RELATIVE.test(item?.lower ?? '');
  });
  return source.slice(1, end < 0 ? source.length : end);
}

/** Of several the participle tells which: “Democrats backing the bill”; but “Democrats backing Moen” is not Moen. */
function isSet({ items }: WordFacts, at: number, end: number): boolean {
  const isSeveral = items[at - 1]?.lower.endsWith('s') === true;
  return (
    !isSeveral || range(at + 1, Math.min(end, at + 3)).some((place) => items[place]?.isCapital)
  );
}

/** “and Berg left”, “and walked out”; not “and the man who left”. */
function isClause(facts: WordFacts, from: number, to: number): boolean {
  const { items, tag, sentence } = facts;
  const words = range(from, to + 1).filter((at) => sentence[at] === sentence[from]);
  if (words.some((at) => RELATIVE.test(items[at]?.lower ?? ''))) return false;
  return words.some(
    (at) =>
      items[at]?.isCapital === false &&
      (tag[at] === AUX || (isVerb(facts, at) && isPastForm(items[at]?.lower ?? ''))),
  );
}

/** “Judge Lund | sentencing Moen said”. */
function participleIn(facts: WordFacts, source: readonly number[]): number | undefined {
  const end = (source.at(-1) ?? 0) + 1;
  return bareOf(facts, source).find(
    (at) =>
      isName(facts, at - 1) &&
      (isParticiple(facts, at) || isBeside(facts, at)) &&
      isSet(facts, at, end),
  );
}

/** “defending Moen”, “chairing the meeting”, “seconded by Berg”; not “planning officer”. */
function isParticiple({ items }: WordFacts, at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (!item || item.isCapital || next?.kind !== 'word') return false;
  if (next.lower === 'by') return /..ed$/u.test(item.lower);
  if (!/...ing$/u.test(item.lower)) return false;
  if (next.isCapital) return !ADJECTIVE.test(item.lower);
  return (
    [DETERMINERS, PREPOSITIONS].some((words) => words.has(next.lower)) ||
    BEHIND_NAME.test(next.lower)
  );
}

/** “Moen beside Berg”; not “Labour outside of Oster”. */
function isBeside({ items }: WordFacts, at: number): boolean {
  const { lower = '', isCapital } = items[at] ?? {};
  return isCapital === false && BESIDE.test(lower) && items[at + 1]?.lower !== 'of';
}

/** Tags tell less: of a surname they may make a verb. */
function isName({ items }: WordFacts, at: number): boolean {
  const item = items[at];
  if (item?.isCapital !== true || item.kind !== 'word' || isFunctionWord(item.lower)) return false;
  return !item.lower.endsWith('ly') || NOT_ADVERBS.has(item.lower);
}

/** Of “Moen rang Berg to say” Moen, of “Moen read a text from Berg to say” Berg. */
function whoDoesSo(facts: WordFacts, reading: Reading, last: number): ItemRange | null {
  const { items, sentence, sentenceStart } = facts;
  const to = (reading.head ?? 0) - 1;
  if (items[to]?.lower !== 'to' || last !== to - 1) return null;
  const start = sentenceStart[sentence[to] ?? 0] ?? 0;
  const from = fromBefore(facts, to, start);
  if (from !== undefined) return { start: from + 1, end: to };
  const verb = verbBefore(facts, to, start);
  if (verb === undefined || isForAnother(facts, verb, reading.source[0] ?? to)) return null;
  return subjectOf(facts, verb, start);
}

/** Also of the second verb, and the third, of one subject. */
function subjectOf(facts: WordFacts, last: number, start: number): ItemRange | null {
  const { items } = facts;
  let verb: number | undefined = last;
  for (let count = 0; verb !== undefined && count < MAX_VERBS; count++) {
    const before = beforeVerb(facts, verb, start);
    const isComma = items[before]?.text === ',';
    const told = isComma ? subjectBeforeComma(facts, start, before) : null;
    if (told) return told;
    if (!isComma && !AND.test(items[before]?.lower ?? ''))
      return subjectBehind(facts, start, before + 1);
    verb = verbBefore(facts, before, start);
  }
  return null;
}

/** @returns the “from” of “a text from Moen to say”. */
function fromBefore({ items }: WordFacts, to: number, start: number): number | undefined {
  return range(Math.max(start, to - MAX_NAME), to)
    .reverse()
    .find((at) => items[at]?.lower === 'from' && MESSAGE.test(items[at - 1]?.lower ?? ''));
}

function subjectBehind({ items }: WordFacts, start: number, end: number): ItemRange | null {
  const subject = nounPhraseBefore(items, end, start);
  const first = items[subject?.start ?? -1]?.lower ?? 'it';
  return first === 'it' || TIME_WORDS.has(items[end - 1]?.lower ?? '') ? null : subject;
}

function verbBefore(facts: WordFacts, end: number, start: number): number | undefined {
  return range(Math.max(start, end - MAX_CLAUSE), end)
    .reverse()
    .find((at) => isVerbOfClause(facts, at));
}

function isVerbOfClause(facts: WordFacts, at: number): boolean {
  const { items, tag } = facts;
  const [item, before, next] = [items[at], items[at - 1], items[at + 1]];
  if (!item || item.isCapital) return false;
  if (tag[at] === AUX) return true;
  // Not “the remaining members”.
  if (/ing$/u.test(item.lower))
    return FOR_ANOTHER.test(item.lower) || before?.text === ',' || tag[at - 1] === AUX;
  if (isVerb(facts, at)) return true;
  // Not tagged for a verb: “A caller rang the police”.
  const isBehind = isName(facts, at - 1) || /^(?:,|who|and|but)$/u.test(before?.lower ?? '');
  const isBefore = next !== undefined && (DETERMINERS.has(next.lower) || maySpeak(next));
  return isPastForm(item.lower) && (isBehind || (isBefore && isNominal(before)));
}

/** “forced Moen to say”, “it was for Moen to say”, “called on Moen to say”. */
function isForAnother({ items, tag }: WordFacts, verb: number, first: number): boolean {
  const lower = items[verb]?.lower ?? '';
  if (tag[verb] === AUX || FOR_ANOTHER.test(lower)) return true;
  if (/^(?:for|on|upon)$/u.test(items[first - 1]?.lower ?? '')) return true;
  return range(verb + 1, first).some((at) => CLOSED.test(items[at]?.text ?? ''));
}

/** @returns the item in front of "has then angrily rung". */
function beforeVerb({ items }: WordFacts, verb: number, start: number): number {
  let at = verb - 1;
  while (at > start) {
    const item = items[at];
    if (!item || !(isAdverb(item) || isAuxiliary(item) || item.lower === 'since')) break;
    at--;
  }
  return at;
}

/** “Moen, 44, rang Berg to say”. */
function subjectBeforeComma({ items }: WordFacts, start: number, comma: number): ItemRange | null {
  const subject = subjectIn(items, start, comma + 1);
  return items[subject?.end ?? -1]?.text === ',' ? subject : null;
}

function subjectIn(items: WordFacts['items'], start: number, end: number): ItemRange | null {
  const subject = sentenceSubject(items.slice(start, end));
  return subject && { start: start + subject.start, end: start + subject.end };
}

/** Of “Ida Lund defending | Moen said” Ida Lund. */
function whoIsDescribed(
  facts: WordFacts,
  { head }: Reading,
  first: number,
  last: number,
): ItemRange | null {
  const { items, sentence, sentenceStart } = facts;
  if (beforeVerb(facts, head ?? 0, last) !== last) return null;
  const at = PREPOSITIONS.has(items[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  const isSpoken = /[ct]/u.test(findCueVerb(items[at]?.lower ?? '')?.flags ?? '');
  if (!isName(facts, at - 1) || !isParticiple(facts, at) || isSpoken) return null;
  const start = sentenceStart[sentence[at] ?? 0] ?? 0;
  const subject = nounPhraseBefore(items, at, start);
  return subject?.start === start ? subject : null;
}

/** Of “Moen refused to pay an architect who sued, saying” Moen. */
function whoComments(
  facts: WordFacts,
  { head }: Reading,
  first: number,
  last: number,
): ItemRange | null {
  const { items, sentence, sentenceStart } = facts;
  const verb = head ?? 0;
  const isComment = /ing$/u.test(items[verb]?.lower ?? '') && items[verb - 1]?.text === ',';
  if (!isComment || items[last + 1]?.lower !== 'who' || !isVerb(facts, first - 1)) return null;
  return subjectIn(items, sentenceStart[sentence[verb] ?? 0] ?? 0, first);
}
