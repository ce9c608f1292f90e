/** Tells the titles of shows, books and songs from words of anybody: “Berg enjoys “The Hour””, “signed on for “The Hour of the Tide””. */
import { PREPOSITIONS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { quotedWords, type WordFacts } from '../words/word-facts.ts';

/** What is done with a work, and not with words. */
const WORK_VERB =
  /^(?:(?:enjoy|lik|lov|ador|watch|promot|sign|publish|host|perform|play|film|direct|produc|starr?)(?:e|es|s|ed|ing)?|titled|entitled|strains)$/u;
/** With words, too, unless nothing but the title follows. */
const TITLE_VERB =
  /^(?:(?:whistl|humm?|recit|cover|record|releas|compos|stream|penn|rehears|strumm?|discuss|review|introduc|present|screen|air|edit|translat|recommend)(?:e|es|s|ed|ing)?|sings?|sang|sung|wrote|writes|writing|written|read)$/u;
/** Small words of a title. */
const SMALL = /^(?:of|the|a|an|and|or|in|to|for|on|at|by|with|from|is|vs)$/u;
/** “Sad!”, “RIP Ole Moen” and “WE WILL NOT PAY” are no titles. */
const POST = /!$|^R\.?I\.?P\b|^\P{Ll}+ \P{Ll}+$/u;
const MAX_TITLE_WORDS = 9;

/** @returns whether something is done with a work, and all that stands in marks is a title, set as one. */
export function isWork(facts: WordFacts, { head, content }: Reading): boolean {
  const { items } = facts;
  if (head === null) return false;
  const verb = items[head]?.lower ?? '';
  const object = items[head + 1]?.lower === 'from' ? head + 2 : head + 1;
  const isDone =
    WORK_VERB.test(verb) ||
    (TITLE_VERB.test(verb) && content[0] === object && items[object]?.quotation);
  // “Berg Sings: ‘We Will Not Pay’”: said, in a headline.
  if (!isDone || content.some((at) => items[at]?.quotation && items[at - 1]?.text === ':'))
    return false;
  const marked = content.flatMap((at) => items[at]?.quotation ?? []);
  const isPost =
    TITLE_VERB.test(verb) && marked.some((quotation) => POST.test(quotedWords(facts, quotation)));
  return (
    !isPost &&
    marked.length > 0 &&
    marked.every((quotation) => isTitle(quotedWords(facts, quotation)))
  );
}

function isTitle(words: string): boolean {
  const list = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return (
    list.length <= MAX_TITLE_WORDS &&
    list.every((word, at) => !/^\p{Ll}/u.test(word) || (at > 0 && SMALL.test(word)))
  );
}

/**
 * @returns the reading without works that its frame names: “I am going,” Berg told “The Morning Hour”; “We won,” Berg said, walking in to “Song of
 *   the Tide”, “and we stay.”
 */
export function withoutProgramme(facts: WordFacts, reading: Reading): Reading {
  const { head, content } = reading;
  if (head === null || !content.some((at) => at !== head + 1 && facts.items[at]?.quotation))
    return reading;
  const kept = content.filter((at) => at < head || !isNamed(facts, { ...reading, head }, at));
  return kept.length === content.length ? reading : { ...reading, content: kept };
}

/** Behind these a title stands for its work. */
const OF_WORK =
  /^(?:song|hymn|anthem|track|single|album|film|movie|play|musical|show|programme|program|podcast|book|novel|series|called|titled|entitled)$/u;

function isNamed(
  facts: WordFacts,
  { head, content }: Reading & { readonly head: number },
  at: number,
): boolean {
  const { items, sentence } = facts;
  const quotation = items[at]?.quotation;
  if (!quotation || !isTitle(quotedWords(facts, quotation))) return false;
  const before = items[at - 1];
  if (!before || at === head + 1) return /^(?:tells?|told|telling)$/u.test(before?.lower ?? '');
  const isFramed = sentence[at] === sentence[head] && (content[0] ?? head) < head;
  const isOfWork = before.kind === 'clitic' || OF_WORK.test(before.lower);
  return isFramed && (isOfWork || PREPOSITIONS.has(before.lower));
}
