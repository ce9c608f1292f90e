/** Lengths, gaps and sides of a reading: what its features count. */
import { countIn, type WordFacts } from '../words/word-facts.ts';
import type { Reading } from './reading.ts';

/** Words of these items; a quotation has all of its own. */
export function countWords({ items }: WordFacts, list: Iterable<number>): number {
  let count = 0;
  for (const at of list) {
    const item = items[at];
    if (item?.quotation) count += item.quotation.wordCount;
    else if (item && item.kind !== 'punctuation' && item.kind !== 'mark') count++;
  }
  return count;
}

/** @returns 1 where the content stands behind the head, -1 before it, 0 on both sides. */
export function sideOf(head: number, first: number, last: number): number {
  if (first > head) return 1;
  return last < head ? -1 : 0;
}

/** Items between the content, from `first` to `last`, and the cue. */
export function gapToCue(
  cue: readonly number[],
  { side, first, last }: { readonly side: number; readonly first: number; readonly last: number },
): number {
  const cueStart = cue[0];
  const cueEnd = cue.at(-1);
  if (cueStart === undefined || cueEnd === undefined) return 0;
  return Math.max(0, side > 0 ? first - cueEnd : cueStart - last);
}

/** Items in both, of those in either. */
export function overlapOf(list: readonly number[], set: ReadonlySet<number>): number {
  const shared = list.filter((at) => set.has(at)).length;
  return shared / Math.max(1, list.length + set.size - shared);
}

export function countRuns(list: readonly number[]): number {
  let count = 0;
  for (let index = 0; index < list.length; index++)
    if (index === 0 || list[index] !== (list[index - 1] as number) + 1) count++;
  return count;
}

/** @returns 0: all in one sentence; 1: in several of one paragraph; 2: in several paragraphs. */
export function paragraphsOf(
  { paragraph, sentence }: WordFacts,
  { head, content }: Reading,
): number {
  const own = head ?? content[0] ?? 0;
  let found = 0;
  for (const at of content) {
    if (sentence[at] === sentence[own]) continue;
    if (paragraph[at] !== paragraph[own]) return 2;
    found = 1;
  }
  return found;
}

/** Quotations of the content's first sentence that the content leaves out. */
export function quotationsLeft(facts: WordFacts, { content }: Reading): number {
  const sentence = facts.sentence[content[0] ?? 0] ?? 0;
  const start = facts.sentenceStart[sentence] ?? 0;
  const end = facts.sentenceStart[sentence + 1] ?? start;
  const all = countIn(facts.quotationsBefore, start, end);
  return all - content.filter((at) => at < end && facts.items[at]?.quotation).length;
}

/** @returns of the items that follow each other the run that holds the anchor, or the one nearest to it; of two as near the later. */
export function runNearest(list: readonly number[], anchor: number): number[] {
  let best = { start: 0, end: 0, distance: Number.POSITIVE_INFINITY };
  for (let start = 0, end = 1; start < list.length; start = end, end++) {
    while (end < list.length && list[end] === (list[end - 1] as number) + 1) end++;
    const before = (list[start] as number) - anchor;
    const behind = anchor - (list[end - 1] as number);
    const distance = Math.max(0, before, behind);
    if (distance <= best.distance) best = { start, end, distance };
  }
  return list.slice(best.start, best.end);
}
