/**
 * Finds what a cue says: to its right ("said that …", "said: “…”"), or to its left when source and cue close the sentence.
 *
 * Positions are indices into the items of one sentence; ranges are half-open.
 */
import type { Token } from '../text/document.ts';
import { type ItemRange, isNominal } from '../text/noun-phrases.ts';
import { PREPOSITIONS, TIME_WORDS } from '../text/word-lists.ts';
import type { CueCandidate } from './cue-candidate.ts';

/** quote: a quotation right behind the cue; clause: words of the article, perhaps with quotations in them. */
export interface RightContent {
  readonly type: 'quote' | 'clause';
  readonly start: number;
}

type Items = readonly Token[];

/** How far behind the cue its content may begin: "said in a speech to the harbour council late on Monday that". */
const MAX_ADJUNCT_ITEMS = 30;
const MAX_OBJECT_ITEMS = 12;

/** @returns where the content to the right begins; null when nothing there can be the cue's content. */
export function findRightContent(
  items: Items,
  cue: CueCandidate,
  from: number,
  limit: number,
): RightContent | null {
  const at = skipTime(items, from, limit);
  const item = items[at];
  if (!item || at >= limit) return null;
  const beside = quotationBeside(items, at);
  if (beside !== null) return { type: 'quote', start: beside };
  if (item.text === ':') return at + 1 < limit ? { type: 'clause', start: at + 1 } : null;
  if (item.kind === 'punctuation') return behindParenthesis(items, cue, at, limit);
  if (item.lower === 'that' && /[ct]/u.test(cue.flags)) return afterThat(items, at);
  if (opensClause(item, cue)) return { type: 'clause', start: at };
  return opensAdjunct(item)
    ? behindAdjunct(items, cue, at, limit)
    : plainClause(items, cue, at, limit);
}

function skipTime(items: Items, from: number, limit: number): number {
  let at = from;
  while (
    at < limit &&
    items[at]?.kind === 'word' &&
    TIME_WORDS.has(items[at]?.lower ?? '') &&
    !isClauseWord(items, at)
  )
    at++;
  return at;
}

/** "asked whether …", "vowed to …", "called for …". */
function opensClause(item: Token, cue: CueCandidate): boolean {
  if (isQuestionWord(item) && TAKES_QUESTION.test(cue.lemma)) return true;
  if (item.lower === 'to' && cue.flags.includes('i')) return true;
  return cue.lemma === 'call' && cue.end - cue.at > 1;
}

const TAKES_QUESTION = /^(?:ask|wonder|question|know|explain|say|tell|decide|describe)$/u;

function opensAdjunct(item: Token): boolean {
  return (
    item.kind === 'word' &&
    PREPOSITIONS.has(item.lower) &&
    !/^(?:when|if|while|because)$/u.test(item.lower)
  );
}

function isClauseWord(items: Items, at: number): boolean {
  const item = items[at];
  return (
    item?.lower === 'this' &&
    !TIME_WORDS.has(items[at + 1]?.lower ?? '') &&
    !/^(?:week|month|year|morning|afternoon|evening|weekend|time)$/u.test(
      items[at + 1]?.lower ?? '',
    )
  );
}

function isQuestionWord(item: Token): boolean {
  return /^(?:if|whether|who|what|why|how|when|where|which)$/u.test(item.lower);
}

/** A quotation at once, or behind a comma, a colon or "that". */
function quotationBeside(items: Items, at: number): number | null {
  if (items[at]?.kind === 'quotation') return at;
  if (/^[,:—–-]$/u.test(items[at]?.text ?? '') && items[at + 1]?.kind === 'quotation')
    return at + 1;
  return null;
}

function afterThat(items: Items, at: number): RightContent | null {
  const next = items[at + 1]?.text === ',' ? at + 2 : at + 1;
  const item = items[next];
  if (!item) return null;
  return { type: item.kind === 'quotation' ? 'quote' : 'clause', start: next };
}

/** "said, in the end, that …"; "said (twice) that …". */
function behindParenthesis(
  items: Items,
  cue: CueCandidate,
  at: number,
  limit: number,
): RightContent | null {
  if (items[at]?.text !== ',') return null;
  for (let index = at + 1; index < Math.min(limit, at + MAX_OBJECT_ITEMS); index++) {
    if (/^[,:]$/u.test(items[index]?.text ?? '')) {
      if (items[index + 1]?.kind === 'quotation' && items[index + 1]?.isCapital)
        return { type: 'quote', start: index + 1 };
      if (items[index + 1]?.lower === 'that' && cue.flags.includes('t'))
        return afterThat(items, index + 1);
      return null;
    }
  }
  return null;
}

