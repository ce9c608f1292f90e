/**
 * Cuts an article's text into paragraphs and these into pieces, so that each piece is covered by one set of passages.
 * Method: every start and end of a passage or paragraph is a cut; nothing is lost or moved between cuts.
 */
import type { Span } from '../../../model/span.ts';

/** A stretch of text that stands for something. */
export interface Passage {
  readonly span: Span;
}

export interface Piece<P extends Passage> {
  /** Where it begins in the article's text. */
  readonly start: number;
  readonly text: string;
  /** The passages that cover this piece, in the order given. */
  readonly covers: readonly P[];
}

/**
 * Returns paragraphs of pieces; the pieces of all paragraphs, joined, are the text without its blank lines.
 *
 * @param within the part of the text that is wanted.
 */
export function markPassages<P extends Passage>(
  text: string,
  passages: readonly P[],
  within: Span = { start: 0, end: text.length },
): readonly (readonly Piece<P>[])[] {
  return splitParagraphs(text)
    .map(({ start, end }) => ({
      start: Math.max(start, within.start),
      end: Math.min(end, within.end),
    }))
    .filter(({ start, end }) => start < end)
    .map((paragraph) => cutParagraph(text, paragraph, passages));
}

function splitParagraphs(text: string): readonly Span[] {
  const breaks = [...text.matchAll(/\n{2,}/g)];
  const starts = [0, ...breaks.map((found) => found.index + found[0].length)];
  const ends = [...breaks.map((found) => found.index), text.length];
  return starts
    .map((start, i) => ({ start, end: ends[i] ?? text.length }))
    .filter(({ start, end }) => start < end);
}

function cutParagraph<P extends Passage>(
  text: string,
  paragraph: Span,
  passages: readonly P[],
): Piece<P>[] {
  const inside = passages.filter(
    ({ span }) => span.start < paragraph.end && span.end > paragraph.start,
  );
  const clamp = (at: number) => Math.min(Math.max(at, paragraph.start), paragraph.end);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { span } of inside) cuts.add(clamp(span.start)).add(clamp(span.end));
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? paragraph.start;
    const covers = inside.filter(({ span }) => span.start <= start && span.end >= end);
    return { start, text: text.slice(start, end), covers };
  });
}
