/** What a newer analysis of the same text takes back. Pure. */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Quote } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import { isLikelySame } from '../quotes/same-speaker.ts';
import type { Change } from './correction-rows.ts';

export interface Reread {
  /** Quotes whose id is gone or whose words are another's now, each with the one that has most of its words. */
  readonly changed: readonly Change[];
  /** Those of them that said something wrong: the words are no quote, or not of who was said to have said them. */
  readonly wrong: readonly Change[];
}

/** Better bounds, a fuller name and a speaker where nobody was known are no mistakes. */
export function compareReadings(before: readonly Quote[], after: readonly Quote[]): Reread {
  const byId = new Map(after.map((quote) => [quote.id, quote]));
  const pieces = after
    .flatMap((quote) => quote.contentSpans.map((span) => ({ span, quote })))
    .sort((a, b) => a.span.start - b.span.start);
  const changes = before.map((quote): Change => {
    const standing = byId.get(quote.id);
    return { before: quote, after: standing ?? findMostShared(quote, pieces) };
  });
  const isWrong = (change: Change) => change.after === null || isAnothers(change);
  return {
    changed: changes.filter((change) => !byId.has(change.before.id) || isWrong(change)),
    wrong: changes.filter(isWrong),
  };
}

interface Piece {
  readonly span: Span;
  readonly quote: Quote;
}

/** @param pieces by where they start. */
function findMostShared({ contentSpans }: Quote, pieces: readonly Piece[]): Quote | null {
  const shares = new Map<Quote, number>();
  for (const span of contentSpans) {
    const behind = lowerBound(pieces, (piece) => piece.span.start < span.end);
    for (const { quote, span: other } of pieces.slice(0, behind)) {
      const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
      if (shared > 0) shares.set(quote, (shares.get(quote) ?? 0) + shared);
    }
  }
  const [first] = [...shares].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** The words are not of who was said to have said them. */
export function isAnothers({ before, after }: Change): boolean {
  return before.speaker !== null && after !== null && !isLikelySame(before, after);
}
