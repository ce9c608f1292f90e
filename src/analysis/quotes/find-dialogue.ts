/**
 * Finds speech behind dashes: `— We will not pay, said Anna Berg. — Not this year.`
 *
 * Only where the paragraph begins with a dash and says who speaks: a dash before a line is more often that of a list.
 */
import { isSpeechVerb } from '../text/cue-lexicon.ts';
import type { Paragraph, Token } from '../text/document.ts';
import { findCueBehindComma } from './find-cue-behind-comma.ts';

/** Tokens of one stretch of speech: from its dash to behind its last word. */
export interface Stretch {
  readonly open: number;
  readonly close: number;
}

const DASH = /^[—–―]$/u;
const END = /^[.?!…]$/u;
const MAX_NAME_TOKENS = 4;

/** @returns stretches in order; none where nobody is said to speak. */
export function findDialogue(tokens: readonly Token[], paragraph: Paragraph): Stretch[] {
  const { firstToken, endToken } = paragraph;
  if (!opensSpeech(tokens, firstToken)) return [];
  const first = findEnd(tokens, firstToken, endToken);
  if (first === endToken) return [];
  const stretches: Stretch[] = [{ open: firstToken, close: first }];
  for (let at = first; at < endToken; at++) {
    if (!opensSpeech(tokens, at) || !END.test(tokens[at - 1]?.text ?? '')) continue;
    const close = findEnd(tokens, at, endToken);
    stretches.push({ open: at, close });
    at = close - 1;
  }
  return stretches;
}

function opensSpeech(tokens: readonly Token[], at: number): boolean {
  return DASH.test(tokens[at]?.text ?? '') && tokens[at + 1]?.isCapital === true;
}

/** @returns the token where somebody is said to speak, or a dash ends the speech before it; `end` when neither. */
function findEnd(tokens: readonly Token[], open: number, end: number): number {
  const limit = findCueBehindComma(tokens, open, end) ?? end;
  for (let at = open + 2; at < limit; at++) {
    const text = tokens[at]?.text ?? '';
    if (DASH.test(text) && isSaid(tokens, at + 1)) return at;
    if (/^[,?!]$/u.test(text) && isSaid(tokens, at + 1)) return at + 1;
  }
  return limit;
}

/** "said Anna Berg", "she said", "Anna Berg said". */
function isSaid(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + MAX_NAME_TOKENS; at++) {
    const token = tokens[at];
    if (!token) return false;
    if (isSpeechVerb(token)) return at > from || startsSource(tokens[at + 1]);
    if (!startsSource(token)) return false;
  }
  return false;
}

function startsSource(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.isCapital || /^(?:the|he|she|they)$/u.test(token.lower));
}
