/** Finds where a quotation without a closing mark goes over into who said it. */
import { isSpeechVerb } from '../text/cue-lexicon.ts';
import type { Token } from '../text/document.ts';

/** Of a name before its verb: "Dr Anna Berg". */
const MAX_NAME_TOKENS = 4;

/** @returns the token behind the comma in "We will not pay, said Anna Berg" or "…, Anna Berg said."; null where there is none. */
export function findCueBehindComma(
  tokens: readonly Token[],
  open: number,
  end: number,
): number | null {
  for (let at = open + 2; at < end - 1; at++) {
    if (tokens[at]?.text !== ',') continue;
    const next = tokens[at + 1];
    const second = tokens[at + 2];
    if (!next || !second) return null;
    if (isSpeechVerb(next) && (second.isCapital || second.lower === 'the')) return at + 1;
    if (/^(?:he|she|they)$/u.test(next.lower) && isSpeechVerb(second)) return at + 1;
    if (isNameThatSpeaks(tokens, at + 1, end)) return at + 1;
  }
  return null;
}

/** With a full stop behind it: a quotation may tell of others' words, and goes on then. */
function isNameThatSpeaks(tokens: readonly Token[], first: number, end: number): boolean {
  let at = first;
  while (at < Math.min(end, first + MAX_NAME_TOKENS) && tokens[at]?.isCapital) at++;
  const verb = tokens[at];
  return at > first && verb !== undefined && isSpeechVerb(verb) && tokens[at + 1]?.text === '.';
}
