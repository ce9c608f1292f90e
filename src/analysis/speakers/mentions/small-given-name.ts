/** Given names that are small words or months too: "Will Berg", "Per Berg", "May Berg", "April Berg". */
import type { Token } from '../../text/document.ts';
import { isFunctionWord } from '../../text/noun-phrases.ts';
import { BODY_WORDS } from '../../text/offices.ts';
import { DAYS_AND_MONTHS, DETERMINERS, PREPOSITIONS } from '../../text/word-lists.ts';

const SMALL_GIVEN = /^(?:will|per|may|april|june|august)$/u;
const MONTHS = /^(?:may|april|june|august)$/u;

/** What follows the subject of a statement; behind "Will Berg" of a question stands a verb as dictionaries have it. */
const FINITE =
  /^(?:\p{Ll}+(?:ed|s)|said|told|had|did|took|made|gave|wrote|thought|felt|saw|left|held|began|became|spoke|went|came|knew|won|lost|ran)$/u;

const NEAR_MONTH = /^(?:last|next|early|late|mid)$/u;

/**
 * @param opensSentence whether the word has its capital for that alone.
 * @returns whether a name begins there; not in "in May Berg said", "Will Berg resign?", "Per Berg, the vote is off".
 */
export function isSmallGivenName(
  tokens: readonly Token[],
  at: number,
  opensSentence: boolean,
): boolean {
  const { isCapital, lower } = tokens[at] as Token;
  if (!isCapital || !SMALL_GIVEN.test(lower) || !mayEndName(tokens[at + 1])) return false;
  const isMonth = MONTHS.test(lower);
  if (isMonth && mayBeMonth(tokens[at - 1], tokens[at + 1])) return false;
  if (isMonth && lower !== 'may') return true;
  // "As rivals pair up, Will Oster follow?"
  const mayAsk = lower === 'will' && tokens[at - 1]?.text === ',';
  if (!opensSentence && !mayAsk) return true;
  let end = at + 1;
  while (mayEndName(tokens[end])) end++;
  const behind = tokens[end];
  return FINITE.test(behind?.lower ?? '') || (behind?.text === ',' && lower !== 'per');
}

function mayEndName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.isCapital) return false;
  return !isFunctionWord(token.lower) && !DAYS_AND_MONTHS.has(token.lower);
}

/** "since May Berg …", "the May Council", "3 May", "May Day". */
function mayBeMonth(before: Token | undefined, next: Token | undefined): boolean {
  if (before?.kind === 'number' || BODY_WORDS.has(next?.lower ?? '')) return true;
  const word = before?.lower ?? '';
  if (DAYS_AND_MONTHS.has(word)) return true;
  return PREPOSITIONS.has(word) || DETERMINERS.has(word) || NEAR_MONTH.test(word);
}
