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
  /** What stands behind it; none behind a question, whose words are no one's. */
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
  const words = line.split(/[\s"“”]+/).filter((word) => word !== '');
  const start = words.findIndex((word) => !ASKING.test(foldText(word)));
  if (start < 0) return null;
  const most = Math.min(words.length - start, MAX_OFFICE_WORDS);
  for (let length = most; length > 0; length--) {
    const end = start + length;
    const last = foldText(words[end - 1] ?? '');
    // "the mayor of" is as good as "the mayor", and says less well what was asked.
    if (/^(?:of|for|the|a|and|in|at|to)$/.test(last)) continue;
    const office = words.slice(start, end).join(' ');
    const holders = index.officeHolders(office, limit);
    if (holders.length === 0) continue;
    const isQuestion = words.slice(0, start).some((word) => IS_QUESTION.test(foldText(word)));
    return { office, holders, rest: isQuestion ? [] : words.slice(end) };
  }
  return null;
}
