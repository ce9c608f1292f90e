/**
 * Who is meant by a typed name. Never a guess: one who is called so, or several to choose from, or nobody.
 */
import { foldText, foldWords } from '../../src/lib/text/fold-text.ts';
import { hasName } from '../../src/quote-index/names/names.ts';
import type { NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';
import type { OptionsGiven, Word } from '../command.ts';
import { joinWords } from '../typing/read-words.ts';

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

/** "A senior aide" is one person here and another there: nobody who could be meant by a name. */
export const isActor = ({ kind }: NameEntry): boolean => kind !== 'unnamed';

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
  const inFull = found.filter((entry) => hasName(entry, key));
  const [exact] = inFull;
  const isFullName = exact !== undefined && (key.includes(' ') || exact.kind !== 'person');
  if (exact === undefined || !(isExact || isFullName)) return { kind: 'several', entries: found };
  return inFull.length === 1 ? { kind: 'one', entry: exact } : { kind: 'several', entries: inFull };
}

/** What told namesakes apart may be gone from the news when an old button is pressed: then the name alone is meant. */
function findWanted(
  index: QuoteIndex,
  typed: string,
  isWanted: (entry: NameEntry) => boolean,
): { readonly name: string; readonly found: readonly NameEntry[] } {
  const comma = typed.indexOf(',');
  const alone = comma < 0 ? [] : [typed.slice(0, comma)];
  for (const name of [...waysToWrite(typed), ...alone]) {
    const found = index.findNames(name).filter(isWanted);
    if (found.length > 0) return { name, found };
  }
  return { name: typed, found: [] };
}

/** Longer names are not turned round: each way is looked up. */
const MAX_TURNED_WORDS = 4;

/** A name as typed; then as it may have been meant: without "the", and with the surname first: "Berg, Anna", "Berg Anna". */
function waysToWrite(typed: string): readonly string[] {
  const bare = typed.replace(/^the\s+/i, '');
  const words = bare.split(/[\s,]+/).filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const isShort = words.length > 1 && words.length <= MAX_TURNED_WORDS;
  const turned = isShort
    ? [
        [...rest, first],
        [words.at(-1) ?? '', ...words.slice(0, -1)],
      ]
    : [];
  return [...new Set([typed, bare, ...turned.map((way) => way.join(' '))])];
}

/**
 * Returns people who go by some of the words, "Talloch" of "Prime Minister Talloch", where all of them are nobody's name. They are to be
 * offered, never taken: a surname may be a word to search for.
 */
export function peopleAmong(typed: string, index: QuoteIndex): readonly NameEntry[] {
  const words = typed.split(/[\s"“”]+/).filter((word) => word !== '');
  const most = Math.min(words.length, MAX_NAME_WORDS);
  for (let start = 0; start < most; start++) {
    for (let length = Math.min(words.length - start, MAX_TURNED_WORDS); length > 0; length--) {
      const some = words.slice(start, start + length).map((text) => ({ text, isQuoted: false }));
      const isName = some.every((word) => hasNameWord([word], index));
      const found = isName ? index.findNames(joinBare(some)) : [];
      const people = found.filter(({ kind }) => kind === 'person');
      if (people.length > 0) return people;
    }
  }
  return [];
}

/**
 * Parts "Anna Berg bridge toll" into the name and the words to search for: a name in quotation marks wins; else the
 * longest beginning that is the name of someone known; else a full name further on ("bridge Anna Berg"); else the first word,
 * or words with capitals.
 *
 * @param option what the name is called in the definition; the rest is `words`.
 */
export function splitName(words: readonly Word[], index: QuoteIndex, option: string): OptionsGiven {
  const { start, length } = findName(words, index);
  const name = words.slice(start, start + length);
  const rest = [...words.slice(0, start), ...words.slice(start + length)];
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

interface Place {
  readonly start: number;
  readonly length: number;
}

/** Ways to write a name that are looked up beyond the plain ones: each is compared with every name. */
const MAX_LOOKUPS = 12;

function findName(words: readonly Word[], index: QuoteIndex): Place {
  const first = { start: 0, length: 1 };
  if (words[0]?.isQuoted === true) return first;
  const plain = knownLength(words, index);
  if (plain > 1) return { start: 0, length: plain };
  let left = MAX_LOOKUPS;
  const look = (name: string) => left-- > 0 && index.findNames(name).length > 0;
  const turned = turnedLength(words, index, look);
  if (turned > 1) return { start: 0, length: turned };
  if (look(words[0]?.text ?? '')) return first;
  return findFurtherOn(words, index, look) ?? { start: 0, length: unknownLength(words) };
}

/** Of a name that nobody has, as far as it can be told: "the" and what it stands before, and words with capitals. */
function unknownLength(words: readonly Word[]): number {
  const bare = words.slice(0, Math.min(bareLength(words), MAX_TURNED_WORDS));
  const lead = /^the$/i.test(bare[0]?.text ?? '') && bare.length > 1 ? 2 : 1;
  const behind = bare.slice(lead).findIndex(({ text }) => !/^\p{Lu}/u.test(text));
  const hasCapital = /^\p{Lu}/u.test(bare[lead - 1]?.text ?? '');
  return hasCapital ? (behind === -1 ? bare.length : lead + behind) : lead;
}

type Look = (name: string) => boolean;

/** "Berg Anna tolls" */
function turnedLength(words: readonly Word[], index: QuoteIndex, look: Look): number {
  for (let length = Math.min(bareLength(words), MAX_TURNED_WORDS); length > 1; length--) {
    const some = words.slice(0, length);
    const [, ...turned] = waysToWrite(joinBare(some));
    if (hasNameWord(some, index) && turned.some(look)) return length;
  }
  return 1;
}

/** A name in quotation marks, or one of several words: a surname alone may be a word to search for. */
function findFurtherOn(words: readonly Word[], index: QuoteIndex, look: Look): Place | null {
  const most = Math.min(words.length, MAX_NAME_WORDS);
  for (let start = 1; start < most; start++) {
    const behind = words.slice(start);
    const [next] = behind;
    if (next?.isQuoted === true && look(next.text)) return { start, length: 1 };
    for (let length = Math.min(bareLength(behind), MAX_TURNED_WORDS); length > 1; length--) {
      const some = behind.slice(0, length);
      if (some.every((word) => hasNameWord([word], index)) && look(joinBare(some)))
        return { start, length };
    }
  }
  return null;
}

function knownLength(words: readonly Word[], index: QuoteIndex): number {
  for (let length = Math.min(bareLength(words), MAX_NAME_WORDS); length > 1; length--) {
    if (index.findNames(joinBare(words.slice(0, length))).length > 0) return length;
  }
  return 1;
}

/** Words before the first in quotation marks. */
function bareLength(words: readonly Word[]): number {
  const firstQuoted = words.findIndex(({ isQuoted }) => isQuoted);
  return firstQuoted === -1 ? words.length : firstQuoted;
}

const joinBare = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');

function hasNameWord(words: readonly Word[], index: QuoteIndex): boolean {
  return words.some(({ text }) => foldWords(text).some((word) => index.isNameWord(word)));
}

function plainOrJoined(words: readonly Word[]): string {
  return words.length === 1 ? (words[0]?.text ?? '') : joinWords(words);
}
