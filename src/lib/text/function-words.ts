/** Words of three letters and more that say nothing about what a text is about, folded. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `about after again against all also and any are because been before being but can could did does down during each for
  from had has have her here him his how into its just more most much new not now off one only other our out over own
  said same say says she should some such than that the their them then there these they this those through told too two
  under until was were what when where which while who will with would you your`.split(/\s+/),
);

/** True for a folded word that says something: longer than two letters, and no function word. */
export function isTelling(word: string): boolean {
  return word.length > 2 && !FUNCTION_WORDS.has(word);
}
