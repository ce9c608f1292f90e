/** Where and by whom a report was written, as agencies put it before the news: nobody's words, and no name of anybody; and headings in one line with it. */
import type { Paragraph, ParsedText } from './document.ts';

/** "OSTWICK", "EAST OSTWICK/ST. BERG". */
const PLACE = String.raw`\p{Lu}[\p{Lu}.’'/ -]+`;
/** ", N.H.", ", Norland". */
const STATE = String.raw`(?:, [\p{L}. ]{2,20})?`;
/** ", March 3", ", 3 March 2031". */
const DAY = String.raw`(?:, (?:\p{Lu}\p{L}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}+)(?:,? \d{4})?)?`;
const AGENCY = String.raw`\(\p{Lu}[\p{L}/ .]{1,29}\)`;
const DASH = String.raw`\s(?:--?|[–—―])\s*|[–—―]\s+`;
/** “OSTWICK, March 3 (Wire) — ”, “OSTWICK—”, “OSTWICK (Wire): ”, “Ostwick (Wire) – ”, “(Wire) - ”, “(WIRE) ”. */
const DATELINE = new RegExp(
  `^(?:${PLACE}${STATE}${DAY}(?: ?${AGENCY})?(?:${DASH}|[—―])` +
    String.raw`|${PLACE}${STATE}${DAY} ?${AGENCY}:\s+` +
    String.raw`|\p{Lu}[\p{L}.’'/ -]{2,30}${STATE}${DAY} ?${AGENCY}(?:${DASH})` +
    String.raw`|${AGENCY}(?:${DASH})|\(\p{Lu}{2,6}\) ?)(?=[\p{Lu}\d“"‘'])`,
  'u',
);
/** “TEN DIE IN STORM ” before “Mayor Berg said …”: four words or more, which no body has in its name. */
const HEADING = /^(?:[\p{Lu}\p{N}$][\p{Lu}\p{N}’'.,%&-]*[:?!]? ){4,}(?=[“"]?\p{Lu}[’']?\p{Ll})/u;
/** Longer ones are none. */
const MAX_DATELINE = 120;

/** @returns how many characters of a paragraph come before the news. */
export function lengthOfDateline(paragraph: string): number {
  return DATELINE.exec(paragraph.slice(0, MAX_DATELINE))?.[0].length ?? 0;
}

/** @returns index of the token with which the news of a paragraph begins, behind a dateline or a heading in capitals that lost its line. */
export function findNews(
  { text, tokens }: Pick<ParsedText, 'text' | 'tokens'>,
  { start, end, firstToken }: Paragraph,
): number {
  const opening = text.slice(start, Math.min(end, start + MAX_DATELINE));
  const heading = HEADING.exec(opening)?.[0].length ?? 0;
  const news = start + Math.max(heading, lengthOfDateline(opening));
  let at = firstToken;
  while ((tokens[at]?.start ?? news) < news) at++;
  return at;
}
