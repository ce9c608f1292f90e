/** Tells by the words beside a name whose it is: a body's ("the airline Gullavia", "Airline Gullavia", "Freshway, the supermarket chain,") or a person's ("Alfie, 10,"). */
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { AUXILIARIES, PREPOSITIONS } from '../../text/word-lists.ts';
import type { Run } from './mention.ts';
import { startsSentence } from './starts-sentence.ts';

const NOUN =
  /^(?:newspaper|paper|daily|weekly|tabloid|magazine|website|site|agency|outlet|portal|airline|carmaker|automaker|drugmaker|chipmaker|steelmaker|planemaker|housebuilder|retailer|insurer|brewer|lender|firm|company|startup|start-up|giant|group|bank|charity|party|militia|club|union|supermarket|chain|supplier|operator|consultancy|manufacturer|conglomerate|nonprofit|non-profit|label|band)$/u;
/** With a capital they are no part of a body's own name, nor a person's title. */
const OPENER =
  /^(?:airline|carmaker|automaker|drugmaker|chipmaker|steelmaker|planemaker|housebuilder|retailer|insurer|brewer|lender|broadcaster|publisher|charity|supermarket|consultancy|conglomerate|pollster|developer|bookmaker|regulator|watchdog|telecoms|nonprofit)$/u;
/** "Freshway, the supermarket chain,": what it is, right behind a comma. */
const MAX_APPOSITION = 6;

/** @param run of the name's tokens. */
export function kindTold(tokens: readonly Token[], run: Run): 'person' | 'body' | null {
  if (isAged(tokens, run.end)) return 'person';
  return isCalledBody(tokens, run) ? 'body' : null;
}

/** ", 10,", ", 67." */
function isAged(tokens: readonly Token[], at: number): boolean {
  const [comma, age, end] = tokens.slice(at, at + 3);
  return (
    comma?.text === ',' && /^\d{1,2}$/u.test(age?.text ?? '') && /^[,.]$/u.test(end?.text ?? '')
  );
}

function isCalledBody(tokens: readonly Token[], run: Run): boolean {
  const before = tokens[run.start - 1];
  const isCalled =
    before?.isCapital === false && NOUN.test(before.lower) && !isPlace(tokens, run.start - 1);
  const isOpened =
    before !== undefined && opensWithBody(tokens, { start: run.start - 1, end: run.end });
  return ((isCalled || isOpened) && endsPhrase(tokens[run.end])) || isExplained(tokens, run.end);
}

/** "In the firm Berg said": who says it follows. */
function isPlace(tokens: readonly Token[], noun: number): boolean {
  const before = tokens[noun - 2];
  const isBehind = before?.kind === 'word' && PREPOSITIONS.has(before.lower);
  return isBehind && startsSentence(tokens, noun - 2);
}

/** @returns whether "Airline" of "Airline Gullair said" is none of its name. */
export function opensWithBody(tokens: readonly Token[], { start, end }: Run): boolean {
  const [first, next] = [tokens[start], tokens[start + 1]];
  return (
    end - start > 1 &&
    OPENER.test(first?.lower ?? '') &&
    next?.isCapital === true &&
    !isGivenName(next.lower) &&
    startsSentence(tokens, start) &&
    !isAged(tokens, end) &&
    !isWholeElsewhere(tokens, start)
  );
}

/** Tokens on either side; keeps the work linear on any text. */
const MAX_LOOKED_AT = 2000;

/** "Charity Watch", which the article has within its sentences, too. */
function isWholeElsewhere(tokens: readonly Token[], start: number): boolean {
  const [first, next] = [tokens[start]?.text, tokens[start + 1]?.text];
  const end = Math.min(tokens.length, start + MAX_LOOKED_AT);
  for (let at = Math.max(0, start - MAX_LOOKED_AT); at < end; at++) {
    const isSame = tokens[at]?.text === first && tokens[at + 1]?.text === next;
    if (isSame && !startsSentence(tokens, at)) return true;
  }
  return false;
}

/** ", a think tank,", ", the maker of": its noun is the last before a preposition, "which" or the next comma. */
function isExplained(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || !/^(?:an?|the)$/u.test(tokens[at + 1]?.lower ?? '')) return false;
  let end = at + 2;
  while (end < at + MAX_APPOSITION && isPlainWord(tokens[end])) end++;
  const noun = tokens[end - 1];
  const lower = noun?.lower ?? '';
  const isTank = lower === 'tank' && tokens[end - 2]?.lower === 'think';
  const isMaker = lower === 'maker' && tokens[end]?.lower === 'of' && !isWork(tokens, end + 1);
  return end > at + 2 && noun?.isCapital === false && (NOUN.test(lower) || isTank || isMaker);
}

/** "the maker of the film", "of documentaries": a person's. */
function isWork(tokens: readonly Token[], start: number): boolean {
  return tokens
    .slice(start, start + MAX_APPOSITION / 2)
    .some(({ lower }) =>
      /^(?:films?|movies?|documentar(?:y|ies)|videos?|series|shows?|albums?)$/u.test(lower),
    );
}

function isPlainWord(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !PREPOSITIONS.has(token.lower) &&
    !/^(?:that|which|who|and)$/u.test(token.lower)
  );
}

/** Not "the firm Berg founded". */
function endsPhrase(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return true;
  return (
    findCueVerb(token.lower) !== null ||
    AUXILIARIES.has(token.lower) ||
    PREPOSITIONS.has(token.lower)
  );
}
