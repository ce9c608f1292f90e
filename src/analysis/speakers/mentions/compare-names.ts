/** Compares the words of two names in one article: spelling, initials, numbers behind the name, letters for a body. */

const FUSED_PARTICLE = /^(?:al|el|ash|ul)-(?=\p{L})/u;
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/iu;

/** @returns the words without "Jr." or "III". */
export function coreWords(words: readonly string[]): readonly string[] {
  const core = words.filter((word) => !isSuffix(word));
  return core.length > 0 ? core : words;
}

/** @returns whether it is "Jr." or "III". */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

/** The surname by which people of one article are compared. */
export function surnameKeyOf(words: readonly string[]): string {
  return keyOf(coreWords(words).at(-1));
}

/** One spelling for straight and curly apostrophes, any case, and for "al-Marzani" and "Marzani". */
export function keyOf(word: string | undefined): string {
  return (word ?? '').toLowerCase().replaceAll('’', "'").replace(FUSED_PARTICLE, '');
}

/** "George W. Berg" is not George H.W. Berg, nor "Jan Berg III" Jan Berg II. */
export function mayBeNamed(name: string, words: readonly string[]): boolean {
  const others = name.split(' ');
  const [own, their] = [words, others].map((all) => all.findLast(isSuffix));
  if (own !== undefined && their !== undefined && keyOf(own) !== keyOf(their)) return false;
  const [middle, theirs] = [middleOf(words), middleOf(others)];
  return middle.startsWith(theirs) || theirs.startsWith(middle);
}

/** Whether letters are the first ones of a name's words, or of its last ones, small words left out or not. */
export function abbreviates(letters: string, words: readonly string[]): boolean {
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  return [words, large].some((some) => {
    const first = some.map((word) => word.charAt(0)).join('');
    return some.length >= letters.length && first.toUpperCase().endsWith(letters);
  });
}

/** First letters of what stands between given name and surname, particles apart. */
function middleOf(words: readonly string[]): string {
  return words
    .filter((word) => !isSuffix(word))
    .slice(1, -1)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => (/^(?:\p{Lu}\.)+$/u.test(word) ? word.replaceAll('.', '') : word.charAt(0)))
    .join('');
}
