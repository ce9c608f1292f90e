/**
 * Finds the office that stands behind a name, as an apposition: "Berg, executive director of the Harbour Council,".
 *
 * Its noun comes before what it is of, so that "the most of any candidate" and "a survey by the economist Moen" name no office. Where no comma
 * ends it, the verb of the sentence does, if the name may be its subject: else ("At the Harbour Club, the mayor said") it is what stands
 * behind the name.
 */
import type { Span } from '../../../model/span.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Document, Paragraph, Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { isAdverb, isNominal } from '../../text/noun-phrases.ts';
import { BODY_WORDS, isOffice } from '../../text/offices.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../../text/word-lists.ts';
import { isSuffix } from './compare-names.ts';
import type { Run } from './mention.ts';
import { startsSentence } from './starts-sentence.ts';

/** What is longer is a sentence of its own, in which a comma is missing. */
const MAX_TOKENS = 24;
const MAX_WORDS_BEFORE_OFFICE = 6;
const ARTICLE = /^(?:the|a|an)$/u;
/** "its director", "another partner", "now a partner", "one of the directors" */
const OPENER = /^(?:its|his|her|their|our|my|another|now|then|also|once|still|one|some|part)$/u;
const SAYS = /^(?:said|says|told)$/u;
const LEADS_CLAUSE = /^(?:that|when|while|because|but|as|if)$/u;
const ENDS =
  /^(?:who|whose|whom|which|where|when|while|because|said|says|and|he|she|they|it|told|but|that|if)$/u;

/** Returns its words without the article; null where none names an office. */
export function findApposition({ tokens }: Document, name: Run, paragraph: Paragraph): Span | null {
  if (tokens[name.end]?.text !== ',' || isInterposed(tokens, name.start)) return null;
  let start = name.end + 1;
  if (tokens[start]?.kind === 'number' && tokens[start + 1]?.text === ',') start += 2;
  if (ARTICLE.test(tokens[start]?.lower ?? '')) start++;
  const officeAt = findOffice(tokens, start, paragraph.endToken);
  if (officeAt === null) return null;
  const end = endOf(tokens, officeAt, Math.min(paragraph.endToken, start + MAX_TOKENS));
  if (isSubject(tokens, officeAt, end) && !mayShareVerb(tokens, name, officeAt)) return null;
  const [first, last] = [tokens[start], tokens[end - 1]];
  return first && last && end > officeAt && !isSuffix(first.lower)
    ? { start: first.start, end: last.end }
    : null;
}

/** “It was, said Berg, the mayor who …”: what is behind the name is what was said. */
function isInterposed(tokens: readonly Token[], start: number): boolean {
  return (
    AUXILIARIES.has(tokens[start - 3]?.lower ?? '') &&
    tokens[start - 2]?.text === ',' &&
    SAYS.test(tokens[start - 1]?.lower ?? '')
  );
}

/** Its place; null where none is named, or another noun is what the apposition is about. */
function findOffice(tokens: readonly Token[], start: number, limit: number): number | null {
  const last = Math.min(limit, start + MAX_WORDS_BEFORE_OFFICE + 1);
  for (let at = start; at < last; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && !isPluralOwner(tokens, at))) return null;
    if (isOffice(token.lower) || isAssistant(tokens, at)) {
      const next = tokens[at + 1];
      // "Berg, Mayor Moen and the council": the title of the next name.
      return token.isCapital && next?.isCapital && at === start && isGivenName(next.lower)
        ? null
        : at;
    }
    if (!mayStandBefore(tokens, at, start)) return null;
  }
  return null;
}

/** "Anna Berg, the mayor said it was late"; not "Anna Berg, the mayor said, was late", nor "Earlier, the mayor said". */
function mayShareVerb(tokens: readonly Token[], { start, end }: Run, officeAt: number): boolean {
  const near = tokens.slice(officeAt + 1, officeAt + MAX_WORDS_BEFORE_OFFICE + 2);
  const comma = near.findIndex(({ text }) => text === ',');
  const isAmid = comma >= 0 && AUXILIARIES.has(near[comma + 1]?.lower ?? '');
  return end - start > 1 && !isAmid && mayBeSubject(tokens, start);
}

