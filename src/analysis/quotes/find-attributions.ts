/**
 * Finds who-said-what inside each sentence: every cue gets the source it goes with and the content beside it.
 *
 * A content on the left is closed by source and cue; one on the right runs to the sentence's end or the next cue's
 * clause. What spans sentences (a turn that goes on, labels, credits) is follow-turns.ts.
 */
import type { Span } from '../../model/span.ts';
import { findCueVerb } from '../text/cue-lexicon.ts';
import type { AttributionRule, Document, Draft, Quotation, Token } from '../text/document.ts';
import type { ItemRange } from '../text/noun-phrases.ts';
import { maySpeak } from '../text/offices.ts';
import { AUXILIARIES, BE_FORMS, COMMON_VERBS } from '../text/word-lists.ts';
import { findRightContent, type RightContent, trimRange } from './find-content.ts';
import { type Clause, readClauses } from './read-clauses.ts';

/** Drafts of one document while they are being found. */
export interface Findings {
  readonly drafts: Draft[];
  /** Which draft a quotation belongs to. */
  readonly draftOf: Map<Quotation, number>;
}

interface Content {
  readonly rule: AttributionRule;
  readonly spans: readonly Span[];
  /** Items behind which nothing was used. */
  readonly usedTo: number;
}

type Items = readonly Token[];

/** Shortest left-hand clause that is believed without a quotation, in items. */
const MIN_LEFT_ITEMS = 3;

/** @returns drafts in the order of their cues, each with at least one content inside its sentence. */
export function findAttributions(document: Document): Findings {
  const findings: Findings = { drafts: [], draftOf: new Map() };
  for (const sentence of document.sentences) {
    let floor = 0;
    for (const clause of readClauses(sentence)) {
      const content = findContent(clause, floor, findings);
      if (!content) continue;
      floor = content.usedTo;
      addDraft(findings, clause, content);
    }
  }
  return findings;
}

function addDraft(findings: Findings, clause: Clause, content: Content): void {
  const { items } = clause.sentence;
  const [first, ...rest] = content.spans;
  if (!first) return;
  const cueStart = items[clause.cue.start]?.start ?? 0;
  const cueEnd = items[clause.cue.end - 1]?.end ?? cueStart;
  findings.drafts.push({
    rule: content.rule,
    source: clause.source ? spanOf(items, clause.source) : null,
    cue: { span: { start: cueStart, end: cueEnd }, lemma: clause.cue.lemma },
    contents: [first, ...rest],
    sentence: clause.sentence,
    continues: null,
  });
  for (const { quotation } of items) {
    if (!quotation || findings.draftOf.has(quotation)) continue;
    const isInside = content.spans.some(
      (span) => span.start <= quotation.inner.start && span.end >= quotation.inner.end,
    );
    if (isInside) findings.draftOf.set(quotation, findings.drafts.length - 1);
  }
}

function findContent(clause: Clause, floor: number, findings: Findings): Content | null {
  const { items } = clause.sentence;
  const left = findLeft(clause, floor, findings);
  const right = findRight(clause);
  if (clause.cue.type === 'according') return left ?? (right ? rightContent(clause, right) : null);
  if (left?.rule === 'quote-before' && !(right?.type === 'clause' && isShort(items, clause)))
    return withSplit(clause, left, right);
  if (right?.type === 'quote' && left?.rule === 'mixed' && endsWithQuotation(items, clause))
    return withSplit(clause, left, right);
  if (right)
    return clause.cue.isHedged && right.type !== 'quote' ? null : rightContent(clause, right);
  if (clause.cue.isHedged && left?.rule === 'indirect') return null;
  return left;
}

/** The quotation on the left is a title or a scrap, not what the cue says: `In “Harbour,” Berg said that …`. */
function isShort(items: Items, clause: Clause): boolean {
  const quotation = quotationBefore(items, clause.start);
  return quotation !== null && quotation.wordCount < 4;
}

