/**
 * Cuts a text into tokens with one sticky regular expression, left to right; linear, and any text has tokens.
 */
import { OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from './abbreviations.ts';
import type { Token, TokenKind } from './document.ts';

/** Every shape of quotation mark and apostrophe that news pages use. */
const MARKS = '“”„‟«»"＂″‘’‚‛\'`´‹›';

/**
 * In order: initials with points (U.S., a.m., D-N.Y.), numbers with inner points, words with inner hyphens, apostrophes
 * and ampersands, typewriters' pairs of single marks, then any single character that is not white space. Zero-width characters count as white space.
 */
const TOKEN =
  /(?:\p{L}{1,2}-)?(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:[-‐‑’'&@_/][\p{L}\p{M}\p{N}]+)*|``|''|[^\s\u200b-\u200d\u2060\ufeff]/gu;

const CLITIC = /^(.+)([’']s)$/iu;
const WORD_START = /^[\p{L}\p{N}]/u;
const NUMBER = /^\p{N}[\p{N}.,:]*$/u;
const UPPER = /^\p{Lu}/u;

/** @returns tokens in text order, not overlapping, none empty; white space is in none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [found] = match;
    const start = match.index;
    const clitic = found.length > 2 && /[’']s$/iu.test(found) ? CLITIC.exec(found) : null;
    if (clitic?.[1] !== undefined && clitic[2] !== undefined) {
      const middle = start + clitic[1].length;
      tokens.push(makeToken(text, start, middle), makeToken(text, middle, start + found.length));
      continue;
    }
    let end = start + found.length;
    if (text.charAt(end) === '.' && keepsPoint(found, text, end)) end++;
    TOKEN.lastIndex = end;
    tokens.push(makeToken(text, start, end));
  }
  return tokens;
}

function makeToken(text: string, start: number, end: number): Token {
  const slice = text.slice(start, end);
  const lower = slice.toLowerCase();
  return {
    kind: kindOf(slice),
    start,
    end,
    text: slice,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    isCapital: isUpper(slice),
    quotation: null,
  };
}

/** Most words are plain ASCII; the expressions with Unicode classes are only for the rest. */
function isUpper(slice: string): boolean {
  const code = slice.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(slice);
}

function kindOf(slice: string): TokenKind {
  const code = slice.charCodeAt(0) | 32;
  if (code >= 97 && code <= 122) return 'word';
  if (slice.length === 2 && /^[’']s$/iu.test(slice)) return 'clitic';
  if (NUMBER.test(slice)) return 'number';
  if (WORD_START.test(slice)) return 'word';
  return MARKS.includes(slice) || /^(?:``|'')$/u.test(slice) ? 'mark' : 'punctuation';
}

/** "Mr." and the "J." of a name keep their point; "plan B." at the end of a line does not. */
function keepsPoint(word: string, text: string, end: number): boolean {
  const next = text.slice(end + 1, end + 3);
  const lower = word.toLowerCase();
  if (TITLE_ABBREVIATIONS.has(lower)) return UPPER.test(word) && /^[ \u00a0]\p{Lu}/u.test(next);
  if (OTHER_ABBREVIATIONS.has(lower)) return UPPER.test(word) || /^[ \u00a0][\p{Ll}\d]/u.test(next);
  return /^\p{Lu}$/u.test(word) && word !== 'I' && /^[ \u00a0]\p{Lu}/u.test(next);
}
