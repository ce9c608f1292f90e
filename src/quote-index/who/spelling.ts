/**
 * Spellings: one key for what transliteration and printers make of one name.
 *
 * Close keys join what is the same word in another romanisation (Zelensky, Zelenskyy, Zelenskiy, Zelenskij; Müller and Mueller).
 * Short words are left alone, for there one letter makes another name: Zhou and Zhu, Khan and Han, Wang and Vang. Loose keys
 * join more than that (Philip and Phillip) and are no evidence without another.
 */
import { foldText } from '../../lib/text/fold-text.ts';

type Rule = readonly [RegExp, string];

const CLOSE: readonly Rule[] = [
  [/sch/g, 'sh'],
  [/dzh|^dj/g, 'j'],
  [/tz/g, 'ts'],
  [/ff/g, 'f'],
  [/(?<=.)kh|^kh(?=.{4})/g, 'h'],
  [/(?<=[oe])f$/, 'v'],
  [/(?:[iy]y|i[ij]|y[ij])$/, 'y'],
  [/(?<=[sc]k)i$/, 'y'],
  [/(?<=.{3}[ae])i$/, 'y'],
];

/** Letters below which these would make another name of a short one. */
const LONG = 5;

const CLOSE_IN_LONG: readonly Rule[] = [
  [/ou(?![aeiouy])/g, 'u'],
  [/w/g, 'v'],
];

const LOOSE: readonly Rule[] = [
  [/ph/g, 'f'],
  [/f$/, 'v'],
  [/^kh/, 'h'],
  [/zh|dj/g, 'j'],
  [/x/g, 'ks'],
  [/ck|c(?![ehiy])/g, 'k'],
  [/ou/g, 'u'],
  [/w/g, 'v'],
  [/([aou])e/g, '$1'],
  [/(\p{L})\1+/gu, '$1'],
  [/(?:ie|i|ey)$/, 'y'],
];

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

/**
 * @param word one word of a name as printed, any case.
 * @returns its close keys: one, or two where a letter is left plain by some and written out by others (ü as u or ue).
 */
export function spellings(word: string): readonly string[] {
  const lower = word.toLowerCase().normalize('NFC');
  const plain = spell(lower);
  const writtenOut = spell(lower.replace(/[äöüøå]/g, (letter) => WRITTEN_OUT[letter] ?? letter));
  return plain === writtenOut ? [plain] : [plain, writtenOut];
}

/** @returns the loose key of a close one. */
export function loosen(spelling: string): string {
  return apply(LOOSE, spelling);
}

/** @returns the consonants of a word: the same for all words that share a key, close or loose. */
export function consonantsOf(word: string): string {
  return loosen(spell(word.toLowerCase()))
    .replace(/[aeiouy]/g, '')
    .replaceAll('f', 'v')
    .replace(/(\p{L})\1+/gu, '$1');
}

function spell(word: string): string {
  const folded = foldText(word).replaceAll(' ', '');
  const close = apply(CLOSE, folded);
  return folded.length < LONG ? close : apply(CLOSE_IN_LONG, close);
}

function apply(rules: readonly Rule[], word: string): string {
  return rules.reduce((spelt, [pattern, by]) => spelt.replace(pattern, by), word);
}