/** "said on Monday in Ostwick that …", "said of the plan, “…”", "wrote to members: “…”". */
function behindAdjunct(
  items: Items,
  cue: CueCandidate,
  at: number,
  limit: number,
): RightContent | null {
  const end = Math.min(limit, at + MAX_ADJUNCT_ITEMS);
  for (let index = at + 1; index < end; index++) {
    const item = items[index];
    if (!item) return null;
    if (isSetOff(items, index)) return { type: 'quote', start: index };
    if (item.lower === 'that' && index - at <= MAX_OBJECT_ITEMS && /[ct]/u.test(cue.flags))
      return afterThat(items, index);
    if (item.text === ':' && index + 1 < limit) return { type: 'clause', start: index + 1 };
  }
  return cue.flags.includes('o') && holdsQuotation(items, at, limit)
    ? { type: 'clause', start: at }
    : null;
}

/** A quotation behind a comma or colon, or one that starts as a sentence does. */
function isSetOff(items: Items, at: number): boolean {
  const quotation = items[at]?.quotation;
  if (!quotation) return false;
  return (
    /^[,:]$/u.test(items[at - 1]?.text ?? '') ||
    (quotation.startsCapital && quotation.wordCount > 3)
  );
}

function plainClause(
  items: Items,
  cue: CueCandidate,
  at: number,
  limit: number,
): RightContent | null {
  if (cue.flags.includes('c')) return { type: 'clause', start: at };
  if (cue.flags.includes('a')) {
    const link = findLink(items, cue, at, limit);
    if (link) return link;
  }
  if (cue.flags.includes('i') && hasInfinitive(items, at, limit))
    return { type: 'clause', start: at };
  const mayHoldQuotation = cue.flags.includes('o') || cue.flags.includes('t');
  return mayHoldQuotation && holdsQuotation(items, at, limit)
    ? { type: 'clause', start: at }
    : null;
}

/** "told the council that …", "asked the crowd, “…”": the content lies behind the one addressed. */
function findLink(items: Items, cue: CueCandidate, at: number, limit: number): RightContent | null {
  for (let index = at + 1; index < Math.min(limit, at + MAX_OBJECT_ITEMS); index++) {
    const item = items[index];
    if (!item) return null;
    const link = linkAt(items, cue, at, index);
    if (link) return link;
    if (item.kind === 'punctuation') return null;
  }
  return null;
}

function linkAt(items: Items, cue: CueCandidate, at: number, index: number): RightContent | null {
  const item = items[index];
  if (!item) return null;
  if (item.lower === 'that') return afterThat(items, index);
  const beside = quotationBeside(items, index);
  if (beside !== null && items[beside]?.isCapital) return { type: 'quote', start: beside };
  const isOpen = item.lower === 'to' || isQuestionWord(item);
  return isOpen ? { type: 'clause', start: cue.flags.includes('i') ? at : index } : null;
}

function hasInfinitive(items: Items, at: number, limit: number): boolean {
  for (let index = at + 1; index < Math.min(limit, at + MAX_OBJECT_ITEMS); index++) {
    if (items[index]?.lower === 'to' && isNominal(items[index + 1]) && !items[index + 1]?.isCapital)
      return true;
    if (items[index]?.kind === 'punctuation') return false;
  }
  return false;
}

function holdsQuotation(items: Items, at: number, limit: number): boolean {
  for (let index = at; index < limit; index++) if (items[index]?.kind === 'quotation') return true;
  return false;
}

/**
 * Trims a range of separators, and of a joining word at its start.
 *
 * @returns null when no word is left.
 */
export function trimRange(items: Items, range: ItemRange): ItemRange | null {
  let { start, end } = range;
  while (start < end && isSeparator(items[start])) start++;
  if (/^(?:and|but)$/u.test(items[start]?.lower ?? '') && end - start > 2) start++;
  while (start < end && items[start]?.text === ',') start++;
  while (end > start && isTrailing(items[end - 1])) end--;
  return end > start ? { start, end } : null;
}

function isSeparator(item: Token | undefined): boolean {
  return item?.kind === 'punctuation' && !/^[$€£#@([]$/u.test(item.text);
}

function isTrailing(item: Token | undefined): boolean {
  return item?.kind === 'punctuation' && !/^[)\]%?!]$/u.test(item.text);
}
