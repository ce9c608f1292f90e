/**
 * Cuts a text into paragraphs and tells headlines, headings and page furniture from the story.
 *
 * A line break ends a paragraph, one or several, unless a long line breaks off in mid-sentence and the next starts in
 * lower case (hard-wrapped text). Limit: furniture is known by a list of openings in English.
 */
import type { Block } from '../../model/article.ts';
import type { Paragraph, ParagraphKind, Token } from './document.ts';

/** Lines of the page that are nobody's words. Only short lines are tried. */
const BOILERPLATE =
  /^(?:leave a (?:reply|comment)|your email address|required fields|additional reporting|reporting by|editing by|more (?:about|on|from|in)\b(?!.{60})|read (?:more|also|next)|related(?: articles| stories| topics|:)|see also|share (?:this|on)|sign up|subscribe|follow (?:us|@)|[“"]?follow [\w .’'-]{2,40} on (?:twitter|facebook|instagram|x)\b|advertisement|photo(?:s|graph)?(?: by|:)|image:|getty images|copyright|©|all rights reserved|click here|most (?:read|popular)|comments?$|tags?:|filed under|this (?:article|story|post) (?:was|originally|first)|watch(?: now|:)|story continues|skip to|newsletter|cookie|log ?in|back to top|by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}$)/iu;
const MAX_BOILERPLATE_CHARACTERS = 160;
/** Notes of the outlet on its own article, however long: what was wrong is nobody's statement, and a quote that it takes back nobody's words. */
const NOTE =
  /^(?:\W*(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?)(?: \([^)]{1,30}\)|, [\w ,]{1,30})?:\s|(?:[^.“"]{0,80}[:,] )?(?:in )?(?:an?|the|our) (?:original )?(?:(?:earlier|previous|prior|original) version|headline) (?:of|on|to) this (?:article|story|report|post|piece|column|page)\b|this (?:article|story|post|piece|column|page) (?:has been|was) (?:amended|corrected|updated|revised|edited|changed|clarified)\b)/iu;
/** A line of a wrapped text is at least this long. */
const MIN_WRAPPED_CHARACTERS = 40;
const MAX_HEADING_WORDS = 12;

/**
 * @param tokens those of `text`.
 * @param blocks what is known of its paragraphs from the page's markup; none where it is text only.
 * @returns paragraphs in text order; their spans hold no line break at either end, and none is empty.
 */
export function splitParagraphs(
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[] = [],
): Paragraph[] {
  const blockAt = new Map(blocks.map((block) => [block.start, block]));
  const paragraphs: Paragraph[] = [];
  let firstToken = 0;
  while (firstToken < tokens.length) {
    let endToken = firstToken + 1;
    while (endToken < tokens.length && !breaksBetween(text, tokens, endToken)) endToken++;
    const start = tokens[firstToken]?.start ?? 0;
    const end = tokens[endToken - 1]?.end ?? start;
    const index = paragraphs.length;
    const block = blockAt.get(start);
    const isBlockQuote = block?.kind === 'quote' && index > 0;
    const byText = kindOf(
      text.slice(start, Math.min(end, start + 400)),
      tokens.slice(firstToken, Math.min(endToken, firstToken + 40)),
      index,
    );
    const kind = block?.kind === 'heading' && index > 0 ? 'heading' : byText;
    paragraphs.push({
      index,
      kind: isBlockQuote && kind === 'heading' ? 'body' : kind,
      start,
      end,
      firstToken,
      endToken,
      isFresh: block?.isFresh === true,
      isBlockQuote,
      isSetOff: index > 0 && (block?.kind === 'heading' || block?.isEmphatic === true),
    });
    firstToken = endToken;
  }
  return paragraphs;
}

function breaksBetween(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at];
  if (!before || !after || after.start - before.end < 1) return false;
  const gap = text.slice(before.end, after.start);
  const breaks = gap.match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0;
  if (breaks !== 1) return breaks > 1;
  const lineStart = text.lastIndexOf('\n', before.start) + 1;
  const isWrapped =
    before.end - lineStart >= MIN_WRAPPED_CHARACTERS &&
    (before.kind === 'word' || before.text === ',') &&
    after.kind === 'word' &&
    !after.isCapital;
  return !isWrapped;
}

function kindOf(text: string, tokens: readonly Token[], index: number): ParagraphKind {
  if (text.length <= MAX_BOILERPLATE_CHARACTERS && BOILERPLATE.test(text)) return 'boilerplate';
  if (index > 0 && NOTE.test(text)) return 'boilerplate';
  if (!tokens.some((token) => token.kind === 'word')) return 'boilerplate';
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number').length;
  const isShort = words <= MAX_HEADING_WORDS && tokens.length < 40;
  const hasEnd = /[.!?…:;,”"’'»)\]]\s*$/u.test(text);
  // The points of "U.S." and "Gov." are no ends.
  const isOne = !tokens.some(
    ({ text: mark, end }, at) => /^[.!?]$/u.test(mark) && (tokens[at + 1]?.start ?? end) > end,
  );
  if (index === 0 && words <= 30 && isOne) return 'headline';
  if (index === 0) return 'body';
  return isShort && !hasEnd && !/[“”„«»":]/u.test(text) && !/[–—―-]\s*\S/u.test(text.slice(0, 3))
    ? 'heading'
    : 'body';
}
