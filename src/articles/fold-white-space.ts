/** Controls but tab and line breaks; soft hyphens, zero-width spaces and joiners, byte order marks. Nobody sees any of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g;

/** One line: NFC, white space (no-break spaces and line breaks too) folded, what nobody sees out. */
export function foldWhiteSpace(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}
