/**
 * Reads a source that is not a name: "the minister", "a spokesman for the ministry", "Berg's campaign", "officials".
 */
import { isInhabitant } from '../../text/countries.ts';
import type { Token } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';
import {
  ABBREVIATED_OFFICES,
  BODY_NOUNS,
  BODY_WORDS,
  COUNTRY_NOUNS,
  EPITHETS,
  FEMALE_OFFICES,
  GROUP_NOUNS,
  isOffice,
  MALE_OFFICES,
  OFFICE_MODIFIERS,
  POSTS,
  SPOKES_NOUNS,
} from '../../text/offices.ts';
import { NOUN_LINKS, PREPOSITIONS } from '../../text/word-lists.ts';

export interface Description {
  /** person: one without a name; body: an organisation, a document, a country; group: several people. */
  readonly type: 'person' | 'body' | 'group';
  /** Lower-case head noun: "minister". */
  readonly head: string;
  /** Index of the head among the source's tokens. */
  readonly headAt: number;
  /** "the", "his" …: one that was mentioned before may be meant. */
  readonly isDefinite: boolean;
  /** "his lawyer", "their campaign". */
  readonly isOwned: boolean;
  readonly isSpokes: boolean;
  readonly gender: Gender | null;
}

/** @returns what the source's words describe by their head noun; null when that is no known noun. */
export function describeSource(tokens: readonly Token[]): Description | null {
  const headAt = findHead(tokens);
  const head = tokens[headAt];
  if (!head) return null;
  const first = tokens[0]?.lower ?? '';
  const lower = head.lower;
  const isSpokes =
    SPOKES_NOUNS.has(lower) || (lower === 'secretary' && tokens[headAt - 1]?.lower === 'press');
  const type = isSpokes || isTheInhabitant(tokens) ? 'person' : typeOf(lower);
  return (
    type && {
      type,
      head: lower,
      headAt,
      isDefinite: /^(?:the|this|that|his|her|their|its)$/u.test(first),
      isOwned: /^(?:his|her|their)$/u.test(first),
      isSpokes,
      gender: type === 'person' ? genderOf(lower) : null,
    }
  );
}

/** "the Norwegian" */
export function isTheInhabitant([article, ...words]: readonly Token[]): boolean {
  return article?.lower === 'the' && isInhabitant(words.map(({ text }) => text).join(' '));
}

function typeOf(noun: string): Description['type'] | null {
  if (isOffice(noun) || EPITHETS.has(noun)) return 'person';
  if (GROUP_NOUNS.has(noun)) return 'group';
  const isBody = BODY_NOUNS.has(noun) || BODY_WORDS.has(noun) || COUNTRY_NOUNS.has(noun);
  return isBody ? 'body' : null;
}

function genderOf(office: string): Gender | null {
  if (FEMALE_OFFICES.has(office)) return 'female';
  return MALE_OFFICES.has(office) ? 'male' : null;
}

/** @returns whether the source is a thing that words stand on, "a banner above his head": nobody is quoted with those. */
export function bearsWords(tokens: readonly Token[]): boolean {
  return BEARERS.test(tokens[findHead(tokens)]?.lower ?? '');
}

const BEARERS =
  /^(?:banner|sign|placard|poster|billboard|sticker|plaque|badge|button|flag|t-shirt|tee|shirt|hat|cap|tattoo|graffiti)s?$/u;

/** The last noun before the first preposition or relative clause, also of "the campaign's"; a title such as "secretary of state" is headed by its office. */
function findHead(tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && (NOUN_LINKS.has(token.lower) || PREPOSITIONS.has(token.lower)))
      return at - 1;
    // "Harbour Union (HU) officials"
    const isInside = tokens[at + 2]?.text === ')' && tokens[at + 3]?.kind === 'word';
    if (token?.text === '(' && isInside) at += 2;
    else if (token?.text === ',' || token?.text === '(') return at - 1;
  }
  return tokens.findLastIndex(({ kind }) => kind !== 'clitic');
}

/** "the coach": not "the Rovers coach", who is told by more. */
export function isPost({ head, headAt }: Description): boolean {
  return headAt < 2 && POSTS.has(head);
}

/** @returns whether an office, as the article words it, is one that these words may stand for: "the minister". */
export function matchesOffice(
  office: string,
  description: Description,
  tokens: readonly Token[],
): boolean {
  const words = wordsOf(office);
  if (!wordsOf(office.replace(OWNER, '')).includes(description.head)) return false;
  const isPrime = words.includes('prime') && description.head === 'minister';
  if (isPrime && !tokens.some(({ lower }) => lower === 'prime')) return false;
  const meant = tokens.slice(0, description.headAt + 1).map(({ lower }) => lower);
  if (isSecond(words, description.head) && !isSecond(meant, description.head)) return false;
  const modifiers = tokens
    .slice(0, description.headAt)
    .map((token) => token.lower)
    .filter((word) => OFFICE_MODIFIERS.has(word));
  return modifiers.every((word) => words.includes(word) || word === 'former' || word === 'ex');
}

/** "the mayor’s wife" is not "the mayor". */
const OWNER = /^(?:(?! (?:of|for|at|to|in) ).)*(?:\p{L}[’']s|s[’']) /u;

/** Offices that papers give as letters in front of a name, and in words behind it. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['CM', 'chief minister'],
  ['PM', 'prime minister'],
  ['PS', 'permanent principal secretary'],
  ['CS', 'cabinet chief secretary'],
  ['CAS', 'chief administrative secretary'],
  ['CEO', 'chief executive officer'],
  ['CFO', 'chief financial officer'],
  ['COO', 'chief operating officer'],
  ['IG', 'inspector general inspector-general'],
  ['IGP', 'inspector general inspector-general'],
  ['DG', 'director general director-general'],
]);

function wordsOf(office: string): string[] {
  return office
    .replace(/\p{Lu}+/gu, (letters) => LETTERS.get(letters) ?? letters)
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .map((word) => ABBREVIATED_OFFICES.get(word) ?? word);
}

/** A vice president is not "the president", nor a deputy foreign minister "the minister", nor Lt. Gov. Moen "the governor"; a lieutenant general is a general. */
function isSecond(words: readonly string[], head: string): boolean {
  const before = words.slice(0, words.indexOf(head));
  const rest = before.findLastIndex(
    (word) => !OFFICE_MODIFIERS.has(word) && !SECONDS.test(word) && word !== LIEUTENANT,
  );
  const own = before.slice(rest + 1);
  return (
    own.some((word) => SECONDS.test(word)) || (head === 'governor' && own.includes(LIEUTENANT))
  );
}

const LIEUTENANT = 'lieutenant';
const SECONDS = /^(?:vice|deputy)$/u;
