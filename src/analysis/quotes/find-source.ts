/**
 * Finds the words that name the source of a cue: the subject before the verb, over appositions and relative clauses, or
 * the phrase behind an inverted verb ("said Anna Berg") or "according to".
 */
import { findCueVerb } from '../text/cue-lexicon.ts';
import type { Quotation, Token } from '../text/document.ts';
import {
  type ItemRange,
  isNominal,
  nounPhraseAfter,
  nounPhraseBefore,
  sentenceSubject,
} from '../text/noun-phrases.ts';
import { OFFICES } from '../text/offices.ts';
import { COMMON_VERBS, DETERMINERS, PREPOSITIONS, TIME_WORDS } from '../text/word-lists.ts';

/** Most comma-separated parts between a subject and its verb: "Berg, 52, the mayor of Ostwick, who lost, said". */
const MAX_SEGMENTS = 5;
const MAX_RELATIVE_ITEMS = 40;

/**
 * @param verbStart first item of the verb phrase.
 * @param floor nothing before this belongs to the clause (the item behind the last cue's content or quotation).
 * @returns the subject, without appositions; null when the verb shares an earlier subject or has none.
 */
export function findSubject(
  items: readonly Token[],
  verbStart: number,
  floor: number,
): ItemRange | null {
  const before = items[verbStart - 1];
  if (!before || verbStart <= floor) return null;
  if (before.lower === 'who' && before.kind === 'word')
    return findAntecedent(items, verbStart - 1, floor);
  if (before.text === ',' || before.text === '—' || before.text === '–')
    return subjectBeforeApposition(items, verbStart, floor);
  const isConjunction =
    before.lower === 'and' ||
    before.lower === 'but' ||
    before.lower === 'or' ||
    before.lower === 'then';
  if (isConjunction) return null;
  const phrase = nounPhraseBefore(items, verbStart, floor);
  if (!phrase) return subjectBeforeRelative(items, verbStart, floor);
  return preferBeforeRelative(items, phrase, floor);
}

/** "Anna Berg, who said": the name before the comma. */
function findAntecedent(items: readonly Token[], who: number, floor: number): ItemRange | null {
  const end = items[who - 1]?.text === ',' ? who - 1 : who;
  return nounPhraseBefore(items, end, floor);
}

/** "The minister who chaired the talks said": the phrase right before the verb is the talks. */
function preferBeforeRelative(
  items: readonly Token[],
  phrase: ItemRange,
  floor: number,
): ItemRange {
  const limit = Math.max(floor, phrase.start - MAX_RELATIVE_ITEMS);
  for (let at = phrase.start - 1; at >= limit; at--) {
    const item = items[at];
    if (!item || item.kind === 'quotation' || item.kind === 'punctuation') return phrase;
    if (item.lower === 'who') return nounPhraseBefore(items, at, floor) ?? phrase;
  }
  return phrase;
}

function subjectBeforeRelative(
  items: readonly Token[],
  verbStart: number,
  floor: number,
): ItemRange | null {
  const limit = Math.max(floor, verbStart - MAX_RELATIVE_ITEMS);
  for (let at = verbStart - 1; at >= limit; at--) {
    const item = items[at];
    if (!item || item.kind === 'quotation' || item.kind === 'punctuation') return null;
    if (item.lower === 'who' || item.lower === 'that') return nounPhraseBefore(items, at, floor);
  }
  return null;
}

/** Goes left over "…, the mayor of Ostwick, said" to the phrase that the apposition explains. */
function subjectBeforeApposition(
  items: readonly Token[],
  verbStart: number,
  floor: number,
): ItemRange | null {
  let end = verbStart - 1;
  for (let passed = 0; passed < MAX_SEGMENTS; passed++) {
    const comma = lastSeparator(items, end, floor);
    if (comma < 0) return passed > 0 ? subjectInSegment(items, floor, end) : null;
    if (!isApposition(items, comma + 1, end)) {
      return subjectInSegment(items, comma + 1, end) ?? nounPhraseBefore(items, end, floor);
    }
    const segment = lastSeparator(items, comma, floor) + 1;
    const phrase = subjectInSegment(
      items,
      hasOwnSubject(items, segment, comma) ? segment : floor,
      comma,
    );
    // Right behind a quotation stands who says it: “No,” a clerk, who asked not to be named, said.
    const isFirst = items[segment - 1]?.kind === 'quotation';
    if (phrase && (isFirst || !isApposition(items, segment, comma))) return phrase;
    end = comma;
  }
  return null;
}

