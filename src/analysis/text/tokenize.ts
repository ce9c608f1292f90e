/**
 * Cuts a text into tokens with one sticky regular expression, left to right; linear, and any text has tokens.
 */
import { OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from './abbreviations.ts';
import type { Token, TokenKind } from './document.ts';

/** Every shape of quotation mark and apostrophe that news pages use. */
const MARKS = '“”„‟«»"＂″‘’‚‛\'`´‹›';

/**
 * In order: initials with points (U.S., a.m., D-N.Y. and D-N.Y; Ph.D.), numbers with inner points, words with inner hyphens, apostrophes
 * and ampersands, typewriters' pairs of single marks, then any single character that is not white space. Zero-width characters count as white space.
 */
const TOKEN =
  /(?:\p{L}{1,2}-)?(?:\p{L}\.){2,}|Ph\.D\.?|\p{Lu}-\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:[-‐‑’'&@_/][\p{L}\p{M}\p{N}]+)*|``|''|[^\s\u200b-\u200d\u2060\ufeff]/uy;

const CLITIC = /^(.+)([’']s)$/iu;
/** Behind the point of an abbreviation: "Berg Jr.’s". */
const POSSESSIVE = /^\.[’']s(?![\p{L}\p{N}])/u;
const WORD_START = /^[\p{L}\p{N}]/u;
const NUMBER = /^\p{N}[\p{N}.,:]*$/u;
const UPPER = /^\p{Lu}/u;

/** @returns tokens in text order, not overlapping, none empty; white space is in none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOfToken(text, start);
    const found = text.slice(start, end);
    const clitic = end - start > 2 && isApostrophe(found.at(-2)) ? CLITIC.exec(found) : null;
    if (clitic?.[1] !== undefined && clitic[2] !== undefined) {
      const middle = start + clitic[1].length;
      tokens.push(makeToken(clitic[1], start, middle), makeToken(clitic[2], middle, end));
      start = end;
    } else if (end === start) start++;
    else if (text.charAt(end) === '.' && keepsPoint(found, text, end)) {
      tokens.push(makeToken(`${found}.`, start, end + 1));
      start = end + 1;
    } else {
      tokens.push(makeToken(found, start, end));
      start = end;
    }
  }
  return tokens;
}

/** @returns `start` where white space stands there. */
function endOfToken(text: string, start: number): number {
  const first = text.charAt(start);
  if (first === ' ') return start;
  if (ALONE.has(first)) return start + 1;
  if (isApostrophe(first) && POSSESSIVE.test(text.slice(Math.max(0, start - 1), start + 3)))
    return start + 2;
  const plain = endOfPlainWord(text, start);
  if (plain !== null) return plain;
  TOKEN.lastIndex = start;
  // `test` and not `exec`, which makes an array of each match.
  return TOKEN.test(text) ? TOKEN.lastIndex : start;
}

/** Characters that are tokens by themselves, and end the word before them. */
const ALONE = new Set('.,;:!?()"');
const LOWER_CASE_BIT = 32;

/**
 * Four of five tokens are plain words, and the expression is slow on them.
 *
 * @returns behind two ASCII letters or more that nothing joins to what follows; null for all else.
 */
function endOfPlainWord(text: string, start: number): number | null {
  let end = start;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  const next = text.charAt(end);
  const isPlain = end - start > 1 && (next === ' ' || next === '' || ALONE.has(next));
  return isPlain && !(next === '.' && text.startsWith('Ph.D', start)) ? end : null;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | LOWER_CASE_BIT;
  return lower >= 97 && lower <= 122;
}

const isApostrophe = (mark: string | undefined): boolean => mark === "'" || mark === '’';

/** What a token is by its letters alone. */
type Form = Omit<Token, 'start' | 'end'>;

/** Words come again and again; one string for all of their occurrences also makes later look-ups fast. */
const forms = new Map<string, Form>();
const MOST_FORMS = 20_000;
/** A longer slice keeps the whole text that it was cut from in memory (V8's sliced strings). */
const MOST_FORM_LENGTH = 12;

function makeToken(slice: string, start: number, end: number): Token {
  const form = forms.get(slice) ?? describeForm(slice);
  const { text: own, lower, kind, isCapital, isAllCapitals, known } = form;
  return { kind, start, end, text: own, lower, isCapital, isAllCapitals, quotation: null, known };
}

function describeForm(text: string): Form {
  // A body, and no pronoun: no rule may take it for one.
  const lower = text === 'WHO' ? text : text.toLowerCase().replaceAll('’', "'");
  const form = {
    kind: kindOf(text),
    text,
    lower,
    isCapital: isUpper(text),
    isAllCapitals: text.length > 1 && text === text.toUpperCase(),
    quotation: null,
    known: [],
  };
  if (text.length > MOST_FORM_LENGTH) return form;
  if (forms.size === MOST_FORMS) forms.clear();
  forms.set(text, form);
  return form;
}

/** Most words are plain ASCII; the expressions with Unicode classes are only for the rest. */
function isUpper(slice: string): boolean {
  const code = slice.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(slice);
}

function kindOf(slice: string): TokenKind {
  if (isAsciiLetter(slice.charCodeAt(0))) return 'word';
  if (slice.length === 2 && /^[’']s$/iu.test(slice)) return 'clitic';
  if (NUMBER.test(slice)) return 'number';
  if (WORD_START.test(slice)) return 'word';
  return MARKS.includes(slice) || /^(?:``|'')$/u.test(slice) ? 'mark' : 'punctuation';
}

/** What letters name: "posted it on X. Berg …", "voted for plan B. Moen …". Whose name begins with an X goes by another. */
const LETTERED =
  /(?:[^\p{L}\p{N}.][\p{Ll}’'-]+ X|\b(?:plan|vitamin|hepatitis|influenza|grade|type|class|category|group|schedule|section|appendix|exhibit|gate|block|terminal|unit|team|pool|generation) [A-Z])$/u;
const MAX_LETTERED = 16;

/** "Mr." and the "J." of a name keep their point; "plan B." at the end of a line does not. */
function keepsPoint(word: string, text: string, end: number): boolean {
  const next = text.slice(end + 1, end + 3);
  const lower = word.toLowerCase();
  if (TITLE_ABBREVIATIONS.has(lower)) return UPPER.test(word) && /^[ \u00a0]\p{Lu}/u.test(next);
  // "Berg vs. Lind", "Berg v. Lind"
  if (/^vs?$/u.test(word)) return /^[ \u00a0]\p{L}/u.test(next);
  if (OTHER_ABBREVIATIONS.has(lower)) return UPPER.test(word) || /^[ \u00a0][\p{Ll}\d]/u.test(next);
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I' && /^[ \u00a0]\p{Lu}/u.test(next);
  const isSecond = /^ \p{Lu}\./u.test(text.slice(end + 1, end + 4));
  const isLettered = !isSecond && LETTERED.test(text.slice(Math.max(0, end - MAX_LETTERED), end));
  return isInitial && !isLettered;
}
