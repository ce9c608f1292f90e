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

/** The words of `text`, folded, apart by one space; empty when it has no letter or digit. */
export function foldText(text: string): string {
  // Most texts have no other letters than those that fold to themselves: a third of the time.
  if (!/[^\0-\x7f]/.test(text))
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
