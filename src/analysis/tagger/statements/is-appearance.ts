/** Tells what only seems, or is expected or taken for something by nobody who is told: “The memo appears to contradict “the plan””. */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** Not "called", "described" or "labelled": by those, somebody judges in words of theirs. */
const APPEARS =
  /^(?:(?:appear|seem|look)(?:s|ed)?|expected|considered|seen|regarded|viewed|portrayed|deemed|supposed|slated|scheduled|intended|designed|designated|nominated|declared)$/u;

/** @returns whether it has no source, and the verb's subject is among its reported words; of readings with words in quotation marks. */
export function isAppearance({ items }: WordFacts, { head, source, content }: Reading): boolean {
  return (
    head !== null &&
    source.length === 0 &&
    APPEARS.test(items[head]?.lower ?? '') &&
    content.some((at) => items[at]?.quotation) &&
    content.some((at) => at < head && items[at]?.kind === 'word')
  );
}
