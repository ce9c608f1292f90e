/**
 * Finds paragraphs that the page sets as a quotation (`<blockquote>`) and that have no marks: letters, statements, embedded posts.
 *
 * A page sets much so that nobody says (extracts, rules, lyrics), so that they count only where the text says whose they are: behind a
 * colon ("Berg wrote to the council:"), or above a credit ("— Anna Berg").
 */
import type { Paragraph, ParsedText, Token } from '../text/document.ts';
import { isDoubleMark } from './read-mark.ts';

const DASH = /^[–—―-]$/u;
/** Of a name, an office, and the day of a post. */
const MAX_CREDIT_TOKENS = 20;
const MAX_NAME_TOKENS = 6;

/** @returns the name that a credit begins with: up to its comma or bracket; empty where it begins with something else. */
export function nameOfCredit(line: readonly Token[]): readonly Token[] {
  const end = line.findIndex(({ text }) => /^[,(]$/u.test(text));
  const name = line.slice(0, end < 0 ? line.length : end);
  return name.length <= MAX_NAME_TOKENS && name.every(isNameWord) ? name : [];
}

/** With a capital, or a word that joins two. */
export function isNameWord({ kind, isCapital, lower }: Token): boolean {
  return kind === 'word' && (isCapital || /^(?:of|the|de|van|von|al|for)$/u.test(lower));
}

/** @returns the indices of these paragraphs, each with whether the next one goes on with its quotation. */
export function findBlockQuotes({ tokens, paragraphs }: ParsedText): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  let first = 0;
  while (first < paragraphs.length) {
    const end = endOfBlock(tokens, paragraphs, first);
    const said = paragraphs.slice(first, end).filter((each) => isSaid(tokens, each));
    const isTold =
      endsWithColon(tokens, paragraphs[first - 1]) || isCreditLine(tokens, paragraphs[end - 1]);
    if (isTold && said.length > 0)
      for (const { index } of said) found.set(index, index !== said.at(-1)?.index);
    first = end;
  }
  return found;
}

/** @returns behind the last paragraph of a quotation, its credit with it; behind `first` where that is in none. */
function endOfBlock(
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  first: number,
): number {
  let end = first;
  while (
    paragraphs[end]?.isBlockQuote &&
    !(end > first && (paragraphs[end]?.isFresh || isCreditLine(tokens, paragraphs[end - 1])))
  )
    end++;
  return Math.max(end, first + 1);
}

function isSaid(tokens: readonly Token[], paragraph: Paragraph): boolean {
  const { firstToken, kind, isBlockQuote } = paragraph;
  return (
    isBlockQuote &&
    kind === 'body' &&
    !isDoubleMark(tokens[firstToken]) &&
    !isCreditLine(tokens, paragraph)
  );
}

/** "— Anna Berg (@annaberg) March 3, 2026", "Anna Berg, mayor of Oster" */
function isCreditLine(tokens: readonly Token[], paragraph: Paragraph | undefined): boolean {
  if (!paragraph?.isBlockQuote) return false;
  const { firstToken, endToken } = paragraph;
  const line = tokens.slice(firstToken, Math.min(endToken, firstToken + MAX_CREDIT_TOKENS + 1));
  if (line.length > MAX_CREDIT_TOKENS) return false;
  const hasDash = DASH.test(line[0]?.text ?? '');
  const name = nameOfCredit(hasDash ? line.slice(1) : line);
  return hasDash ? name.length > 0 : name.length > 1 && !/^[.?!:]$/u.test(line.at(-1)?.text ?? '');
}

function endsWithColon(tokens: readonly Token[], paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && tokens[paragraph.endToken - 1]?.text === ':';
}
