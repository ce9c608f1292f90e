import { cutBetweenWords } from './cut-between-words.ts';

/** Returns the text in one line of at most so many UTF-16 units; what was cut ends in an ellipsis. */
export function cutLine(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxLength) return line;
  return `${cutBetweenWords(line, maxLength - 1)}…`;
}
