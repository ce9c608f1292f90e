/**
 * Tells words that name a thing or stand on one, and are no statements of anyone: “a street known as “the Drain””, “a banner that read
 * “Berg out””.
 */
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** Not "called", "labelled": by those, somebody who is not told judges. */
const NAMED = /^(?:named|dubbed|known|titled|entitled|nicknamed|billed|christened|renowned)$/u;
/** Not "said": “protesters with signs said” it themselves. */
const READS = /^(?:reads?|reading|saying|declaring|proclaiming|carrying|bearing)$/u;
const BEARER =
  /^(?:banner|sign|placard|poster|billboard|sticker|plaque|badge|button|t-shirt|tee|shirt|hat|cap|tattoo)s?$/u;
const RELATIVE = /^(?:that|which)$/u;

/** @returns whether nobody gives the name, or the thing itself says the words; of readings with words in quotation marks. */
export function isInscription({ items }: WordFacts, { head, source, content }: Reading): boolean {
  const lowerAt = (at: number) => items[at]?.lower ?? '';
  if (head === null || !content.some((at) => items[at]?.quotation)) return false;
  if (source.length === 0) return NAMED.test(lowerAt(head));
  if (!READS.test(lowerAt(head))) return false;
  let noun = source.at(-1) ?? head;
  while (RELATIVE.test(lowerAt(noun)) || items[noun]?.kind === 'punctuation') noun--;
  return noun < head && BEARER.test(lowerAt(noun));
}
