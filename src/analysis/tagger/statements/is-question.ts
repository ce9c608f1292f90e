/**
 * Tells the questions of somebody whom nobody names: “Q: Why?”, “Asked whether the wall would hold, Berg nodded”, “Berg was asked: “Why?””,
 * and what is itself in question: “Did Berg say that it would hold?”. They are no statements of anyone.
 */
import { range } from '../../../lib/range.ts';
import { isAuxiliary } from '../../text/noun-phrases.ts';
import type { Reading } from '../readings/reading.ts';
import { sentenceOf, type WordFacts } from '../words/word-facts.ts';

const ASKED = /^(?:asked|pressed|questioned|quizzed|grilled)$/u;
const LABEL = /^q\.?$/u;

/**
 * @returns whether the reading has no source but a “Q”, or none and a cue of asking, which then is passive. Not where all is reported: that is
 *   shown with a speaker alone.
 */
export function isQuestion(facts: WordFacts, reading: Reading): boolean {
  const { items } = facts;
  const { head, source, content } = reading;
  if (isInQuestion(facts, reading)) return true;
  const [first, second] = source;
  const lowerAt = (at: number) => items[at]?.lower ?? '';
  if (first === undefined)
    return head !== null && ASKED.test(lowerAt(head)) && content.some((at) => items[at]?.quotation);
  const isOne = second === undefined || items[second]?.kind === 'punctuation';
  return head === null && isOne && LABEL.test(lowerAt(first));
}

/** “Did Berg say so?”; not “Why did Berg say so?”, which tells that he did, nor “Is the man who said so here?”. */
function isInQuestion(facts: WordFacts, { head, source }: Reading): boolean {
  const { items } = facts;
  const [first, last] = [source[0], source.at(-1)];
  if (head === null || first === undefined || last === undefined || first > head) return false;
  const { start, end } = sentenceOf(facts, head);
  const isJoined = /^(?:and|but|so|or)$/u.test(items[start]?.lower ?? '');
  const opens = first - 1 === (isJoined ? start + 1 : start);
  const isTold = range(last, head).some((at) =>
    /^(?:who|which|that|,)$/u.test(items[at]?.lower ?? ''),
  );
  return isAuxiliary(items[first - 1]) && opens && items[end - 1]?.text === '?' && !isTold;
}
