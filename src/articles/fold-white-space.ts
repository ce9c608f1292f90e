/** Controls but tab and line breaks; soft hyphens, zero-width spaces and joiners, byte order marks. Nobody sees any of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g;

/** Icons of fonts; and what keeps two letters from being drawn as one: Arabic and Indic scripts are written with it. */
const UNREAD = /[\ue000-\uf8ff]|(?<=\p{Script=Latin})[\u200c\u200d]+(?=\p{Script=Latin})/gu;

/** They turn the line of scripts that are written to the left, and in a text that has none only part a word from the same word. */
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** One line: NFC, white space (no-break spaces and line breaks too) folded, what nobody sees out. */
export function foldWhiteSpace(text: string): string {
  const seen = text.normalize('NFC').replace(UNSEEN, '').replace(UNREAD, '');
  return (LEFTWARD.test(seen) ? seen : seen.replace(TURNS, '')).replace(/[\s\u0085]+/g, ' ').trim();
}
