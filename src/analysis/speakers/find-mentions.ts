/**
 * Finds names: runs of capitalised words with their particles and initials, the title before ("Foreign Minister"), and the
 * apposition behind ("…, the mayor of Ostwick,").
 *
 * Limits: English; in a line where nearly every word is a capital (a headline) only names known from the text count.
 */
import type { Span } from '../../model/span.ts';
import type { Document, Paragraph, Token } from '../text/document.ts';
import { isAcronym, isFunctionWord } from '../text/noun-phrases.ts';
import { BODY_WORDS, GROUP_NOUNS, HONORIFICS, OFFICES } from '../text/offices.ts';
import {
  DAYS_AND_MONTHS,
  DETERMINERS,
  PREPOSITIONS,
  SENTENCE_STARTERS,
} from '../text/word-lists.ts';
import { findTitle } from './find-title.ts';

export interface Mention extends Span {
  /** The name's words without titles; "Jr." kept. */
  readonly words: readonly string[];
  /** Lower case, with point: "mr.", "sen."; null when none. */
  readonly honorific: string | null;
  /** In the article's own words, from before or behind the name; null when none. */
  readonly office: string | null;
  /** Whose office it is, by a possessive before it: "Vestmark", "council", "its"; null when nothing says. */
  readonly officeOwner: string | null;
  /** Where the title begins, or the name. */
  readonly titleStart: number;
  /** Where the apposition behind the name ends, or the name. */
  readonly titleEnd: number;
  /** Followed by 's. */
  readonly isPossessive: boolean;
  /** Follows a preposition. */
  readonly isObject: boolean;
  /** "the" stands before it. */
  readonly hasArticle: boolean;
  readonly isQuoted: boolean;
  /** Only known names may be taken from here. */
  readonly isHeadline: boolean;
  readonly paragraph: number;
}

const PARTICLES = /^(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|ter|zu|y)$/u;
/** Share of capitals, small words apart, from which a line is a headline in title case. */
const TITLE_CASE_SHARE = 0.85;
const MAX_HEADLINE_TOKENS = 60;
const MAX_NAME_TOKENS = 12;

/** @returns mentions in text order, not overlapping. */
export function findMentions(document: Document): Mention[] {
  const mentions: Mention[] = [];
  const isQuoted = quotedTest(document);
  for (const paragraph of document.paragraphs) {
    if (paragraph.kind === 'boilerplate' || paragraph.kind === 'heading') continue;
    const isHeadline = isTitleCase(document.tokens, paragraph);
    let at = paragraph.firstToken;
    while (at < paragraph.endToken) {
      const end = runEnd(document.tokens, at, paragraph.endToken);
      if (end > at) {
        const mention = makeMention(document, { start: at, end }, paragraph, isHeadline);
        if (mention) mentions.push({ ...mention, isQuoted: isQuoted(mention.start) });
      }
      at = Math.max(end, at + 1);
    }
  }
  return mentions;
}

function quotedTest(document: Document): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    for (
      let quotation = document.quotations[next];
      quotation && quotation.outer.end <= offset;
      quotation = document.quotations[next]
    )
      next++;
    const quotation = document.quotations[next];
    return quotation !== undefined && quotation.wordCount > 3 && offset >= quotation.outer.start;
  };
}

function isTitleCase(tokens: readonly Token[], paragraph: Paragraph): boolean {
  if (paragraph.endToken - paragraph.firstToken > MAX_HEADLINE_TOKENS) return false;
  const words = tokens
    .slice(paragraph.firstToken, paragraph.endToken)
    .filter((token) => token.kind === 'word' && (token.isCapital || !isFunctionWord(token.lower)));
  const capitals = words.filter((token) => token.isCapital).length;
  return words.length >= 4 && capitals / words.length >= TITLE_CASE_SHARE;
}

/** @returns the token behind a run of capitalised words that starts at `from`; `from` when none does. */
function runEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  const last = Math.min(limit, from + MAX_NAME_TOKENS);
  while (end < last) {
    const token = tokens[end];
    if (!token) break;
    if (isNameWord(token, end === from)) end++;
    else {
      const joined = end > from ? joinEnd(tokens, end, limit) : end;
      if (joined === end) break;
      end = joined;
    }
  }
  return end;
}

/** @returns the token behind what links the name so far with its next word; `at` when nothing does. */
function joinEnd(tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at];
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  if (!token || !next) return at;
  if (mayJoin(tokens[at - 1], token, next) || isOwnedBody(tokens, at, next)) return at + 1;
  return Math.max(at, nicknameEnd(tokens, at, limit));
}

