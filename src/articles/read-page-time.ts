/** Times as pages write them. */
import type { EpochMs } from '../model/article.ts';

/** Earlier times are default values of databases: the web is younger. */
const MIN_PUBLISHED_AT_MS = Date.UTC(1991, 0);

/** ISO 8601 and what V8 reads besides; a time without a zone is UTC, as everywhere in Verbatim. null for what is no time. */
export function readPageTime(text: string | null): EpochMs | null {
  if (text === null || !/\d{4}/.test(text)) return null;
  const hasZone = /(?:z|[+-]\d\d:?\d\d|gmt|utc)\s*$/i.test(text);
  const isDateOnly = /^\d{4}-\d\d-\d\d$/.test(text.trim());
  const atMs = Date.parse(hasZone || isDateOnly ? text : `${text.trim()}Z`);
  return atMs >= MIN_PUBLISHED_AT_MS ? atMs : null;
}
