/** Where and by whom a report was written, as agencies put it before the news. */

/** "OSTWICK, March 3 (Agency) — ", "Ostwick (Agency) - " */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.’' -]+(?:, [\p{L}. ]{2,20})?(?:, \p{Lu}\p{L}+\.? \d{1,2})?(?: ?\([\p{L}/ ]+\))?|\p{Lu}[\p{L}.’' -]{2,30}(?:, [\p{L}. ]{2,20})? \([\p{L}/]+\))(?:\s(?:--?|[–—―])\s*|[–—―]\s+)(?=[\p{Lu}\d“"‘'])/u;

/** @returns how many characters of a sentence come before the news: the outlet and the time stand beside it. */
export function lengthOfDateline(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}
