/** What an article calls a source that it does not name, in its own words. */
import type { Span } from '../../../model/span.ts';
import type { Draft } from '../../text/document.ts';
import { DAYS_AND_MONTHS } from '../../text/word-lists.ts';

/** Longest description that is kept whole, in characters: "two people who were in the room". */
const MAX_OWN_WORDS = 120;

/** @returns the offset behind "who were in the room", so that an unnamed source keeps all that the article says of it. */
export function ownEnd({ sentence, cue }: Draft, source: Span): number {
  const { items } = sentence;
  const from = items.findIndex((item) => item.start >= source.end);
  if (from < 0 || !/^(?:who|in|with|at|of|from|on|close|familiar)$/u.test(items[from]?.lower ?? ''))
    return source.end;
  // "The campaign on Monday said": that is told of the saying.
  if (DAYS_AND_MONTHS.has(items[from + 1]?.lower ?? '')) return source.end;
  const cueStart = cue?.span.start ?? source.end;
  const isBeforeCue = cueStart >= source.end;
  let end = source.end;
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (!item || item.kind === 'punctuation' || item.kind === 'quotation') break;
    if (isBeforeCue && item.start >= cueStart) break;
    end = item.end;
  }
  return end - source.start > MAX_OWN_WORDS ? source.end : end;
}

/** @returns the words without what joins them to their sentence: "by critics", "voters who", "the council's" of "the council's hope". */
export function trimOwn(own: string): string {
  const trimmed = own
    .replace(/^(?:by|while|whereas|although|though|because|and|but|or|than) /iu, '')
    .replace(/(?: (?:who|which|that|and|or|but))+$/iu, '')
    .replace(/,? (?:co-)?signed (?:jointly )?by .*$/u, '')
    .replace(/(?<=(?:^| )\p{Ll}[\p{L}-]*)['’]s$|(?<=s)['’]$/u, '');
  return trimmed === '' ? own : trimmed;
}

const DETERMINER = /^(?:the|this|that|its|his|her|their|our|my) /iu;

/** @returns whether it is another one in another article: "the company", "a court in Oster". */
export function isCommon(own: string): boolean {
  return /^an? /iu.test(own) || !/\p{Lu}/u.test(own.replace(DETERMINER, ''));
}
