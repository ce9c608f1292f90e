/** What an article calls a source that it does not name, in its own words. */

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
