/**
 * Tells the questions of somebody whom nobody names: “Q: Why?”, “Asked whether the wall would hold, Berg nodded”, “Berg was asked: “Why?””.
 * They are no statements of anyone.
 */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const ASKED = /^(?:asked|pressed|questioned|quizzed|grilled)$/u;
const LABEL = /^q\.?$/u;

/**
 * @returns whether the reading has no source but a “Q”, or none and a cue of asking, which then is passive. Not where all is reported: that is
 *   shown with a speaker alone.
 */
export function isQuestion({ items }: WordFacts, { head, source, content }: Reading): boolean {
  const [first, second] = source;
  const lowerAt = (at: number) => items[at]?.lower ?? '';
  if (first === undefined)
    return head !== null && ASKED.test(lowerAt(head)) && content.some((at) => items[at]?.quotation);
  const isOne = second === undefined || items[second]?.kind === 'punctuation';
  return head === null && isOne && LABEL.test(lowerAt(first));
}
