/**
 * Finds the office that goes with a name, in the article's own words: in front of it ("Foreign Minister Anna Berg", "the
 * fisheries minister, Anna Berg,") or behind ("Anna Berg, mayor of Oster"), and whose it is ("Vestmark’s", "its").
 */
import { lowerBound } from '../../../lib/lower-bound.ts';
import type { Span } from '../../../model/span.ts';
import { countryOf } from '../../text/countries.ts';
import type { Document, Paragraph, Token } from '../../text/document.ts';
import { isFunctionWord, isNominal } from '../../text/noun-phrases.ts';
import { ABBREVIATED_OFFICES, HONORIFICS, isOffice, OFFICE_MODIFIERS } from '../../text/offices.ts';
import { AUXILIARIES, DAYS_AND_MONTHS, PREPOSITIONS } from '../../text/word-lists.ts';
import { findApposition, isPluralOwner } from './find-apposition.ts';
import { bodyPhraseStart } from './find-body-phrase.ts';
import { isEpithet } from './is-epithet.ts';
import { isStyle } from './styles.ts';

const MAX_APPOSITION_TOKENS = 16;
/** In "Anna Berg Praises Oster’s Mayor" they are part of a headline. */
const MAX_OWNER_WORDS = 2;
/** Adjectives of offices. */
const PARTICIPLES: ReadonlySet<string> = new Set([
  'leading',
  'managing',
  'ruling',
  'sitting',
  'visiting',
]);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at']);
const ARTICLE = /^(?:the|a|an)$/u;
/** "In Ostwick, the mayor, Anna Berg, said": what follows a place explains the name behind it. */
const PLACE_PREPOSITION = /^(?:in|at|from|near|outside|across)$/u;
const FORMER = /^(?:former|onetime|one-time|acting|interim|outgoing)$/u;
const POSSESSIVE_PRONOUN = /^(?:its|his|her|their)$/u;

/** Tokens of a name: its titles begin at `start`, the name itself at `nameStart`. */
export interface TitledName {
  readonly start: number;
  readonly nameStart: number;
  readonly end: number;
}

export interface Title extends Span {
  /** "Vestmark", "council", "its"; null when the words don't say. */
  readonly owner: string | null;
  /** Offset at which the phrase of office and name begins. */
  readonly phraseStart: number;
}

/** @returns the office without articles and owner; null when the article gives none beside this name. */
export function findTitle(
  document: Document,
  name: TitledName,
  paragraph: Paragraph,
): Title | null {
  const before =
    officeBefore(document, name, paragraph) ?? officeBeforeComma(document.tokens, name, paragraph);
  if (before) return withoutOwner(document.tokens, before, null);
  if (PLACE_PREPOSITION.test(document.tokens[name.start - 1]?.lower ?? '')) return null;
  const behind = findApposition(document, name, paragraph);
  const nameStart = document.tokens[name.start]?.start ?? 0;
  return behind && withoutOwner(document.tokens, behind, nameStart);
}

/** "The finance minister, Anna Berg, said": parted from the name by commas on both sides. */
function officeBeforeComma(
  tokens: readonly Token[],
  name: TitledName,
  paragraph: Paragraph,
): Span | null {
  // "The dean, the Very Rev Ida Moen,", "the bishop, the Most Rev Ida Moen,"
  const the = name.start - (tokens[name.start - 1]?.text === 'Most' ? 2 : 1);
  const isTitled = name.nameStart > name.start && tokens[the]?.lower === 'the';
  const comma = isTitled ? the - 1 : name.start - 1;
  if (comma <= paragraph.firstToken || tokens[comma]?.text !== ',') return null;
  if (!/^[,.]$/u.test(tokens[name.end]?.text ?? '')) return null;
  let first = comma;
  const floor = Math.max(paragraph.firstToken, comma - MAX_APPOSITION_TOKENS);
  while (first > floor && isTitleWord(tokens, first - 1) && !opensPhrase(tokens, first)) first--;
  const phrase = tokens.slice(first, comma);
  const link = phrase.findIndex(
    (token, index) => index > 0 && (LINKS.has(token.lower) || token.lower === 'to'),
  );
  const head = phrase[(link < 0 ? phrase.length : link) - 1];
  const [start] = phrase;
  return head && start && isOffice(head.lower)
    ? { start: start.start, end: tokens[comma - 1]?.end ?? head.end }
    : null;
}

