/**
 * Splits a sentence into clauses, one a cue: its source, and from where to where its content may reach.
 */
import type { Sentence, Token } from '../text/document.ts';
import { type ItemRange, nounPhraseBefore } from '../text/noun-phrases.ts';
import { PREPOSITIONS, TIME_WORDS } from '../text/word-lists.ts';
import type { CueCandidate } from './cue-candidate.ts';
import { findCues } from './find-cues.ts';
import {
  findSharedSubject,
  findSourceAfter,
  findSubject,
  opensSource,
  quotationBefore,
} from './find-source.ts';

export interface Clause {
  readonly sentence: Sentence;
  readonly cue: CueCandidate;
  /** null when the clause shares the subject of the one before and that has none either. */
  readonly source: ItemRange | null;
  /** The source stands behind the verb: "said Anna Berg". */
  readonly isInverted: boolean;
  /** The source is the subject of an earlier verb. */
  readonly isShared: boolean;
  /** Item where source and cue begin. */
  readonly start: number;
  /** Item behind source and cue. */
  readonly end: number;
  /** Nothing from this item on belongs to the clause. */
  readonly limit: number;
}

type Items = readonly Token[];

/** @returns clauses in the order of their cues. */
export function readClauses(sentence: Sentence): Clause[] {
  const { items } = sentence;
  const cues = findCues(sentence);
  const clauses: OpenClause[] = [];
  let floor = 0;
  let shared: ItemRange | null = null;
  for (const cue of cues) {
    const clause = readClause(sentence, cue, floor, shared);
    floor = cue.end;
    if (!clause) continue;
    if (clause.source && (shared === null || !isEmbedded(items, clause))) shared = clause.source;
    clauses.push(clause);
  }
  clauses.forEach((clause, index) => {
    clause.limit = findLimit(items, clause, clauses.slice(index + 1, index + 4));
  });
  return clauses;
}

/** A clause whose limit isn't known until all are. */
interface OpenClause extends Clause {
  limit: number;
}

function readClause(
  sentence: Sentence,
  cue: CueCandidate,
  floor: number,
  shared: ItemRange | null,
): OpenClause | null {
  const own = ownSource(sentence.items, cue, floor);
  if (own) {
    const isInverted = own.start >= cue.at;
    const start = isInverted ? cue.start : own.start;
    return {
      sentence,
      cue,
      source: own,
      isInverted,
      isShared: false,
      start,
      end: isInverted ? own.end : cue.end,
      limit: sentence.items.length,
    };
  }
  const source =
    cue.type === 'according' ? null : (shared ?? findSharedSubject(sentence.items, cue.start));
  return (
    source && {
      sentence,
      cue,
      source,
      isInverted: false,
      isShared: true,
      start: cue.start,
      end: cue.end,
      limit: sentence.items.length,
    }
  );
}

function ownSource(items: Items, cue: CueCandidate, floor: number): ItemRange | null {
  if (cue.type === 'according') return findSourceAfter(items, cue.end);
  if (cue.type === 'verb')
    return invertedSource(items, cue) ?? findSubject(items, cue.start, floor);
  const isJoined = /^(?:[,—–]|and|but|by|while)$/u.test(items[cue.start - 1]?.lower ?? ',');
  return isJoined ? null : nounPhraseBefore(items, cue.start, floor);
}

/** The clause lies inside another one's content: "forced to pay an architect who said", "what he said". */
function isEmbedded(items: Items, clause: OpenClause): boolean {
  if (clause.isShared || !clause.source) return false;
  if (items[clause.cue.start - 1]?.lower === 'who' && items[clause.cue.start - 2]?.text !== ',')
    return true;
  const before = items[clause.source.start - 1];
  return (
    before !== undefined && before.kind === 'word' && !isJoin(before) && clause.source.start > 3
  );
}

/** "“…,” said Anna Berg", "…, says Anna Berg", "Said Anna Berg: “…”". */
function invertedSource(items: Items, cue: CueCandidate): ItemRange | null {
  if (cue.start !== cue.at || cue.lemma === 'tell') return null;
  if (!cue.flags.includes('v') && !isBetween(items, cue)) return null;
  const source = findSourceAfter(items, cue.at + 1);
  if (!source) return null;
  const before = items[cue.start - 1];
  const isSeparated = before !== undefined && /^[,—–―-]$/u.test(before.text);
  const hasQuotation =
    before?.kind === 'quotation' || (isSeparated && items[cue.start - 2]?.kind === 'quotation');
  if (hasQuotation) return source;
  const next = items[source.end];
  if (cue.start === 0) {
    const opens = next !== undefined && /^[,:]$/u.test(next.text) && items[source.start]?.isCapital;
    return opens ? source : null;
  }
  return isSeparated && cue.start >= 4 && closesClause(next) ? source : null;
}

/** "“…!” beamed Anna Berg": any verb of speech may stand between a whole statement and who makes it. */
function isBetween(items: Items, cue: CueCandidate): boolean {
  const quotation = quotationBefore(items, cue.at);
  const isStatement = quotation?.startsCapital === true && quotation.ending !== 'open';
  const next = items[cue.at + 1];
  // "“…,” read a banner": words on a thing, which nobody is quoted with.
  const opensName = opensSource(next) && (next?.isCapital === true || cue.lemma !== 'read');
  return isStatement && opensName && cue.flags.includes('q');
}

function closesClause(next: Token | undefined): boolean {
  if (!next || /^[.,:;]$/u.test(next.text)) return true;
  return next.kind === 'word' && (PREPOSITIONS.has(next.lower) || TIME_WORDS.has(next.lower));
}

/** Where the next cue's own clause begins; a cue inside the content ("said that Berg claimed") bounds nothing. */
function findLimit(items: Items, clause: OpenClause, later: readonly OpenClause[]): number {
  for (const next of later) {
    const boundary = boundaryBefore(items, next);
    if (boundary !== null && boundary >= clause.end) return boundary;
  }
  return items.length;
}

function boundaryBefore(items: Items, next: OpenClause): number | null {
  const at = next.start;
  const before = items[at - 1];
  if (!before || before.lower === 'what') return null;
  if (next.cue.type === 'participle' && !next.isShared) return at;
  const isComma = before.text === ',';
  const isBehindQuotation = quotationBefore(items, at) !== null;
  const mayFollow = next.isInverted || next.cue.type === 'according' || !next.isShared;
  if (isBehindQuotation && mayFollow) return skipBack(items, at);
  if (next.cue.type === 'according') return isComma ? skipBack(items, at) : at;
  if (next.isInverted || next.cue.type === 'participle')
    return isComma ? skipBack(items, at) : null;
  return isJoin(before) ? skipJoin(items, at) : null;
}

function isJoin(item: Token): boolean {
  return /^(?:,|;|—|–|and|but|while|as|though|although)$/u.test(item.lower);
}

function skipJoin(items: Items, from: number): number {
  let at = from;
  while (at > 0 && items[at - 1] && isJoin(items[at - 1] as Token)) at--;
  return at;
}

/** Back over ", “…”" and the word that joins it, to where the quotation's own clause begins. */
function skipBack(items: Items, from: number): number {
  let at = from;
  while (at > 0 && /^[,—–]$/u.test(items[at - 1]?.text ?? '')) at--;
  if (items[at - 1]?.kind !== 'quotation') return at;
  return skipJoin(items, at - 1);
}
