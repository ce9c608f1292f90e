/**
 * Tells who speaks in a clause that names something as they do: “Moen apologised for what Berg called “a breach” of trust”. The words are Berg’s;
 * not of “Moen denounced what he called “a breach””, which is what Moen says.
 */
import { range } from '../../../lib/range.ts';
import { isSpeechVerb } from '../../text/cue-lexicon.ts';
import { isAdverb, isAuxiliary, isNominal, nounPhraseAfter } from '../../text/noun-phrases.ts';
import { SUBJECT_PRONOUNS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

const NAMES =
  /^(?:call|describe|term|label|dub|brand|deem|say|claim|insist|believe|see|view)(?:s|d|ed|ing)?$|^(?:labelled|said|saw|seen|dubbed|describing)$/u;
/** “described | as | a”, “say | was” */
const LEADS_ON = /^(?:as|an?|the|his|her|its|their|our|my|was|is|were|are|to|be|only|simply)$/u;
/** Most auxiliaries and adverbs in front of the verb, and words between it and what is in marks. */
const MAX_CHAIN = 3;

interface Clause {
  readonly what: number;
  readonly source: { readonly start: number; readonly end: number };
  readonly verb: number;
  readonly quotation: number;
}

/** @returns the reading with who names it so, that verb, and the words in marks with what they are told of. */
export function spokenInWhat(facts: WordFacts, reading: Reading): Reading {
  const clause = reading.content.map((at) => readClause(facts, at)).find((each) => each !== null);
  if (!clause || !isAll(facts, clause, reading)) return reading;
  const { what, verb, source, quotation } = clause;
  const content = [what, ...range(verb + 1, phraseEnd(facts, quotation))];
  return { ...reading, head: verb, cue: [verb], source: range(source.start, source.end), content };
}

/**
 * The model reads another deed that the clause is all of: not “Moen said what Berg called “a breach” was none”, “Moen denied it, a plan for what he
 * called “a mess””.
 */
function isAll(
  { items, sentence }: WordFacts,
  { what, verb, quotation }: Clause,
  { head, content }: Reading,
): boolean {
  const others = content.filter((at) => items[at]?.quotation && sentence[at] !== sentence[verb]);
  if (!content.includes(quotation) || others.length > 0) return false;
  const teller = items[head ?? -1];
  const isTold = teller !== undefined && isSpeechVerb(teller);
  return head !== verb && !isTold && what - (content[0] ?? what) <= 1;
}

/** @returns the clause that “what” opens there; null where none does that ends in words in marks. */
function readClause({ items, sentence }: WordFacts, what: number): Clause | null {
  if (items[what]?.lower !== 'what') return null;
  const source = withoutVerb(items, nounPhraseAfter(items, what + 1));
  const named = items[source?.start ?? -1];
  if (!source || named?.kind !== 'word' || SUBJECT_PRONOUNS.has(named.lower)) return null;
  const verb = range(source.end, source.end + MAX_CHAIN + 1).find((at) => !isChain(items[at]));
  if (verb === undefined || !NAMES.test(items[verb]?.lower ?? '')) return null;
  const behind = range(verb + 1, verb + MAX_CHAIN + 2);
  const quotation = behind.find((at) => !LEADS_ON.test(items[at]?.lower ?? ''));
  if (quotation === undefined || sentence[quotation] !== sentence[what]) return null;
  return items[quotation]?.quotation?.startsCapital === false
    ? { what, source, verb, quotation }
    : null;
}

/** “what critics | call”: the plain form looks like one more noun. */
function withoutVerb(items: WordFacts['items'], phrase: Clause['source'] | null): typeof phrase {
  const isVerb = phrase && phrase.end - phrase.start > 1;
  return isVerb && NAMES.test(items[phrase.end - 1]?.lower ?? '')
    ? { ...phrase, end: phrase.end - 1 }
    : phrase;
}

/** “has”, “has long”. */
function isChain(item: WordFacts['items'][number] | undefined): boolean {
  return item !== undefined && (isAuxiliary(item) || isAdverb(item) || item.lower === 'long');
}

/** “a “breach” | of trust”, “his “people first” | campaign”. @returns the item behind what the words in marks are part of. */
function phraseEnd({ items, sentence }: WordFacts, quotation: number): number {
  let end = quotation + 1;
  while (isNominal(items[end]) && items[end]?.kind === 'word' && !items[end]?.isCapital) end++;
  if (items[end]?.lower !== 'of' || sentence[end] !== sentence[quotation]) return end;
  return nounPhraseAfter(items, end + 1)?.end ?? end;
}
