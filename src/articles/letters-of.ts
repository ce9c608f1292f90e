/** What is left of `text` to compare by where white space and marks differ: letters and digits in lower case, nothing between them. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
