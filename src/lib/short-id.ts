import { createHash } from 'node:crypto';

/** Typed by people: "/digest remove 3fa94c10". */
const LENGTH = 8;

/** The first hex digits of the SHA-256 of a text: the same for the same text, for ever. */
export function shortIdOf(text: string, length = LENGTH): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