/** "Mayor Cole praised the minister, Anna Berg": the office begins with its article; "the head of the council, Anna Berg" not with its second. */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [tokens[at - 1]?.lower ?? '', tokens[at]?.lower ?? ''];
  const isOpener = ARTICLE.test(first) || POSSESSIVE_PRONOUN.test(first);
  return isOpener && !LINKS.has(before) && before !== 'to';
}

/** "The ambassador to Oster, Anna Berg"; not "an aide to the mayor, Anna Berg". */
const SENT = /^(?:ambassador|envoy|representative|delegate|consul|observer|rapporteur)$/u;

function isTitleWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return (
    isOfficeWord(token) ||
    LINKS.has(token.lower) ||
    (token.lower === 'to' && SENT.test(tokens[at - 1]?.lower ?? '')) ||
    ARTICLE.test(token.lower) ||
    POSSESSIVE_PRONOUN.test(token.lower)
  );
}

/**
 * "Vestmark’s fisheries minister" is a fisheries minister, of Vestmark.
 *
 * @param nameStart where the name begins that stands before the office; null for one that stands behind it.
 */
function withoutOwner(tokens: readonly Token[], office: Span, nameStart: number | null): Title {
  let first = lowerBound(tokens, ({ start }) => start < office.start);
  const phraseStart = nameStart ?? tokens[first]?.start ?? office.start;
  while (ARTICLE.test(tokens[first]?.lower ?? '')) first++;
  const pronoun = tokens[first]?.lower ?? '';
  if (POSSESSIVE_PRONOUN.test(pronoun))
    return {
      start: tokens[first + 1]?.start ?? office.start,
      end: office.end,
      owner: pronoun,
      phraseStart,
    };
  const clitic = ownerEnd(tokens, first, office.end);
  const start = tokens[clitic === null ? first : clitic + 1]?.start ?? office.start;
  const owner =
    clitic === null
      ? null
      : tokens
          .slice(first, clitic)
          .map(({ text }) => text)
          .join(' ');
  return { start, end: office.end, owner, phraseStart };
}

/** @returns the ’s in front of the office's first word; null when there is none. */
function ownerEnd(tokens: readonly Token[], first: number, end: number): number | null {
  for (let at = first; (tokens[at]?.end ?? end) < end; at++) {
    if (tokens[at]?.kind === 'clitic' || isPluralOwner(tokens, at)) return at > first ? at : null;
    if (isOffice(tokens[at]?.lower ?? '')) return null;
  }
  return null;
}

/** Titles in the run, and lower-case ones before it: "Clinton spokesman Nick Merrill". */
function officeBefore(
  { tokens }: Document,
  { start: runStart, nameStart, end: nameEnd }: TitledName,
  paragraph: Paragraph,
): Span | null {
  let first = runStart;
  const before = tokens[runStart - 1];
  if (
    runStart > paragraph.firstToken &&
    before?.kind === 'word' &&
    !before.isCapital &&
    isOffice(before.lower)
  ) {
    first--;
    const floor = Math.max(paragraph.firstToken, runStart - 8);
    while (first > floor && isOfficeWord(tokens[first - 1]) && !isVerb(tokens, first - 1)) first--;
    first = bodyPhraseStart(tokens, first, paragraph.firstToken);
  }
  while (
    first < nameStart &&
    (isStyle(tokens, first) ||
      isMereHonorific(tokens[first], tokens[first + 1]) ||
      isEpithet(tokens, first))
  )
    first++;
  const isShouted = tokens[nameStart]?.isAllCapitals === true;
  if (first === runStart && first < nameStart && !isShouted)
    first = ownerStart(tokens, first, paragraph);
  // In "Former Berg Pollster Says Berg Is In Trouble" the name is none.
  const isTitled = first < nameStart && !tokens[nameEnd]?.isCapital;
  if (isTitled && isFormer(tokens[first - 1]) && first > paragraph.firstToken) first--;
  const start = tokens[first]?.start;
  const end = withoutHonorific(tokens, first, nameStart);
  return first < nameStart && start !== undefined && end > start ? { start, end } : null;
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|cllr|coun|councillor)\.?$/u;