function subjectInSegment(items: readonly Token[], start: number, end: number): ItemRange | null {
  const floor = hasOwnSubject(items, start, end) ? start + 1 : Math.max(0, start);
  return nounPhraseBefore(items, end, floor);
}

function lastSeparator(items: readonly Token[], before: number, floor: number): number {
  const limit = Math.max(floor, before - MAX_RELATIVE_ITEMS);
  for (let at = before - 1; at >= limit; at--) {
    if (
      /^[,—–;:]$/u.test(items[at]?.text ?? '') ||
      (items[at]?.kind === 'quotation' && (items[at]?.quotation?.wordCount ?? 0) > 4)
    )
      return at;
  }
  return -1;
}

/** Starts like an explanation of the name before it: a relative clause, an office in lower case, an age, "Jr.". */
function isApposition(items: readonly Token[], start: number, end: number): boolean {
  const first = items[start];
  if (!first || start >= end) return false;
  if (hasOwnSubject(items, start, end)) return false;
  if (start > 0 && isOwnedOffice(items, start, end)) return true;
  if (/^(?:who|whose|which|whom|where|jr\.?|sr\.?)$/u.test(first.lower)) return true;
  if (first.kind === 'number') return true;
  if (
    DETERMINERS.has(first.lower) &&
    /^(?:a|an|the|his|her|its|their|one|now|then)$/u.test(first.lower)
  )
    return start > 0;
  if (
    PREPOSITIONS.has(first.lower) ||
    /^(?:speaking|along|including|himself|herself)$/u.test(first.lower)
  )
    return start > 0;
  if (first.lower.endsWith('ing') || first.lower.endsWith('ed')) return start > 0;
  if (/^(?:R|D|I)-/u.test(first.text)) return true;
  return first.kind === 'word' && !first.isCapital && isNominal(first);
}

/** "…, which Anna Berg": the clause has a subject of its own. */
function hasOwnSubject(items: readonly Token[], start: number, end: number): boolean {
  if (!/^(?:which|whom|that)$/u.test(items[start]?.lower ?? '')) return false;
  return start + 1 < end && items.slice(start + 1, end).every((item) => item.isCapital);
}

/** "…, Ostwick’s harbour minister": an office behind its owner. */
function isOwnedOffice(items: readonly Token[], start: number, end: number): boolean {
  const clitic = items.findIndex((item, at) => at > start && at < end && item.kind === 'clitic');
  const last = items[end - 1];
  return clitic > 0 && last !== undefined && !last.isCapital && OFFICES.has(last.lower);
}

/** @returns the phrase behind an inverted verb or "according to", without appositions; null when none starts there. */
export function findSourceAfter(items: readonly Token[], cueEnd: number): ItemRange | null {
  const first = items[cueEnd];
  if (!first || TIME_WORDS.has(first.lower)) return null;
  if (PREPOSITIONS.has(first.lower) && first.kind === 'word') return null;
  return nounPhraseAfter(items, cueEnd);
}

/** @returns the subject that verbs joined by "and" share: the phrase the sentence starts with. */
export function findSharedSubject(items: readonly Token[], before: number): ItemRange | null {
  const subject = sentenceSubject(items);
  if (!subject || subject.end > before) return null;
  const only = items[subject.start];
  if (
    only &&
    (findCueVerb(only.lower)?.form === 'past' || COMMON_VERBS.has(only.lower)) &&
    !only.isCapital
  )
    return null;
  return subject;
}

/** @returns the quotation right before an item, over a comma too. */
export function quotationBefore(items: readonly Token[], at: number): Quotation | null {
  const before = items[at - 1]?.text === ',' ? items[at - 2] : items[at - 1];
  return before?.quotation ?? null;
}

/** Whether a source may begin here that stands behind its verb: a name, "a fisherman", "the mayor". */
export function opensSource(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.isCapital || /^(?:an?|the|one)$/u.test(token.lower));
}
