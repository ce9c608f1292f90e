/** Times as pages write them. */
import { readWrittenDate } from '../lib/time/read-written-date.ts';
import type { EpochMs } from '../model/article.ts';
import { MIN_PUBLISHED_AT_MS } from './believe-time.ts';

/** "2031" and "2031-03" stand on pages for more than a time of publication. */
const IS_PART_OF_DATE = /^\s*\d{4}(?:[-/]\d{1,2})?\s*$/;

/**
 * @returns null for what is no time, for less than a day, and for what is another day elsewhere ("02/01/2031"): the feed may say it
 *   better. A time without a zone is UTC, as everywhere in Verbatim.
 */
export function readPageTime(text: string | null): EpochMs | null {
  if (text === null || !/\d{4}/.test(text) || IS_PART_OF_DATE.test(text)) return null;
  const atMs = readWrittenDate(text);
  return atMs !== null && atMs >= MIN_PUBLISHED_AT_MS ? atMs : null;
}
