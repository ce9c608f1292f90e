import { analyze } from '../../../src/analysis/analyze.ts';
import { parseText } from '../../../src/analysis/parse-text.ts';
import { readStand, type Stand } from '../../../src/analysis/positions/find-positions.ts';
import { keepSureNames } from '../../../src/analysis/positions/find-topics.ts';
import { findMentions } from '../../../src/analysis/speakers/mentions/find-mentions.ts';
import { joinNames } from '../../../src/analysis/speakers/names/join-names.ts';
import type { Document } from '../../../src/analysis/text/document.ts';
import { toNamedSpan } from '../../../src/analysis/to-named-span.ts';
import { assert } from '../../../src/lib/assert.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Span } from '../../../src/model/span.ts';

export interface FoundStand extends Stand {
  /** Whether the analysis finds the statement by itself. */
  readonly isFound: boolean;
  readonly cue: Span | null;
}

/**
 * @returns what each of the spans does, as words of whoever is said to hold them. The cue is that of the attribution that covers most of
 *   the span, if that is half; where none does, it is what the sentence says beside it.
 */
export function standsOf(text: string, spans: readonly Span[]): FoundStand[] {
  const document = parseText(text);
  const mentioned = joinNames(findMentions(document)).mentions.map(toNamedSpan);
  const named = keepSureNames(text, mentioned);
  const { attributions } = analyze(text);
  return spans.map((span) => {
    const parts = attributions.map((attribution) => ({
      attribution,
      contents: within(attribution.contents, span),
    }));
    const [best] = parts.sort((a, b) => lengthOf(b.contents) - lengthOf(a.contents));
    const isFound = best !== undefined && lengthOf(best.contents) >= lengthOf([span]) / 2;
    const [first, ...rest] = best?.contents ?? [];
    const statement =
      isFound && first
        ? { ...best.attribution, contents: [first, ...rest] as const }
        : givenStatement(document, span);
    const at = statement.cue?.span.start ?? statement.contents[0].start;
    const sentence = document.sentences.find(({ start, end }) => start <= at && at < end);
    assert(sentence !== undefined, `a sentence at ${at}`);
    const stand = readStand({ document, attribution: statement, sentence, named });
    return { ...stand, isFound, cue: statement.cue?.span ?? null };
  });
}

/** A statement that the analysis doesn't find: its cue is the longer of what stands before and behind it in its sentence. */
function givenStatement(
  { sentences }: Document,
  span: Span,
): Pick<Attribution, 'kind' | 'cue' | 'contents' | 'speaker'> {
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end);
  const before = { start: sentence?.start ?? span.start, end: span.start };
  const behind = { start: span.end, end: Math.max(span.end, sentence?.end ?? span.end) };
  const beside = lengthOf([before]) > lengthOf([behind]) ? before : behind;
  const cue = lengthOf([beside]) > 0 ? { span: beside, lemma: '' } : null;
  return { kind: 'indirect', speaker: null, cue, contents: [span] };
}

function within(contents: readonly Span[], span: Span): Span[] {
  return contents
    .map(({ start, end }) => ({
      start: Math.max(start, span.start),
      end: Math.min(end, span.end),
    }))
    .filter(({ start, end }) => start < end);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
