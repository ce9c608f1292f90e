/**
 * Who is meant by a typed name. Never a guess: one who is called so, or several to choose from, or nobody.
 */

import { foldText } from '../src/lib/fold-text.ts';
import type { NameEntry, QuoteIndex } from '../src/quote-index/quote-index.ts';
import type { OptionsGiven, Word } from './command.ts';
import { joinWords } from './read-words.ts';

export type NameResolution =
  | { readonly kind: 'one'; readonly entry: NameEntry }
  | { readonly kind: 'several'; readonly entries: readonly NameEntry[] }
  | { readonly kind: 'nobody' };

export interface NameQuestion {
  readonly name: string;
  /** In quotation marks: the one with just this name, if there is one. */
  readonly isExact: boolean;
  /** Leaves out those who can't be meant. */
  isWanted(entry: NameEntry): boolean;
}

/** Words of a line that are tried as one name: "Secretary-General of the Council of the Baltic Sea States" has nine. */
const MAX_NAME_WORDS = 10;

/**
 * Returns who is called so. `several`: a surname that several share or that is all one of them is known by, and a name that
 * several people have.
 */
export function resolveName(index: QuoteIndex, question: NameQuestion): NameResolution {
  const { isExact, isWanted } = question;
  const { name, found } = findWanted(index, question.name, isWanted);
  const [first] = found;
  if (first === undefined) return { kind: 'nobody' };
  if (found.length === 1) return { kind: 'one', entry: first };
  const key = foldText(name);
  const inFull = found.filter((entry) => entry.key === key || entry.nameKeys.includes(key));
  const [exact] = inFull;
  const isFullName = exact !== undefined && (key.includes(' ') || exact.kind !== 'person');
  if (exact === undefined || !(isExact || isFullName)) return { kind: 'several', entries: found };
  return inFull.length === 1 ? { kind: 'one', entry: exact } : { kind: 'several', entries: inFull };
}

/** What told namesakes apart may be gone from the news when an old button is pressed: then the name alone is meant. */
function findWanted(
  index: QuoteIndex,
  name: string,
  isWanted: (entry: NameEntry) => boolean,
): { readonly name: string; readonly found: readonly NameEntry[] } {
  const found = index.findNames(name).filter(isWanted);
  const comma = name.indexOf(',');
  if (found.length > 0 || comma < 0) return { name, found };
  const alone = name.slice(0, comma);
  return { name: alone, found: index.findNames(alone).filter(isWanted) };
}

/**
 * Parts "Anna Berg bridge toll" into the name and the words to search for: a name in quotation marks wins; else the
 * longest beginning that is the name of someone known; else the first word.
 *
 * @param option what the name is called in the definition; the rest is `words`.
 */
export function splitName(words: readonly Word[], index: QuoteIndex, option: string): OptionsGiven {
  const length = words[0]?.isQuoted === true ? 1 : knownLength(words, index);
  const rest = words.slice(length);
  const name = words.slice(0, length);
  const quoted = [
    ...(name.length === 1 && name[0]?.isQuoted === true ? [option] : []),
    ...(rest.length === 1 && rest[0]?.isQuoted === true ? ['words'] : []),
  ];
  return {
    options: {
      [option]: name.map(({ text }) => text).join(' '),
      ...(rest.length === 0 ? {} : { words: plainOrJoined(rest) }),
    },
    quoted,
  };
}

function knownLength(words: readonly Word[], index: QuoteIndex): number {
  const firstQuoted = words.findIndex(({ isQuoted }) => isQuoted);
  const most = Math.min(firstQuoted === -1 ? words.length : firstQuoted, MAX_NAME_WORDS);
  for (let length = most; length > 1; length--) {
    const name = words
      .slice(0, length)
      .map(({ text }) => text)
      .join(' ');
    if (index.findNames(name).length > 0) return length;
  }
  return 1;
}

function plainOrJoined(words: readonly Word[]): string {
  return words.length === 1 ? (words[0]?.text ?? '') : joinWords(words);
}
