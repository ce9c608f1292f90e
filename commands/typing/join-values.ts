/**
 * Values of several words that people write without quotation marks: "since:last week", "since:7 days ago", "since monday",
 * "from:Harbour Post". Joined only where the words are plainly one date, or the name of an outlet that is known.
 */
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { NamedWord } from './read-words.ts';

const DATE_OPTIONS: ReadonlySet<string> = new Set(['since', 'until']);

/** Words of the longest date: "the 2nd of march 2026". */
const MAX_DATE_WORDS = 5;
const MAX_OUTLET_WORDS = 8;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}';
const UNIT = '(?:h|hours?|d|days?|w|weeks?|m|months?|min|minutes?|y|years?)';

/** A whole date as people write it; what it means is read later. */
const DATE = new RegExp(
  `^(?:${[
    `\\d{1,4} ?${UNIT}(?: ago)?`,
    `(?:last|this) (?:week|month|year|${DAY}|${MONTH})`,
    `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \\d{4})?`,
    `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
    `${MONTH} \\d{4}`,
    `today|yesterday(?: (?:morning|evening))?|${DAY}|${MONTH}`,
    '\\d{4}(?:-\\d\\d){0,2}|\\d{8}|\\d{1,2}/\\d{1,2}/\\d{4}',
  ].join('|')})$`,
  'i',
);

/** Options that take names of people and bodies; of `people` and `bodies` several, and they let the one for outlets take several, too. */
const NAME_OPTIONS: ReadonlySet<string> = new Set(['people', 'bodies', 'about']);

/** "Anna Berg, Kari Moen, Secretary-General of the Harbour League" */
const MAX_LIST_WORDS = 16;

export interface KnownValues {
  readonly outlets: readonly string[];
  /** Whether the command takes dates. */
  readonly isDated: boolean;
  /** Whether somebody is called so; null for a command whose options are no lists. */
  readonly isName: ((text: string) => boolean) | null;
}

/** @param known what the words of a value are known by. */
export function joinValues(words: readonly NamedWord[], known: KnownValues): readonly NamedWord[] {
  const joined: NamedWord[] = [];
  for (let at = 0; at < words.length; ) {
    const taken =
      takeDate(words, at, known) ?? takeOutlet(words, at, known) ?? takeNames(words, at, known);
    const word = taken?.word ?? words[at];
    if (word !== undefined) joined.push(word);
    at += taken?.length ?? 1;
  }
  return joined;
}

interface Taken {
  readonly word: NamedWord;
  readonly length: number;
}

/** "since:last" and "week"; "since:" and "2", "march"; "since" and "monday". */
function takeDate(words: readonly NamedWord[], at: number, { isDated }: KnownValues): Taken | null {
  if (!isDated) return null;
  const first = words[at];
  const name = first?.name ?? first?.typed.toLowerCase().replace(/^-+/, '');
  if (first === undefined || name === undefined || !DATE_OPTIONS.has(name) || first.isQuoted)
    return null;
  const begun = first.name === null || first.text === '' ? [] : [first.text];
  return takeLongest(words, { at, name, begun, most: MAX_DATE_WORDS }, (text) => DATE.test(text));
}

/** "people:Anna" and "Berg,", "Moen" */
function takeNames(words: readonly NamedWord[], at: number, { isName }: KnownValues): Taken | null {
  const first = words[at];
  if (isName === null || first === undefined || first.isQuoted) return null;
  const { name } = first;
  if (name === null || !NAME_OPTIONS.has(name)) return null;
  const begun = first.text === '' ? [] : [first.text];
  return takeLongest(words, { at, name, begun, most: MAX_LIST_WORDS }, (text) =>
    partsOf(text).every(isName),
  );
}

const partsOf = (text: string) => text.split(/[,;]/).map((part) => part.trim());

/** "from:Harbour" and "Post" */
function takeOutlet(
  words: readonly NamedWord[],
  at: number,
  { outlets, isName }: KnownValues,
): Taken | null {
  const first = words[at];
  if (first?.name !== 'from' || first.isQuoted || words.length === 1) return null;
  const begun = first.text === '' ? [] : [first.text];
  const keys = outlets.map(foldText);
  const isOutlet = (text: string) => {
    const key = foldText(text);
    return key !== '' && keys.some((outlet) => ` ${outlet} `.includes(` ${key} `));
  };
  const [most, valuesOf] =
    isName === null ? [MAX_OUTLET_WORDS, (text: string) => [text]] : [MAX_LIST_WORDS, partsOf];
  return takeLongest(
    words,
    { at, name: 'from', begun, most },
    (text) => foldText(text).includes(' ') && valuesOf(text).every(isOutlet),
  );
}

interface Begun {
  readonly at: number;
  readonly name: string;
  readonly begun: readonly string[];
  readonly most: number;
}

/** The value with as many of the bare words behind it as are one value together. */
function takeLongest(
  words: readonly NamedWord[],
  { at, name, begun, most }: Begun,
  isValue: (text: string) => boolean,
): Taken | null {
  const behind = words.slice(at + 1, at + 1 + most);
  const end = behind.findIndex((word) => word.name !== null || word.isQuoted);
  const bare = (end === -1 ? behind : behind.slice(0, end)).map(({ text }) => text);
  for (let length = bare.length; length > 0; length--) {
    const text = [...begun, ...bare.slice(0, length)].join(' ');
    if (isValue(text))
      return { word: { name, text, isQuoted: false, typed: text }, length: length + 1 };
  }
  return null;
}
