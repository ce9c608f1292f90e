/** Foreign text inside SVG. */
import { escapeUTF8 } from 'entities';

/**
 * Escaped for text and attributes of XML, so that it is nothing but text there; what XML can't hold (controls, half characters) and marks
 * that turn the direction of text are left out.
 */
export function svgText(text: string): string {
  return escapeUTF8(text.replace(UNSHOWABLE, ''));
}

const UNSHOWABLE = /\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Returns at most so many characters; what was cut ends in an ellipsis. */
export function cutLabel(text: string, maxChars: number): string {
  const characters = [...text];
  return characters.length <= maxChars
    ? text
    : `${characters
        .slice(0, maxChars - 1)
        .join('')
        .trimEnd()}…`;
}
