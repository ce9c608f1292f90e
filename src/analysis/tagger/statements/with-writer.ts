/** Takes who wrote it into a source that is a text: “The letter, signed by Moen, says …”. */
import { range } from '../../../lib/range.ts';
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** Longest "signed by the chair of the Harbour Council" between commas, in items. */
const MAX_ASIDE = 16;
const TEXT = /^(?:statement|letter|e-?mail|message|memo|note|post|release|petition)$/u;
const WRITTEN = /^(?:signed|written|sent|issued|posted|released)$/u;

/** @returns the reading, its source to the comma in front of its cue, where that is a text and what stands between tells who wrote it. */
export function withWriter({ items }: WordFacts, reading: Reading): Reading {
  const { head, source, cue } = reading;
  const [last, end] = [source.at(-1) ?? -1, (cue[0] ?? -1) - 1];
  const isAside = items[last + 1]?.text === ',' && items[end]?.text === ',';
  if (head === null || !isAside || end - last > MAX_ASIDE) return reading;
  const isWritten = WRITTEN.test(items[last + 2]?.lower ?? '') && items[last + 3]?.lower === 'by';
  if (!isWritten || !TEXT.test(items[last]?.lower ?? '')) return reading;
  return { ...reading, source: [...source, ...range(last + 1, end)] };
}