function endsWithQuotation(items: Items, clause: Clause): boolean {
  return quotationBefore(items, clause.start) !== null;
}

function quotationBefore(items: Items, start: number): Quotation | null {
  const before = items[start - 1];
  if (before?.quotation) return before.quotation;
  return before && /^[,—–―-]$/u.test(before.text) ? (items[start - 2]?.quotation ?? null) : null;
}

function findLeft(clause: Clause, floor: number, findings: Findings): Content | null {
  if (!mayCloseSentence(clause) || clause.start <= floor) return null;
  const { items } = clause.sentence;
  const range = trimRange(items, { start: floor, end: clause.start });
  if (!range) return null;
  const quotation = quotationBefore(items, clause.start);
  if (quotation && !findings.draftOf.has(quotation))
    return leftQuotation(items, range, clause, quotation);
  const opening = openingStatement(items, range);
  if (opening && !findings.draftOf.has(opening))
    return { rule: 'quote-before', spans: [opening.inner], usedTo: clause.end };
  if (range.end - range.start < MIN_LEFT_ITEMS || !clause.cue.flags.includes('c')) return null;
  const spans = [contentSpan(items, range)];
  if (clause.cue.type === 'according') return { rule: 'according', spans, usedTo: clause.end };
  if (FRONTED.test(items[range.start]?.lower ?? '') && !hasVerbComma(items, range)) return null;
  return { rule: holdsQuotation(items, range) ? 'mixed' : 'indirect', spans, usedTo: clause.end };
}

/** “…,” Berg’s spokesman, Joel Cole, said: between the statement and the name there is only what the name is. */
function openingStatement(items: Items, range: ItemRange): Quotation | null {
  const quotation = items[range.start]?.quotation;
  if (!quotation?.startsCapital || !/^(?:comma|call)$/u.test(quotation.ending)) return null;
  const rest = items.slice(range.start + 1, range.end);
  const isVerb = ({ kind, lower }: Token) =>
    kind === 'word' &&
    (findCueVerb(lower) !== null || AUXILIARIES.has(lower) || COMMON_VERBS.has(lower));
  const isPlain = rest.every((item) => item.kind !== 'quotation' && !isVerb(item));
  return isPlain && rest[0]?.text !== ',' ? quotation : null;
}

/** Source and cue can stand behind what is said: "…, Berg said". */
function mayCloseSentence(clause: Clause): boolean {
  const { cue, sentence } = clause;
  if (cue.type === 'participle' || clause.isShared || !/[qct]/u.test(cue.flags)) return false;
  const before = sentence.items[clause.start - 1];
  if (!before) return false;
  return (
    cue.type === 'according' || before.kind === 'quotation' || /^[,—–―?!-]$/u.test(before.text)
  );
}

/** Starts a phrase that only sets the scene: "In Ostwick, Berg said". */
const FRONTED =
  /^(?:in|at|on|after|during|before|speaking|asked|when|as|while|for|by|with|since|following|despite|from|if|under)$/u;

function holdsQuotation(items: Items, range: ItemRange): boolean {
  return items.slice(range.start, range.end).some((item) => item.quotation);
}

/** "After the vote, the city will pay, Berg said": more than the fronted phrase stands before the source. */
function hasVerbComma(items: Items, range: ItemRange): boolean {
  return items.slice(range.start, range.end).some((item) => item.text === ',');
}

function leftQuotation(
  items: Items,
  range: ItemRange,
  clause: Clause,
  quotation: Quotation,
): Content {
  const at = items.findIndex((item) => item.quotation === quotation);
  const lead = items.slice(range.start, at).filter((item) => item.kind !== 'punctuation');
  const isAlone =
    lead.length === 0 || (quotation.startsCapital && lead.length <= 1 && quotation.wordCount > 3);
  const isStatement =
    quotation.startsCapital && quotation.wordCount >= 5 && /^[:]$/u.test(items[at - 1]?.text ?? '');
  if (isAlone || isStatement)
    return { rule: 'quote-before', spans: [quotation.inner], usedTo: clause.end };
  return {
    rule: 'mixed',
    spans: [contentSpan(items, { start: range.start, end: at + 1 })],
    usedTo: clause.end,
  };
}

