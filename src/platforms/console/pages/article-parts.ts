/** Long articles in parts, so that no page of them is large: cut between paragraphs, and within one only where it is longer than a part. */
import type { Span } from '../../../model/span.ts';

/** About 5,000 words, longer than nearly every article; with its quotes a page of some 50 kB over the wire. */
export const MAX_PART_CHARS = 30_000;

/** Returns the parts in order: one that follows the other, all of the text together. At least one. */
export function splitParts(text: string): readonly [Span, ...Span[]] {
  const cuts = [0];
  for (let start = 0; text.length - start > MAX_PART_CHARS; ) {
    start = findCut(text, start);
    cuts.push(start);
  }
  const [first = 0, ...others] = cuts;
  const endOf = (i: number) => cuts[i + 1] ?? text.length;
  return [
    { start: first, end: endOf(0) },
    ...others.map((start, i) => ({ start, end: endOf(i + 1) })),
  ];
}

/** Returns the number, from 1, of the part that a place of the text is in. */
export function partAt(parts: readonly Span[], place: number): number {
  return Math.max(1, parts.filter(({ start }) => start <= place).length);
}

/** Behind the last blank line of the part that begins here, else behind its last space, else where it is full. */
function findCut(text: string, start: number): number {
  const part = text.slice(start, start + MAX_PART_CHARS);
  const blank = part.lastIndexOf('\n\n') + 2;
  if (blank > 2) return start + blank;
  const space = part.search(/\s\S*$/u) + 1;
  if (space > 0) return start + space;
  // Never between the halves of a character.
  const isSplit = /[\uD800-\uDBFF]$/.test(part);
  return start + part.length - (isSplit ? 1 : 0);
}