function isNameWord(token: Token, isFirst: boolean): boolean {
  if (
    token.kind !== 'word' ||
    !token.isCapital ||
    (DAYS_AND_MONTHS.has(token.lower) && token.lower !== 'may')
  )
    return false;
  if (token.text === 'I' || /^I['’]/u.test(token.text)) return false;
  if (isAcronym(token.text)) return true;
  if (isFirst && (isFunctionWord(token.lower) || SENTENCE_STARTERS.has(token.lower))) return false;
  if (isFirst && /^(?:said|says|asked|added|wrote|tweeted)$/u.test(token.lower)) return false;
  return (
    isFirst ||
    !isFunctionWord(token.lower) ||
    (DETERMINERS.has(token.lower) === false &&
      !PREPOSITIONS.has(token.lower) &&
      !/^(?:he|she|it|they|we|and|but)$/u.test(token.lower))
  );
}

/** "Secretary of State", "Ban Ki-moon", "Bill de Blasio". */
function mayJoin(before: Token | undefined, token: Token, next: Token): boolean {
  if (!next.isCapital || next.kind !== 'word' || isFunctionWord(next.lower)) return false;
  if (token.text === '&') return true;
  if (PARTICLES.test(token.lower) && token.kind === 'word') return true;
  if (token.lower !== 'of' || !before) return false;
  return OFFICES.has(before.lower) || BODY_WORDS.has(before.lower);
}

/** "Seamen’s Union", "Merchants’ Guild": the owners are many, and part of the name. */
function isOwnedBody(tokens: readonly Token[], at: number, next: Token): boolean {
  const owner = tokens[at - 1];
  const token = tokens[at];
  if (!owner || token?.start !== owner.end || !next.isCapital || !BODY_WORDS.has(next.lower))
    return false;
  return token.kind === 'clitic'
    ? /(?:men|women|people|children)$/u.test(owner.lower)
    : token.kind === 'mark' && owner.lower.endsWith('s');
}

/** Anna “Nan” Berg. */
function nicknameEnd(tokens: readonly Token[], at: number, limit: number): number {
  if (tokens[at]?.kind !== 'mark' || !tokens[at + 1]?.isCapital) return 0;
  for (let close = at + 2; close < Math.min(limit - 1, at + 4); close++) {
    if (tokens[close]?.kind === 'mark') return tokens[close + 1]?.isCapital ? close + 1 : 0;
  }
  return 0;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function makeMention(
  document: Document,
  run: Run,
  paragraph: Paragraph,
  isHeadline: boolean,
): Omit<Mention, 'isQuoted'> | null {
  const { tokens, text } = document;
  const nameStart = titleEnd(tokens, run);
  const words = nameWords(tokens.slice(nameStart, run.end));
  const first = tokens[nameStart];
  const last = tokens[run.end - 1];
  if (!first || !last || words.length === 0 || isCommonNoun(run, first)) return null;
  const honorific =
    tokens.slice(run.start, nameStart).findLast((token) => HONORIFICS.has(token.lower))?.lower ??
    null;
  const title = findTitle(document, { ...run, nameStart }, paragraph);
  const runStart = tokens[run.start]?.start ?? first.start;
  return {
    start: first.start,
    end: last.end,
    words,
    honorific,
    office: title === null ? null : text.slice(title.start, title.end),
    officeOwner: title?.owner ?? null,
    titleStart: Math.min(runStart, title?.phraseStart ?? runStart),
    titleEnd: Math.max(last.end, title?.end ?? last.end),
    isPossessive: run.end < paragraph.endToken && isPossessive(last, tokens[run.end]),
    ...surroundings(tokens, run.start, paragraph),
    isHeadline,
    paragraph: paragraph.index,
  };
}

/** "Investigators said": a capital only because the sentence starts. */
function isCommonNoun(run: Run, first: Token): boolean {
  return run.end - run.start === 1 && GROUP_NOUNS.has(first.lower) && !isAcronym(first.text);
}

/** The words of a name, a nickname between marks left out. */
function nameWords(tokens: readonly Token[]): string[] {
  let isNickname = false;
  let before = -1;
  const words: string[] = [];
  for (const token of tokens) {
    if (!isNickname && /^[’']$/u.test(token.text) && token.start === before)
      words.push(`${words.pop() ?? ''}${token.text}`);
    else if (token.kind === 'clitic') words.push(`${words.pop() ?? ''}${token.text}`);
    else if (token.kind === 'mark') isNickname = !isNickname;
    else if (!isNickname) words.push(token.text);
    before = token.end;
  }
  return words;
}

function isPossessive(last: Token, next: Token | undefined): boolean {
  if (next?.kind === 'clitic') return true;
  return (
    next?.kind === 'mark' &&
    next.start === last.end &&
    last.lower.endsWith('s') &&
    /^[’']$/u.test(next.text)
  );
}

function surroundings(
  tokens: readonly Token[],
  runStart: number,
  paragraph: Paragraph,
): Pick<Mention, 'isObject' | 'hasArticle'> {
  const before = runStart > paragraph.firstToken ? tokens[runStart - 1] : undefined;
  return {
    isObject: before?.kind === 'word' && PREPOSITIONS.has(before.lower),
    hasArticle: before?.lower === 'the',
  };
}

/** @returns token behind the titles that the run begins with; the run's start when it has none, or is nothing else. */
function titleEnd(tokens: readonly Token[], run: Run): number {
  let end = run.start;
  for (let at = run.start; at < run.end - 1; at++) {
    const token = tokens[at];
    if (!token) break;
    const isOffice = HONORIFICS.has(token.lower) || OFFICES.has(token.lower);
    if (isOffice) end = at + 1;
    else if (token.lower === 'of' && end === at) end = at + 2;
    else if (end !== at + 1 && !isTitlePart(tokens, at, run)) break;
  }
  return end >= run.end ? run.start : end;
}

/** A modifier only counts when an office follows it. */
function isTitlePart(tokens: readonly Token[], at: number, run: Run): boolean {
  for (let next = at; next < Math.min(run.end, at + 6); next++) {
    const token = tokens[next];
    if (token && (OFFICES.has(token.lower) || HONORIFICS.has(token.lower))) return true;
  }
  return false;
}
