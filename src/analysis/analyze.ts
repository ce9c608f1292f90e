/**
 * Reads one article: who said what, who stands where, and which sentences sum it up. Read this file first: it calls the
 * stages in order, and each lies in the folder of its step. Pure: the same text gives the same analysis.
 */
import { lowerBound } from '../lib/lower-bound.ts';
import { type Analysis, isReadable } from '../model/analysis.ts';
import type { Article, Block } from '../model/article.ts';
import type { Attribution, AttributionKind } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import { estimateConfidence } from './confidence.ts';
import { detectLanguage } from './detect-language.ts';
import { findAnswers } from './find-answers.ts';
import { parseText } from './parse-text.ts';
import { findPositions } from './positions/find-positions.ts';
import { findStands } from './positions/find-stands.ts';
import { findAttributions } from './quotes/find-attributions.ts';
import { followTurns } from './quotes/follow-turns.ts';
import { findMentions } from './speakers/mentions/find-mentions.ts';
import { joinNames } from './speakers/names/join-names.ts';
import { type Resolution, resolveSpeakers } from './speakers/resolve-speakers.ts';
import { chooseSummary } from './summary/choose-summary.ts';
import { bundledTagger } from './tagger/bundled-tagger.ts';
import type { Tagger } from './tagger/tag-attributions.ts';
import type { Document, Quotation, ScoredDraft } from './text/document.ts';
import { toNamedSpan } from './to-named-span.ts';
import { toNamedWords } from './to-named-words.ts';

/** Raised with every change to a rule, so that stored analyses can be made again. */
export const ANALYZER_VERSION = 19;

/**
 * @param text any text, as it is: nothing is normalised, and all offsets are into it. Paragraphs are lines; the first is
 *   taken for the headline where it looks like one.
 * @param tagger what decides which of the attributions that the rules propose are right, and finds more.
 * @param blocks what the page's markup says of paragraphs: headings, and where nobody speaks on from above.
 * @returns everything derived from the text; never throws.
 */
export function analyze(
  text: string,
  tagger: Pick<Tagger, 'tag'> = bundledTagger(),
  blocks: readonly Block[] = [],
): Analysis {
  const document = parseText(text, blocks);
  const language = detectLanguage(document.tokens);
  if (!isReadable(language))
    return {
      analyzerVersion: ANALYZER_VERSION,
      language,
      attributions: [],
      positions: [],
      summary: [],
    };
  const byRules = followTurns(document, findAttributions(document));
  const said = tagger.tag(document, byRules);
  const names = joinNames(findMentions(document));
  const named = names.mentions.map(toNamedSpan);
  const answers = findAnswers(document, names);
  const found = [...said, ...answers, ...findStands(document, named, said)];
  const speakers = resolveSpeakers(document, found, names);
  const order = orderOf(found, (index) => index < said.length || isKnown(speakers[index]));
  const attributions = order.flatMap((index) => {
    const draft = found[index];
    return draft ? [toAttribution(document, draft, speakers[index])] : [];
  });
  const positions = findPositions(
    document,
    attributions,
    order.flatMap((index) => found[index]?.sentence ?? []),
    named,
  );
  return {
    analyzerVersion: ANALYZER_VERSION,
    language,
    attributions: attributions.map((each) => withMarks(each, document.quotations)),
    positions,
    summary: chooseSummary(document, { names: names.mentions.map(toNamedWords), attributions }),
  };
}

/** The analysis of an article as it was read. */
export function analyzeArticle({ text, reading }: Pick<Article, 'text' | 'reading'>): Analysis {
  return analyze(text, bundledTagger(), reading?.blocks);
}

/**
 * Reads the learned model, which else the first analysis does.
 *
 * @throws {VerbatimError} `model-invalid`.
 */
export function loadModel(): void {
  bundledTagger();
}

/** Where a position is told and nothing said, a holder is needed. */
function isKnown(resolution: Resolution | undefined): boolean {
  const kind = resolution?.speaker?.kind ?? 'unnamed';
  return kind !== 'unnamed';
}

/** Indices of the drafts that are kept, by their first content. */
function orderOf(drafts: readonly ScoredDraft[], isKept: (index: number) => boolean): number[] {
  const startOf = (index: number) => drafts[index]?.contents[0].start ?? 0;
  return [...drafts.keys()].filter(isKept).sort((a, b) => startOf(a) - startOf(b));
}

function toAttribution(
  document: Document,
  draft: ScoredDraft,
  resolution: Resolution | undefined,
): Attribution {
  const speaker = resolution?.speaker ?? null;
  const { source, cue, contents } = draft;
  const confidence = estimateConfidence(
    draft.probability,
    speaker?.how ?? null,
    resolution?.margin ?? 1,
  );
  return {
    kind: kindOf(contents, document.quotations),
    source,
    speaker,
    chain: resolution?.chain ?? [],
    cue,
    contents,
    confidence,
  };
}

/** direct where every content lies inside one quotation, indirect where none touches any. */
function kindOf(contents: readonly Span[], quotations: readonly Quotation[]): AttributionKind {
  let isAllInside = true;
  let isAnyTouched = false;
  for (const content of contents) {
    const touched = touchedBy(content, quotations);
    if (touched.length > 0) isAnyTouched = true;
    const only = touched.length === 1 ? touched[0] : undefined;
    const isInside =
      only !== undefined && content.start >= only.outer.start && content.end <= only.outer.end;
    if (!isInside) isAllInside = false;
  }
  return isAllInside ? 'direct' : isAnyTouched ? 'mixed' : 'indirect';
}

/** Of words some of which are reported, those that stand in marks keep them: nothing else would tell which are the speaker's own. */
function withMarks(attribution: Attribution, quotations: readonly Quotation[]): Attribution {
  if (attribution.kind !== 'mixed') return attribution;
  const marked = (span: Span): Span => {
    const own = touchedBy(span, quotations).find(
      ({ inner }) => inner.start === span.start && inner.end === span.end,
    );
    return own?.outer ?? span;
  };
  const [first, ...rest] = attribution.contents;
  return { ...attribution, contents: [marked(first), ...rest.map(marked)] };
}

/** Quotations in order that share a character with the span. */
function touchedBy(span: Span, quotations: readonly Quotation[]): Quotation[] {
  const from = lowerBound(quotations, ({ inner }) => inner.end <= span.start);
  const touched: Quotation[] = [];
  for (let at = from; at < quotations.length; at++) {
    const quotation = quotations[at];
    if (!quotation || quotation.inner.start >= span.end) break;
    touched.push(quotation);
  }
  return touched;
}
