/**
 * Tells who speaks in a clause that stands on the noun before it without a word between: “a man police say is “dangerous”” is said by police, not
 * by a man police.
 */
import { range } from '../../../lib/range.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import { GROUP_NOUNS, PEOPLE_NOUNS } from '../../text/offices.ts';
import { PREPOSITIONS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { ADJ, AUX, NOUN } from '../words/lexicon.ts';
import { isFiniteVerb, type WordFacts } from '../words/word-facts.ts';

const ONE = /^an?$/u;
const ANY = /^(?:the|his|her|their|its|this|that)$/u;
const RELATIVE = /^(?:who|which|that|whom)$/u;

/** @returns the reading with those who speak alone for a source, and with the noun in front of them in its content. */
export function spokenInRelative(facts: WordFacts, reading: Reading): Reading {
  const { items, tag } = facts;
  const { head, source, content } = reading;
  const last = source.at(-1);
  if (head === null || last === undefined || last >= head) return reading;
  if (!isOpen(facts, reading) || !isGroup(facts, last)) return reading;
  const group = tag[last - 1] === ADJ ? last - 1 : last;
  const link = RELATIVE.test(items[group - 1]?.lower ?? '') ? group - 1 : group;
  const noun = nounBefore(facts, reading, link);
  if (noun === undefined) return reading;
  const end = mainVerb(facts, reading, noun);
  const said = [...range(noun, link), ...content.filter((at) => at < end)];
  return { ...reading, source: range(group, last + 1), content: said };
}

/** @returns where the noun in the source begins that the clause stands on: “a man”; undefined where none does. */
function nounBefore(facts: WordFacts, { head, source }: Reading, link: number): number | undefined {
  const { items, tag } = facts;
  const noun = source.findLast((at) => at < link - 1 && isDeterminer(facts, at));
  if (noun === undefined || PREPOSITIONS.has(items[link - 1]?.lower ?? '')) return undefined;
  // One of them is no group: “a man police”; “the city police” may be one.
  if (ONE.test(items[noun]?.lower ?? '')) return tag[link - 1] === ADJ ? undefined : noun;
  const isSaying = /[ct]/u.test(flagsAt(facts, head ?? 0));
  return isSaying && tag[link - 1] === NOUN && noun === source[0] ? noun : undefined;
}

function isDeterminer({ items }: WordFacts, at: number): boolean {
  const { lower = '' } = items[at] ?? {};
  return ONE.test(lower) || ANY.test(lower);
}

/** @returns where “The man police say killed her | was seen” goes on; behind all where the noun isn’t what its sentence is about. */
function mainVerb(
  { tag, sentence, sentenceStart }: WordFacts,
  { head, content }: Reading,
  noun: number,
): number {
  if (sentenceStart[sentence[noun] ?? 0] !== noun) return Number.POSITIVE_INFINITY;
  const verb = content.find((at) => at > (head ?? at) + 1 && tag[at] === AUX);
  return verb ?? Number.POSITIVE_INFINITY;
}

const flagsAt = ({ items }: WordFacts, at: number) =>
  findCueVerb(items[at]?.lower ?? '')?.flags ?? '';

/** Nobody does what is said: “say is”, “say killed”, “described as”. */
function isOpen(facts: WordFacts, { head, content }: Reading): boolean {
  const { items } = facts;
  const next = (head ?? 0) + 1;
  if (content.find((at) => at > next - 1) !== next) return false;
  if (/o/u.test(flagsAt(facts, next - 1)))
    return items[next]?.lower === 'as' || Boolean(items[next]?.quotation);
  return isFiniteVerb(facts, next);
}

/** “police”, “critics”, “engineers”. */
function isGroup({ items, tag }: WordFacts, at: number): boolean {
  const { lower = '' } = items[at] ?? {};
  return (
    GROUP_NOUNS.has(lower) || PEOPLE_NOUNS.has(lower) || (tag[at] === NOUN && /[^s]s$/u.test(lower))
  );
}
