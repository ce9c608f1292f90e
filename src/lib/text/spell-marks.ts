/**
 * Marks that make another number of it: "£9" and "$9", "5" and "5%", "3" and "-3". Folding drops them, as whoever searches leaves them
 * out; two quotations that differ in one are not the same words.
 */

/** Asked of every quotation: plain ranges, those of Unicode's currency signs that news has. */
const MARKS = /[$¢-¥\u20a0-\u20c0%‰]|(?:^|[\s("'‘“])[-−–]\d/;

const CURRENCY = /([$¢-¥\u20a0-\u20c0])\s?(?=\d)|(?<=\d)\s?([$¢-¥\u20a0-\u20c0])/g;
const SHARE = /(?<=\d)\s?([%‰])/g;
const MINUS = /(?<=^|[\s("'‘“])[-−–](?=\d)/g;

/** Whether there may be one in it. */
export function hasMarks(text: string): boolean {
  return MARKS.test(text);
}

/** Returns the text with each of them as letters that are a part of their number, which folding keeps. */
export function spellMarks(text: string): string {
  if (!hasMarks(text)) return text;
  const letters = (sign: string) => `sign${sign.codePointAt(0)?.toString(36)}`;
  return text
    .replace(CURRENCY, (_, before?: string, behind?: string) => letters(before ?? behind ?? ''))
    .replace(SHARE, (_, sign: string) => letters(sign))
    .replace(MINUS, 'minus');
}
