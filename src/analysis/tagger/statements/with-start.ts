/**
 * Takes into what is said how its sentence begins, where the model begins amid it: “When the fire spread, Berg said, he ran”, for which it
 * takes “when” for a question’s, and “After the fire at the | mill he ran, Berg said”.
 */
import { range } from '../../../lib/range.ts';
import type { Reading } from '../readings/reading.ts';
import { sentenceOf, type WordFacts } from '../words/word-facts.ts';

const OPENS = /^(?:when|where|whenever|wherever)$/u;
/** Leads on from the sentence before. */
const JOINS = /^(?:and|but|so|yet|or|nor)$/u;
/** Longest of what the model left out, in items. */
const MAX_START = 40;
/** Most items behind a clause that ends its sentence: “, Berg told the court on Monday”. */
const MAX_BEHIND = 8;

/** @returns the reading with how its sentence begins, where all behind that up to the comma in front of who says so is said. */
export function withStart(facts: WordFacts, reading: Reading): Reading {
  const { items, sentence } = facts;
  const { head, source, content } = reading;
  const [first = -1] = content;
  const { start } = sentenceOf(facts, first);
  if (head === null || head < first) return reading;
  const comma = Math.min(source[0] ?? head, head) - 1;
  if (items[comma]?.text !== ',' || sentence[comma] !== sentence[first]) return reading;
  const isGoneOn = content.some((at) => at > head && sentence[at] === sentence[head]);
  const isOpened = first === start + 1 && OPENS.test(items[start]?.lower ?? '');
  const isLeft = isGoneOn
    ? isOpened
    : isCut(facts, reading, { start, comma }) && isEnd(facts, reading);
  return isLeft ? { ...reading, content: [...range(start, first), ...content] } : reading;
}

/** The model begins amid words without a mark, and reads on up to the comma. “It is so big that | it fell, Berg said” may be big for who writes. */
function isCut(
  { items }: WordFacts,
  { content: [first = -1, ...content] }: Reading,
  { start, comma }: { readonly start: number; readonly comma: number },
): boolean {
  const left = items.slice(start, first);
  const isJoin = left.length === 1 && JOINS.test(left[0]?.lower ?? '');
  const isPlain = left.every(({ kind }) => /^(?:word|clitic|number)$/u.test(kind));
  const isWhole = content.filter((at) => at < comma).length === comma - first - 1;
  return (
    left.length > 0 &&
    left.length <= MAX_START &&
    isPlain &&
    !isJoin &&
    isWhole &&
    left.at(-1)?.lower !== 'that' &&
    !items[first]?.quotation
  );
}

/** Who says so ends the sentence. */
function isEnd(facts: WordFacts, { head, source }: Reading): boolean {
  const last = Math.max(head ?? 0, source.at(-1) ?? 0);
  const behind = facts.items.slice(last + 1, sentenceOf(facts, last).end);
  return behind.length <= MAX_BEHIND && behind.every(({ text }) => text !== ',');
}
