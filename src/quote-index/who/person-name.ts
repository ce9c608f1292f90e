/**
 * The parts of a person's name: "Sir Jean-Luc K. von der Heide Jr." -> forenames, surname, suffix; titles are left out.
 *
 * Words go from left to right as in most European names. Names in another order ("Xi Jinping") are parted in the wrong place,
 * which does no harm: the parts are only ever compared with those of other names.
 */
import { foldText } from '../../lib/text/fold-text.ts';
import { wordSet } from '../../lib/text/word-set.ts';
import { fullNameOf } from './nicknames.ts';
import { loosen, spellings } from './spelling.ts';

export interface Forename {
  /** Folded first letter. */
  readonly letter: string;
  readonly isInitial: boolean;
  /** Close keys: see `spellings`. */
  readonly keys: readonly string[];
}

export interface PersonName {
  readonly forenames: readonly [Forename, ...Forename[]];
  /** So many of the first forenames are one given name: "Jean-Luc" is two words and no Jean. */
  readonly givenLength: 1 | 2;
  /** Close keys; a surname of several words is one key: "von der heide". */
  readonly surnames: readonly string[];
  /** "jr", "iii"; empty for none. */
  readonly suffix: string;
}

const TITLES = wordSet(
  'sir dame dr doctor prof professor mr mrs ms miss mx rev reverend lord lady',
);
const SUFFIXES = wordSet('jr sr ii iii iv');
const PARTICLES = wordSet(
  'von van de der den des du la le da das di do dos del della bin ben ibn abu ter ten zu zur af av st san',
);
/** Arabic articles: printed, joined or left out as the outlet likes. */
const ARTICLES = wordSet('al el ul');
/** First words that many share and that name nobody without the next one. */
const PREFIXES = wordSet('mohammed abdul abdel abd abu');

/** @returns null for one word: a surname alone names nobody. */
export function readPersonName(name: string): PersonName | null {
  const words = wordsOf(name);
  const first = words.findIndex((word) => !TITLES.has(word));
  const named = first < 0 ? [] : words.slice(first);
  const last = named.at(-1) ?? '';
  const suffix = named.length > 2 && SUFFIXES.has(last) ? last : '';
  const core = suffix === '' ? named : named.slice(0, -1);
  const surnameAt = surnameStart(core);
  if (surnameAt < 1) return null;
  const [given = '', ...middle] = core.slice(0, surnameAt).flatMap((word) => word.split('-'));
  return {
    forenames: [toForename(given), ...middle.map(toForename)],
    givenLength: middle.length > 0 && isFused(core[0] ?? '') ? 2 : 1,
    surnames: spellSurname(core.slice(surnameAt)),
    suffix,
  };
}

/** True when the given name is known by its first letter only. */
export function isInitialOnly({ forenames }: PersonName): boolean {
  return forenames[0].isInitial;
}

/** @returns keys that two names share exactly when given name and surname are the same word in close spelling. */
export function closeKeys({ forenames, surnames, suffix }: PersonName): readonly string[] {
  const [given] = forenames;
  // A name of initials is the same as another only where all of them are.
  const keys = given.isInitial ? [forenames.map((each) => each.keys[0]).join('.')] : given.keys;
  return surnames.flatMap((surname) => keys.map((word) => `${word}|${surname}|${suffix}`));
}

/** As `closeKeys`, with the full name that a short form stands for: what is meant when it is typed. */
export function typedKeys({ forenames, surnames }: PersonName): readonly string[] {
  return surnames.flatMap((surname) =>
    forenames[0].keys.map((word) => `${fullNameOf(word)}|${surname}`),
  );
}

/** As `closeKeys`, with loose spelling, short forms of given names, and without the suffix. */
export function looseKeys({ forenames, surnames }: PersonName): readonly string[] {
  const given = forenames[0].keys.map((word) => loosen(fullNameOf(word)));
  return surnames.flatMap((surname) => given.map((word) => `${word}|${loosen(surname)}`));
}

/** False where one name has what the other can't have: another middle name, half of the given name, another suffix. */
export function mayBeOne(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return false;
  const [shorter, longer] = a.forenames.length > b.forenames.length ? [b, a] : [a, b];
  const shared = shorter.forenames.length;
  const isSame = shorter.forenames.every(
    (each, at) => at === 0 || agree(each, longer.forenames[at]),
  );
  if (!isSame || (shared < longer.givenLength && !isInitialOnly(shorter))) return false;
  // "Aung San Suu Kyi" is not "Aung Kyi".
  return longer.forenames.slice(shared).filter(({ isInitial }) => !isInitial).length <= 1;
}

/** True when the initial that is all one is known by is that of the other, who has the same surname. */
export function isInitialOf(short: PersonName, full: PersonName): boolean {
  return (
    short.forenames[0].letter === full.forenames[0].letter &&
    short.suffix === full.suffix &&
    short.surnames.some((surname) => full.surnames.includes(surname)) &&
    mayBeOne(short, full)
  );
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’ʼ‘`]/g, '')
    .split(/[\s.,]+/)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '');
}

/** The last word, with the particles before it; never the first word of all. */
function surnameStart(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 1 && (PARTICLES.has(words[at - 1] ?? '') || ARTICLES.has(words[at - 1] ?? ''))) at--;
  return at;
}

function spellSurname(words: readonly string[]): readonly string[] {
  const parts = words.flatMap((word) => word.split('-'));
  const kept = parts.filter((part, at) => at === parts.length - 1 || !ARTICLES.has(part));
  const spelt = kept.map(spellings);
  const plain = spelt.map(([word]) => word).join(' ');
  const writtenOut = spelt.map((keys) => keys.at(-1)).join(' ');
  return plain === writtenOut ? [plain] : [plain, writtenOut];
}

function toForename(word: string): Forename {
  const letter = foldText(word).charAt(0);
  return { letter, isInitial: word.length === 1, keys: spellings(word) };
}

function isFused(first: string): boolean {
  return first.includes('-') || PREFIXES.has(fullNameOf(first));
}

function agree(a: Forename, b: Forename | undefined): boolean {
  if (b === undefined || a.isInitial || b.isInitial) return a.letter === b?.letter;
  return a.keys.some((word) => b.keys.includes(word));
}