function isPolite(tokens: readonly Token[], at: number): boolean {
  return HONORIFIC.test(tokens[at]?.lower ?? '') || isStyle(tokens, at);
}

/** "Head teacher Mr Ole Berg" is a head teacher; "Even Mrs. Berg" has no office. @returns the offset at which the office ends. */
function withoutHonorific(tokens: readonly Token[], first: number, nameStart: number): number {
  let end = nameStart;
  while (end > first && isPolite(tokens, end - 1)) end--;
  const isOffices =
    end === nameStart || tokens.slice(first, end).some(({ lower }) => isOffice(lower));
  return isOffices ? (tokens[end - 1]?.end ?? 0) : 0;
}

/** "former President Anna Berg" */
function isFormer(token: Token | undefined): boolean {
  return FORMER.test(token?.lower ?? '');
}

/** "One guest, celebrated chef Berg" */
const ADJECTIVE =
  /^(?:celebrated|renowned|acclaimed|respected|noted|decorated|seasoned|experienced|gifted|talented|famed|esteemed|distinguished|syndicated|disgraced|convicted|jailed|defeated|exiled|embattled|self-.+)$/u;

/** "Moen accused campaign manager Berg", "by nominating businessman Berg"; "retired general Berg" and "Oster’s acting mayor Berg" have none. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || token.isCapital || OFFICE_MODIFIERS.has(token.lower)) return false;
  if (token.lower.endsWith('ed')) {
    const mayBe = before.text === ',' && !ADJECTIVE.test(token.lower);
    return before.isCapital || mayBe || AUXILIARIES.has(before.lower);
  }
  return (
    token.lower.endsWith('ing') && PREPOSITIONS.has(before.lower) && !PARTICIPLES.has(token.lower)
  );
}

/** "Vestmark’s Foreign Minister"; not where all words have capitals. @returns where the owner begins; `at` where there is none. */
function ownerStart(tokens: readonly Token[], at: number, { firstToken }: Paragraph): number {
  if (at - 1 <= firstToken || tokens[at - 1]?.kind !== 'clitic') return at;
  const floor = Math.max(firstToken, at - MAX_APPOSITION_TOKENS);
  let first = at - 1;
  while (first > floor && isOwnerWord(tokens[first - 1])) first--;
  const words = tokens.slice(first, at - 1).map(({ text }) => text);
  const isName = words.length <= MAX_OWNER_WORDS || countryOf(words.join(' ')) !== null;
  return words.length > 0 && isName ? first : at;
}

function isOwnerWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.isCapital) return false;
  return !isFunctionWord(token.lower) && !DAYS_AND_MONTHS.has(token.lower);
}

/** "Mr.", "Sir", "Very" of "Very Rev": no office, unlike "Sen.". */
function isMereHonorific(token: Token | undefined, next?: Token): boolean {
  if (/^(?:very|right|rt\.?|most)$/u.test(token?.lower ?? ''))
    return HONORIFICS.has(next?.lower ?? '');
  if (!token || !HONORIFICS.has(token.lower) || isOffice(token.lower)) return false;
  return !ABBREVIATED_OFFICES.has(token.lower.replace('.', ''));
}

function isOfficeWord(token: Token | undefined): boolean {
  if (!token || token.kind === 'punctuation' || token.kind === 'mark') return false;
  return (
    token.kind === 'clitic' ||
    (token.kind === 'word' && isNominal(token)) ||
    countryOf(token.text) !== null
  );
}
