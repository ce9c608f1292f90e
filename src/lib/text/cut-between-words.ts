/** How far a cut may move back to the end of a word (characters). */
const LONGEST_WORD = 30;

/** "We will not pay" is never cut to "We will": the word goes with what turns it. */
const TURNED = /^\s*(?:not|never|no|nor|hardly)(?![\p{L}\p{N}])/iu;

/**
 * Returns the start of a text that is cut: at most `maxLength` UTF-16 code units, to the end of a word where one is near, since half of
 * "cannot" is "can". No character is split. The caller marks the cut.
 */
export function cutBetweenWords(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const start = text.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '');
  const whole = /\s/.test(text.charAt(start.length)) ? start.trimEnd() : withoutLastWord(start);
  return TURNED.test(text.slice(whole.length)) ? withoutLastWord(whole) : whole;
}

function withoutLastWord(start: string): string {
  const space = start.slice(-LONGEST_WORD - 1).search(/\s\S*$/);
  return space < 0
    ? start
    : start.slice(0, Math.max(start.length - LONGEST_WORD - 1, 0) + space).trimEnd();
}
