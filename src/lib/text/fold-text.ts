/**
 * Folding: what people type and what outlets print compared by letters alone.
 *
 * Lower case, NFD without combining diacritics (U+0300 to U+036F), letters that NFD leaves whole spelt out, and every
 * run of other characters turned into one space. "Dvořák-Berg’s" and "dvorak berg s" fold alike.
 */

/** Latin letters with a stroke or joined that have no canonical decomposition. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * Anything but ASCII and what outlets print beside it that parts words: spaces, quotation marks, dashes, signs of currencies and the like
 * (Unicode 15: no letter, number or mark is among them, and none is composed).
 */
const NEEDS_MORE =
  /[^\0-\x7f\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2010-\u205e\u20a0-\u20bf]/;

/** The words of `text`, folded, apart by one space; empty when it has no letter or digit. */
export function foldText(text: string): string {
  // Most texts have no other letters than those that fold to themselves: a third of the time.
  if (!NEEDS_MORE.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The folded words in order, repeats kept. */
export function foldWords(text: string): readonly string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}
