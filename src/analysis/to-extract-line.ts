/** The line format of `verbatim extract --format jsonl`, which the corpus' scorer reads. */
import type { Analysis } from '../model/analysis.ts';
import type { Attribution, AttributionKind } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';

type Range = readonly [start: number, end: number];

export interface ExtractLine {
  readonly id: string;
  readonly attributions: readonly {
    readonly source: readonly Range[] | null;
    readonly cue: readonly Range[] | null;
    readonly content: readonly Range[];
    readonly speaker: string | null;
    readonly kind: AttributionKind;
    readonly confidence: number;
  }[];
}

/**
 * @param text the document's: the corpus counts the "that" before reported speech with it, Verbatim does not.
 * @returns one document's attributions with half-open UTF-16 ranges, ready for `JSON.stringify`.
 */
export function toExtractLine(id: string, text: string, analysis: Analysis): ExtractLine {
  return {
    id,
    attributions: analysis.attributions.map((attribution) => ({
      source: sourceOf(attribution),
      cue: attribution.cue && [rangeOf(attribution.cue.span)],
      content: attribution.contents.map((span) => rangeOf(withThat(text, span))),
      speaker: attribution.speaker?.name ?? null,
      kind: attribution.kind,
      confidence: attribution.confidence,
    })),
  };
}

/** A quotation that goes on has the source of the one that it goes on with. */
function sourceOf({ source, chain }: Attribution): Range[] | null {
  const [first] = chain;
  const span = source ?? (first?.clue === 'speaker' ? first.span : null);
  return span && [rangeOf(span)];
}

function withThat(text: string, { start, end }: Span): Span {
  const that = /\bthat,? $/u.exec(text.slice(Math.max(0, start - 7), start));
  return { start: start - (that?.[0].length ?? 0), end };
}

function rangeOf(span: Span): Range {
  return [span.start, span.end];
}
