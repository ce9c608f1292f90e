/**
 * Walks over noun phrases without a part-of-speech tagger, by closed word classes and shape.
 *
 * All positions are indices into the items of one sentence; ranges are half-open. Limit: a lower-case verb that is in
 * no list is taken for a noun, so a phrase may reach too far to the left; its head is still right.
 */
import { findCueVerb } from './cue-lexicon.ts';
import type { Token } from './document.ts';
import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  NOT_ADVERBS,
  NOUN_LINKS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from './word-lists.ts';

export interface ItemRange {
  readonly start: number;
  readonly end: number;
}

type Items = readonly Token[];

/** Longest noun phrase that is looked at, in items: keeps the walk linear on any text. */
const MAX_PHRASE_ITEMS = 24;

export function isAdverb(item: Token): boolean {
  if (item.kind !== 'word' || item.isCapital)
    return ADVERBS.has(item.lower) && item.isCapital && item.lower !== 'long';
  return (
    ADVERBS.has(item.lower) ||
    (item.lower.endsWith('ly') && item.lower.length > 4 && !NOT_ADVERBS.has(item.lower))
  );
}

/**
 * A word that may be part of a noun phrase: a name, a noun, an adjective, a number, a possessive, a short
 * quotation. An apostrophe that is left among the items is a plural's: the guests’ guide.
 */
export function isNominal(item: Token | undefined): boolean {
  if (!item) return false;
  if (item.kind === 'number' || item.kind === 'clitic') return true;
  if (item.kind === 'quotation')
    return (item.quotation?.wordCount ?? 0) <= 4 && item.quotation?.ending === 'open';
  if (item.kind === 'punctuation') return item.text === '&' || item.text === '-';
  if (item.kind === 'mark') return /^[’']$/u.test(item.text);
  if (item.kind !== 'word') return false;
  if (item.isCapital && (!SENTENCE_ONLY.has(item.lower) || isAcronym(item.text))) return true;
  return !isFunctionWord(item.lower) && !isAdverb(item) && !COMMON_VERBS.has(item.lower);
}

/** "US" is no pronoun and "IT" no subject. */
export function isAcronym(text: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(text);
}

/** Capital only because they start a sentence. */
const SENTENCE_ONLY = new Set([
  ...CONJUNCTIONS,
  ...PREPOSITIONS,
  ...SUBJECT_PRONOUNS,
  ...OTHER_PRONOUNS,
  ...DETERMINERS,
  ...AUXILIARIES,
  'asked',
  'speaking',
  'according',
  'meanwhile',
  'still',
  'also',
  'then',
  'however',
  'yet',
  'not',
]);

/** “is”, “has”, “would”, “shouldn’t”. */
export function isAuxiliary(item: Token | undefined): boolean {
  return item?.kind === 'word' && (AUXILIARIES.has(item.lower) || MODALS.has(item.lower));
}

const FUNCTION_WORDS = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...SUBJECT_PRONOUNS,
  ...OTHER_PRONOUNS,
  ...NEGATIONS,
]);

export const isFunctionWord = (lower: string): boolean => FUNCTION_WORDS.has(lower);

/**
 * @param end index behind the phrase's last item.
 * @param floor the phrase may not start before this.
 * @returns the noun phrase or pronoun that ends there; null when none does.
 */
export function nounPhraseBefore(items: Items, end: number, floor: number): ItemRange | null {
  const last = items[end - 1];
  if (!last || end <= floor) return null;
  if (last.kind === 'word' && SUBJECT_PRONOUNS.has(last.lower) && last.lower !== 'i')
    return { start: end - 1, end };
  if (last.text === 'I') return { start: end - 1, end };
  if (/^(?:others|some|many|several|both|this|that|one|few|most|all|none)$/u.test(last.lower))
    return { start: end - 1, end };
  const closed = skipBracketBack(items, end, floor);
  if (!isNominal(items[closed - 1])) return null;
  const lowest = Math.max(floor, end - MAX_PHRASE_ITEMS);
  let start = closed - 1;
  while (start > lowest) {
    const before = extendLeft(items, start, lowest);
    if (before === start) break;
    start = before;
  }
  return { start, end };
}

