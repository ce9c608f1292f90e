/** Tells who only speaks for somebody: “Anna Berg, speaking through her lawyer, Ole Moen, said …”. */
import { range } from '../../../lib/range.ts';
import { sentenceSubject } from '../../text/noun-phrases.ts';
import { SPEAK_FOR_PERSONS } from '../../text/offices.ts';
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** Longest "through her former press secretary," in items. */
const MAX_BETWEEN = 8;

const STATED =
  /^(?:statement|letter|message|speech|signed|issued|released|read|delivered|represented)$/u;

/** @returns the reading with the subject of its sentence for a source, where the source is whom that speaks through. */
export function spokenThrough(facts: WordFacts, reading: Reading): Reading {
  const { items, sentence, sentenceStart } = facts;
  const { head, source } = reading;
  const first = source[0];
  if (head === null || first === undefined || (source.at(-1) ?? 0) > head) return reading;
  const start = sentenceStart[sentence[first] ?? 0] ?? 0;
  const through = throughBefore(facts, first, start);
  const named = items.slice(through + 1, (source.at(-1) ?? first) + 1);
  const isOwn = /^(?:his|her|its|their|the|an?)$/u.test(named[0]?.lower ?? '');
  if (through <= start || !isOwn || !named.some(({ lower }) => SPEAK_FOR_PERSONS.has(lower)))
    return reading;
  const subject = sentenceSubject(items.slice(start, through));
  // "Reached through her lawyer, Ole Moen said": what it begins with is no subject.
  if (!subject || items[start + subject.end]?.text !== ',') return reading;
  return { ...reading, source: range(start + subject.start, start + subject.end) };
}

/** @returns the item "through" or "via" of the aside that the source ends; -1 where there is none. */
function throughBefore({ items }: WordFacts, first: number, start: number): number {
  for (let at = first - 1; at > Math.max(start, first - MAX_BETWEEN); at--) {
    const { lower = '', kind } = items[at] ?? {};
    if (/^(?:through|via)$/u.test(lower)) return at;
    // "in a statement by", "a statement signed by"
    const isBy = /^(?:by|from)$/u.test(lower);
    if (isBy) return STATED.test(items[at - 1]?.lower ?? '') ? at : -1;
    const isComma = lower === ',' && at === first - 1;
    if (kind !== 'word' && kind !== 'clitic' && !isComma) return -1;
  }
  return -1;
}
