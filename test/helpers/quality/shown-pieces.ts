import type { SummaryPiece } from '../../../src/model/analysis.ts';
import type { Span } from '../../../src/model/span.ts';

export interface Piece extends Span {
  /** As the article has them. */
  readonly words: string;
  /** With the names in brackets. */
  readonly shown: string;
  /** In brackets, without "’s". */
  readonly names: readonly string[];
}

/** Returns the pieces of a summary as a reader sees them. */
export function shownPieces(text: string, summary: readonly SummaryPiece[]): readonly Piece[] {
  return summary.map(({ start, end, meant = [] }) => {
    let shown = '';
    let at = start;
    for (const { end: behind, name } of meant) {
      shown += `${text.slice(at, behind)} [${name}]`;
      at = behind;
    }
    return {
      start,
      end,
      words: text.slice(start, end),
      shown: shown + text.slice(at, end),
      names: meant.map(({ name }) => name.replace(/’s$/u, '')),
    };
  });
}