/** "Berg (D-Md.)" -> behind "Berg". */
function skipBracketBack(items: Items, end: number, floor: number): number {
  if (items[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > Math.max(floor, end - 8); at--)
    if (items[at]?.text === '(') return at;
  return end;
}

function extendLeft(items: Items, start: number, floor: number): number {
  const item = items[start];
  const before = items[start - 1];
  if (!item || !before || start <= floor) return start;
  const opensPhrase =
    item.kind === 'word' && DETERMINERS.has(item.lower) && !(item.isCapital && start > floor);
  if (opensPhrase) return linkedLeft(items, start, floor);
  if (isNominal(before)) return start - 1;
  if (before.lower === 'per' && items[start - 2]?.kind === 'number')
    return Math.max(floor, start - 2);
  if (before.kind === 'word' && DETERMINERS.has(before.lower)) return start - 1;
  if (
    before.text === 'and' &&
    start - 2 >= floor &&
    items[start - 2]?.isCapital &&
    item.isCapital &&
    isNominal(items[start - 2])
  )
    return start - 2;
  return linkedLeft(items, start, floor);
}

/** A preposition between two nouns joins them: "spokesman for" + "the ministry". */
function linkedLeft(items: Items, start: number, floor: number): number {
  const link = items[start - 1];
  const noun = items[start - 2];
  if (!link || !noun || start - 2 < floor) return start;
  if (link.kind !== 'word' || !NOUN_LINKS.has(link.lower) || link.isCapital) return start;
  if (noun.kind === 'number' || !isNominal(noun) || TIME_WORDS.has(noun.lower)) return start;
  const isVerb = findCueVerb(noun.lower) !== null && !/s$/u.test(noun.lower);
  return isVerb ? start : start - 2;
}

/** @returns the noun phrase that starts at `start` (without appositions); null when none does. */
export function nounPhraseAfter(items: Items, start: number): ItemRange | null {
  const first = items[start];
  if (!first || first.kind === 'quotation') return null;
  if (first.kind === 'word' && SUBJECT_PRONOUNS.has(first.lower)) return { start, end: start + 1 };
  let end = start;
  const limit = Math.min(items.length, start + MAX_PHRASE_ITEMS);
  while (end < limit && continuesPhrase(items, start, end)) end++;
  while (end > start && !isNominal(items[end - 1])) end--;
  return end > start ? { start, end } : null;
}

function continuesPhrase(items: Items, start: number, at: number): boolean {
  const item = items[at];
  if (!item) return false;
  if (item.kind === 'quotation')
    return at > start && (item.quotation?.wordCount ?? 9) <= 3 && items[at + 1]?.isCapital === true;
  const before = items[at - 1]?.lower ?? '';
  if (item.kind === 'word' && DETERMINERS.has(item.lower)) {
    return at === start || NOUN_LINKS.has(before) || (!item.isCapital && before === 'and');
  }
  if (isNominal(item) && !TIME_WORDS.has(item.lower))
    return item.isCapital || at === start || !isFiniteVerb(item);
  if (item.kind !== 'word' || at === start) return false;
  return isLink(item, before) && isNominalStart(items[at + 1]);
}

/** “mayor of Oster”, “a clearly tired Moen”. */
function isLink({ lower }: Token, before: string): boolean {
  return /^(?:of|for|at|and)$/u.test(lower) || (DETERMINERS.has(before) && lower.endsWith('ly'));
}

function isNominalStart(item: Token | undefined): boolean {
  return isNominal(item) || (item?.kind === 'word' && DETERMINERS.has(item.lower));
}

/** Past or third-person form of a verb in the lexicon: ends a subject. */
function isFiniteVerb(item: Token): boolean {
  const verb = findCueVerb(item.lower);
  return (
    verb !== null && (verb.form === 'past' || (verb.form === 'third' && !verb.flags.includes('n')))
  );
}

/** @returns the subject that the sentence seems to have, behind any fronted phrase; null when it starts otherwise. */
export function sentenceSubject(items: Items): ItemRange | null {
  let at = 0;
  while (at < items.length && isOpener(items[at])) at++;
  const first = items[at];
  if (!first) return null;
  if (
    first.kind === 'word' &&
    (PREPOSITIONS.has(first.lower) ||
      first.lower === 'speaking' ||
      first.lower === 'asked' ||
      first.lower === 'according')
  ) {
    const comma = items.findIndex(
      (item, index) => index > at && index < at + MAX_PHRASE_ITEMS && item.text === ',',
    );
    if (comma < 0) return null;
    const isDate = items[comma + 1]?.kind === 'number' && items[comma + 2]?.text === ',';
    return nounPhraseAfter(items, isDate ? comma + 3 : comma + 1);
  }
  return nounPhraseAfter(items, at);
}

function isOpener(item: Token | undefined): boolean {
  if (!item) return false;
  if (item.kind === 'punctuation' || item.kind === 'mark') return true;
  return (
    item.kind === 'word' &&
    (/^(?:and|but|so|yet|then|still|also|however|meanwhile|now|instead|nor|or|later|earlier|even|indeed|finally|today)$/u.test(
      item.lower,
    ) ||
      (item.isCapital && /ly$/u.test(item.lower) && ADVERB_OPENERS.test(item.lower)))
  );
}

const ADVERB_OPENERS =
  /^(?:recently|finally|separately|similarly|initially|reportedly|previously|additionally|ultimately|eventually|apparently|clearly)$/u;
