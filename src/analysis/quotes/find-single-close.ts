/**
 * Finds where a quotation in single marks ends, and tells its marks from apostrophes. It may hold quotations in double marks.
 */
import type { Paragraph, Token } from '../text/document.ts';
import { isDoubleMark, MAX_TOKENS_LOOKED_AT, Mark } from './read-mark.ts';

/** Words that begin with an apostrophe. */
const ELISION = /^(?:em|tis|twas|til|till|cause|n|bout|round|\d+s?)$/u;

/** @returns token of the mark that closes the single one at `at`; -1 where that one is an apostrophe. */
export function findSingleClose(
  tokens: readonly Token[],
  at: number,
  paragraph: Paragraph,
): number {
  if (!opensSingle(tokens, at, paragraph)) return -1;
  let candidate = -1;
  const limit = Math.min(paragraph.endToken, at + MAX_TOKENS_LOOKED_AT);
  for (let index = at + 2; index < limit; index++) {
    const token = tokens[index];
    if (token?.kind !== 'mark') continue;
    if (candidate < 0 && isDoubleMark(token)) return behindInner(tokens, index, paragraph);
    const role = singleRole(tokens, index);
    if (role === 'other') return candidate;
    if (role === 'close') return index;
    if (role === 'maybe' && mayEndAt(tokens, candidate)) candidate = index;
  }
  return candidate;
}

/** ‘He called it “a farce” and left,’: behind a quotation within, only a mark that can't be an apostrophe ends the outer one. */
function behindInner(tokens: readonly Token[], at: number, paragraph: Paragraph): number {
  const limit = Math.min(paragraph.endToken, at + MAX_TOKENS_LOOKED_AT);
  let innerEnd = -1;
  for (let index = at; index < limit; index++) {
    const token = tokens[index];
    if (token?.kind !== 'mark') continue;
    if (isDoubleMark(token)) {
      innerEnd = findDoubleClose(tokens, index, paragraph);
      if (innerEnd < 0) return -1;
      index = innerEnd;
      continue;
    }
    const role = singleRole(tokens, index);
    if (role === 'other') return -1;
    if (role === 'close' || (role === 'maybe' && innerEnd === index - 1)) return index;
  }
  return -1;
}

/** Whether a later end is to be preferred: there is none yet, or it may be a possessive. */
function mayEndAt(tokens: readonly Token[], candidate: number): boolean {
  return candidate < 0 || isPluralBefore(tokens, candidate);
}

/** ‘We will not pay. ¶ ‘We will not leave.’: the mark before a paragraph is no apostrophe where the next has it too. */
export function goesOnSingle(tokens: readonly Token[], at: number, paragraph: Paragraph): boolean {
  const isFirst = at === paragraph.firstToken && opensSingle(tokens, at, paragraph);
  return isFirst && tokens[at]?.text === '‘' && tokens[paragraph.endToken]?.text === '‘';
}

/** @returns token of the mark that closes the double one at `at`, if that is the next double one; -1 otherwise. */
function findDoubleClose(tokens: readonly Token[], at: number, paragraph: Paragraph): number {
  const limit = Math.min(paragraph.endToken, at + MAX_TOKENS_LOOKED_AT);
  for (let index = at + 1; index < limit; index++) {
    if (!isDoubleMark(tokens[index])) continue;
    return new Mark(tokens, index, paragraph).closes(tokens[at]?.text ?? '') ? index : -1;
  }
  return -1;
}

/** close: behind punctuation; maybe: behind a word; other: opens something, or is a double mark. */
function singleRole(
  tokens: readonly Token[],
  at: number,
): 'close' | 'maybe' | 'apostrophe' | 'other' {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous || !"’'‘´›".includes(token.text)) return 'other';
  const isTight = tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.start === token.end;
  if (isTight) return token.start > previous.end ? 'other' : 'apostrophe';
  return previous.kind === 'punctuation' ? 'close' : 'maybe';
}

/** "the ministers’": more likely a possessive than the end of a quotation. */
function isPluralBefore(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower.endsWith('s') ?? false;
}

function opensSingle(tokens: readonly Token[], at: number, paragraph: Paragraph): boolean {
  const open = tokens[at];
  const before = at > paragraph.firstToken ? tokens[at - 1] : undefined;
  const after = at + 1 < paragraph.endToken ? tokens[at + 1] : undefined;
  if (!open || !after || !"‘‚‛'`‹".includes(open.text) || after.start > open.end) return false;
  if (before && before.end === open.start && !/^[([—–―-]$/u.test(before.text)) return false;
  return after.kind === 'word' && !ELISION.test(after.lower);
}
