/**
 * Who is asked for by an office: "/quote mayor of Oster tolls", "what did the health secretary say". People are offered, never taken: an office
 * goes from one to another, and articles call several by it.
 */
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';

export interface OfficeAsked {
  /** As it was typed. */
  readonly office: string;
  /** Who holds it by the newest quotes first; never empty. */
  readonly holders: readonly NameEntry[];
  /** What is asked beside it, in words to look for: "ferries", "last", "tuesday" of "what did the minister say about ferries last Tuesday?". */
  readonly rest: readonly string[];
}

/** "Secretary of State for Environment, Food and Rural Affairs" has nine. */
const MAX_OFFICE_WORDS = 10;

/** Begin a question. */
const ASKING =
  /^(?:what|who|when|where|how|why|did|does|do|has|have|is|was|latest|quotes?|by|from|the|our|new|current)$/;
const IS_QUESTION = /^(?:what|who|when|where|how|why|did|does|do|has|have)$/;

/** @returns the longest office that the line begins with; null where articles give nobody such. */
export function askOffice(
  line: string,
  index: Pick<QuoteIndex, 'officeHolders'>,
  limit: number,
): OfficeAsked | null {
  const words = wordsOf(line);
  const start = words.findIndex((word) => !ASKING.test(foldText(word)));
  if (start < 0) return null;
  const most = Math.min(words.length - start, MAX_OFFICE_WORDS);
  for (let length = most; length > 0; length--) {
    const end = start + length;
    const last = foldText(words[end - 1] ?? '');
    // "the mayor of" is as good as "the mayor", and says less well what was asked.
    if (/^(?:of|for|the|a|and|in|at|to|on|about|from)$/.test(last)) continue;
    const office = words.slice(start, end).join(' ');
    const holders = index.officeHolders(office, limit);
    if (holders.length === 0) continue;
    return { office, holders, rest: readMatter(words, end) };
  }
  return null;
}

/** What is asked of people whom a line names: "ferries" of "what did Berg say about ferries", as `OfficeAsked.rest`. */
export function askedOf(people: readonly NameEntry[], line: string): readonly string[] {
  const names = new Set(
    people.flatMap(({ nameKeys }) => nameKeys.flatMap((key) => key.split(' '))),
  );
  const words = wordsOf(line);
  return readMatter(words, words.findLastIndex((word) => names.has(foldText(word))) + 1);
}

const wordsOf = (line: string) => line.split(/[?!,]*(?:[\s"“”]+|$)/).filter((word) => word !== '');

/** @param end of who is asked for: behind it a question has its verb. */
function readMatter(all: readonly string[], end: number): readonly string[] {
  const isQuestion = all.slice(0, end).some((word) => IS_QUESTION.test(foldText(word)));
  const words = all.slice(isQuestion ? end + 1 : end);
  const about = words.findIndex((word) => /^(?:about|regarding|concerning)$/i.test(word));
  const inOrder = about < 0 ? words : [...words.slice(about + 1), ...words.slice(0, about)];
  return inOrder.filter((word, at) => {
    const isOfDate = /^(?:on|in|since|from)$/i.test(word) && DATE_WORD.test(inOrder[at + 1] ?? '');
    return isOfDate || !SMALL.test(word);
  });
}

/** Of a question, and in few quotes. */
const SMALL = /^(?:on|in|of|over|to|the|a|an|his|her|their|so|far)$/i;
const DATE_WORD =
  /^(?:\d|last|this|the|yesterday|today|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;