/** "Anna Berg, the mayor", "when Anna Berg, the mayor", "said Anna Berg, the mayor". */
function mayBeSubject(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.lower ?? '';
  return startsSentence(tokens, start) || SAYS.test(before) || LEADS_CLAUSE.test(before);
}

/** "…, the mayor of Oster said", "…, the mayor was told", "…, the mayor hopes"; not "…, a man known as Berg". */
function isSubject(tokens: readonly Token[], officeAt: number, end: number): boolean {
  const behind = tokens[end]?.lower ?? '';
  if (SAYS.test(behind) || (AUXILIARIES.has(behind) && tokens[end]?.kind === 'word')) return true;
  const next = tokens[officeAt + 1];
  // "known", "shown" are participles.
  const isVerb = next?.kind === 'word' && !next.isCapital && !next.lower.endsWith('n');
  const verb = isVerb ? findCueVerb(next.lower) : null;
  const isTensed = verb !== null && /^(?:third|past)$/u.test(verb.form);
  return isTensed && /[ct]/u.test(verb.flags) && !verb.flags.includes('o');
}

/** "assistant to the mayor"; elsewhere it stands before an office. */
function isAssistant(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'assistant' && tokens[at + 1]?.lower === 'to';
}

function mayStandBefore(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'punctuation') return false;
  if (token.kind === 'mark') return true;
  if (at === start && OPENER.test(token.lower)) return true;
  const before = at > start ? tokens[at - 1] : undefined;
  // "University of Oster professor"
  if (token.lower === 'of' && BODY_WORDS.has(before?.lower ?? ''))
    return before?.isCapital === true;
  const isOpen = at - start <= 2 && OPENER.test(tokens[start]?.lower ?? '');
  if (token.lower === 'of' || DETERMINERS.has(token.lower)) return isOpen;
  return isNominal(token) || isAdverb(token);
}

/** @returns behind its last word; `officeAt` where it doesn't end in time. */
function endOf(tokens: readonly Token[], officeAt: number, limit: number): number {
  let end = officeAt + 1;
  while (end < limit && !endsAt(tokens, end)) end++;
  if (end === limit && limit - officeAt >= MAX_TOKENS - MAX_WORDS_BEFORE_OFFICE) return officeAt;
  while (end > officeAt + 1 && isLoose(tokens[end - 1])) end--;
  return end;
}

function endsAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'punctuation') return token?.text !== '&';
  if (token.kind === 'mark') return !isPluralOwner(tokens, at);
  if (token.kind === 'clitic') return false;
  if (token.lower === 'and') return !joinsName(tokens, at);
  return ENDS.test(token.lower) || (AUXILIARIES.has(token.lower) && !token.isCapital);
}

/** The apostrophe of "the Growers’ Association", "Capital Ports’ chief economist". */
export function isPluralOwner(tokens: readonly Token[], at: number): boolean {
  const [owner, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    /^[’']$/u.test(tokens[at]?.text ?? '') &&
    owner?.end === tokens[at]?.start &&
    owner?.lower.endsWith('s') === true &&
    next?.kind === 'word' &&
    (next.isCapital || owner.isCapital)
  );
}

/** "the Centre for Ports and Fisheries", "the Office of Harbours and Lights"; not "mayor of Oster and Ida Moen". */
function joinsName(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!before?.isCapital || !next?.isCapital || isOffice(next.lower) || isGivenName(next.lower))
    return false;
  let first = at - 1;
  while (isOfName(tokens[first - 1])) first--;
  const words = tokens.slice(first, at);
  return words.some(
    ({ lower, isCapital }, index) =>
      isCapital && BODY_WORDS.has(lower) && /^(?:of|for|on)$/u.test(words[index + 1]?.lower ?? ''),
  );
}

function isOfName(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.isCapital || /^(?:of|for|on|the)$/u.test(token.lower));
}

function isLoose(token: Token | undefined): boolean {
  return token !== undefined && (PREPOSITIONS.has(token.lower) || ARTICLE.test(token.lower));
}