function findRight(clause: Clause): RightContent | null {
  const { items } = clause.sentence;
  let from = clause.end;
  if (clause.cue.type === 'according') {
    const comma = items.findIndex((item, index) => index >= from && item.text === ',');
    return comma > 0 && clause.cue.start <= 2 ? { type: 'clause', start: comma + 1 } : null;
  }
  if (clause.isInverted) {
    while (from < clause.limit && !/^[,:—]$/u.test(items[from]?.text ?? '')) from++;
    const right = findRightContent(items, clause.cue, from, clause.limit);
    return right?.type === 'quote' ? right : null;
  }
  const isWhat = clause.source !== null && items[clause.start - 1]?.lower === 'what';
  if (isWhat && BE_FORMS.has(items[from]?.lower ?? '')) return { type: 'clause', start: from + 1 };
  return findRightContent(items, clause.cue, from, clause.limit);
}

/** `“…,” she said, “…”`: the second part belongs to the same attribution. */
function withSplit(clause: Clause, left: Content, right: RightContent | null): Content {
  const quotation = right?.type === 'quote' ? clause.sentence.items[right.start]?.quotation : null;
  if (!quotation || !right) return left;
  return { rule: left.rule, spans: [...left.spans, quotation.inner], usedTo: right.start + 1 };
}

function rightContent(clause: Clause, right: RightContent): Content | null {
  const { items } = clause.sentence;
  const quotation = right.type === 'quote' ? items[right.start]?.quotation : null;
  if (quotation && isLabelled(clause)) return null;
  const range = trimRange(items, { start: right.start, end: clause.limit });
  if (!range) return null;
  // "called “a danger”": what is called so is the quotation, and nothing behind it.
  const isObject = clause.cue.flags.includes('o') && !/[cti]/u.test(clause.cue.flags);
  if (quotation && (isObject || isWhole(items, quotation, right.start, clause.limit))) {
    return { rule: 'quote-after', spans: [quotation.inner], usedTo: right.start + 1 };
  }
  const holds = holdsQuotation(items, range);
  if (!holds && !/[cti]/u.test(clause.cue.flags)) return null;
  const rule = clause.cue.type === 'according' ? 'according' : holds ? 'mixed' : 'indirect';
  return { rule, spans: [contentSpan(items, range)], usedTo: range.end };
}

/** "A cake called “The Span”", "a banner that read “Sleep”": words on a thing, which nobody is quoted with. */
function isLabelled({ cue, source, sentence }: Clause): boolean {
  if (!/^(?:call|read|dub|label|term)$/u.test(cue.lemma)) return false;
  if (!source) return cue.lemma === 'read';
  const words = sentence.items.slice(source.start, source.end);
  return words.length > 1 && !words.some((word) => maySpeak(word) && word !== sentence.items[0]);
}

/** The quotation is all that is said: it starts as a sentence does, or nothing but a stop follows it. */
function isWhole(items: Items, quotation: Quotation, at: number, limit: number): boolean {
  if (quotation.startsCapital && quotation.wordCount > 2 && quotation.ending !== 'open')
    return true;
  const rest = items.slice(at + 1, limit).filter((item) => item.kind !== 'punctuation');
  return (
    rest.length === 0 || (quotation.startsCapital && /^[,:]$/u.test(items[at - 1]?.text ?? ''))
  );
}

function spanOf(items: Items, range: ItemRange): Span {
  const start = items[range.start]?.start ?? 0;
  return { start, end: items[range.end - 1]?.end ?? start };
}

/** A single quotation without its marks; anything longer keeps the marks inside it. */
function contentSpan(items: Items, range: ItemRange): Span {
  const only = range.end - range.start === 1 ? items[range.start]?.quotation : null;
  return only ? only.inner : spanOf(items, range);
}
