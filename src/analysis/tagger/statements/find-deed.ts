/**
 * Finds who speaks beside what a face or a hand does: “It is late.” Moen shakes his head. “Go home.” Features write so instead of “says
 * Moen”; the articles that the model learned from hardly ever do.
 */
import { range } from '../../../lib/range.ts';
import type { Token } from '../../text/document.ts';
import { isAdverb, isAuxiliary, isFunctionWord } from '../../text/noun-phrases.ts';
import { maySpeak } from '../../text/offices.ts';
import { PREPOSITIONS } from '../../text/word-lists.ts';
import { quotedWords, sentenceOf, type WordFacts } from '../words/word-facts.ts';
import { behindAside, type Introduction, type Range } from './find-introduction.ts';

/** Longest name or description of who does it, and what is told of them between commas, in items. */
const MAX_NAME = 6;
const MAX_ASIDE = 10;
/** Of the whole sentence. */
const MAX_DEED = 30;
/** Items behind the verb in which a part of the body is named. */
const MAX_OBJECT = 4;

/** Nothing needs to follow these. */
const FACE =
  /^(?:shrug|sigh|laugh|chuckle|giggle|grin|smirk|nod|frown|winc|grimac|snort|sob|hesitat|paus|blush|smil|groan|wink)(?:e?s|e?d|ged|ned|ded|bed)$/u;
/** These, only where it is told whereto: “looks out of the window”; not “looks like a winner”, “stood for the council”. */
const POSTURE =
  /^(?:looks|looked|gazes|gazed|stares|stared|glances|glanced|leans|leaned|leant|gestures|gestured|sits|sat|turns|turned)$/u;
const WHERETO = /^(?:up|down|away|out|around|round|over|across|back|forwards?|at|into|off)$/u;
const BODY =
  /^(?:head|eyes?|eyebrows?|hands?|arms?|shoulders?|throat|lips?|face|chin|nose|brow|hair|fists?|fingers?|voice|tears?|breath|glasses|forehead|cheeks?|palms?)$/u;
const LEADS = /^(?:then|and|but|now|again|finally|here)$/u;
/** Somebody else may speak meanwhile. */
const MEANWHILE = /^(?:as|when|while|whenever|because|before|after|until)$/u;

/** @returns who does it and by what verb; null where no such sentence stands in front of the quotation, or between it and the next. */
export function findDeed(facts: WordFacts, at: number): Introduction | null {
  const { items, sentence, sentenceStart } = facts;
  const own = sentence[at] ?? 0;
  const quotation = items[at]?.quotation;
  if (!quotation) return null;
  if (items[at - 1]?.text === ':')
    return quotation.startsCapital && sentence[at + 1] !== own
      ? deedIn(facts, { start: sentenceStart[own] ?? 0, end: at - 1 })
      : null;
  const before = isAlone(facts, at) ? deedBeside(facts, at, own - 1) : null;
  if (before) return before;
  // “Did he pay?” Moen laughs. “Never.”: it may be Moen who is asked.
  if (quotedWords(facts, quotation).endsWith('?')) return null;
  const other = isAlone(facts, at) ? own + 1 : own;
  return sentenceStart[own] === at && isAlone(facts, sentenceStart[other + 1] ?? -1)
    ? deedBeside(facts, at, other)
    : null;
}

/** The quotation is all of its sentence. */
function isAlone(facts: WordFacts, at: number): boolean {
  const { start, end } = sentenceOf(facts, at);
  return Boolean(facts.items[at]?.quotation?.startsCapital) && start === at && end === at + 1;
}

/** @param other index of a sentence: of its own, where that goes on with the deed, or of one beside. */
function deedBeside(facts: WordFacts, at: number, other: number): Introduction | null {
  const { items, paragraph, sentenceStart } = facts;
  const first = sentenceStart[other] ?? -1;
  const start = items[first]?.quotation ? first + 1 : first;
  const end = sentenceStart[other + 1] ?? -1;
  return paragraph[first] === paragraph[at] ? deedIn(facts, { start, end }) : null;
}

function deedIn({ items }: WordFacts, { start, end }: Range): Introduction | null {
  const from = LEADS.test(items[start]?.lower ?? '') ? start + 1 : start;
  const words = items.slice(from, end);
  const isOthers = words.some(
    (word, index) =>
      word.quotation ||
      word.text === '?' ||
      (MEANWHILE.test(word.lower) && !isOwn(words[index + 1])),
  );
  if (end - from > MAX_DEED || isOthers) return null;
  const nameEnd = range(from, Math.min(end, from + MAX_NAME + 1)).find(
    (at) => items[at]?.text === ',' || isDeed(items, at) || isAdverbAt(items, at, from),
  );
  if (nameEnd === undefined || !isName(items.slice(from, nameEnd))) return null;
  let verb = behindAside(items, nameEnd, MAX_ASIDE);
  while (isAdverbAt(items, verb, from)) verb++;
  return isDeed(items, verb) ? { source: { start: from, end: nameEnd }, head: verb } : null;
}

/** “… when she thinks of it”, “… when asked”; not “… as Berg speaks”. */
const isOwn = (next: Token | undefined): boolean =>
  /^(?:he|she|i|asked|if)$/u.test(next?.lower ?? '');

const isAdverbAt = (items: readonly Token[], at: number, from: number): boolean =>
  at > from && items[at] !== undefined && isAdverb(items[at]);

/** “shrugs”, “shakes his head”, “looks out”. */
function isDeed(items: readonly Token[], at: number): boolean {
  const lower = items[at]?.lower ?? '';
  if (items[at]?.kind !== 'word') return false;
  if (FACE.test(lower)) return true;
  const next = items[at + 1]?.lower ?? '';
  if (POSTURE.test(lower) && WHERETO.test(next)) return true;
  const object = items.slice(at + 2, at + 1 + MAX_OBJECT);
  return (
    /^(?:his|her)$/u.test(next) &&
    /[sdtkw]$/u.test(lower) &&
    object.some((item) => BODY.test(item.lower))
  );
}

/** “he”, “Ole Moen”, “the old fisherman”; not “the dog”, “they”, “in Oster”. */
function isName(words: readonly Token[]): boolean {
  const [first, ...more] = words;
  if (!first || words.some(({ kind }) => kind !== 'word')) return false;
  if (/^(?:he|she)$/u.test(first.lower)) return more.length === 0;
  const isPhrase = words.every(
    (word) => !isAuxiliary(word) && (word.lower === 'of' || !PREPOSITIONS.has(word.lower)),
  );
  return isPhrase && words.some((word) => maySpeak(word) && !isFunctionWord(word.lower));
}
